"""Writes the pack where the site, or whoever asked, wants it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from macros.leaflets.cache import Cache
from macros.leaflets.pack import Progression, cache, lot, muet
from macros.session import Session
from macros.sheets import DOSSIER, Feuille, en_image
from macros.sheets.printed import IMPRIMEUR


def ecrire(session: Session, site: Path, progression: Progression = muet, imprimeur: bool = False) -> list[Path]:
    """Write `depliants/<code>/*.pdf` and their pictures below `site`; with `imprimeur`, the printer's files too.

    Every sheet is printed before the first one is written: an error leaves nothing half-written.
    Raises FeuilleImpossible.
    """
    packs = [(lot(session, progression), "")]
    if imprimeur:
        packs.append((lot(session, progression, imprimeur=True), IMPRIMEUR))
    return [
        chemin
        for pack, sous in packs
        for code, feuilles in pack.items()
        for chemin in _ecrire_pack(cache(session), feuilles, site / DOSSIER / code / sous, images=not sous)
    ]


def _ecrire_pack(depot: Cache, feuilles: list[Feuille], dossier: Path, images: bool) -> Iterator[Path]:
    """Copy the sheets of one département, and the picture of each kind: only what the printing page shows."""
    dossier.mkdir(parents=True, exist_ok=True)
    montrees = list(en_image(f.fiche for f in feuilles).values()) if images else []
    for feuille in feuilles:
        for extension in ("pdf", "webp") if feuille.fiche in montrees else ("pdf",):
            cible = dossier / f"{feuille.fiche.nom}.{extension}"
            shutil.copyfile(depot.chemin(feuille.cle, extension), cible)
            yield cible
