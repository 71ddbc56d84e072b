"""A chart as a Vega-Lite document. Scales are Vega's; sizes and lines are given: no font is measured."""

from macros.charts import layout, levels
from macros.charts.layout import EPAISSEUR, INTERLIGNE, MARGE, Cadre, abrege, couper, largeur_texte
from macros.charts.marks import (
    BARRE,
    BORD,
    ENCRE_2,
    FOND,
    ZERO,
    Objet,
    bande,
    boite,
    donnees,
    mesure,
    place,
    texte,
)
from macros.charts.shapes import Graphique, Point

FAMILLE = "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Ubuntu,Helvetica Neue,Arial,sans-serif"
COLONNE_MAX, BOITE = 48, 26


def specification(graphique: Graphique) -> Objet:
    """The Vega-Lite document of a chart."""
    c = layout.cadre(graphique)
    valeurs = [_donnee(rang, p, c) for rang, p in enumerate(graphique.points)]
    couches = _colonnes(graphique, c, valeurs) if graphique.forme == "colonnes" else _barres(graphique, c, valeurs)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": c.largeur,
        "height": c.hauteur,
        "padding": {"left": c.gauche, "right": c.droite, "top": c.haut, "bottom": c.bas},
        "autosize": {"type": "none"},
        "background": FOND,
        "config": {"view": {"stroke": None}, "font": FAMILLE, "aria": False},
        "data": {"values": valeurs},
        "layer": couches + levels.notes(c),
    }


def _donnee(rang: int, point: Point, c: Cadre) -> Objet:
    """Rank `i`; label `e`, `k` pixels high; value `t`, `l` pixels wide, as a number `v`, written at `p`."""
    lignes, ecrit = couper(point.etiquette, c.largeur_etiquette), abrege(point.texte)
    valeur = {
        "v": point.valeur,
        "p": max(0, point.valeur or 0),
        "t": ecrit,
        "l": round(largeur_texte(ecrit)) + 8,
    }
    return {"i": rang, "e": "\n".join(lignes), "k": INTERLIGNE * len(lignes), **valeur}


def _connus(couche: Objet, valeurs: list[Objet], connus: bool = True) -> list[Objet]:
    """A layer for the figures that are known (or not), none when there is none: the engine is slow at filtering."""
    choisies = [valeur for valeur in valeurs if (valeur["v"] is not None) == connus]
    if len(choisies) == len(valeurs):
        return [couche]
    return [donnees(couche, choisies)] if choisies else []


def _inconnus(couche: Objet, valeurs: list[Objet]) -> list[Objet]:
    return _connus(couche, valeurs, connus=False)


def _zero(graphique: Graphique) -> Objet:
    """Where bars start; where all are zero, at the foot of the plot."""
    nuls = not any(point.valeur for point in graphique.points)
    return {**ZERO, "scale": {"domainMax": 1}} if nuls else ZERO


def _pied(c: Cadre) -> Objet:
    """The base line of lying bars, broken where it would strike a label out."""
    taille = EPAISSEUR + 4 if c.decalage else c.pas
    return {"mark": {"type": "tick", "color": BORD, "thickness": 1, "size": taille, "yOffset": c.decalage}}


def _colonnes(graphique: Graphique, c: Cadre, valeurs: list[Objet]) -> list[Objet]:
    x, y, epaisseur = bande(len(graphique.points)), mesure("v"), min(COLONNE_MAX, round(c.pas * 0.74))
    au_bout = {"dy": {"expr": "datum.v < 0 ? 14 : -5"}, "baseline": "alphabetic"}
    halo = texte("t", FOND, stroke=FOND, strokeWidth=4, **au_bout)
    inconnus = boite(width=max(epaisseur, _largeur_inconnus(graphique)), yOffset=-BOITE)
    return [
        *_connus(place({"mark": {"type": "bar", "width": epaisseur, "color": BARRE}}, x=x, y=y), valeurs),
        *_inconnus(place(inconnus, x=x, y=ZERO, y2={"datum": 0}), valeurs),
        donnees({"mark": {"type": "rule", "color": BORD}, "encoding": {"y": _zero(graphique)}}, [{}]),
        *levels.lignes(graphique),
        *(_connus(place(halo, x=x, y=y), valeurs) if levels.niveaux(graphique) else []),
        *_connus(place(texte("t", **au_bout), x=x, y=y), valeurs),
        *_inconnus(place(texte("t", ENCRE_2, baseline="middle", dy=-BOITE / 2), x=x, y=ZERO), valeurs),
        place(texte("e", ENCRE_2, baseline="top", dy=c.sous_trace), x=x, y={"value": c.hauteur}),
        *levels.chiffres(graphique, c),
    ]


def _largeur_inconnus(graphique: Graphique) -> int:
    return max((round(largeur_texte(abrege(p.texte))) for p in graphique.points if p.valeur is None), default=0)


def _barres(graphique: Graphique, c: Cadre, valeurs: list[Objet]) -> list[Objet]:
    y, corps = bande(len(graphique.points)), {"height": EPAISSEUR, "yOffset": c.decalage}
    inconnus = boite(**corps, y2Offset=c.decalage, x2Offset={"expr": "datum.l"})
    a_droite = {"align": "left", "baseline": "middle", "dy": c.decalage}
    return [
        *_connus(place({"mark": {"type": "bar", "color": BARRE, **corps}}, x=mesure("v"), y=y), valeurs),
        *_inconnus(place(inconnus, x=ZERO, x2={"datum": 0}, y=y), valeurs),
        place(_pied(c), x=_zero(graphique), y=y),
        *levels.traits(graphique, c),
        *_connus(place(texte("t", dx=6, **a_droite), x=mesure("p"), y=y), valeurs),
        *_inconnus(place(texte("t", ENCRE_2, dx=4, **a_droite), x=ZERO, y=y), valeurs),
        place(_etiquette_de_barre(c), x={"value": MARGE - c.gauche}, y=y),
    ]


def _etiquette_de_barre(c: Cadre) -> Objet:
    """At the left of the bar when all labels are short, else above it, its last line against the bar."""
    if not c.decalage:
        return texte("e", ENCRE_2, align="left", baseline="middle")
    monte = {"expr": f"{c.decalage - EPAISSEUR / 2 - 1} - datum.k"}
    return texte("e", ENCRE_2, align="left", baseline="top", dy=monte)
