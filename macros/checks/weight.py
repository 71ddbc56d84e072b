"""Weight of pages over the wire, against the budgets of the project.

A file weighs what a host sends: gzip (level 6) for text, its bytes for what is compressed already. First view: the
page, its stylesheets and what they name, its scripts, its icon and the images shown at once. Images marked
`loading="lazy"` are not part of it, a browser fetches them when the reader comes near; they count in the whole page.
1 kB = 1 000 bytes. A household guide or a département's home: 30 kB and 5 requests at first view. Any page: 60 kB
all included.
"""

import gzip
import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.checks.built import Page
from macros.checks.links import AILLEURS, fichier_vise
from macros.reading.problems import Probleme

PREMIERE_VUE, REQUETES, PAGE_ENTIERE = 30_000, 5, 60_000
COMPRIMES = {".css", ".js", ".mjs", ".json", ".svg", ".html", ".xml", ".txt"}
LEGERES = {"guide", "departement"}
PLUS_LOURDES = 25
_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")


@dataclass(frozen=True)
class Poids:
    """A page: bytes at first view and all included, requests at first view, whether the light budget binds it."""

    adresse: str
    genre: str
    premiere_vue: int
    entiere: int
    requetes: int
    legere: bool


class Balance:
    """Weighs the pages of `site`; a file that many pages share is compressed once."""

    def __init__(self, site: Path) -> None:
        self.fichier = cache(lambda nom: _octets(site, nom))
        self.feuille = cache(lambda nom: _nommes(site, nom))

    def peser(self, page: Page) -> Poids:
        """The weight of one page."""
        document = len(gzip.compress(page.octets, 6))
        vus = [fichier_vise(page.fichier, a) for a in _premiers(page)]
        vus = list(dict.fromkeys(f for nom in vus for f in (nom, *self.feuille(nom))))
        plus_tard = dict.fromkeys(fichier_vise(page.fichier, a) for a in _paresseux(page))
        premiere = document + sum(map(self.fichier, vus))
        entiere = premiere + sum(self.fichier(nom) for nom in plus_tard if nom not in vus)
        legere = page.genre in LEGERES and ("menages" in page.classes or page.genre == "departement")
        return Poids(page.adresse or "index.html", page.genre, premiere, entiere, 1 + len(vus), legere)


def _octets(site: Path, nom: str) -> int:
    chemin = site / nom
    if not chemin.is_file():
        return 0
    octets = chemin.read_bytes()
    return len(gzip.compress(octets, 6)) if chemin.suffix in COMPRIMES else len(octets)


def _nommes(site: Path, nom: str) -> tuple[str, ...]:
    if not nom.endswith(".css") or not (site / nom).is_file():
        return ()
    adresses = _URL.findall((site / nom).read_text("utf-8"))
    return tuple(posixpath.normpath(posixpath.join(posixpath.dirname(nom), a)) for a in _ici(adresses))


def _ici(adresses: Sequence[str]) -> list[str]:
    return [a for a in adresses if a and not a.startswith((*AILLEURS, "#"))]


def _premiers(page: Page) -> list[str]:
    arbre = page.arbre
    feuilles = arbre.xpath("//link[contains(@rel, 'stylesheet') or contains(@rel, 'icon')]/@href", smart_strings=False)
    scripts = arbre.xpath("//script/@src", smart_strings=False)
    images = arbre.xpath("//img[not(@loading='lazy')]/@src | //object/@data", smart_strings=False)
    return _ici([*feuilles, *scripts, *images])


def _paresseux(page: Page) -> list[str]:
    return _ici(page.arbre.xpath("//img[@loading='lazy']/@src", smart_strings=False))


def controler(poids: Sequence[Poids]) -> Iterator[Probleme]:
    """Pages over their budget."""
    for p in poids:
        if p.legere and p.premiere_vue > PREMIERE_VUE:
            yield _depassement(p, f"{_ko(p.premiere_vue)} à la première vue, {_ko(PREMIERE_VUE)} au plus")
        if p.legere and p.requetes > REQUETES:
            yield _depassement(p, f"{p.requetes} requêtes à la première vue, {REQUETES} au plus")
        if p.entiere > PAGE_ENTIERE:
            yield _depassement(p, f"{_ko(p.entiere)} tout compris, {_ko(PAGE_ENTIERE)} au plus")


def _depassement(p: Poids, message: str) -> Probleme:
    return Probleme(p.adresse, message=f"page trop lourde : {message}")


def _ko(octets: int) -> str:
    return f"{octets / 1000:.1f} ko".replace(".", ",")


def rapport(poids: Sequence[Poids]) -> str:
    """Markdown table of the heaviest pages."""
    lourdes = sorted(poids, key=lambda p: (-p.entiere, p.adresse))[:PLUS_LOURDES]
    lignes = [
        f"| {p.adresse} | {p.genre or '–'} | {_ko(p.premiere_vue)} | {p.requetes} | {_ko(p.entiere)} |" for p in lourdes
    ]
    entete = ["| Page | Genre | Première vue | Requêtes | Tout compris |", "| --- | --- | ---: | ---: | ---: |"]
    plus = max((p.premiere_vue for p in poids if p.legere), default=0)
    resume = [
        "# Poids des pages",
        "",
        f"{len(poids)} pages. Guide ou accueil de département le plus lourd à la première vue : {_ko(plus)} "
        f"({_ko(PREMIERE_VUE)} au plus). Octets envoyés, gzip ; les {len(lourdes)} pages les plus lourdes :",
        "",
    ]
    return "\n".join([*resume, *entete, *lignes, ""])
