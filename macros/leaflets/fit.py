"""Honest fit: what does not hold on its paper is measured on the layout itself, never cut nor shrunk."""

from collections.abc import Iterator
from typing import Any

from macros.leaflets.problems import millimetres

TOLERANCE = 0.5  # CSS pixel: rounding of the layout
BORD = 10.0  # CSS pixels that any text keeps from the edge of the sheet

Boite = Any


def _enfants(boite: Boite) -> Iterator[Boite]:
    boite = getattr(boite, "_box", boite)
    yield from getattr(boite, "children", ())


def boites(boite: Boite) -> Iterator[Boite]:
    """A box of the layout and every box inside it."""
    boite = getattr(boite, "_box", boite)
    yield boite
    for enfant in _enfants(boite):
        yield from boites(enfant)


def est_texte(boite: Boite) -> bool:
    return type(boite).__name__ == "TextBox" and bool(boite.text.strip())


def _mesurable(boite: Boite) -> bool:
    return est_texte(boite) or type(boite).__name__.endswith("ReplacedBox")


def _bas(boite: Boite) -> float:
    return boite.position_y + boite.margin_height()


def _droite(boite: Boite) -> float:
    return boite.position_x + boite.width


def panneau(boite: Boite) -> str | None:
    """Name of the panel that a box is, if it is one."""
    element = getattr(boite, "element", None)
    return element.get("data-panneau") if element is not None and hasattr(element, "get") else None


def _trop(boite: Boite, lieu: str) -> Iterator[str]:
    """A panel whose content goes below its bottom or beyond its right side."""
    dedans = [b for b in boites(boite) if _mesurable(b)]
    bas = boite.content_box_y() + boite.height
    droite = boite.content_box_x() + boite.width
    if (trop := max((_bas(b) for b in dedans), default=bas) - bas) > TOLERANCE:
        yield f"{lieu} : le contenu dépasse de {millimetres(trop)} en hauteur"
    if (trop := max((_droite(b) for b in dedans), default=droite) - droite) > TOLERANCE:
        yield f"{lieu} : le contenu dépasse de {millimetres(trop)} en largeur"


def _panneaux(pages: list[Boite]) -> Iterator[str]:
    for numero, page in enumerate(pages, 1):
        for boite in boites(page):
            if (nom := panneau(boite)) is not None:
                yield from _trop(boite, f"page {numero}, panneau « {nom} »")


def _bords(pages: list[Boite]) -> Iterator[str]:
    """Text that goes into the right margin of its page, or too near the edge of a sheet without margins."""
    for numero, page in enumerate(pages, 1):
        limite = min(page.margin_width() - BORD, page.content_box_x() + page.width)
        textes = [b for b in boites(page) if est_texte(b) and not _en_marge(page, b)]
        trop = max((_droite(b) - limite for b in textes), default=0)
        if trop > TOLERANCE:
            yield f"page {numero} : un texte dépasse le bord droit de {millimetres(trop)}"


def _pages(pages: list[Boite], permises: int | None) -> Iterator[str]:
    if permises is None or len(pages) <= permises:
        return
    derniere = pages[-1]
    bas = max((_bas(b) for b in boites(derniere) if _mesurable(b) and not _en_marge(derniere, b)), default=0)
    reste = max(0.0, bas - derniere.content_box_y()) + (len(pages) - permises - 1) * derniere.height
    yield (f"{len(pages)} pages au lieu de {permises} : le contenu dépasse de {millimetres(reste)} en hauteur")


def _en_marge(page: Boite, boite: Boite) -> bool:
    return boite.position_y >= page.content_box_y() + page.height


def _tailles(pages: list[Boite], minimum: float) -> Iterator[str]:
    if (petit := plus_petit(pages)) < minimum - 0.01:
        yield f"un texte est en {petit:.1f} points, le minimum est {minimum:g}".replace(".", ",")


def plus_petit(pages: list[Boite]) -> float:
    """Size in points of the smallest text of a document."""
    tailles = (b.style["font_size"] for page in pages for b in boites(page) if est_texte(b))
    return min(tailles, default=0.0) * 0.75


def defauts(pages: list[Boite], minimum: float, permises: int | None) -> list[str]:
    """What does not hold in a laid-out document: pages, panels, edges, sizes; French, without the sheet's name."""
    return [*_pages(pages, permises), *_panneaux(pages), *_bords(pages), *_tailles(pages, minimum)]
