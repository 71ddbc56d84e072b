"""What one build knows: the data, the day, the folder. Nothing here touches MkDocs."""

import datetime as dt
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from macros.models import Dossier, Referentiel
from macros.parts import partie_de

T = TypeVar("T")


class IdentifiantInconnu(LookupError):
    """A page names an id that the data does not hold; the message is French and names the nearest ids."""


@dataclass(repr=False)
class Session:
    """One build: `referentiel` on the day `jour`, the project being in `racine`.

    `blocs` keeps the HTML of block macros, by page address, until Markdown has run.
    `usages` keeps the rules of law each page used, in order, and `locaux` its calls to macros that are local,
    by rank in `blocs`.
    `rendus` remembers what argument-less macros gave on a page, so that a page may ask before it shows.
    `parties` names the parts of the site to write, None for all of them (macros/parts.py).
    `memoire` keeps what is worked out once for the whole build.
    `papier` tells whether leaflets are built and may be linked; `feuilles` keeps those printed (see macros/sheets).
    """

    referentiel: Referentiel
    jour: dt.date
    racine: Path
    papier: bool = True
    parties: frozenset[str] | None = None
    blocs: dict[str, list[str]] = field(default_factory=dict)
    usages: dict[str, dict[str, None]] = field(default_factory=dict)
    locaux: dict[str, dict[int, str]] = field(default_factory=dict)
    rendus: dict[str, dict[str, object]] = field(default_factory=dict)
    feuilles: dict[str, Any] = field(default_factory=dict)

    memoire: dict[Hashable, Any] = field(default_factory=dict)

    def retenir(self, cle: Hashable, calcul: Callable[[], T]) -> T:
        """What `calcul` gives, worked out once a build; `cle` names it and holds all it depends on besides the data."""
        if cle not in self.memoire:
            self.memoire[cle] = calcul()
        return self.memoire[cle]  # type: ignore[no-any-return]

    def ecrit(self, adresse: str) -> bool:
        """Whether this build writes the file or page at `adresse`."""
        return self.parties is None or partie_de(adresse, self.referentiel.departements) in self.parties

    @property
    def codes(self) -> list[str]:
        """Codes of the départements whose pages this build writes."""
        return [code for code in self.referentiel.departements if self.parties is None or code in self.parties]

    def oublier(self, url: str) -> None:
        """Forget what the macros of a page left behind, before it is rendered (again)."""
        for memoire in (self.blocs, self.usages, self.locaux, self.rendus):
            memoire.pop(url, None)  # type: ignore[attr-defined]

    @cached_property
    def _index(self) -> dict[str, dict[str, Any]]:
        national = self.referentiel.national
        rangees = {nom: getattr(national, nom) for nom in type(national).model_fields if nom != "editeur"}
        return {nom: {o.id: o for o in liste if hasattr(o, "id")} for nom, liste in rangees.items()}

    def national(self, liste: str, identifiant: str) -> Any:
        """The object `identifiant` of a national list (`etapes`, `partenaires`, `regles` …)."""
        try:
            return self._index[liste][identifiant]
        except KeyError:
            from macros.reading.suggestions import proche

            voisin = proche(identifiant, self._index.get(liste, {}))
            indice = f" Vouliez-vous dire « {voisin} » ?" if voisin else ""
            raise IdentifiantInconnu(f"« {identifiant} » n’existe pas dans data/national ({liste}).{indice}") from None

    def dossier(self, code: str) -> Dossier:
        """The département `code`."""
        return self.referentiel.departements[code]
