"""The state of conformity follows the grid, and the real grid is whole."""

import pytest

from macros.conformity import CRITERES, THEMES, Conformite, conformite
from macros.models.rgaa import CritereRgaa
from macros.reading import lire
from tests.conftest import RACINE


@pytest.fixture(scope="module")
def grille() -> list[CritereRgaa]:
    return lire(RACINE / "data")[0].national.rgaa


@pytest.mark.parametrize(
    ("comptes", "taux", "mention"),
    [
        ((67, 0, 0, 39), 100, "totalement conforme"),
        ((66, 0, 1, 39), 98, "partiellement conforme"),
        ((66, 1, 0, 39), 98, "partiellement conforme"),
        ((50, 50, 0, 6), 50, "partiellement conforme"),
        ((49, 50, 0, 7), 49, "non conforme"),
        ((49, 0, 50, 7), 49, "non conforme"),
        ((0, 0, 106, 0), 0, "non conforme"),
        ((0, 0, 0, 0), 0, "non conforme"),
    ],
)
def test_the_mention_follows_the_rate(comptes, taux, mention):
    etat = Conformite(*comptes)
    assert (etat.taux, etat.mention) == (taux, mention)


def test_the_themes_hold_106_criteria():
    assert len(CRITERES) == sum(THEMES.values()) == 106


def test_the_grid_is_whole_and_in_order(grille):
    assert {c.numero: c.theme for c in grille} == CRITERES
    assert [c.numero for c in grille] == list(CRITERES)


def test_every_criterion_is_counted_once(grille):
    etat = conformite(grille)
    assert etat.applicables + etat.non_applicables == 106


def test_nothing_that_only_a_screen_reader_tells_is_said_to_conform(grille):
    entendus = [c for c in grille if c.numero in {"7.1", "7.5", "13.3"}]
    assert {c.etat for c in entendus} == {"non-teste"}
