"""Which charts a table gives, and what they say in words."""

import pytest
from pydantic import ValidationError

from macros.charts import graphiques_de
from macros.charts.values import annee, lisible, valeur
from macros.models.actions import Serie
from macros.models.engagements import Cible, Objectif
from tests.export.exemple import dossier


def serie(colonnes, lignes, graphique="evolution", **champs):
    fixe = {"id": "s", "intitule": "Procédures", "unite": "nombre"}
    return Serie(colonnes=colonnes, lignes=lignes, graphique=graphique, **{**fixe, **champs})


def charts(une, *cibles):
    objectifs = [Objectif(texte="o", portee="général", cibles=list(cibles))] if cibles else []
    return graphiques_de(une, dossier(series=[une], objectifs=objectifs))


def cible(valeur, unite, colonne="Actes", **champs):
    return Cible(mesure="m", valeur=valeur, unite=unite, serie="s", colonne=colonne, **champs)


ACTES = serie(["Ligne", "2017", "2018", "2019"], [["Actes", "843", "1000", "960"]])


@pytest.mark.parametrize(
    ("cellule", "attendu"),
    [
        ("1 266", 1266), ("1\u202f266", 1266), ("12,5 %", 12.5), ("-5", -5), ("−5 %", -5), ("+3", 3),
        ("161 384,70 €", 161384.7),
        ("0", 0), ("NC", None), ("-", None), ("environ 30", None), ("2014-2018", None),
        ("359 (-2 %)", None), ("12e", None),
    ],
)  # fmt: skip
def test_only_a_number_is_a_number(cellule, attendu):
    assert valeur(cellule) == attendu


@pytest.mark.parametrize(
    ("etiquette", "attendu"),
    [
        ("2014", "2014"), ("Année 2014", "2014"), ("2011-2012", "2011-2012"),
        ("2014 (estimé)", "2014 (estimé)"),
        ("Evolution entre 2014 et 2018", None), ("Total", None), ("20145", None), ("1234", None),
    ],
)  # fmt: skip
def test_only_a_year_is_a_year(etiquette, attendu):
    assert annee(etiquette) == attendu


def test_a_cell_reads_as_published_numbers_with_thin_spaces():
    assert [lisible(c) for c in ("1266", "NC", "n.c.", "environ 30", "-5")] == [
        "1\u202f266", "NC", "NC", "environ 30", "−5",
    ]  # fmt: skip


def test_none_where_the_series_asks_for_none():
    assert charts(serie(["L", "2018", "2019"], [["a", "1", "2"]], "aucun")) == []


def test_one_small_chart_a_row_and_none_for_rows_without_two_figures():
    lignes = [["Actes", "1", "NC", "3"], ["Inconnu", "NC", "NC", "NC"], ["Un seul", "NC", "4", "NC"]]
    (seul,) = charts(serie(["Ligne", "2017", "2018", "2019"], lignes))
    assert (seul.titre, seul.nom, seul.forme) == ("Actes", "s--actes", "colonnes")
    assert seul.description == "Actes. 2017 : 1 ; 2018 : non communiqué ; 2019 : 3."
    assert [point.valeur for point in seul.points] == [1, None, 3]


def test_a_text_cell_is_kept_and_is_not_zero():
    (seul,) = charts(serie(["Ligne", "2017", "2018", "2019"], [["Actes", "1", "environ 30", "3"]]))
    assert "2018 : environ 30" in seul.description
    assert seul.points[1].valeur is None


def test_years_in_rows_give_one_chart_a_column_and_leave_the_changes_to_the_table():
    lignes = [
        ["Année 2014", "263", "50 %"],
        ["Année 2015", "261", "57 %"],
        ["Evolution 2014 et 2015", "-1 %", "x"],
    ]
    premier, second = charts(serie(["Année", "Assignations", "Taux"], lignes))
    assert (premier.titre, second.titre) == ("Assignations", "Taux")
    assert [point.etiquette for point in premier.points] == ["2014", "2015"]


def test_a_total_beside_the_years_is_left_to_the_table():
    (seul,) = charts(serie(["Ligne", "2017", "2018", "Total"], [["Actes", "1", "2", "3"]]))
    assert [point.etiquette for point in seul.points] == ["2017", "2018"]


def test_many_years_lie_down_rather_than_shrink():
    annees = [str(an) for an in range(2000, 2020)]
    (seul,) = charts(serie(["Ligne", *annees], [["Actes", *annees]]))
    assert seul.forme == "barres" and seul.largeur < 360 and seul.hauteur > 400


