"""Titles broken where a printer would: lines of about the same length, never a word alone."""

import re
from math import ceil

from markupsafe import Markup, escape

_MOTS = re.compile(r"\S+(?: [:;!?»])*")


def equilibre(texte: str, largeur: int) -> Markup:
    """A title in as few lines of `largeur` characters as it takes, each a block, as even as words allow."""
    mots = _MOTS.findall(texte)
    combien = ceil(len(texte) / largeur)
    if combien < 2:
        return escape(texte)
    for mesure in range(ceil(len(texte) / combien), len(texte) + 1):
        if len(lignes := _couper(mots, mesure)) <= combien:
            break
    return Markup(" ").join(Markup('<span class="ligne">{}</span>').format(ligne) for ligne in lignes)


def _couper(mots: list[str], mesure: int) -> list[str]:
    lignes = [""]
    for mot in mots:
        if lignes[-1] and len(lignes[-1]) + 1 + len(mot) > mesure:
            lignes.append("")
        lignes[-1] = f"{lignes[-1]} {mot}".strip()
    return lignes


def phrase(texte: str) -> str:
    """A text that ends as a sentence does."""
    texte = texte.rstrip()
    return texte if not texte or texte[-1] in ".!?…" else f"{texte}."
