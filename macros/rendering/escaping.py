"""Data never becomes markup, in HTML nor in Markdown (issue 5, hostile strings)."""

import html
import re
from typing import Any

_ACTIFS = re.compile(r"[\\`*_{}\[\]()#+\-.!|~^=:<>&\"'@$%]")
_INVISIBLES = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# Whitespace that a paragraph does not keep; the non-breaking spaces of French stay.
_BLANCS = re.compile(r"[ \t\r\n\u2028\u2029]+")


def sans_invisibles(texte: str) -> str:
    """Drop control characters and direction overrides, which can turn a text against its reader."""
    return texte if texte.isprintable() else _INVISIBLES.sub("", texte)  # most texts are, and it shows at once


def md(texte: object) -> str:
    """Text that Markdown, HTML and Jinja all take for text: every active character becomes a character reference."""
    plat = _BLANCS.sub(" ", sans_invisibles(str(texte))).strip(" ")
    return _ACTIFS.sub(lambda m: f"&#{ord(m.group())};", plat)


def attribut(texte: object) -> str:
    """Text for an HTML attribute."""
    return html.escape(sans_invisibles(str(texte)), quote=True)


def sans_invisibles_partout(valeur: Any) -> Any:
    """The same value, every text in it, however deep, without control characters."""
    if isinstance(valeur, str):
        return sans_invisibles(valeur)
    if isinstance(valeur, dict):
        return {cle: sans_invisibles_partout(v) for cle, v in valeur.items()}
    return [sans_invisibles_partout(v) for v in valeur] if isinstance(valeur, list) else valeur
