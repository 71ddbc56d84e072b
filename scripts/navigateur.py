"""The browser of the tests: `python -m scripts.navigateur`. Finds one that really starts, or installs one."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from scripts import paquets

MEMOIRE = Path(sys.prefix) / "navigateur.json"
NOMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PAQUETS = ("chromium", "fonts-dejavu-core")
ATTENTE_TELECHARGEMENT = 120
REFUS = (
    "Aucun navigateur pour les tests : installez Chromium (sous Debian : chromium et fonts-dejavu-core), "
    "ou indiquez le vôtre : CHROMIUM=/chemin/chromium make test."
)


@dataclass(frozen=True)
class Navigateur:
    """A browser that started: `executable` is None for Playwright's own, `cle` tells when to look again."""

    executable: str | None
    version: str
    cle: str


def cle() -> str:
    """What a remembered browser depends on: the choice of the user and the version of Playwright."""
    return f"{os.environ.get('CHROMIUM', '')}|{version('playwright')}"


def lancer(playwright, executable: str | None):
    """The browser, headless. The sandbox of Chromium does not start for root or in most containers."""
    return playwright.chromium.launch(executable_path=executable, chromium_sandbox=False, timeout=30_000)


def essayer(executable: str | None) -> Navigateur | None:
    """The browser, if it starts, renders a page and draws it; else None."""
    from playwright.sync_api import Error, sync_playwright

    try:
        with sync_playwright() as playwright:
            navigateur = lancer(playwright, executable)
            page = navigateur.new_page()
            page.set_content("<p>Bonjour</p>")
            rendu = page.inner_text("p") == "Bonjour" and len(page.screenshot()) > 0
            return Navigateur(executable, navigateur.version, cle()) if rendu else None
    except Error:
        return None


def candidats() -> Iterator[str | None]:
    """Browsers already here, in order of preference; None stands for Playwright's own."""
    if choisi := os.environ.get("CHROMIUM"):
        yield choisi
    yield None
    yield from filter(None, map(shutil.which, NOMS))


def chercher() -> Navigateur | None:
    """The first browser of this machine that works."""
    return next(filter(None, map(essayer, candidats())), None)


def telecharger() -> bool:
    """True if Playwright could download its own browser."""
    print("Téléchargement du navigateur de Playwright …", flush=True)
    commande = [sys.executable, "-m", "playwright", "install", "chromium", "--only-shell"]
    try:
        fini = subprocess.run(commande, capture_output=True, timeout=ATTENTE_TELECHARGEMENT, check=False)
    except subprocess.TimeoutExpired:
        return False
    return fini.returncode == 0


def installer() -> Navigateur | None:
    """A browser fetched from Playwright, else from Debian; None where neither can be had."""
    if telecharger() and (trouve := essayer(None)):
        return trouve
    return chercher() if paquets.installer(*PAQUETS) else None


def memorise() -> Navigateur | None:
    """The browser found earlier, if it is still there and nothing it depends on has changed."""
    try:
        connu = Navigateur(**json.loads(MEMOIRE.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    present = connu.executable is None or Path(connu.executable).exists()
    return connu if present and connu.cle == cle() else None


def memoriser(navigateur: Navigateur) -> Navigateur:
    MEMOIRE.write_text(json.dumps(asdict(navigateur)) + "\n", encoding="utf-8")
    return navigateur


def main() -> int:
    if memorise():
        return 0
    print("Recherche d’un navigateur pour les tests …", flush=True)
    trouve = chercher() or installer()
    if trouve is None:
        print(REFUS, file=sys.stderr)
        return 1
    memoriser(trouve)
    print(f"Navigateur : Chromium {trouve.version} ({trouve.executable or 'celui de Playwright'}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
