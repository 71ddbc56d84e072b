"""A small picture of the first page of a sheet, for the printing page: one a kind of sheet, and little bytes each."""

import io

import pypdfium2

from macros.sheets import LARGEUR_DE_VIGNETTE

QUALITE = 30


def vignette(pdf: bytes) -> bytes:
    """The first page as WebP, in shades of grey."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        image = page.render(scale=LARGEUR_DE_VIGNETTE / page.get_width()).to_pil().convert("L")
    finally:
        document.close()
    sortie = io.BytesIO()
    image.save(sortie, "WEBP", quality=QUALITE, method=6)
    return sortie.getvalue()
