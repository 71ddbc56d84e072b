"""Under `make serve`, a change to one département rebuilds its pages and the national ones; the others keep theirs."""

import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from macros.parts import NATIONALE, partie_de

SOURCES = ("content", "data", "macros", "overrides", "mkdocs.yml")
DEPARTEMENTS = "data/departements/"
Empreinte = dict[str, frozenset[tuple[str, int, int]]]


def empreinte(racine: Path) -> Empreinte:
    """Name, date and size of every source, by code of département, else under `nationale`."""
    par_partie: dict[str, set[tuple[str, int, int]]] = {NATIONALE: set()}
    for fichier in _fichiers(racine):
        nom, etat = fichier.relative_to(racine).as_posix(), fichier.stat()
        partie = nom.removeprefix(DEPARTEMENTS).partition("/")[0] if nom.startswith(DEPARTEMENTS) else NATIONALE
        par_partie.setdefault(partie, set()).add((nom, etat.st_mtime_ns, etat.st_size))
    return {partie: frozenset(fichiers) for partie, fichiers in par_partie.items()}


def _fichiers(racine: Path) -> Iterable[Path]:
    for nom in SOURCES:
        source = racine / nom
        candidats = source.rglob("*") if source.is_dir() else [source]
        yield from (f for f in candidats if f.is_file() and f.suffix != ".pyc")


def a_refaire(avant: Empreinte | None, apres: Empreinte) -> frozenset[str] | None:
    """The parts to build again; None for the whole site: first build, new département, change to what all share."""
    if avant is None or avant.keys() != apres.keys() or avant[NATIONALE] != apres[NATIONALE]:
        return None
    return frozenset({NATIONALE, *(code for code in apres if apres[code] != avant[code])})


def garder(site: Path, reserve: Path, codes: Collection[str]) -> None:
    """Move what the départements `codes` publish out of `site`, which is about to be emptied."""
    shutil.rmtree(reserve, ignore_errors=True)
    for dossier in ("departements", "depliants", "donnees"):
        for chemin in sorted((site / dossier).glob("*")):
            if partie_de(f"{dossier}/{chemin.name}", codes) != NATIONALE:
                (reserve / dossier).mkdir(parents=True, exist_ok=True)
                chemin.rename(reserve / dossier / chemin.name)


def rendre(reserve: Path, site: Path) -> None:
    """Put back in `site` what `garder` moved."""
    for chemin in sorted(reserve.glob("*/*")):
        (site / chemin.parent.name).mkdir(parents=True, exist_ok=True)
        chemin.rename(site / chemin.parent.name / chemin.name)
    shutil.rmtree(reserve, ignore_errors=True)
