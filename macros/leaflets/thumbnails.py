"""A small picture of the first page of a sheet, for the printing page."""

import io

LARGEUR = 240  # pixels


def vignette(pdf: bytes) -> bytes | None:
    """The first page as WebP; None where the library that draws PDFs is not installed."""
    try:
        import pypdfium2
    except ImportError:
        return None
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        image = page.render(scale=LARGEUR / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    sortie = io.BytesIO()
    image.save(sortie, "WEBP", quality=55, method=4)
    return sortie.getvalue()
