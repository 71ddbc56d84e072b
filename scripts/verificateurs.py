"""The checkers of a built site that are programs of their own: Nu, Lighthouse. One that is missing says so."""

import json
import os
import shutil
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from macros.checks.built import Page
from scripts import navigateur, outils
from scripts.releve import SANS_NAVIGATEUR, Constat, Releve

SANS_NPM = "npm absent : installez Node, puis relancez"


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
