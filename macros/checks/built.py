"""A built page as the checks see it: its address, its bytes, its tree, the place of an element."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html

from macros.reading.problems import Probleme

ACCUEIL = "index.html"
INTROUVABLE = "404.html"
_ANALYSEUR = html.HTMLParser(encoding="utf-8")


@dataclass(frozen=True)
class Page:
    """A page of the built site. `fichier` is its path from the root: `menages/fsl/index.html`."""

    fichier: str
    octets: bytes

    @property
    def adresse(self) -> str:
        """Address from the root: `menages/fsl/`, `""` for the home page."""
        return self.fichier.removesuffix(ACCUEIL)

    @cached_property
    def arbre(self) -> html.HtmlElement:
        """The document; an empty file has an empty one."""
        return html.document_fromstring(self.octets.strip() or b"<html></html>", parser=_ANALYSEUR)

    @property
    def classes(self) -> frozenset[str]:
        """Classes of the body: public, kind and phase of the page."""
        corps = self.arbre.find("body")
        return frozenset((corps.get("class") or "").split() if corps is not None else ())

    @property
    def genre(self) -> str:
        """Kind of the page: `guide`, `matrice` …; empty where it has none."""
        return next((c.removeprefix("g-") for c in sorted(self.classes) if c.startswith("g-")), "")


def pages(site: Path) -> Iterator[Page]:
    """Every HTML page below `site`, by path; one at a time, so that a site of any size fits in memory."""
    for chemin in sorted(site.rglob("*.html")):
        yield Page(chemin.relative_to(site).as_posix(), chemin.read_bytes())


def ancre(element: html.HtmlElement) -> str:
    """Where a reader finds an element: the nearest id before or around it, `#delai`; empty at the top of a page."""
    ici = element
    while ici is not None:
        if ici.get("id"):
            return f"#{ici.get('id')}"
        avant = ici.getprevious()
        while avant is not None:
            if avant.get("id"):
                return f"#{avant.get('id')}"
            avant = avant.getprevious()
        ici = ici.getparent()
    return ""


def probleme(page: Page, element: html.HtmlElement | None, message: str, indice: str = "") -> Probleme:
    """`page: ancre — message`, the page by its address, the home page as `index.html`."""
    lieu = ancre(element) if element is not None else ""
    return Probleme(fichier=page.adresse or ACCUEIL, chemin=lieu, message=message, indice=indice)


def extrait(texte: str, longueur: int = 60) -> str:
    """The beginning of a text on one line."""
    plat = " ".join(texte.split())
    return plat if len(plat) <= longueur else plat[: longueur - 1].rstrip() + "…"
