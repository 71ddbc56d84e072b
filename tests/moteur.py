"""Renders pages in this process as the build does: macros, Markdown, blocks, template of the site; no file written."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.blocks import MACROS
from macros.models import Referentiel
from macros.pages.dressing import habiller
from macros.pages.instances import instances
from macros.pages.page import Instance
from macros.pages.site import valeurs
from macros.pages.templates import decouper
from macros.rendering.environment import environnement
from macros.rendering.finishing import finir
from macros.rendering.registry import appels
from macros.rendering.theme import alleger
from macros.session import Session

RACINE = Path(__file__).resolve().parent.parent
JOUR = dt.date(2026, 11, 21)
NATIONALES = ("menages/**/*.md", "professionnels/**/*.md", "departements/*.md", "donnees/*.md", "*.md")


def session(referentiel: Referentiel, jour: dt.date = JOUR) -> Session:
    """A build of the project on other data."""
    return Session(referentiel=referentiel, jour=jour, racine=RACINE)


def toutes(une: Session) -> list[Instance]:
    """Every page of the site: instances, then national pages."""
    return [*instances(une, RACINE / "content"), *nationales()]


def nationales() -> list[Instance]:
    """Pages of `content/` that are no template."""
    contenu = RACINE / "content"
    return [_nationale(chemin, contenu) for motif in NATIONALES for chemin in sorted(contenu.glob(motif))]


def _nationale(chemin: Path, contenu: Path) -> Instance:
    src = chemin.relative_to(contenu).as_posix()
    meta, corps = decouper(chemin.read_text("utf-8"), src)
    adresse = src.removesuffix(".md").removesuffix("index")
    url = adresse if adresse.endswith("/") or not adresse else f"{adresse}/"
    return Instance(src=src, url=url, corps=corps, meta=meta)


class Moteur:
    """Renders the pages of one session."""

    def __init__(self, une: Session) -> None:
        self.session = une
        self.config = _config()
        self.config.plugins._current_plugin = "tests"
        self.config.extra["session"] = une
        self.config.extra["site"] = valeurs(une, {i.url for i in toutes(une)})
        self.pages = jinja2.Environment(undefined=jinja2.StrictUndefined)
        self.pages.globals.update(appels(une, environnement(RACINE / "overrides"), MACROS))
        self.theme = alleger(self.config.theme.get_env(), une)

    def rendre(self, instance: Instance) -> str:
        """HTML of a whole page."""
        page = self._page(instance)
        contexte = {"config": self.config, "page": page, "nav": Navigation([], []), "pages": [], "base_url": "."}
        return self.theme.get_template("main.html").render(contexte)

    def _page(self, instance: Instance) -> Page:
        fichier = File.generated(self.config, instance.src, content="")
        page = Page(None, fichier, self.config)
        page.meta = habiller(self.session, instance.url, instance.meta)
        self.session.oublier(instance.url)
        page.markdown = self.pages.from_string(instance.corps).render(page=page)
        page.render(self.config, Files([fichier]))
        page.content = finir(self.session, instance.url, page.meta, page.content or "")
        return page


@cache
def _config() -> MkDocsConfig:
    """The settings of the site, without the plugins and hooks that this module stands for."""
    reglages = yaml.safe_load((RACINE / "mkdocs.yml").read_text("utf-8"))
    return load_config(str(RACINE / "mkdocs.yml"), plugins=[], hooks=[], validation=_silencieuse(), **_reste(reglages))


def _reste(reglages: dict[str, Any]) -> dict[str, Any]:
    return {"strict": False} if reglages.get("strict") else {}


def _silencieuse() -> dict[str, Any]:
    """Links are checked on the built site; here the other pages are not known."""
    return {"links": {"not_found": "ignore", "anchors": "ignore", "unrecognized_links": "ignore"}}


def pages_html(
    referentiel: Referentiel, garder: Callable[[Instance], bool] = lambda _: True
) -> Iterator[tuple[Instance, str]]:
    """Pages of the site of some data, those to keep, with their HTML."""
    une = session(referentiel)
    moteur = Moteur(une)
    for instance in filter(garder, toutes(une)):
        yield instance, moteur.rendre(instance)
