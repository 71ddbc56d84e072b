"""Where one sheet is made: its session, its page, what it prints of contacts and of law."""

import dataclasses
import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from macros.blocks import MACROS
from macros.leaflets import guides, validity
from macros.leaflets.lines import equilibre, phrase
from macros.leaflets.location import situer
from macros.leaflets.page import PageDePapier
from macros.leaflets.passages import passage
from macros.leaflets.people import Numeros
from macros.leaflets.problems import FeuilleImpossible
from macros.models import Dossier
from macros.models.depliants import Extrait
from macros.rendering.context import Contexte
from macros.rendering.environment import environnement
from macros.rendering.registry import Macro, appels
from macros.session import Session
from macros.sheets.catalogue import Fiche


@dataclass
class Atelier:
    """What makes one sheet: its own memory of a build, so that the site's is left alone."""

    session: Session
    fiche: Fiche
    numeros: list[Numeros] = field(default_factory=list)

    @property
    def jour(self) -> dt.date:
        return self.session.jour

    @property
    def dossier(self) -> Dossier:
        return self.session.dossier(self.fiche.code)

    @cached_property
    def page(self) -> PageDePapier:
        """The page that the macros believe they stand on: the one that says the same as the sheet."""
        champs = {nom: str(getattr(x, "id", getattr(x, "numero", x))) for nom, x in self.fiche.champs.items()}
        famille = self.fiche.modele.famille
        public = {"professionnels": "pro", "bailleurs": "bailleurs"}.get(famille, "menages")
        lieu = f"data/national/depliants.yml, feuille « {self.fiche.nom} »"
        meta: dict[str, Any] = {**champs, "code": self.fiche.code, "public": public, "gabarit": lieu}
        if "etape" in champs:
            meta["phase"] = int(self.phase.rang)
        return PageDePapier(self.fiche.equivalent.partition("#")[0], meta)

    @cached_property
    def contexte(self) -> Contexte:
        return Contexte(self.session, gabarits(self.session.racine), self.page.url, self.page.meta)

    @property
    def etape(self) -> Any:
        return self.fiche.champs.get("etape")

    @property
    def phase(self) -> Any:
        """The phase that the catalogue gives the sheet, else that of its stage, or None."""
        identifiant = self.fiche.modele.phase or (self.etape.phase if self.etape is not None else None)
        return self.session.national("phases", identifiant) if identifiant else None

    def noter(self, numeros: Numeros) -> Numeros:
        """Remember contacts that the sheet prints: its dates depend on them."""
        self.numeros.append(numeros)
        return numeros

    def extraits(self) -> list[dict[str, Any]]:
        """The passages that the catalogue selects, in order: `id`, `titre`, `html`."""
        return [self._extrait(rang, x) for rang, x in enumerate(self.fiche.modele.extraits)]

    def _extrait(self, rang: int, extrait: Extrait) -> dict[str, Any]:
        nom = extrait.guide or str(self.page.meta.get("etape"))
        section, html = self.passage(nom, extrait.section, extrait.garder, ("extraits", rang))
        return {"id": extrait.section, "guide": nom, "titre": extrait.titre or section.titre, "html": html}

    def passage(
        self, nom: str, identifiant: str, quoi: str, champ: tuple[str | int, ...] = ()
    ) -> tuple[guides.Section, Markup]:
        """What a sheet keeps of a section of a guide, with the section. Raises FeuilleImpossible."""
        try:
            section = guides.section(self.session.racine, nom, identifiant)
        except guides.GuideInconnu as erreur:
            raise FeuilleImpossible([self.situer(champ, str(erreur))]) from None
        html = guides.rendre(self.session, _markdown(self.session), self.page, section.corps)
        return section, Markup(passage(html, quoi))

    def situer(self, champ: tuple[str | int, ...], message: str) -> str:
        """A fault of the sheet, located in the catalogue."""
        identifiant, nom = self.fiche.modele.id, self.fiche.nom
        return situer(
            self.session.racine,
            lambda ref: next(d for d in ref.national.depliants if d.id == identifiant),
            champ,
            f"feuille « {nom} » ({self.fiche.code}) : {message}",
        )

    def validite(self) -> validity.Validite:
        """Dates of the sheet, once its body is written: it is then known which rules and contacts it shows."""
        regles = [self.session.national("regles", i) for i in self.session.usages.get(self.page.url, {})]
        return validity.validite(regles, self.numeros, self.jour, self.fiche.modele.liste)


def atelier(session: Session, fiche: Fiche) -> Atelier:
    """A workshop with a memory of its own."""
    return Atelier(dataclasses.replace(session, blocs={}, usages={}, rendus={}), fiche)


@lru_cache(maxsize=4)
def gabarits(racine: Path) -> Environment:
    """Blocks and sheets: a template of `overrides/depliants/` wins over the site's of the same name."""
    env = environnement(racine / "overrides" / "depliants", racine / "overrides")
    env.filters.update(equilibre=equilibre, phrase=phrase)
    env.globals.update({nom: _immediat(fonction) for nom, fonction in MACROS.items()})
    return env


def _immediat(fonction: Macro) -> Macro:
    """A macro of the pages, for templates that are HTML already: what it writes is put in place at once."""

    @pass_context
    def appel(ctx: Context, *args: object, **kwargs: object) -> object:
        rendu = fonction(ctx["a"].contexte, *args, **kwargs)
        return Markup(rendu) if isinstance(rendu, str) else rendu

    return appel


def _markdown(session: Session) -> Environment:
    env = Environment(undefined=StrictUndefined)
    env.globals.update(appels(session, gabarits(session.racine), MACROS))
    return env
