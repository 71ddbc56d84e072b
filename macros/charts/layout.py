"""Sizes of a chart. Widths of text are reckoned, never measured: no font of the machine may change a byte."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from macros.charts.shapes import Forme, Graphique, Point

LARGEUR, LARGEUR_MAX = 348, 420
MARGE, GOUTTIERE, ECART = 12, 8, 14
POLICE, INTERLIGNE = 13, 17
CARACTERE = 7.6
COLONNE_MIN, COLONNE_TRACE, EPAISSEUR = 36, 112, 14
ETIQUETTE_COURTE = 12
TEXTE_MAX = 16


def largeur_texte(texte: str) -> float:
    """Pixels that a line takes in a wide system font; thin spaces count for little."""
    fines = texte.count("\u202f")
    return CARACTERE * (len(texte) - fines) + 3 * fines


def couper(texte: str, largeur: float) -> list[str]:
    """Lines of a text in `largeur` pixels; a word that is too long is cut."""
    return textwrap.wrap(texte, max(4, int(largeur / CARACTERE))) or [""]


def abrege(texte: str) -> str:
    """Text of a cell short enough to stand in a chart; the table has all of it."""
    return texte if len(texte) <= TEXTE_MAX else f"{texte[: TEXTE_MAX - 1]}…"


@dataclass(frozen=True)
class Cadre:
    """Padding and plot of a chart, in pixels; `notes` are the lines about targets, under the plot.

    `pas` is the room of one bar; `decalage` how far it is moved down in it, to leave room for its label;
    `sous_trace` the gap between the plot and the labels of columns.
    """

    largeur: int
    hauteur: int
    gauche: int
    droite: int
    haut: int
    bas: int
    pas: int
    notes: tuple[str, ...]
    largeur_etiquette: float
    decalage: float = 0
    sous_trace: int = GOUTTIERE


def notes(graphique: Graphique, largeur: int) -> tuple[str, ...]:
    """The targets in words, in lines of the chart."""
    dites = [couper(repere.explication, largeur - 2 * MARGE) for repere in graphique.reperes]
    return tuple(ligne for lignes in dites for ligne in lignes)


def cadre(graphique: Graphique) -> Cadre:
    """Where things stand in a chart whose form is known."""
    return _colonnes(graphique) if graphique.forme == "colonnes" else _barres(graphique)


def forme_et_taille(graphique: Graphique, *, debout: bool) -> tuple[Forme, int, int]:
    """Columns where asked for and where they fit the width of a phone, else bars; then width and height."""
    tient = debout and _largeur_colonnes(graphique) <= LARGEUR_MAX
    forme: Forme = "colonnes" if tient else "barres"
    c = _colonnes(graphique) if tient else _barres(graphique)
    return forme, c.largeur + c.gauche + c.droite, c.hauteur + c.haut + c.bas


def lignes_etiquette(points: Sequence[Point], largeur: float) -> int:
    """How many lines the longest label takes."""
    return max(len(couper(point.etiquette, largeur)) for point in points)


def _pas_colonne(points: Sequence[Point]) -> int:
    mots = [mot for point in points for mot in point.etiquette.split()] + [abrege(p.texte) for p in points]
    return max(COLONNE_MIN, round(max(map(largeur_texte, mots))) + 2)


def _marge_repere(graphique: Graphique) -> int:
    textes = [r.texte for r in graphique.reperes if r.valeur is not None and r.sur is None]
    return round(max(map(largeur_texte, textes))) + GOUTTIERE if textes else 0


def _largeur_colonnes(graphique: Graphique) -> int:
    return 2 * MARGE + _marge_repere(graphique) + len(graphique.points) * _pas_colonne(graphique.points)


def _colonnes(graphique: Graphique) -> Cadre:
    points, droite = graphique.points, MARGE + _marge_repere(graphique)
    total = max(LARGEUR, _largeur_colonnes(graphique))
    trace = total - MARGE - droite
    pas = trace // len(points)
    dites = notes(graphique, total)
    sous_trace = 2 * GOUTTIERE + 4 if any((point.valeur or 0) < 0 for point in points) else GOUTTIERE
    bas = sous_trace + lignes_etiquette(points, pas) * INTERLIGNE + len(dites) * INTERLIGNE + MARGE
    return Cadre(trace, COLONNE_TRACE, MARGE, droite, MARGE + INTERLIGNE, bas, pas, dites, pas, 0, sous_trace)


def _barres(graphique: Graphique) -> Cadre:
    points, libre = graphique.points, LARGEUR - 2 * MARGE
    court = all(len(point.etiquette) <= ETIQUETTE_COURTE for point in points)
    gauche = MARGE + (round(max(largeur_texte(p.etiquette) for p in points)) + GOUTTIERE if court else 0)
    droite = MARGE + GOUTTIERE + round(max(largeur_texte(abrege(p.texte)) for p in points))
    au_dessus = 0 if court else lignes_etiquette(points, libre) * INTERLIGNE
    pas = au_dessus + EPAISSEUR + (ECART if au_dessus else GOUTTIERE)
    dites = notes(graphique, LARGEUR)
    bas = MARGE + len(dites) * INTERLIGNE
    largeur = LARGEUR - gauche - droite
    return Cadre(largeur, pas * len(points), gauche, droite, MARGE, bas, pas, dites, libre, au_dessus / 2)
