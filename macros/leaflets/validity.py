"""Until when a sheet may be handed out, and what it must say about its dates (issue: dated and traceable)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from macros.law import Changement, changements
from macros.leaflets.people import Numeros
from macros.models.droit import Regle, Version


@dataclass(frozen=True)
class Validite:
    """Dates of a sheet. `jusqu_au` is None when local contacts must be checked before it is handed out.

    `changements` are those of the first day on which the law of the sheet changes.
    """

    droit_au: dt.date
    jusqu_au: dt.date | None
    borne: dt.date
    changements: tuple[Changement, ...] = ()
    contacts_de: tuple[int, ...] = ()
    nationaux_vus: tuple[dt.date, ...] = ()
    surtout_a_verifier: bool = False
    regles: tuple[Regle, ...] = field(default=(), repr=False)


def un_an_apres(jour: dt.date) -> dt.date:
    """Twelve months on; 29 February becomes the 28th."""
    try:
        return jour.replace(year=jour.year + 1)
    except ValueError:
        return jour.replace(year=jour.year + 1, day=28)


def _bornes(jours: Iterable[dt.date]) -> tuple[dt.date, ...]:
    """The first and the last of some days, one when they are the same."""
    tries = sorted(set(jours))
    return (tries[0], tries[-1])[: len(tries)] if tries else ()


def surtout_a_verifier(listes: Iterable[Numeros]) -> bool:
    """Whether most local contacts of a sheet were not checked for a year."""
    toutes = tuple(listes)
    return sum(n.a_verifier for n in toutes) * 2 > sum(len(n.locaux) for n in toutes)


def _venir(regles: Iterable[Regle], jour: dt.date, terme: dt.date) -> list[Changement]:
    """Changes known by `terme`; a page keeps silent on a rule with `annonce: non`, paper does if its words stay."""
    toutes = [r.model_copy(update={"annonce": True}) for r in regles]
    muettes = {r.id for r in regles if not r.annonce}
    return [
        c
        for c in changements(toutes, jour, terme - jour)
        if c.regle.id not in muettes or _dit(c.avant) != _dit(c.apres)
    ]


def _dit(version: Version | None) -> tuple[object, ...] | None:
    return version and (version.enonce, version.valeur, version.unite)


def validite(regles: Iterable[Regle], numeros: Iterable[Numeros], jour: dt.date, liste: bool = False) -> Validite:
    """Valid for twelve months at most, and until the eve of a known change of a rule that the sheet shows.

    A sheet that is a list of contacts (`liste`) has no date while most of its local ones are to be checked.
    """
    regles, numeros = tuple(regles), tuple(numeros)
    terme = un_an_apres(jour)
    venir = _venir(regles, jour, terme)
    borne = min([terme, *(c.le - dt.timedelta(days=1) for c in venir)])
    a_verifier = liste and surtout_a_verifier(numeros)
    return Validite(
        droit_au=jour,
        jusqu_au=None if a_verifier else borne,
        borne=borne,
        changements=tuple(c for c in venir if c.le == venir[0].le),
        contacts_de=tuple(sorted({x.contact.releve_le.year for n in numeros for x in n.locaux if x.perime})),
        nationaux_vus=_bornes(x.verifie_le for n in numeros for x in n.nationaux),
        surtout_a_verifier=a_verifier,
        regles=regles,
    )
