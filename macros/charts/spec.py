"""A chart as a Vega document. Scales are Vega's; sizes and lines are given: no font is measured.

Vega-Lite would be shorter to write, and takes three times as long: it makes such a document for each chart, with
filters and expressions that plain numbers do without.
"""

from macros.charts import layout, levels
from macros.charts.layout import EPAISSEUR, INTERLIGNE, MARGE, Cadre, abrege, couper, largeur_texte
from macros.charts.marks import (
    BARRE,
    BORD,
    ENCRE_2,
    FOND,
    MESURE,
    PALEUR,
    RANG,
    Objet,
    bande,
    boite,
    champ,
    couche,
    mesure,
    texte,
    zero,
)
from macros.charts.shapes import Graphique, Point

FAMILLE = "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Ubuntu,Helvetica Neue,Arial,sans-serif"
COLONNE_MAX, BOITE = 48, 26
AU_DESSUS, AU_DESSOUS = -5, 14


def specification(graphique: Graphique) -> Objet:
    """The Vega document of a chart."""
    c = layout.cadre(graphique)
    debout = graphique.forme == "colonnes"
    bas, haut = _domaine(graphique)
    lignes = [_ligne(rang, point, c) for rang, point in enumerate(graphique.points)]
    couches = _colonnes(graphique, c, lignes, haut - bas) if debout else _barres(graphique, c, lignes)
    couches += levels.notes(c)
    rangs = {"name": RANG, "type": "band", "domain": list(range(len(lignes)))}
    mesures = {"name": MESURE, "type": "linear", "domain": [bas, haut]}
    return {
        "$schema": "https://vega.github.io/schema/vega/v6.json",
        "width": c.largeur,
        "height": c.hauteur,
        "padding": {"left": c.gauche, "right": c.droite, "top": c.haut, "bottom": c.bas},
        "autosize": "none",
        "background": FOND,
        "config": {"aria": False, "text": {"font": FAMILLE}},
        "scales": [
            {**rangs, "range": [0, c.largeur if debout else c.hauteur]},
            {**mesures, "range": [c.hauteur, 0] if debout else [0, c.largeur]},
        ],
        "data": [{"name": str(rang), "values": une["from"]} for rang, une in enumerate(couches)],
        "marks": [{**une, "from": {"data": str(rang)}} for rang, une in enumerate(couches)],
    }


def _domaine(graphique: Graphique) -> tuple[float, float]:
    """What the measure goes from and to: always through zero, since the length of a bar is its value."""
    reperes = levels.niveaux(graphique) if graphique.forme == "colonnes" else levels.points(graphique)
    valeurs = [p.valeur for p in graphique.points if p.valeur is not None] + [r["n"] for r in reperes]
    bas, haut = min([0, *valeurs]), max([0, *valeurs])
    return bas, haut if bas != haut else 1


def _ligne(rang: int, point: Point, c: Cadre) -> Objet:
    """Rank `i`; label `e`, raised by `m`; value `t`, `l` pixels wide, as a number `v`, written at `p`, `d` from it."""
    lignes, ecrit = couper(point.etiquette, c.largeur_etiquette), abrege(point.texte)
    return {
        "i": rang,
        "e": "\n".join(lignes),
        "m": c.decalage - EPAISSEUR / 2 - 1 - INTERLIGNE * len(lignes),
        "v": point.valeur,
        "p": max(0, point.valeur or 0),
        "d": AU_DESSOUS if (point.valeur or 0) < 0 else AU_DESSUS,
        "t": ecrit,
        "l": round(largeur_texte(ecrit)) + 8,
    }


def _selon_connus(lignes: list[Objet]) -> tuple[list[Objet], list[Objet]]:
    """The rows whose figure is known, then the others."""
    return [x for x in lignes if x["v"] is not None], [x for x in lignes if x["v"] is None]


def _colonnes(graphique: Graphique, c: Cadre, lignes: list[Objet], etendue: float) -> list[Objet]:
    connus, inconnus = _selon_connus(lignes)
    epaisseur = min(COLONNE_MAX, round(c.pas * 0.74))
    boites = max([epaisseur, *(round(largeur_texte(x["t"])) for x in inconnus)])
    au_bout = {"x": bande(), "y": mesure("v"), "dy": champ("d"), "align": "center", "baseline": "alphabetic"}
    au_milieu = {"x": bande(), "y": zero(), "dy": -BOITE / 2, "align": "center", "baseline": "middle"}
    dessous = {"x": bande(), "y": c.hauteur, "dy": c.sous_trace, "align": "center", "baseline": "top"}
    halos = connus if levels.niveaux(graphique) else []
    return [
        *couche("rect", connus, xc=bande(), width=epaisseur, y=mesure("v"), y2=zero(), fill=BARRE),
        *boite(inconnus, xc=bande(), width=boites, y=zero(-BOITE), y2=zero()),
        *couche("rule", [{}], x=c.largeur, x2=0, y=zero(), stroke=BORD),
        *levels.lignes(graphique, c),
        *texte("t", halos, FOND, **au_bout, stroke=FOND, strokeWidth=4),
        *texte("t", connus, **au_bout),
        *texte("t", inconnus, ENCRE_2, **au_milieu),
        *texte("e", lignes, ENCRE_2, **dessous),
        *levels.chiffres(graphique, c, etendue),
    ]


def _barres(graphique: Graphique, c: Cadre, lignes: list[Objet]) -> list[Objet]:
    connus, inconnus = _selon_connus(lignes)
    corps = {"yc": bande(c.decalage), "height": EPAISSEUR}
    a_droite = {"y": bande(), "dy": c.decalage, "align": "left", "baseline": "middle"}
    return [
        *couche("rect", connus, x=mesure("v"), x2=zero(), **corps, fill=BARRE),
        *boite(inconnus, x=zero(), x2=zero(champ("l")), **corps),
        *_pied(c, lignes),
        *levels.traits(graphique, c),
        *texte("t", connus, x=mesure("p"), dx=6, **a_droite),
        *texte("t", inconnus, ENCRE_2, x=zero(), dx=4, **a_droite),
        *texte("e", lignes, ENCRE_2, x=MARGE - c.gauche, y=bande(), align="left", **_hauteur_etiquette(c)),
    ]


def _pied(c: Cadre, lignes: list[Objet]) -> list[Objet]:
    """The base line of lying bars, broken where it would strike a label out."""
    taille = EPAISSEUR + 4 if c.decalage else c.pas
    return couche("rect", lignes, xc=zero(), width=1, yc=bande(c.decalage), height=taille, fill=BORD, opacity=PALEUR)


def _hauteur_etiquette(c: Cadre) -> Objet:
    """At the left of the bar when all labels are short, else above it, its last line against the bar."""
    return {"baseline": "top", "dy": champ("m")} if c.decalage else {"baseline": "middle"}
