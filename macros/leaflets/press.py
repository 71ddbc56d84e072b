"""From HTML to PDF: one engine, WeasyPrint, chosen on measures (tags, PDF/UA declared, same bytes, speed).

The printer's file is another one: bleed, crop marks, black on one plate, no tags. It does not claim PDF/X, for
which the press's own colour profile would be needed.
"""

import datetime as dt
import hashlib
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from macros import today
from macros.leaflets import fit, plates, tagging
from macros.leaflets.problems import FeuilleImpossible

LOGGERS = ("weasyprint", "fontTools", "fontTools.subset")
_JOUR = re.compile(r'<meta name="dcterms.created" content="([0-9-]+)">')
_ATTRIBUT = re.compile(r'data-(feuille|departement|texte-min|pages-max)="([^"]*)"')


@dataclass(frozen=True)
class Tirage:
    """A printed sheet: the bytes of its PDF, how many pages, its smallest text in points."""

    pdf: bytes
    pages: int
    plus_petit: float


def _moteur() -> Any:
    import weasyprint

    for nom in LOGGERS:
        logging.getLogger(nom).setLevel(logging.CRITICAL)
    return weasyprint


def imprimer(html: str, gabarits: Path, imprimeur: str = "") -> Tirage:
    """The PDF of a sheet composed by `composer`; `gabarits` holds its fonts.

    `imprimeur` is the style of the printer's file; with it the PDF has bleed and marks, and no tags.
    Raises FeuilleImpossible when the content does not hold on its paper.
    """
    with _horloge_arretee(html):
        return _imprimer(html, gabarits, imprimeur)


def _imprimer(html: str, gabarits: Path, imprimeur: str) -> Tirage:
    attributs = dict(_ATTRIBUT.findall(html[: html.index("<head>")]))
    document = _mettre_en_page(html, gabarits, imprimeur)
    pages = [page._page_box for page in document.pages]
    permises = int(attributs["pages-max"]) if "pages-max" in attributs else None
    if trouves := fit.defauts(pages, float(attributs["texte-min"]), permises):
        nom = f"Feuille « {attributs['feuille']} » ({attributs['departement']})"
        raise FeuilleImpossible([f"{nom}, {x}." for x in trouves])
    return Tirage(_ecrire(document, html, bool(imprimeur)), len(pages), fit.plus_petit(pages))


@contextmanager
def _horloge_arretee(html: str) -> Iterator[None]:
    """Fonts are stamped with the day of the sheet: their library knows no other way to be told."""
    trouve = _JOUR.search(html)
    jour = dt.date.fromisoformat(trouve[1]) if trouve else dt.date(1970, 1, 1)
    avant = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(today.epoch(jour))
    try:
        yield
    finally:
        if avant is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = avant


def _mettre_en_page(html: str, gabarits: Path, imprimeur: str) -> Any:
    moteur = _moteur()
    if imprimeur:
        html = html.replace("</style>", f"{imprimeur}</style>", 1)
    from weasyprint.urls import URLFetcher

    # Fonts come from the project and pictures from the page itself: a logo never calls anyone.
    chercheur = URLFetcher(allowed_protocols={"file", "data"})
    return moteur.HTML(string=html, base_url=f"{gabarits.resolve().as_uri()}/", url_fetcher=chercheur).render()


def _ecrire(document: Any, html: str, imprimeur: bool) -> bytes:
    identifiant = hashlib.sha256(html.encode()).hexdigest()[:32].encode()
    if imprimeur:
        return plates.un_seul_noir(document.write_pdf(pdf_identifier=identifiant))
    return tagging.completer(document.write_pdf(pdf_identifier=identifiant, pdf_variant="pdf/ua-1"))


@lru_cache(maxsize=1)
def moteur() -> str:
    """Engine and versions: what, with the HTML, decides the bytes of a PDF."""
    import pikepdf
    import pydyf

    weasyprint = _moteur()
    return f"weasyprint {weasyprint.__version__}, pydyf {pydyf.__version__}, pikepdf {pikepdf.__version__}"
