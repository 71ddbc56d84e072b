"""What a chart is before it is drawn."""

from dataclasses import dataclass
from typing import Literal

Forme = Literal["colonnes", "barres"]


@dataclass(frozen=True)
class Point:
    """A bar: its label, its value as written and as a number (None: no bar, the text in a dashed box)."""

    etiquette: str
    texte: str
    valeur: float | None


@dataclass(frozen=True)
class Repere:
    """A target of the charter: `explication` in words, `valeur` where a level can be drawn.

    `sur` is the label of the only bar it is about, None when it is about all of them.
    """

    explication: str
    valeur: float | None = None
    texte: str = ""
    sur: str | None = None


@dataclass(frozen=True)
class Graphique:
    """A chart: `nom` is its file stem, unique in a département; `description` holds every value.

    Sizes are in pixels. `colonnes` stand side by side on a base line, `barres` lie one under the other.
    """

    nom: str
    titre: str
    description: str
    forme: Forme
    points: tuple[Point, ...]
    reperes: tuple[Repere, ...] = ()
    largeur: int = 0
    hauteur: int = 0
