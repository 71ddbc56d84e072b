"""Cells of a published table, read as numbers where they are numbers."""

import re

from macros.rendering.escaping import sans_invisibles
from macros.rendering.french import nombre

NON_COMMUNIQUE = frozenset({"nc", "n.c.", "nd", "n.d.", "-", "–", "—", "non communiqué", "non disponible"})
_NOMBRE = re.compile(r"(?P<signe>[-−+]?)(?P<chiffres>\d+(?:[.,]\d+)?)(?P<unite>%|€)?")
_BLANCS = re.compile(r"\s+")
_ANNEE = re.compile(r"(?:ann[ée]e|an|exercice)?\s*(?P<annee>(?:19|20)\d\d(?:\s*[-/–]\s*\d{2,4})?)\b(?P<reste>.*)", re.I)


def plat(texte: str) -> str:
    """The text on one line, without what a reader cannot see."""
    return " ".join(sans_invisibles(texte).split())


def non_communique(cellule: str) -> bool:
    """Whether the charter says that it has no figure: this is never zero."""
    return plat(cellule).lower() in NON_COMMUNIQUE


def valeur(cellule: str) -> float | None:
    """`"1 266"` → 1266, `"-7,5 %"` → -7.5; None where the cell is not one number (« NC », « environ 30 »)."""
    trouve = _NOMBRE.fullmatch(_BLANCS.sub("", sans_invisibles(cellule)))
    if not trouve:
        return None
    grandeur = float(trouve["chiffres"].replace(",", "."))
    return -grandeur if trouve["signe"] in {"-", "−"} else grandeur


def en_pourcentage(cellule: str) -> bool:
    """Whether the cell is a number followed by `%`."""
    return valeur(cellule) is not None and "%" in cellule


def lisible(cellule: str) -> str:
    """The cell as a chart writes it: numbers with thin spaces, NC as NC, other text as published."""
    texte = plat(cellule)
    return "NC" if non_communique(cellule) else nombre(texte)


def annee(etiquette: str) -> str | None:
    """`"Année 2014"` → `"2014"`; None for a label that is not a year (« Évolution entre 2014 et 2018 »)."""
    trouve = _ANNEE.fullmatch(plat(etiquette))
    return f"{trouve['annee']}{trouve['reste']}" if trouve else None