def test_bars_one_chart_a_column_of_values():
    (seul,) = charts(serie(["Public", "Nombre"], [["A", "1"], ["B", "2"]], "barres", unite="ménages"))
    assert (seul.titre, seul.forme) == ("Procédures (ménages)", "barres")
    deux = charts(serie(["Parc", "2017", "2018"], [["Privé", "12", "14"], ["Social", "20", "5"]], "barres"))
    assert [g.titre for g in deux] == ["2017", "2018"]


def test_names_are_unique_within_and_across_series():
    lignes = [["Actes", "1", "2"], ["Actes !", "1", "2"], ["€", "1", "2"], ["€", "3", "4"]]
    noms = [g.nom for g in charts(serie(["L", "2018", "2019"], lignes))]
    assert noms == ["s--actes", "s--actes--2", "s--3", "s--4"]
    autre = charts(serie(["L", "2018", "2019"], [["b", "1", "2"]], id="s-actes"))
    assert not set(noms) & {g.nom for g in autre}


def test_a_misaligned_row_never_becomes_a_chart():
    with pytest.raises(ValidationError, match="ligne 1 : 2 cellules pour 3 colonnes"):
        serie(["Ligne", "2018", "2019"], [["Actes", "1"]])


def test_a_change_without_reference_counts_from_the_last_year_and_says_so():
    (seul,) = charts(ACTES, cible("-20", "%", par="durée de la charte"))
    (repere,) = seul.reperes
    assert (repere.valeur, repere.texte) == (768, "768")
    assert repere.explication == ("Cible\u00a0: −20\u00a0% (durée de la charte), soit 768 si l’on part de 2019.")
    assert seul.description.endswith(repere.explication)


def test_a_reference_names_its_year_and_an_unknown_one_draws_nothing():
    (connue,) = charts(ACTES, cible("-3", "%", reference="niveau atteint en 2018"))[0].reperes
    assert connue.valeur == 970
    assert "soit 970 à partir de 2018" in connue.explication
    (inconnue,) = charts(ACTES, cible("-3", "%", reference="niveau atteint en 2021"))[0].reperes
    assert (inconnue.valeur, inconnue.explication) == (None, "Cible\u00a0: −3\u00a0%.")


def test_a_yearly_rate_is_told_not_drawn():
    (repere,) = charts(ACTES, cible("-5", "%", par="an"))[0].reperes
    assert (repere.valeur, repere.explication) == (None, "Cible\u00a0: −5\u00a0% par an.")


def test_levels_are_drawn_where_the_unit_is_that_of_the_results():
    taux = serie(["Ligne", "2017", "2018"], [["Actes", "50 %", "63 %"]])
    assert charts(taux, cible("60", "%"))[0].reperes[0].valeur == 60
    sans_signe = serie(["Ligne", "2017", "2018"], [["Actes", "50", "63"]], unite="%")
    assert charts(sans_signe, cible("60", "%"))[0].reperes[0].valeur == 60
    assert charts(ACTES, cible("359", "actes"))[0].reperes[0].valeur == 359
    assert charts(ACTES, cible("60", "%"))[0].reperes[0].valeur is None
    assert charts(taux, cible("-5", "%"))[0].reperes[0].valeur is None
    assert charts(ACTES, cible("-60", "actes"))[0].reperes[0].valeur == 900


def test_a_level_that_the_charter_writes_wins_over_a_counted_one():
    ecrit, dit = charts(ACTES, cible("941", "actes", par="2020"), cible("-2", "%", par="2020"))[0].reperes
    assert (ecrit.valeur, dit.valeur) == (941, None)
    assert dit.explication == "Cible\u00a0: −2\u00a0% (2020)."


def test_a_target_is_only_on_the_chart_it_names():
    deux = serie(["Ligne", "2018", "2019"], [["Actes", "1", "2"], ["Autre", "1", "2"]])
    assert [len(g.reperes) for g in charts(deux, cible("5", "actes"))] == [1, 0]
    assert [len(g.reperes) for g in charts(deux, cible("5", "actes", colonne="2019"))] == [0, 0]
    barres = serie(["Public", "Nombre"], [["A", "10"], ["B", "20"]], "barres")
    (repere,) = charts(barres, cible("+10", "%", colonne="B"))[0].reperes
    assert (repere.sur, repere.valeur) == ("B", 22)
    (toutes,) = charts(barres, cible("+10", "%", colonne="Nombre"))[0].reperes
    assert toutes.valeur is None
