"""Writes the pack where the site, or whoever asked, wants it."""

import shutil
from pathlib import Path

from macros.leaflets.catalogue import DOSSIER
from macros.leaflets.pack import Feuille, Progression, cache, lot, muet
from macros.session import Session

IMPRIMEUR = "imprimeur"


def ecrire(session: Session, site: Path, progression: Progression = muet, imprimeur: bool = False) -> list[Path]:
    """Write `depliants/<code>/*.pdf` and their pictures below `site`; with `imprimeur`, the printer's files too.

    Every sheet is printed before the first one is written: an error leaves nothing half-written.
    Raises FeuilleImpossible.
    """
    packs = [(lot(session, progression), "")]
    if imprimeur:
        packs.append((lot(session, progression, imprimeur=True), IMPRIMEUR))
    ecrits: list[Path] = []
    for pack, sous in packs:
        for code, feuilles in pack.items():
            dossier = site / DOSSIER / code / sous
            dossier.mkdir(parents=True, exist_ok=True)
            ecrits += [chemin for feuille in feuilles for chemin in _copier(session, feuille, dossier)]
    return ecrits


def _copier(session: Session, feuille: Feuille, dossier: Path) -> list[Path]:
    extensions = ["pdf", "webp"] if feuille.mesures.vignette else ["pdf"]
    cibles = [dossier / f"{feuille.fiche.nom}.{extension}" for extension in extensions]
    for cible, extension in zip(cibles, extensions, strict=True):
        shutil.copyfile(cache(session).chemin(feuille.cle, extension), cible)
    return cibles
