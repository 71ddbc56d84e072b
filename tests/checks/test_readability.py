"""What counts in the readability of a page, and what a build refuses."""

import re

import pytest

from macros.checks import readability
from macros.checks.readability import Lisibilite, controler, mesurer, rapport
from macros.checks.sentences import compter, phrases_de
from tests.checks.fautes import dits, page

SANS_NOM = re.compile(r"(?!)")


def textes(corps: str) -> list[str]:
    return [p.texte for p in mesurer(page(f"<h1>Titre</h1>{corps}"), SANS_NOM).phrases]


def test_paragraphs_items_and_definitions_count():
    corps = (
        "<p>Un.</p><ul><li>Deux</li><li>Trois<ul><li>Quatre</li></ul></li></ul><dl><dt>Terme</dt><dd>Cinq.</dd></dl>"
    )
    assert textes(corps) == ["Un.", "Deux", "Trois", "Quatre", "Cinq."]


@pytest.mark.parametrize(
    "corps",
    [
        "<h2>Un titre</h2>",
        "<blockquote><p>Un acte cité.</p></blockquote>",
        '<ul class="sources"><li>article 24</li></ul>',
        '<ul class="contacts"><li class="carte"><p>ADIL</p></li></ul>',
        '<p class="petit">À jour au 21 novembre.</p>',
        "<table><tr><td><p>a</p></td></tr></table>",
        "<details><summary>« On dit que … »</summary></details>",
        '<ol class="schema"><li><ul class="durees"><li>Délai : 2 mois</li></ul></li></ol>',
        "<nav><ul><li>Menu</li></ul></nav>",
        '<p class="duree">2 mois</p>',
    ],
)
def test_titles_quotations_citations_and_contacts_do_not_count(corps):
    assert textes(corps) == []


def test_what_is_outside_of_the_body_does_not_count():
    hors = page().__class__("x/index.html", b"<html><body><p>Un.</p><main><p>Deux.</p></main></body></html>")
    assert mesurer(hors, SANS_NOM).phrases == ()


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Un. Deux ! Trois ? Quatre … Cinq", ["Un.", "Deux !", "Trois ?", "Quatre …", "Cinq"]),
        ("Le n° 3, art. 24 de la loi. Puis.", ["Le n° 3, art. 24 de la loi.", "Puis."]),
        ("Il dit : « Venez. » Elle vient.", ["Il dit : « Venez.", "Elle vient."]),
        ("Une chose : une autre ; une troisième.", ["Une chose : une autre ; une troisième."]),
        ("Payez 3.50 au plus. 2 mois.", ["Payez 3.50 au plus.", "2 mois."]),
    ],
)
def test_where_a_sentence_ends(texte, attendu):
    assert [p.texte for p in phrases_de(texte, SANS_NOM)] == attendu


@pytest.mark.parametrize(
    ("texte", "mots"),
    [
        ("L’acte est là.", 3),
        ("Appelez le 0\u00a0805\u00a0160\u00a0075 !", 3),
        ("Soit 12\u202f957 € – oui", 3),
        ("Il reste 6\u00a0semaines.", 4),
        ("peut-être", 1),
    ],
)
def test_what_a_word_is(texte, mots):
    assert compter(texte, SANS_NOM) == mots


def test_a_full_name_of_a_body_is_one_word():
    noms = re.compile("Agence départementale d’information sur le logement", re.IGNORECASE)
    assert compter("L’agence départementale d’information sur le logement répond.", noms) == 2


def test_a_long_sentence_is_refused():
    phrase = " ".join(["mot"] * 26) + "."
    mesure = mesurer(page(f"<p>{phrase}</p><p>Court.</p>"), SANS_NOM)
    assert dits(controler([mesure])) == [
        f"menages/fsl/: phrase de 26 mots, 25 au plus : « {' '.join(['mot'] * 22)} m… »"
    ]


def test_a_page_of_long_sentences_is_refused():
    mesure = mesurer(page(f"<p>{' '.join(['mot'] * 16)}.</p>" * 3), SANS_NOM)
    assert dits(controler([mesure])) == ["menages/fsl/: 16,0 mots par phrase en moyenne, 15 au plus"]


def test_twenty_five_words_and_fifteen_on_average_pass():
    corps = f"<p>{' '.join(['mot'] * 25)}.</p><p>{' '.join(['mot'] * 5)}.</p>"
    assert list(controler([mesurer(page(corps), SANS_NOM)])) == []


def test_the_index_tells_plain_from_hard():
    facile = readability.indice("Vous êtes chez vous. On vous aide. Appelez ce numéro. C’est gratuit.")
    difficile = readability.indice(
        "La résiliation juridictionnelle intervient subséquemment à la signification extrajudiciaire du commandement, "
        "sous réserve de l’appréciation souveraine du magistrat compétent territorialement."
    )
    assert difficile < 40 < 60 < facile


def test_an_empty_page_has_measures_too():
    vide = Lisibilite("x/", ())
    assert (vide.mots, vide.moyenne, vide.longues, vide.maximum, vide.indice) == (0, 0.0, 0.0, 0, 0.0)


def test_the_report_gathers_a_guide_of_all_departements():
    guides = [f"{base}menages/fsl/index.html" for base in ("", "departements/71/", "departements/12/")]
    mesures = [mesurer(page("<p>Un mot.</p>", fichier=f), SANS_NOM) for f in guides]
    lignes = [ligne.split(" | ")[0] for ligne in rapport(mesures).splitlines() if ligne.startswith("| ")]
    assert lignes[2:] == ["| departements/*/menages/fsl/ (2)", "| menages/fsl/"]


def test_only_pages_for_households_and_landlords_are_measured():
    assert readability.concerne(page(classes="bailleurs g-guide"))
    assert not readability.concerne(page(classes="pro g-matrice"))
