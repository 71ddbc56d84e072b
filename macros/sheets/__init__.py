"""Which sheets a département has, their paper, and what a build knows of them once printed.

Pages tell of sheets and sheets are made of the blocks of pages: both stand on this package, which stands on neither.
"""

from macros.sheets.catalogue import DOSSIER, LARGEUR_DE_VIGNETTE, Fiche, en_image, fiches
from macros.sheets.formats import FORMATS
from macros.sheets.printed import Feuille, Mesures, imprimees, retenir

__all__ = [
    "DOSSIER", "FORMATS", "LARGEUR_DE_VIGNETTE", "Feuille", "Fiche", "Mesures", "en_image", "fiches", "imprimees",
    "retenir",
]  # fmt: skip
