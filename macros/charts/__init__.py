"""Published series as static SVG charts: which ones, what they say, how they look.

Pages ask `graphiques_de` what to show, and never draw; `ecrire` draws, once, with Vega.
"""

from macros.charts.choice import graphiques_de
from macros.charts.drawing import svg
from macros.charts.shapes import Graphique, Point, Repere
from macros.charts.writing import ecrire

__all__ = ["Graphique", "Point", "Repere", "ecrire", "graphiques_de", "svg"]
