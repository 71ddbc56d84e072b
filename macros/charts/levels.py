"""Targets as they are drawn: a line with its figure, a tick on a bar, and what they are in words."""

from macros.charts.layout import EPAISSEUR, GOUTTIERE, INTERLIGNE, MARGE, Cadre
from macros.charts.marks import CIBLE, FOND, PALEUR, Objet, bande, couche, mesure, texte
from macros.charts.shapes import Graphique

SERRE = 15


def niveaux(graphique: Graphique) -> list[Objet]:
    """Levels that concern every bar, the highest first."""
    tous = {r.valeur: r.texte for r in graphique.reperes if r.valeur is not None and r.sur is None}
    return [{"n": n, "t": t} for n, t in sorted(tous.items(), reverse=True)]


def lignes(graphique: Graphique, c: Cadre) -> list[Objet]:
    """Dashes over a wider white line, so that they show on a bar as beside it."""
    place = {"x": c.largeur, "x2": 0, "y": mesure("n")}
    blanc = couche("rule", niveaux(graphique), **place, stroke=FOND, strokeWidth=5)
    return blanc + couche("rule", niveaux(graphique), **place, stroke=CIBLE, strokeWidth=2, strokeDash=[6, 3])


def points(graphique: Graphique) -> list[Objet]:
    """The levels that bars are measured against, each at its bar."""
    return [
        {"n": repere.valeur, "i": rang}
        for repere in graphique.reperes
        for rang, point in enumerate(graphique.points)
        if None not in (repere.valeur, point.valeur) and repere.sur in (None, point.etiquette)
    ]


def traits(graphique: Graphique, c: Cadre) -> list[Objet]:
    """A tick across each bar that the target is about: a line would strike the labels out."""
    place = {"xc": mesure("n"), "yc": bande(c.decalage), "height": EPAISSEUR + 4, "opacity": PALEUR}
    blanc = couche("rect", points(graphique), **place, width=6, fill=FOND)
    return blanc + couche("rect", points(graphique), **place, width=3, fill=CIBLE)


def chiffres(graphique: Graphique, c: Cadre, etendue: float) -> list[Objet]:
    """The figure of each target at the end of its line; close ones are moved apart."""
    couches: list[Objet] = []
    dernier = float("-inf")
    for niveau in niveaux(graphique):
        hauteur = -niveau["n"] * c.hauteur / etendue
        dernier = max(hauteur, dernier + SERRE)
        place = {"x": c.largeur, "dx": GOUTTIERE / 2, "y": mesure("n"), "dy": dernier - hauteur}
        couches += texte("t", [niveau], CIBLE, **place, align="left", baseline="middle", fontWeight="bold")
    return couches


def notes(c: Cadre) -> list[Objet]:
    """What the targets are, in words, under the plot."""
    haut = c.hauteur + c.bas - MARGE / 2 - INTERLIGNE * len(c.notes)
    dites = [{"t": "\n".join(c.notes)}] if c.notes else []
    return texte("t", dites, CIBLE, align="left", baseline="top", x=MARGE - c.gauche, y=haut)
