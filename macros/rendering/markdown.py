"""Markdown of the data (long prose of a charter) to HTML: what looks like HTML in it is shown, never run."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup

from macros.rendering.escaping import sans_invisibles

_TITRE = re.compile(r"^(#{2,4})[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)


@cache
def _moteur() -> MarkdownIt:
    """CommonMark and tables, without HTML nor images; addresses that run something are refused by the library."""
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "heading", "lheading"])


def html(texte: str) -> Markup:
    """Safe HTML of a Markdown text without headings."""
    return Markup(_moteur().render(sans_invisibles(texte)))


def parties(texte: str) -> list[tuple[int, str, str]]:
    """`(level, title, text)` of each part of a text; the part before the first heading has level 0 and no title."""
    morceaux = _TITRE.split(texte)
    tete = [(0, "", morceaux[0])] if morceaux[0].strip() else []
    suites = zip(morceaux[1::3], morceaux[2::3], morceaux[3::3], strict=True)
    return [*tete, *((len(dieses), titre, corps) for dieses, titre, corps in suites)]
