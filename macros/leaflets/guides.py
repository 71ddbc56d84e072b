"""The guides as sheets select them: one section, for one département, as HTML for paper.

Markdown is read by the same parser and extensions as the site, so that paper and page never disagree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import markdown
from jinja2 import Environment

from macros.leaflets.page import PageDePapier
from macros.pages.templates import decouper
from macros.rendering.registry import remettre
from macros.session import Session

EXTENSIONS = ("abbr", "attr_list", "def_list", "md_in_html", "tables")
DEBUT = "debut"
_TITRE = re.compile(r"^## (?P<titre>.+?) \{ #(?P<id>[\w-]+) \}$", re.M)
_CLOISON = re.compile(r"^(?:<div[^>]*>|</div>)$", re.M)


class GuideInconnu(LookupError):
    """A sheet selects a guide or a section that content/menages/ does not hold; the message is French."""


@dataclass(frozen=True)
class Section:
    """A section of a guide: its title and its Markdown, macros not yet called."""

    titre: str
    corps: str


@dataclass(frozen=True)
class Guide:
    """A guide: front matter, then sections by id; what comes before the first one is `debut`."""

    meta: Mapping[str, Any]
    sections: Mapping[str, Section]


@lru_cache(maxsize=256)
def _lire(chemin: Path, modifie: int) -> Guide:
    meta, corps = decouper(chemin.read_text("utf-8"), chemin.name)
    marques = list(_TITRE.finditer(corps))
    bornes = [m.start() for m in marques] + [len(corps)]
    sections = {DEBUT: Section("", _CLOISON.sub("", corps[: bornes[0]]))}
    for rang, marque in enumerate(marques):
        texte = _CLOISON.sub("", corps[marque.end() : bornes[rang + 1]])
        sections[marque["id"]] = Section(marque["titre"], texte)
    return Guide(meta, sections)


def guide(racine: Path, nom: str) -> Guide:
    """The guide `nom` of the project in `racine`. Raises GuideInconnu."""
    chemin = racine / "content" / "menages" / f"{nom}.md"
    if not chemin.is_file():
        raise GuideInconnu(f"le guide « {nom} » n’existe pas : écrivez content/menages/{nom}.md, ou corrigez son nom")
    return _lire(chemin, chemin.stat().st_mtime_ns)


def section(racine: Path, nom: str, identifiant: str) -> Section:
    """A section of a guide. Raises GuideInconnu, whose message lists the sections there are."""
    connues = guide(racine, nom).sections
    if identifiant not in connues:
        raise GuideInconnu(
            f"le guide « {nom} » n’a pas de section « {identifiant} » ; ses sections : {', '.join(connues)}"
        )
    return connues[identifiant]


def rendre(session: Session, env: Environment, page: PageDePapier, texte: str) -> str:
    """HTML of Markdown with macros, as the page `page` would show it."""
    for memoire in (session.blocs, session.rendus):
        memoire.pop(page.url, None)  # type: ignore[attr-defined]
    corps = env.from_string(texte).render(page=page)
    html = markdown.markdown(corps, extensions=list(EXTENSIONS))
    return remettre(html, session.blocs.get(page.url, []))
