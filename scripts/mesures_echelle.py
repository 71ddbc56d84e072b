"""Builds 5, 25 and 101 synthetic départements, and plain Material on the same pages and texts, in one run.

`python -m scripts.mesures_echelle [5 25 101]`. CPU seconds and peak memory are those of the build process and its
children; leaflets are left out (PAPIER=non), and the search index is timed apart.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from markdownify import markdownify

from macros.search.index import DOSSIER
from macros.synthesis import synthetiser

RACINE = Path(__file__).resolve().parent.parent
PARTIES = ("content", "macros", "overrides", "mkdocs.yml")
JOUR = "2026-11-21"
SIMPLE = """\
site_name: Banc
theme: {name: material, font: false, language: fr}
plugins: [search]
nav: [index.md]
validation:
  nav: {omitted_files: ignore}
  links: {not_found: ignore, anchors: ignore, absolute_links: ignore, unrecognized_links: ignore}
"""
SANS_TEXTE = ".//svg|.//nav|.//script|.//form"


@dataclass(frozen=True)
class Mesure:
    """One build: pages, bytes on disk, CPU seconds, wall seconds, peak memory in bytes."""

    pages: int
    octets: int
    cpu: float
    duree: float
    memoire: int


def _lancer(dossier: Path, *arguments: str) -> tuple[float, float, int]:
    """CPU seconds, wall seconds and peak memory (bytes) of a child that runs in a process of its own."""
    programme = (
        "import resource, subprocess, sys, time\n"
        "t = time.monotonic(); code = subprocess.run(sys.argv[1:], stdout=2).returncode\n"
        "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(u.ru_utime + u.ru_stime, time.monotonic() - t, u.ru_maxrss * 1024, code)\n"
    )
    environ = {**os.environ, "DATE": JOUR, "PAPIER": "non", "RECHERCHE": "non", "NO_MKDOCS_2_WARNING": "1"}
    commande = [sys.executable, "-c", programme, sys.executable, *arguments]
    sortie = subprocess.run(
        commande, cwd=dossier, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
    )
    cpu, duree, memoire, code = sortie.stdout.split()
    if code != "0":
        raise SystemExit(f"La construction a échoué dans {dossier.name}.")
    return float(cpu), float(duree), int(memoire)


def _projet(dossier: Path, combien: int) -> Path:
    projet = dossier / f"projet-{combien}"
    projet.mkdir()
    for nom in PARTIES:
        copie = shutil.copytree if (RACINE / nom).is_dir() else shutil.copy
        copie(RACINE / nom, projet / nom)
    synthetiser(RACINE / "data", projet / "data", combien)
    return projet


def _poids(site: Path) -> tuple[int, int]:
    fichiers = [f for f in site.rglob("*") if f.is_file()]
    return sum(f.suffix == ".html" for f in fichiers), sum(f.stat().st_size for f in fichiers)


def notre(dossier: Path, combien: int) -> tuple[Mesure, Path]:
    """Build `combien` départements with this project."""
    projet = _projet(dossier, combien)
    cpu, duree, memoire = _lancer(projet, "-m", "mkdocs", "build", "--strict", "--site-dir", str(projet / "site"))
    return Mesure(*_poids(projet / "site"), cpu, duree, memoire), projet


def index(projet: Path) -> Mesure:
    """Make the search index of a site just built."""
    programme = "import pathlib, macros.search.index as i; i.indexer(pathlib.Path('site'))"
    cpu, duree, memoire = _lancer(projet, "-c", programme)
    return Mesure(*_poids(projet / "site" / DOSSIER), cpu, duree, memoire)


def simple(dossier: Path, projet: Path) -> Mesure:
    """Build plain Material on the same pages: what each says, as Markdown; no navigation (quadratic otherwise)."""
    banc = dossier / f"simple-{projet.name}"
    for page in sorted((projet / "site").rglob("index.html")):
        texte = banc / "docs" / page.relative_to(projet / "site").with_suffix(".md")
        texte.parent.mkdir(parents=True, exist_ok=True)
        texte.write_text(_markdown(page), "utf-8")
    (banc / "mkdocs.yml").write_text(SIMPLE, "utf-8")
    cpu, duree, memoire = _lancer(banc, "-m", "mkdocs", "build", "--site-dir", str(banc / "site"))
    return Mesure(*_poids(banc / "site"), cpu, duree, memoire)


def _markdown(page: Path) -> str:
    """What the main part of a built page says, as somebody would write it for Material."""
    corps = html.parse(str(page)).getroot().find(".//main")
    for element in corps.xpath(SANS_TEXTE):
        element.drop_tree()
    return markdownify(html.tostring(corps, encoding="unicode"), heading_style="ATX")


def _ligne(nom: str, m: Mesure) -> str:
    return f"| {nom} | {m.pages} | {m.octets / 1e6:.1f} | {m.cpu:.1f} | {m.duree:.1f} | {m.memoire / 1e6:.0f} |"


def main(arguments: list[str]) -> int:
    tailles = [int(a) for a in arguments] or [5, 25, 101]
    print(
        "| construction | pages | Mo | s CPU | s | Mo de mémoire |\n| --- | --- | --- | --- | --- | --- |", flush=True
    )
    cpu: dict[int, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as provisoire:
        for combien in tailles:
            mesure, projet = notre(Path(provisoire), combien)
            print(_ligne(f"{combien} départements", mesure), flush=True)
            temoin = simple(Path(provisoire), projet)
            print(_ligne(f"Index de la recherche ({combien})", index(projet)), flush=True)
            print(_ligne(f"Material nu, mêmes pages ({combien})", temoin), flush=True)
            cpu[combien] = (mesure.cpu, temoin.cpu)
            shutil.rmtree(projet)
    for combien, (a, b) in cpu.items():
        print(f"{combien} : {a / b:.2f} × Material nu.")
    if {25, 101} <= set(cpu):
        print(f"t(101) / t(25) = {cpu[101][0] / cpu[25][0]:.2f} (101 / 25 = 4,04).")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
