"""Versions of a rule in time: the one in force on a day, the next one, the changes to announce.

Versions of one rule that share a `cas` follow one another; different cases coexist (conception 3.1).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.models.droit import Regle, Version

HORIZON = dt.timedelta(days=365)


class RegleSansVersion(LookupError):
    """A page asks for a rule on a day, or for a case, where it has no version in force."""


@dataclass(frozen=True)
class Changement:
    """A known change of a rule: `avant` holds until the eve of `le`, `apres` from `le` on (None: nothing follows)."""

    regle: Regle
    le: dt.date
    avant: Version | None
    apres: Version | None


def par_cas(regle: Regle) -> dict[str | None, list[Version]]:
    """Versions grouped by case, in time order (a version without `depuis` comes first)."""

    def cle(v: Version) -> str:
        return v.cas or ""

    groupes = groupby(sorted(regle.versions, key=cle), key=cle)
    return {cas or None: sorted(vs, key=lambda v: v.depuis or dt.date.min) for cas, vs in groupes}


def fin_effective(versions: list[Version], rang: int) -> dt.date | None:
    """Last day of `versions[rang]`: its own end, else the day before the next one starts, else None (no known end)."""
    suivante = versions[rang + 1].depuis if rang + 1 < len(versions) else None
    bornes = [b for b in (versions[rang].jusqu_au, suivante and suivante - dt.timedelta(days=1)) if b]
    return min(bornes, default=None)


def _holds(versions: list[Version], rang: int, jour: dt.date) -> bool:
    fin = fin_effective(versions, rang)
    return (versions[rang].depuis or dt.date.min) <= jour and (fin is None or jour <= fin)


def en_vigueur(regle: Regle, jour: dt.date) -> list[Version]:
    """Versions in force on `jour`, one a case at most, in the order the rule lists its cases."""
    tenues = [vs[r] for vs in par_cas(regle).values() for r in range(len(vs)) if _holds(vs, r, jour)]
    return sorted(tenues, key=regle.versions.index)


def version(regle: Regle, jour: dt.date, cas: str | None = None) -> Version:
    """The version in force on `jour`, of case `cas` where the rule has several.

    Raises RegleSansVersion, whose message is a French sentence an editor can act on.
    """
    tenues = [v for v in en_vigueur(regle, jour) if cas is None or v.cas == cas]
    if len(tenues) == 1:
        return tenues[0]
    if not tenues:
        premiere = min((v.depuis for v in regle.versions if v.depuis), default=None)
        detail = f" ; sa première version date du {premiere.isoformat()}" if premiere else ""
        precision = f" pour le cas « {cas} »" if cas else ""
        raise RegleSansVersion(
            f"règle « {regle.id} » : aucune version en vigueur le {jour.isoformat()}{precision}{detail}"
        )
    connus = ", ".join(f"« {v.cas} »" for v in tenues)
    raise RegleSansVersion(f"règle « {regle.id} » : plusieurs cas le {jour.isoformat()}, précisez cas= parmi {connus}")


def _changes_of(regle: Regle) -> Iterator[Changement]:
    for versions in par_cas(regle).values():
        for rang, v in enumerate(versions):
            fin = fin_effective(versions, rang)
            if fin is not None:
                suite = versions[rang + 1] if rang + 1 < len(versions) else None
                lendemain = fin + dt.timedelta(days=1)
                enchaine = suite if suite and suite.depuis and suite.depuis <= lendemain else None
                yield Changement(regle, lendemain, v, enchaine)
        if versions[0].depuis and len(par_cas(regle)) > 1:
            yield Changement(regle, versions[0].depuis, None, versions[0])


def changements(regles: Iterable[Regle], jour: dt.date, horizon: dt.timedelta = HORIZON) -> list[Changement]:
    """Changes known after `jour` and within `horizon`, soonest first; rules with `annonce: non` are left out."""
    venir = [c for r in regles if r.annonce for c in _changes_of(r) if jour < c.le <= jour + horizon]
    return sorted(venir, key=lambda c: (c.le, c.regle.id))
