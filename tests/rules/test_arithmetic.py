"""Arithmetic of published tables."""

from decimal import Decimal

import pytest

from macros.models.actions import Serie
from macros.rules.arithmetic import nombre, totaux
from macros.rules.changes import evolutions


def serie(colonnes: list[str], *lignes: list[str]) -> Serie:
    return Serie(id="serie", intitule="Série", colonnes=colonnes, lignes=list(lignes))


@pytest.mark.parametrize(
    ("cellule", "valeur"),
    [
        ("1097", "1097"),
        ("1 097", "1097"),
        ("-7,5 %", "-7.5"),
        ("−23%", "-23"),
        ("+ 3 %", "3"),
        ("12,50 €", "12.50"),
    ],
)
def test_number(cellule: str, valeur: str) -> None:
    assert nombre(cellule) == Decimal(valeur)


@pytest.mark.parametrize("cellule", ["NC", "", "2018-2019", "environ 30", "30 à 40", "1.097"])
def test_not_a_number(cellule: str) -> None:
    assert nombre(cellule) is None


@pytest.mark.parametrize("total", ["99,8 %", "100 %", "100,2 %"])
def test_rounded_shares_may_miss_their_total_by_two_units_of_the_last_figure(total: str) -> None:
    assert not list(totaux(serie(["Part", "2018"], ["a", "33,3 %"], ["b", "66,7 %"], ["Total", total])))


def test_whole_numbers_add_up_exactly() -> None:
    (faux,) = totaux(serie(["Part", "2018"], ["a", "33"], ["b", "66"], ["TOTAL", "100"]))
    assert faux == (2, 1, "100", "99")


def test_totals_of_rows_and_of_columns() -> None:
    table = serie(["Ligne", "a", "b", "Total"], ["x", "1", "2", "3"], ["y", "3", "4", "7"], ["Total", "4", "6", "11"])
    assert [(faux.ligne, faux.colonne, faux.attendu) for faux in totaux(table)] == [
        (2, 3, "10"),
        (2, 3, "10"),
    ]


def test_total_alone_or_of_unknown_figures_is_not_judged() -> None:
    assert not list(totaux(serie(["Ligne", "a"], ["Total des demandes", "4"])))
    assert not list(totaux(serie(["Ligne", "a"], ["x", "NC"], ["y", "2"], ["Total", "9"])))


@pytest.mark.parametrize(("publie", "juste"), [("-23%", True), ("-22,9 %", True), ("-22,8 %", False), ("23 %", False)])
def test_change_to_its_last_decimal(publie: str, juste: bool) -> None:
    table = serie(["Ligne", "a"], ["Année 2014", "96"], ["Année 2018", "74"], ["Evolution entre 2014 et 2018", publie])
    assert juste == (not list(evolutions(table)))


def test_change_from_nothing_is_not_judged() -> None:
    table = serie(["Ligne", "2014", "2018", "Évolution 2014-2018"], ["a", "0", "3", "12 %"])
    assert not list(evolutions(table))


@pytest.mark.parametrize(("publie", "juste"), [("-18,4", True), ("25", True), ("-18,5", False)])
def test_change_told_in_another_table_agrees_with_one_table(publie: str, juste: bool) -> None:
    prive = serie(["Acte", "2014", "2018"], ["Assignations", "200", "250"])
    social = serie(["Acte", "2014", "2018"], ["Assignations", "370", "302"])
    table = serie(["Acte", "Évolution entre 2014 et 2018"], ["Assignations", publie])
    assert juste == (not list(evolutions(table.model_copy(update={"unite": "%"}), [prive, social])))
