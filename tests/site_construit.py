"""The site that tests look at, built once whatever the number of processes."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

DATE = "2026-11-21"
SOURCES = ("content", "data", "macros", "overrides", "mkdocs.yml")


def site_construit(racine: Path) -> Path:
    """Folder of the site: the one named by SITE_DES_TESTS, else build/site-test, built if it is not fresh."""
    if donne := os.environ.get("SITE_DES_TESTS"):
        return racine / donne
    site = racine / "build" / "site-test"
    site.parent.mkdir(exist_ok=True)
    with (site.parent / "site-test.verrou").open("w") as verrou:
        fcntl.flock(verrou, fcntl.LOCK_EX)
        if not _frais(site, racine):
            _construire(site, racine)
    return site


def _frais(site: Path, racine: Path) -> bool:
    accueil = site / "index.html"
    return accueil.is_file() and accueil.stat().st_mtime > max(map(_dernier_changement, _sources(racine)))


def _sources(racine: Path) -> list[Path]:
    return [racine / nom for nom in SOURCES if (racine / nom).exists()]


def _dernier_changement(source: Path) -> float:
    fichiers = [f for f in source.rglob("*") if "__pycache__" not in f.parts] if source.is_dir() else []
    return max(f.stat().st_mtime for f in [source, *fichiers])


def _construire(site: Path, racine: Path) -> None:
    commande = [sys.executable, "-m", "macros", "construire", "--date", DATE, "--dans", str(site)]
    fini = subprocess.run(commande, cwd=racine, capture_output=True, text=True, check=False)
    assert fini.returncode == 0, f"{fini.stdout}\n{fini.stderr}"
