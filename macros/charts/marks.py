"""Marks and encodings that every chart is made of, in Vega-Lite's words."""

from typing import Any

from macros.charts.layout import INTERLIGNE, POLICE

Objet = dict[str, Any]

# Contrast on the white plate: text 15.9 and 7.7, bars 8.7, targets 7.7, boxes 4.1.
FOND, ENCRE, ENCRE_2, BARRE, CIBLE, BORD = "#ffffff", "#1b2230", "#4b5364", "#0b4f7a", "#9b2343", "#847d6e"
ZERO = {"datum": 0, "type": "quantitative", "axis": None}


def bande(n: int) -> Objet:
    """One place a bar, in the order of the table."""
    return {"field": "i", "type": "ordinal", "axis": None, "scale": {"domain": list(range(n)), "padding": 0}}


def mesure(champ: str) -> Objet:
    """Values from zero, always: the length of a bar is its value."""
    return {"field": champ, "type": "quantitative", "axis": None, "scale": {"nice": False, "zero": True}}


def texte(champ: str, couleur: str = ENCRE, **marque: object) -> Objet:
    """A layer of text, still to be placed."""
    police = {"fontSize": POLICE, "lineHeight": INTERLIGNE, "lineBreak": "\n"}
    return {
        "mark": {"type": "text", "color": couleur, **police, **marque},
        "encoding": {"text": {"field": champ, "type": "nominal"}},
    }


def boite(**marque: object) -> Objet:
    """The dashed empty box of a figure that is not known: never a bar."""
    return {"mark": {"type": "rect", "fill": None, "stroke": BORD, "strokeDash": [3, 3], **marque}}


def place(couche: Objet, **encodage: Objet) -> Objet:
    """A layer at its place."""
    return {**couche, "encoding": {**couche.get("encoding", {}), **encodage}}


def donnees(couche: Objet, valeurs: list[Objet]) -> Objet:
    """A layer with data of its own."""
    return {**couche, "data": {"values": valeurs}}
