"""Law inside pages: one value, two values when a change is near, a question when nothing is sure."""

import datetime as dt

import pytest

from macros.blocks.charter_law import regle_liee
from macros.blocks.law import RegleIncertaine, RegleSansValeur, durees
from macros.models import Referentiel
from macros.models.droit import Regle
from macros.rendering.context import Contexte
from macros.rendering.french import INSECABLE
from tests import moteur
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
    assert textes(cartes, "//li[2]/p") == ["À demander à l’ADIL : « Combien de temps ai-je ? »"]


DOUTEUSE_ENSUITE = regle(
    "r",
    {"valeur": "2", "unite": "mois", "enonce": "Vous avez 2 mois."},
    {"depuis": "2027-01-01", "enonce": "Ce délai a pu changer.", "confiance": "a_verifier"},
    question="Combien de temps aurai-je ?",
)
SOURCES = [{"titre": "Loi n° 1"}, {"titre": "Décret n° 2026-596, d’après des reproductions"}]


def test_what_comes_next_is_a_question_where_it_is_still_to_be_checked():
    ensuite = "nsuite, à demander à l’ADIL : « Combien de temps aurai-je ? »"
    carte = dire('{{ delais("r") }}', DOUTEUSE_ENSUITE, jour="2026-11-21")
    assert ensuite in carte and "a pu changer" not in carte
    assert dire('{{ enonce("r") }}', DOUTEUSE_ENSUITE, jour="2026-11-21").endswith(
        "vous avez 2 mois. Ensuite, demandez à l’ADIL : « Combien de temps aurai-je ? »"
    )
    assert dire('{{ regle("r") }}', DOUTEUSE_ENSUITE, jour="2026-11-21").endswith("puis une règle à demander à l’ADIL")
    assert "À demander à l’ADIL" in dire('{{ annonce("r") }}', DOUTEUSE_ENSUITE, jour="2026-11-21")


def test_what_comes_next_goes_on_with_its_sentence():
    assert "À partir du 1er_janvier_2027 : vous avez 6 semaines." in dire(
        '{{ delais("delai") }}', DELAI, jour="2026-11-21"
    )


def test_a_card_says_who_is_left_out_and_the_source_of_what_is_probable():
    probable = regle(
        "r",
        {"exceptions": ["mauvaise foi", "entrée par la force"], "texte": "décret n° 2026-596", "confiance": "probable"},
        sources=SOURCES,
    )
    assert textes(arbre_de('{{ delais("r") }}', MENAGES, national(probable)), "//li/p[@class='petit']") == [
        "Sauf : mauvaise foi ; entrée par la force.",
        "Probable, d’après « Décret n° 2026-596, d’après des reproductions ».",
    ]


def test_cards_that_are_all_probable_from_one_source_say_so_once():
    deux = regle("r", {"cas": "a", "vaut_pour": "nu"}, {"cas": "b", "vaut_pour": "meublé"}, confiance="probable")
    cartes = arbre_de('{{ delais("r") }}', MENAGES, national(deux))
    assert textes(cartes, "//p[@class='petit']") == ["Probable, d’après « loi »."]
    assert cartes.xpath("//li//p[@class='petit']") == []


def test_the_sources_tell_apart_versions_that_are_less_certain_than_their_rule():
    melee = regle(
        "r",
        {"cas": "a", "vaut_pour": "baux récents"},
        {"cas": "b", "vaut_pour": "baux renouvelés", "texte": "décret n° 2026-596", "confiance": "probable"},
        {"cas": "c", "vaut_pour": "baux reconduits", "confiance": "a_verifier"},
        sources=SOURCES,
        question="Et mon bail ?",
    )
    dit = " ".join(arbre_de('{{ delais("r") }}{{ sources() }}', MENAGES, national(melee)).text_content().split())
    assert "Probable (baux renouvelés), d’après « Décret n° 2026-596, d’après des reproductions »." in dit
    assert "À vérifier (baux reconduits)." in dit
    assert "<b>À vérifier</b> à partir du 1er_janvier_2027." in dire(
        '{{ delais("r") }}{{ sources() }}', DOUTEUSE_ENSUITE, jour="2026-11-21"
    )


def test_a_rule_that_is_wholly_probable_says_so_once():
    dit = dire('{{ enonce("r") }}{{ sources() }}', regle("r", {}, confiance="probable"))
    assert "<b>Probable</b>, d’après « loi »." in dit


def test_a_case_to_be_checked_is_something_to_ask_beside_a_known_delay():
    deux = regle(
        "r",
        {"cas": "a", "vaut_pour": "baux récents", "valeur": "6", "unite": "semaines"},
        {"cas": "b", "vaut_pour": "baux reconduits", "confiance": "a_verifier"},
        question="Combien de temps ai-je ?",
    )
    contexte = Contexte(moteur.session(national(deux)), None, "x/", MENAGES)
    assert [(d["intitule"], d["vaut_pour"], d["duree"]) for d in durees(contexte, {"r": "Pour payer"})] == [
        ("Pour payer", "baux récents", f"6{INSECABLE}semaines"),
        ("Pour payer", "baux reconduits", "à demander à l’ADIL"),
    ]


def test_the_law_page_tells_each_version_with_its_dates_conditions_exceptions_and_confidence():
    r = regle(
        "r",
        {"enonce": "Deux mois.", "conditions": ["par écrit"]},
        {"depuis": "2023-07-29", "enonce": "Six semaines.", "exceptions": ["sauf accord"], "confiance": "probable"},
        {"depuis": "2027-01-01", "enonce": "Trois mois."},
    )
    page = arbre_de("{{ toutes_les_regles() }}", {"public": "pro"}, national(r))
    dits = textes(page, "//div[@class='version']")
    assert dits == [
        "Six semaines. Exceptions : sauf accord.Du 29 juillet 2023 au 31 décembre 2026 : loi n° 1. "
        "Cette version est probable, d’après « loi ».",
        "Deux mois. Précisions : par écrit.Jusqu’au 28 juillet 2023 : loi n° 1.",
        "Trois mois. À partir du 1er janvier 2027 : loi n° 1.",
    ]


def test_the_ways_into_the_law_page_lead_to_each_of_its_domains_and_count_their_rules():
    regles = [regle("a", {}, domaine="bail"), regle("b", {}, domaine="bail"), regle("c", {}, domaine="trêve hivernale")]
    page = arbre_de("{{ domaines_du_droit() }}{{ toutes_les_regles() }}", {"public": "pro"}, national(*regles))
    liens = {a.get("href"): a.text_content() for a in page.findall(".//nav//a")}
    assert liens == {"#domaine-bail": "Bail 2", "#domaine-treve-hivernale": "Trêve hivernale 1"}
    assert {f"#{section.get('id')}" for section in page.findall(".//section")} == set(liens)


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


def test_the_law_beside_a_charter_says_what_is_not_certain():
    r = regle(
        "r",
        {"cas": "a", "vaut_pour": "baux récents"},
        {"cas": "b", "vaut_pour": "baux renouvelés", "confiance": "probable"},
        {"cas": "c", "vaut_pour": "baux reconduits", "confiance": "a_verifier"},
        question="Et mon bail ?",
    )
    assert regle_liee(Contexte(moteur.session(national(r)), None, "x/", {}), "r", [])["prudences"] == [
        "", " Probable.", " À vérifier."
    ]  # fmt: skip
