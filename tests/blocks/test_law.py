"""Law inside pages: one value, two values when a change is near, a question when nothing is sure."""

import datetime as dt

import pytest

from macros.blocks.law import RegleIncertaine, RegleSansValeur
from macros.models import Referentiel
from macros.models.droit import Regle
from macros.rendering.french import INSECABLE
from tests.blocks.blocs import arbre as arbre_de
from tests.blocks.blocs import base, rendre, textes

MENAGES = {"public": "menages", "gabarit": "menages/x.md"}


def national(*regles: Regle) -> Referentiel:
    return Referentiel(national=base().national.model_copy(update={"regles": list(regles)}))


def regle(identifiant: str, *versions: dict, **autres) -> Regle:
    champs = {"id": identifiant, "intitule": "Un délai", "domaine": "d", "sources": [{"titre": "loi"}],
              "verifie_le": "2025-01-01", "confiance": "sure", **autres}  # fmt: skip
    return Regle.model_validate(
        {**champs, "versions": [{"texte": "loi n° 1", "enonce": "Il faut payer.", **v} for v in versions]}
    )


DELAI = regle(
    "delai",
    {"valeur": "2", "unite": "mois", "enonce": "Vous avez 2 mois.", "article": "24 I"},
    {"depuis": "2027-01-01", "valeur": "6", "unite": "semaines", "enonce": "Vous avez 6 semaines."},
)


def dire(corps: str, *regles: Regle, jour: str = "2025-06-01", **meta) -> str:
    import html

    rendu = rendre(corps, {**MENAGES, **meta}, national(*regles), dt.date.fromisoformat(jour))
    return html.unescape(rendu).replace(INSECABLE, "_")


@pytest.mark.parametrize(
    ("jour", "attendu"),
    [
        ("2025-12-31", "2_mois"),
        ("2026-01-01", "2_mois jusqu’au 31_décembre_2026, puis 6_semaines à partir du 1er_janvier_2027"),
        ("2026-12-31", "2_mois jusqu’au 31_décembre_2026, puis 6_semaines à partir du 1er_janvier_2027"),
        ("2027-01-01", "6_semaines"),
    ],
)
def test_a_value_near_a_change_is_told_with_both_dates(jour, attendu):
    assert dire('{{ regle("delai") }}', DELAI, jour=jour) == attendu


def test_a_statement_near_a_change_is_told_twice():
    attendu = "Jusqu’au 31_décembre_2026 : vous avez 2 mois. À partir du 1er_janvier_2027 : vous avez 6 semaines."
    assert dire('{{ enonce("delai") }}', DELAI, jour="2026-11-21") == attendu
    assert dire('{{ enonce("delai") }}', DELAI) == "Vous avez 2 mois."


def test_the_article_of_the_version_in_force():
    assert dire('{{ article("delai") }}', DELAI) == "loi n° 1, article 24 I"


def test_a_figure_that_a_rule_has_not_is_an_error_that_says_what_to_write():
    with pytest.raises(RegleSansValeur, match=r'menages/x.md : la règle « r » n’a pas de chiffre .*enonce\("r"\)'):
        dire('{{ regle("r") }}', regle("r", {}))


def test_an_uncertain_rule_is_never_told_as_certain_to_a_household():
    douteuse = regle("r", {"valeur": "2", "unite": "mois"}, confiance="a_verifier", question="Ai-je 2 mois ?")
    with pytest.raises(RegleIncertaine, match=r'est à vérifier ; écrivez {{ question\("r"\) }}'):
        dire('{{ regle("r") }}', douteuse)
    assert dire('{{ question("r") }}', douteuse) == "Ai-je 2 mois ?"


def test_cards_of_a_rule_one_a_case_and_a_question_where_nothing_is_sure():
    deux = regle(
        "r",
        {"cas": "a", "vaut_pour": "baux récents", "valeur": "6", "unite": "semaines"},
        {"cas": "b", "vaut_pour": "baux reconduits", "confiance": "a_verifier"},
        question="Combien de temps ai-je ?",
    )
    cartes = arbre_de('{{ delais("r") }}', MENAGES, national(deux))
    assert textes(cartes, "//li/h3") == ["Baux récents", "Baux reconduits"]
    assert textes(cartes, "//*[@class='duree']") == ["6 semaines"]
    assert textes(cartes, "//li[2]/p") == ["Combien de temps ai-je ?"]


def test_nothing_is_announced_when_nothing_is_near():
    assert dire('{{ annonce("delai") }}', DELAI) == ""
    assert "À partir du 1er_janvier_2027" in dire('{{ annonce("delai") }}', DELAI, jour="2026-11-21")


def test_sources_name_the_rules_that_the_page_used_and_when_to_look_again():
    dit = dire('{{ regle("delai") }} {{ sources() }}', DELAI, regle("autre", {}), jour="2026-11-21")
    assert "loi n° 1, article 24 I" in dit
    assert "autre" not in dit
    assert "À jour au 21_novembre_2026, à revérifier après le 31_décembre_2026." in dit


def test_a_page_that_nothing_changes_is_looked_at_again_after_a_year():
    assert "à revérifier après le 1er_juin_2026" in dire('{{ enonce("r") }}{{ sources() }}', regle("r", {}))
