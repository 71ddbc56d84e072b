"""State of conformity with the RGAA, computed from its grid."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from macros.models.rgaa import CritereRgaa

THEMES = {
    "Images": 9, "Cadres": 2, "Couleurs": 3, "Multimédia": 13, "Tableaux": 8, "Liens": 2, "Scripts": 5,
    "Éléments obligatoires": 10, "Structuration de l’information": 4, "Présentation de l’information": 14,
    "Formulaires": 13, "Navigation": 11, "Consultation": 12,
}  # fmt: skip
"""Themes of the RGAA 4.1.2 in order, with their number of criteria: 106 in all."""

CRITERES = {
    f"{theme}.{rang}": nom
    for theme, (nom, combien) in enumerate(THEMES.items(), start=1)
    for rang in range(1, combien + 1)
}
PARTIELLE = 50


@dataclass(frozen=True)
class Conformite:
    """How many criteria are in each state."""

    conformes: int
    non_conformes: int
    non_testes: int
    non_applicables: int

    @property
    def applicables(self) -> int:
        """Criteria that some page of the site calls for, tested or not."""
        return self.conformes + self.non_conformes + self.non_testes

    @property
    def taux(self) -> int:
        """Criteria met over criteria that apply, in whole percent, rounded down; one not tested counts as not met."""
        return 100 * self.conformes // self.applicables if self.applicables else 0

    @property
    def mention(self) -> str:
        """What the footer says after « Accessibilité : ».

        « totalement conforme » if every criterion that applies is met; « partiellement conforme » from half of them,
        as long as one is not met or was not tested; « non conforme » below, and when nothing was tested.
        """
        if self.applicables and self.conformes == self.applicables:
            return "totalement conforme"
        return "partiellement conforme" if self.taux >= PARTIELLE else "non conforme"


def conformite(criteres: Sequence[CritereRgaa]) -> Conformite:
    """Counts of a grid."""
    n = Counter(c.etat for c in criteres)
    return Conformite(n["conforme"], n["non-conforme"], n["non-teste"], n["non-applicable"])
