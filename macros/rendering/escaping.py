"""Data never becomes markup, in HTML nor in Markdown (issue 5, hostile strings)."""

import html
import re

_ACTIFS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~^=:<>&\"'@$%]")
_INVISIBLES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def sans_invisibles(texte: str) -> str:
    """Drop control characters and direction overrides, which can turn a text against its reader."""
    return _INVISIBLES.sub("", texte)


def md(texte: object) -> str:
    """Text that Markdown, HTML and Jinja all take for text: every active character becomes a character reference."""
    plat = " ".join(sans_invisibles(str(texte)).split())
    return _ACTIFS.sub(lambda m: f"&#{ord(m.group())};", plat)


def attribut(texte: object) -> str:
    """Text for an HTML attribute."""
    return html.escape(sans_invisibles(str(texte)), quote=True)
