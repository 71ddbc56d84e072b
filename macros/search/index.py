"""The search index: one for the country, one a département, made by Pagefind from the pages already written.

A reader loads the national index, or that of the département chosen: a first query weighs the same with
5 départements or 101, and no run of Pagefind holds more than one département in memory.

    pagefind/            national index, and the only copy of Pagefind's program
    pagefind/<code>/     pages below departements/<code>/: data only

Départements built apart need no merging: each job writes its own `pagefind/<code>/`, and the folders are put side by
side. « Toutes les chartes » merges them in the browser (`mergeIndex`), when a reader asks for it.
Pagefind orders some of its maps by chance: `pagefind/` is left out of byte comparisons.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from macros.build import ConstructionImpossible

DOSSIER = "pagefind"
ENTREE = "pagefind-entry.json"
LOCAUX = "departements"
# What guides repeat from one to the next: it would lead everywhere and fill the extracts.
REPETES = (".g-guide .contacts", ".g-guide .frise", ".sources", ".glose", "details.mots", ".phase", ".fil", "nav")
PROGRAMME = {"pagefind.js", "wasm.fr.pagefind"}
REMEDE = "Pour construire le site sans recherche : RECHERCHE=non make site."


class IndexationImpossible(ConstructionImpossible):
    """The search index was not made; the message is French and says what to do."""


@dataclass(frozen=True)
class Lot:
    """Pages indexed together: which ones (`motif`, a glob below the site), and where their index goes."""

    motif: str
    dossier: Path
    programme: bool


def lots(site: Path) -> list[Lot]:
    """National pages first, then each département present below the site, by code."""
    return [Lot(_motif_national(site), site / DOSSIER, True), *_lots_locaux(site)]


def _motif_national(site: Path) -> str:
    dossiers = sorted(d.name for d in site.iterdir() if d.is_dir() and d.name not in {DOSSIER, LOCAUX})
    return "{" + ",".join(["index.html", f"{LOCAUX}/index.html", *(f"{d}/**/*.html" for d in dossiers)]) + "}"


def _lots_locaux(site: Path) -> Iterator[Lot]:
    racine = site / LOCAUX
    for code in sorted(d.name for d in racine.iterdir() if d.is_dir()) if racine.is_dir() else ():
        yield Lot(f"{LOCAUX}/{code}/**/*.html", site / DOSSIER / code, False)


def indexer(site: Path) -> int:
    """Index the pages of `site` that say `data-pagefind-body`; the bytes written. Raises IndexationImpossible."""
    shutil.rmtree(site / DOSSIER, ignore_errors=True)
    national, *locaux = lots(site)
    _indexer_lot(site, national)
    with ThreadPoolExecutor(os.cpu_count()) as ouvriers:
        list(ouvriers.map(lambda lot: _indexer_lot(site, lot), locaux))
    return sum(f.stat().st_size for f in (site / DOSSIER).rglob("*") if f.is_file())


def _indexer_lot(site: Path, lot: Lot) -> None:
    lieux = ("--site", str(site), "--glob", lot.motif, "--output-path", str(lot.dossier))
    _pagefind(*lieux, "--exclude-selectors", ", ".join(REPETES), "--force-language", "fr", "--silent")
    if not (lot.dossier / ENTREE).is_file():
        raise IndexationImpossible(f"Pagefind n’a rien écrit pour « {lot.motif} ». {REMEDE}")
    _alleger(lot)
    if not lot.programme:
        _partager_le_programme(lot)


def _pagefind(*options: str) -> None:
    commande = [sys.executable, "-m", "pagefind", *options]
    fini = subprocess.run(commande, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if fini.returncode:
        detail = (fini.stderr or fini.stdout).strip().splitlines()[-1:] or ["aucun message"]
        raise IndexationImpossible(f"Pagefind n’a pas pu faire l’index de la recherche ({detail[0]}). {REMEDE}")


def _alleger(lot: Lot) -> None:
    """Pagefind also writes interfaces that the site does not use, and its program with every index."""
    for fichier in lot.dossier.iterdir():
        superflu = fichier.suffix in {".js", ".css"} or fichier.name.startswith("wasm.")
        if fichier.is_file() and superflu and not (lot.programme and fichier.name in PROGRAMME):
            fichier.unlink()


def _partager_le_programme(lot: Lot) -> None:
    """Pagefind loads `wasm.<wasm>.pagefind` from the folder of the index: lead it to the one beside, cached once."""
    entree = lot.dossier / ENTREE
    contenu = json.loads(entree.read_text("utf-8"))
    for langue in contenu["languages"].values():
        langue["wasm"] = "/../../wasm.fr"
    entree.write_text(json.dumps(contenu, ensure_ascii=False, separators=(",", ":")), "utf-8")
