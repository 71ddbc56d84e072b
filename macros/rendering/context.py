"""What a macro knows of the page it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import Environment

from macros.models import Dossier
from macros.pages.links import relatif
from macros.pages.page import racine_departement
from macros.session import Session


@dataclass(frozen=True)
class Contexte:
    """A page seen by its macros: the build, its address from the root, its front matter."""

    session: Session
    env: Environment
    url: str
    meta: Mapping[str, Any]

    @cached_property
    def dossier(self) -> Dossier:
        """The département of the page. A national page has none: ask `local` first."""
        return self.session.dossier(str(self.meta["code"]))

    @property
    def local(self) -> bool:
        """Whether the page belongs to a département."""
        return "code" in self.meta

    @property
    def base(self) -> str:
        """Address of the département's home, or of the site."""
        return racine_departement(str(self.meta["code"])) if self.local else ""

    def national(self, liste: str, identifiant: str) -> Any:
        """An object of a national list."""
        return self.session.national(liste, identifiant)

    def lien(self, cible: str) -> str:
        """Relative link to an address of the site."""
        return relatif(self.url, cible)

    def rendre(self, gabarit: str, **valeurs: object) -> str:
        """HTML of a block template of `overrides/blocs/`."""
        return self.env.get_template(f"blocs/{gabarit}").render(
            c=self, lien=self.lien, base=self.base, jour=self.session.jour, **valeurs
        )
