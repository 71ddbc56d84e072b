"""Builds the site beside the one that is published, then puts it in its place."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from macros import today

Commande = Callable[[Path], bool]


class ConstructionImpossible(Exception):
    """The site was not built and the published one is untouched; the message is one French sentence."""


@dataclass(frozen=True)
class Bilan:
    """What a build made: number of pages, bytes on disk, seconds spent."""

    pages: int
    octets: int
    secondes: float


def construire(cible: Path, commande: Commande) -> Bilan:
    """Has `commande` write a whole site into a temporary folder, then replaces `cible` by it.

    `commande` receives the folder and returns True if it succeeded. Whatever fails, `cible` stays as it was.
    Raises ConstructionImpossible.
    """
    debut = time.monotonic()
    refuser_autre_chose(cible)
    retablir(cible)
    with dossier_provisoire(cible) as nouveau:
        if not commande(nouveau):
            raise ConstructionImpossible("La construction a échoué, le site précédent est intact.")
        remplacer(cible, nouveau)
    fichiers = [chemin for chemin in cible.rglob("*") if chemin.is_file()]
    return Bilan(
        pages=sum(chemin.suffix == ".html" for chemin in fichiers),
        octets=sum(chemin.stat().st_size for chemin in fichiers),
        secondes=time.monotonic() - debut,
    )


def refuser_autre_chose(cible: Path) -> None:
    """Replacing deletes: only an absent or empty folder, or a site built earlier, may be replaced."""
    if cible.exists() and not _construit(cible) and (cible.is_file() or any(cible.iterdir())):
        raise ConstructionImpossible(
            f"« {cible.name} » existe et n’est pas un site construit ici : choisissez un autre dossier."
        )


def _construit(cible: Path) -> bool:
    """Whether a folder holds a site, or the part of a site that is a département."""
    return (cible / "index.html").is_file() or any(cible.glob("departements/*/index.html"))


def retablir(cible: Path) -> None:
    """Puts back the former site where an earlier build was cut between the two renames."""
    if not cible.exists() and _ancien(cible).exists():
        _ancien(cible).rename(cible)


@contextmanager
def dossier_provisoire(cible: Path) -> Iterator[Path]:
    """An empty place beside `cible`, on the same disk so that a rename is enough; removed at the end."""
    nouveau = cible.with_name(f"{cible.name}.nouveau")
    shutil.rmtree(nouveau, ignore_errors=True)
    nouveau.mkdir(parents=True)
    try:
        yield nouveau
    finally:
        shutil.rmtree(nouveau, ignore_errors=True)


def remplacer(cible: Path, nouveau: Path) -> None:
    """`nouveau` becomes `cible`, which comes back if that fails."""
    ancien = _ancien(cible)
    shutil.rmtree(ancien, ignore_errors=True)
    if cible.exists():
        cible.rename(ancien)
    try:
        nouveau.rename(cible)
    except OSError:
        retablir(cible)
        raise
    shutil.rmtree(ancien, ignore_errors=True)


def _ancien(cible: Path) -> Path:
    return cible.with_name(f"{cible.name}.ancien")


def mkdocs(racine: Path, environ: Mapping[str, str], *arguments: str) -> bool:
    """True if MkDocs ran well on the project in `racine`. What it merely reports is not shown.

    Its own `--quiet` would also stop `--strict` from counting warnings.
    """
    commande = [sys.executable, "-m", "mkdocs", *arguments]
    options = {"cwd": racine, "env": dict(environ), "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(commande, **options) as processus:
        try:
            for ligne in processus.stderr:
                if not ligne.startswith("INFO "):
                    sys.stderr.write(ligne)
        except BaseException:
            processus.terminate()  # whoever stops us stops it too
            raise
    return processus.returncode == 0


def environnement(
    jour: dt.date,
    dep: str | None,
    papier: bool,
    environ: Mapping[str, str] = os.environ,
    partie: str | None = None,
) -> dict[str, str]:
    """What a build reads of its environment: the day, the département or part asked for, whether paper is wanted."""
    return {
        **environ,
        "DATE": jour.isoformat(),
        "SOURCE_DATE_EPOCH": str(today.epoch(jour)),
        "DEP": dep or "",
        "PAPIER": "oui" if papier else "non",
        "PARTIE": partie or "",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
