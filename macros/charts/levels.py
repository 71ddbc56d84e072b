"""Targets as they are drawn: a line with its figure, a tick on a bar, and what they are in words."""

from macros.charts.layout import EPAISSEUR, GOUTTIERE, INTERLIGNE, MARGE, Cadre
from macros.charts.marks import CIBLE, FOND, Objet, bande, donnees, mesure, place, texte
from macros.charts.shapes import Graphique

SERRE = 15


def niveaux(graphique: Graphique) -> list[Objet]:
    """Levels that concern every bar, the highest first."""
    tous = {r.valeur: r.texte for r in graphique.reperes if r.valeur is not None and r.sur is None}
    return [{"n": n, "t": t} for n, t in sorted(tous.items(), reverse=True)]


def lignes(graphique: Graphique) -> list[Objet]:
    """Dashes over a wider white line, so that they show on a bar as beside it."""
    traits = ({"color": FOND, "strokeWidth": 5}, {"color": CIBLE, "strokeWidth": 2, "strokeDash": [6, 3]})
    couches = [{"mark": {"type": "rule", **trait}, "encoding": {"y": mesure("n")}} for trait in traits]
    return [donnees(couche, niveaux(graphique)) for couche in couches] if niveaux(graphique) else []


def traits(graphique: Graphique, c: Cadre) -> list[Objet]:
    """A tick across each bar that the target is about: a line would strike the labels out."""
    points = [
        {"n": repere.valeur, "i": rang}
        for repere in graphique.reperes
        for rang, point in enumerate(graphique.points)
        if None not in (repere.valeur, point.valeur) and repere.sur in (None, point.etiquette)
    ]
    marque = {"type": "tick", "orient": "vertical", "size": EPAISSEUR + 4, "yOffset": c.decalage}
    encodage = {"x": mesure("n"), "y": bande(len(graphique.points))}
    couleurs = ({"color": FOND, "thickness": 6}, {"color": CIBLE, "thickness": 3})
    couches = [{"mark": {**marque, **couleur}, "encoding": encodage} for couleur in couleurs]
    return [donnees(couche, points) for couche in couches] if points else []


def chiffres(graphique: Graphique, c: Cadre) -> list[Objet]:
    """The figure of each target at the end of its line; close ones are moved apart."""
    couches, dernier = [], float("-inf")
    for niveau in niveaux(graphique):
        hauteur = -niveau["n"] * c.hauteur / _etendue(graphique)
        dernier = max(hauteur, dernier + SERRE)
        ecart = {"dx": GOUTTIERE / 2, "dy": dernier - hauteur}
        couche = texte("t", CIBLE, align="left", baseline="middle", fontWeight="bold", **ecart)
        couches.append(place(donnees(couche, [niveau]), x={"value": c.largeur}, y=mesure("n")))
    return couches


def _etendue(graphique: Graphique) -> float:
    valeurs = [p.valeur for p in graphique.points if p.valeur is not None]
    valeurs += [niveau["n"] for niveau in niveaux(graphique)]
    return (max(0, *valeurs) - min(0, *valeurs)) or 1


def notes(c: Cadre) -> list[Objet]:
    """What the targets are, in words, under the plot."""
    if not c.notes:
        return []
    couche = donnees(texte("t", CIBLE, align="left", baseline="top"), [{"t": "\n".join(c.notes)}])
    haut = c.hauteur + c.bas - MARGE / 2 - INTERLIGNE * len(c.notes)
    return [place(couche, x={"value": MARGE - c.gauche}, y={"value": haut})]
