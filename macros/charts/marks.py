"""Marks and channels that every chart is made of, in Vega's words."""

from collections.abc import Sequence
from typing import Any

from macros.charts.layout import INTERLIGNE, POLICE

Objet = dict[str, Any]

# Contrast on the white plate: text 15.9 and 7.7, bars 8.7, targets 7.7, boxes 4.1.
FOND, ENCRE, ENCRE_2, BARRE, CIBLE, BORD = "#ffffff", "#1b2230", "#4b5364", "#0b4f7a", "#9b2343", "#847d6e"
RANG, MESURE = "rang", "mesure"
PALEUR = 0.7


def couche(genre: str, lignes: Sequence[Objet], **canaux: object) -> list[Objet]:
    """A layer, or none when there is nothing to draw: a mark of `genre` for each row of `lignes`.

    A channel is a constant, or an object that tells where to find it.
    """
    encode = {nom: canal if isinstance(canal, dict) else {"value": canal} for nom, canal in canaux.items()}
    return [{"type": genre, "from": lignes, "encode": {"enter": encode}}] if lignes else []


def champ(nom: str) -> Objet:
    """What a row says under `nom`."""
    return {"field": nom}


def bande(decalage: float = 0) -> Objet:
    """The middle of the place of a row, by its rank `i`, moved by `decalage` pixels."""
    return {"scale": RANG, "field": "i", "band": 0.5, **({"offset": decalage} if decalage else {})}


def mesure(nom: str) -> Objet:
    """Where the number that a row has under `nom` stands."""
    return {"scale": MESURE, "field": nom}


def zero(decalage: object = 0) -> Objet:
    """Where bars start, moved by `decalage`: pixels, or a channel."""
    return {"scale": MESURE, "value": 0, **({"offset": decalage} if decalage else {})}


def texte(nom: str, lignes: Sequence[Objet], couleur: str = ENCRE, **canaux: object) -> list[Objet]:
    """A layer of text: what each row says under `nom`, its lines one under the other."""
    police = {"fontSize": POLICE, "lineHeight": INTERLIGNE, "lineBreak": "\n"}
    return couche("text", lignes, text=champ(nom), fill=couleur, **police, **canaux)


def boite(lignes: Sequence[Objet], **canaux: object) -> list[Objet]:
    """The dashed empty box of a figure that is not known: never a bar."""
    return couche("rect", lignes, stroke=BORD, strokeDash=[3, 3], **canaux)
