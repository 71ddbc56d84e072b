"""axe-core on every page of a site, on four screens, with one or several browsers."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from macros.checks.built import Page
from scripts import navigateur
from scripts.releve import SANS_NAVIGATEUR, Constat, Releve

OPTIONS = {"resultTypes": ["violations"], "preload": False, "rules": {"target-size": {"enabled": True}}}
LANCER = """o => { window.trouve = null; axe.run(document, o).then(
    r => { window.trouve = { violations: r.violations } }, e => { window.trouve = { erreur: String(e) } }); }"""
OUVRIR = "document.querySelectorAll('details').forEach(d => { d.open = true })"
QUESTIONS = {"recherche": "?q=loyer"}
REPONSE = "#resultats li"
PATIENCE = 120_000
ETAPE = 100


@dataclass(frozen=True)
class Ecran:
    """A screen: name, size in px, colour scheme."""

    nom: str
    largeur: int
    hauteur: int
    couleurs: str


ECRANS = (
    Ecran("téléphone clair", 360, 740, "light"),
    Ecran("téléphone sombre", 360, 740, "dark"),
    Ecran("ordinateur clair", 1280, 900, "light"),
    Ecran("ordinateur sombre", 1280, 900, "dark"),
)


class AxeMuet(Exception):
    """axe could not examine the page; the message is its own."""


@cache
def script_axe() -> str:
    """Source of axe-core."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def violations(page: Any) -> list[dict[str, Any]]:
    """What axe finds on an open page of Playwright, best practices and target size included.

    Waits at most PATIENCE: a browser that no longer answers must not hold the audit.
    Raises AxeMuet, or Playwright's Error.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(script_axe())
    page.evaluate(LANCER, OPTIONS)
    page.wait_for_function("() => window.trouve", polling=100, timeout=PATIENCE)
    trouve = page.evaluate("() => window.trouve")
    if "erreur" in trouve:
        raise AxeMuet(trouve["erreur"])
    return trouve["violations"]


def examiner(serveur: str, pages: Sequence[Page], ecrans: Sequence[Ecran] = ECRANS, navigateurs: int = 1) -> Releve:
    """axe on each page and screen, closed blocks opened; `navigateurs` browsers share the pages."""
    trouve = navigateur.memorise() or navigateur.chercher()
    if trouve is None:
        return Releve("axe", absent=SANS_NAVIGATEUR)
    lots = [pages[rang::navigateurs] for rang in range(navigateurs)]
    with ThreadPoolExecutor(navigateurs) as fils:
        faits = list(fils.map(lambda lot: _lot(trouve.executable, serveur, lot, ecrans), lots))
    return Releve("axe", sum((f for f, _ in faits), Counter()), [c for _, liste in faits for c in liste])


def _lot(executable: str | None, serveur: str, pages: Sequence[Page], ecrans: Sequence[Ecran]):
    from playwright.sync_api import Error, sync_playwright

    faits: Counter[str] = Counter()
    constats: list[Constat] = []
    with sync_playwright() as playwright:
        lance = navigateur.lancer(playwright, executable)
        for rang, (page, adresse) in enumerate(_adresses(pages)):
            if rang and not rang % ETAPE:
                print(f"axe : {rang} pages sur {len(pages)} …", file=sys.stderr, flush=True)
            onglet = lance.new_page(locale="fr-FR", reduced_motion="reduce")
            try:
                _ouvrir(onglet, f"{serveur}/{adresse}")
                constats += [c for ecran in ecrans for c in _constats(onglet, page.genre, adresse, ecran)]
                faits[page.genre] += len(ecrans)
            except (AxeMuet, Error) as erreur:
                constats.append(Constat("sans-reponse", page.genre, adresse, "", "", str(erreur).splitlines()[0]))
            onglet.close()
        lance.close()
    return faits, constats


def _adresses(pages: Sequence[Page]) -> Iterator[tuple[Page, str]]:
    """Each page, and each page with a question that fills it."""
    for page in pages:
        yield page, page.adresse
        if page.genre in QUESTIONS:
            yield page, page.adresse + QUESTIONS[page.genre]


def _ouvrir(onglet: Any, url: str) -> None:
    onglet.goto(url, wait_until="load")
    if "?" in url:
        onglet.wait_for_selector(REPONSE, timeout=PATIENCE)
    onglet.evaluate(OUVRIR)


def _constats(onglet: Any, genre: str, adresse: str, ecran: Ecran) -> Iterator[Constat]:
    onglet.set_viewport_size({"width": ecran.largeur, "height": ecran.hauteur})
    onglet.emulate_media(color_scheme=ecran.couleurs, reduced_motion="reduce")
    for v in violations(onglet):
        for noeud in v["nodes"]:
            yield Constat(v["id"], genre, adresse, ecran.nom, str(noeud["target"][0]), v["help"])
