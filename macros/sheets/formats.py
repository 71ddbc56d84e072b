"""Sizes of paper: what the style sheet of each format lays out, and how to say it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A finished size in millimetres, before any fold."""

    nom: str
    largeur: float
    hauteur: float

    def hauteur_pour(self, largeur: int) -> int:
        """Height, in the unit of `largeur`, of a picture of the sheet that is that wide."""
        return round(largeur * self.hauteur / self.largeur)


FORMATS = {
    "a3": Format("A3", 297, 420),
    "a3-paysage": Format("A3 paysage", 420, 297),
    "a4": Format("A4", 210, 297),
    "a5": Format("A5", 148, 210),
    "trois-volets": Format("A4 plié en trois", 297, 210),
    "carte": Format("Carte de 85 × 54 mm, pliée en deux", 171.2, 54),
}
