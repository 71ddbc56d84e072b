"""Sheets in grey, as a photocopier sees them, beside pictures that someone looked at.

Tolerance: at most 1 % of the pixels may differ by more than 48 shades out of 255. Fonts are ours and embedded, so
that what is left is the rounding of the library that draws. After a wanted change of the templates:
`REVOIR_IMAGES=1 pytest tests/leaflets/test_leaflets_images.py`, then look at the pictures before keeping them.
"""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.leaflets import essai, lecture

IMAGES = Path(__file__).parent / "images"
LARGEURS = {"etape-impaye": 420, "trois-volets": 640, "affiche-a4": 360, "carte": 560, "preparer": 420, "action-1": 360}
ECART, PART = 48, 0.01


def differe(une: Image.Image, autre: Image.Image) -> float:
    """Share of the pixels that differ by more than the tolerance."""
    histogramme = ImageChops.difference(une, autre).histogram()
    return sum(histogramme[ECART + 1 :]) / (une.width * une.height)


@pytest.mark.parametrize("nom", LARGEURS)
def test_grey_pages_look_as_reviewed(session, nom: str) -> None:
    pages = lecture.gris(essai.pdf(session, nom).pdf, LARGEURS[nom])
    for numero, page in enumerate(pages, 1):
        reference = IMAGES / f"{nom}-{numero}.png"
        if os.environ.get("REVOIR_IMAGES"):
            page.quantize(16).save(reference, optimize=True)
        vue = Image.open(reference).convert("L")
        assert vue.size == page.size
        assert differe(page, vue) <= PART, f"{reference.name} : {differe(page, vue):.2%} des points diffèrent"
    assert not (IMAGES / f"{nom}-{len(pages) + 1}.png").exists()


def test_the_comparison_can_fail(session) -> None:
    (page,) = lecture.gris(essai.pdf(session, "affiche-a4").pdf, 360)
    assert differe(page, ImageChops.offset(page, 3, 3)) > PART


@pytest.mark.parametrize("nom", LARGEURS)
def test_little_ink(session, nom: str) -> None:
    """Text and rules only: less than a seventh of the sheet is inked."""
    for page in lecture.gris(essai.pdf(session, nom).pdf, 600):
        encre = sum((255 - teinte) * n for teinte, n in enumerate(page.histogram())) / (255 * page.width * page.height)
        assert encre < 1 / 7
