"""What tests read of a PDF: its structure tree, its outline, its text in reading order."""

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pikepdf
import pypdfium2


class Element(NamedTuple):
    """A structure element, with the types of those that hold it."""

    objet: pikepdf.Object
    type: str
    ancetres: tuple[str, ...]


@lru_cache(maxsize=64)  # objects of a document live as long as it does
def ouvrir(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def elements(document: pikepdf.Pdf) -> list[Element]:
    """Every structure element, in reading order."""
    return list(_sous(document.Root.StructTreeRoot.K, ()))


def _sous(enfants: pikepdf.Object, ancetres: tuple[str, ...]) -> Iterator[Element]:
    for enfant in enfants if isinstance(enfants, pikepdf.Array) else [enfants]:
        if isinstance(enfant, pikepdf.Dictionary) and "/S" in enfant:
            nom = str(enfant.S)[1:]
            yield Element(enfant, nom, ancetres)
            if "/K" in enfant:
                yield from _sous(enfant.K, (*ancetres, nom))


def signets(document: pikepdf.Pdf) -> list[str]:
    with document.open_outline() as plan:
        return list(_titres(plan.root))


def _titres(liste: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for signet in liste:
        yield signet.title
        yield from _titres(signet.children)


def texte(pdf: bytes) -> str:
    """The text of a PDF, page after page, as it is written."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).replace("\u00a0", " ").split())


def gris(pdf: bytes, largeur: int) -> list:
    """Each page in shades of grey, `largeur` pixels wide."""
    document = pypdfium2.PdfDocument(pdf)
    images = [page.render(scale=largeur / page.get_width()).to_pil().convert("L") for page in document]
    document.close()
    return images
