"""The checkers of a built site: axe in a browser, Nu, Lighthouse. Each gives a Releve; one that is missing says so."""

import json
import os
import shutil
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from macros.checks.built import Page
from scripts import navigateur, outils
from scripts.releve import Constat, Releve

SANS_NPM = "npm absent : installez Node, puis relancez"
SANS_NAVIGATEUR = "aucun navigateur : lancez make test"
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
OUVRIR = "document.querySelectorAll('details').forEach(d => { d.open = true })"
QUESTIONS = {"recherche": "?q=loyer"}
REPONSE = "#resultats li"
PATIENCE = 20_000


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


class _Muet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """The report has the floor."""


@contextmanager
def servir(site: Path) -> Iterator[str]:
    """Address at which `site` is served to this machine, as long as the context lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Muet, directory=str(site))) as serveur:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serveur.server_address[1]}"
        serveur.shutdown()


@cache
def script_axe() -> str:
    """Source of axe-core."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def violations(page: Any) -> list[dict[str, Any]]:
    """What axe finds on an open page of Playwright, best practices and target size included."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(script_axe())
    return page.evaluate("o => axe.run(document, o).then(r => r.violations)", OPTIONS)


def axe(serveur: str, pages: Sequence[Page], ecrans: Sequence[Ecran] = ECRANS, navigateurs: int = 1) -> Releve:
    """axe on each page and screen, closed blocks opened; `navigateurs` browsers share the pages."""
    trouve = navigateur.memorise() or navigateur.chercher()
    if trouve is None:
        return Releve("axe", absent=SANS_NAVIGATEUR)
    lots = [pages[rang::navigateurs] for rang in range(navigateurs)]
    with ThreadPoolExecutor(navigateurs) as fils:
        faits = list(fils.map(lambda lot: _lot(trouve.executable, serveur, lot, ecrans), lots))
    return Releve("axe", sum((f for f, _ in faits), Counter()), [c for _, liste in faits for c in liste])


def _lot(executable: str | None, serveur: str, pages: Sequence[Page], ecrans: Sequence[Ecran]):
    from playwright.sync_api import sync_playwright

    faits: Counter[str] = Counter()
    constats: list[Constat] = []
    with sync_playwright() as playwright:
        lance = navigateur.lancer(playwright, executable)
        onglet = lance.new_page(locale="fr-FR", reduced_motion="reduce")
        for page, adresse in _adresses(pages):
            _ouvrir(onglet, f"{serveur}/{adresse}")
            for ecran in ecrans:
                faits[page.genre] += 1
                constats += _constats(onglet, page.genre, adresse, ecran)
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


def nu(site: Path, pages: Sequence[Page]) -> Releve:
    """Errors of the Nu HTML checker on every page."""
    if not outils.a_jour():
        return Releve("Nu", absent=SANS_NPM)
    commande = [outils.java(), "-jar", str(outils.VNU), "--format", "json", "--errors-only", "--stdout"]
    fini = subprocess.run([*commande, *(str(site / p.fichier) for p in pages)], capture_output=True, check=False)
    genres = {p.fichier: p for p in pages}
    constats = [_de_nu(m, genres, site) for m in json.loads(fini.stdout)["messages"]]
    return Releve("Nu", Counter(p.genre for p in pages), constats)


def _de_nu(message: dict[str, Any], pages: dict[str, Page], site: Path) -> Constat:
    page = pages.get(message.get("url", "").partition(f"{site.resolve()}/")[2])
    lieu = (page.genre, page.adresse) if page else ("", message.get("url", ""))
    return Constat(message.get("type", "error"), *lieu, "", message.get("extract", ""), message["message"])


def lighthouse(serveur: str, pages: Sequence[Page]) -> Releve:
    """Lighthouse's accessibility score of each page, out of 100."""
    trouve = navigateur.memorise() or navigateur.chercher()
    if not outils.a_jour() or shutil.which("node") is None:
        return Releve("Lighthouse", absent=SANS_NPM)
    if trouve is None:
        return Releve("Lighthouse", absent=SANS_NAVIGATEUR)
    releve = Releve("Lighthouse")
    for page in pages:
        _juger(releve, page, _lighthouse(f"{serveur}/{page.adresse}", trouve.executable or _celui_de_playwright()))
    return releve


def _celui_de_playwright() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _lighthouse(url: str, executable: str) -> dict[str, Any]:
    options = ["--output=json", "--quiet", "--only-categories=accessibility"]
    commande = ["node", str(outils.LIGHTHOUSE), url, *options, "--chrome-flags=--headless=new --no-sandbox"]
    environ = {**os.environ, "CHROME_PATH": executable}
    fini = subprocess.run(commande, env=environ, capture_output=True, check=False)
    return json.loads(fini.stdout) if fini.returncode == 0 else {"erreur": fini.stderr.decode()[-200:]}


def _juger(releve: Releve, page: Page, resultat: dict[str, Any]) -> None:
    note = resultat.get("categories", {}).get("accessibility", {}).get("score")
    releve.faits[page.genre] += 1
    releve.notes[page.genre] = "–" if note is None else str(round(note * 100))
    if note is None:
        erreur = resultat.get("erreur", "aucune note")
        releve.constats.append(Constat("sans-note", page.genre, page.adresse, "", "", erreur))
    for audit in resultat.get("audits", {}).values():
        if audit.get("score") == 0 and audit["id"] in _pesants(resultat):
            noeuds = audit.get("details", {}).get("items", [])
            element = noeuds[0].get("node", {}).get("selector", "") if noeuds else ""
            releve.constats.append(Constat(audit["id"], page.genre, page.adresse, "", element, audit["title"]))


def _pesants(resultat: dict[str, Any]) -> set[str]:
    refs = resultat["categories"]["accessibility"]["auditRefs"]
    return {ref["id"] for ref in refs if ref["weight"]}
