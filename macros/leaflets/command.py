"""`python -m macros depliants`: prints the pack of each département, outside any site."""

import argparse
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from macros import opening
from macros.leaflets.problems import FeuilleImpossible
from macros.leaflets.progress import montrer
from macros.leaflets.publication import ecrire
from macros.rendering.french import accorde

PAR_DEFAUT = Path("build") / "impression"


def depliants(racine: Path, environ: Mapping[str, str], demande: argparse.Namespace) -> int:
    """Print every sheet below the folder asked for; 1 when one cannot be, and the folder is as it was."""
    imprimeur = demande.imprimeur or os.environ.get("IMPRIMEUR") == "oui"
    cible = demande.dans or racine / PAR_DEFAUT
    provisoire = cible.with_name(f"{cible.name}.nouveau")
    shutil.rmtree(provisoire, ignore_errors=True)
    try:
        ecrits = ecrire(opening.ouvrir(racine, environ), provisoire, montrer, imprimeur)
        _remplacer(cible, provisoire)
    except FeuilleImpossible as erreur:
        print(erreur, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(provisoire, ignore_errors=True)
    _dire(cible, ecrits)
    return 0


def _remplacer(cible: Path, nouveau: Path) -> None:
    """Put the new packs in place, département by département; other départements' are left alone."""
    for dossier in sorted((nouveau / "depliants").iterdir()):
        place = cible / "depliants" / dossier.name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(place, ignore_errors=True)
        shutil.move(dossier, place)


def _dire(cible: Path, ecrits: list[Path]) -> None:
    feuilles = [chemin for chemin in ecrits if chemin.suffix == ".pdf"]
    print(f"{accorde(len(feuilles), 'document')} à imprimer dans {cible}/depliants/.", flush=True)
