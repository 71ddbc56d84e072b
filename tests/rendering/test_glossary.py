"""Hard words are explained once, where they first stand."""

import pytest
from lxml import html

from macros.rendering.glossary import Terme, expliquer

BAIL = Terme("bail", ("bail", "baux"), "Le contrat de location.")
FSL = Terme("FSL", ("FSL",), "Une aide du département.")


def gloses(contenu: str, *termes: Terme) -> list[str]:
    racine = html.fragment_fromstring(expliquer(contenu, termes), create_parent="div")
    return [p.text_content() for p in racine.iter("p") if p.get("class") == "glose"]


def mots(contenu: str, *termes: Terme) -> list[str]:
    racine = html.fragment_fromstring(expliquer(contenu, termes), create_parent="div")
    return [d.text_content() for d in racine.iter("dfn")]


def test_the_first_use_is_marked_and_explained_after_its_paragraph():
    contenu = "<p>Le bail et le bail.</p><p>Un autre bail.</p>"
    assert mots(contenu, BAIL) == ["bail"]
    assert gloses(contenu, BAIL) == ["Bail : Le contrat de location."]


def test_another_form_counts_and_a_longer_word_does_not():
    assert mots("<p>Les baux.</p>", BAIL) == ["baux"]
    assert mots("<p>Le bailleur.</p>", BAIL) == []


def test_an_acronym_is_seen_in_capitals_only():
    assert mots("<p>fsl puis FSL</p>", FSL) == ["FSL"]


def test_the_full_name_of_an_acronym_is_seen_in_any_case():
    fonds = Terme("FSL", ("FSL", "fonds de solidarité pour le logement"), "Une aide du département.")
    assert mots("<p>Le fonds de solidarité pour le logement aide.</p>", fonds) == [
        "fonds de solidarité pour le logement"
    ]


@pytest.mark.parametrize("texte", ["CIL-Pass Assistance", "un ex-CIL", "le CILSO", "CIL-PASS"])
def test_an_acronym_in_a_longer_name_is_another(texte):
    assert mots(f"<p>{texte}</p>", Terme("CIL", ("CIL",), "Un ancien organisme.")) == []


@pytest.mark.parametrize(
    ("mot", "ecrit", "titre"),
    [
        ("délai de grâce", "délais de paiement", "Délais de paiement (délai de grâce)"),
        ("recevabilité", "recevable", "Recevable (recevabilité)"),
        ("commission de médiation", "commission DALO", "Commission DALO (commission de médiation)"),
        ("FSL", "fonds de solidarité pour le logement", "Fonds de solidarité pour le logement (FSL)"),
        ("commissaire de justice", "commissaires de justice", "Commissaire de justice"),
        ("procès-verbal", "procès-verbaux", "Procès-verbal"),
        ("procès-verbal", "procès-verbal d’expulsion", "Procès-verbal"),
        ("trêve hivernale", "trêve", "Trêve hivernale"),
        ("référé", "en référé", "Référé"),
        ("résiliation", "résiliée", "Résiliée (résiliation)"),
    ],
)
def test_a_gloss_carries_the_word_of_the_sentence_unless_it_is_plainly_the_same(mot, ecrit, titre):
    terme = Terme(mot, (mot, ecrit), "Ce que c’est.")
    assert gloses(f"<p>Il y a {ecrit} ici.</p>", terme) == [f"{titre} : Ce que c’est."]


def test_the_list_of_the_page_has_the_same_words_as_its_glosses():
    terme = Terme("délai de grâce", ("délai de grâce", "délais de paiement"), "Du temps.")
    racine = html.fragment_fromstring(expliquer("<p>Des délais de paiement.</p>", [terme]), create_parent="div")
    assert [d.text_content() for d in racine.iter("dt")] == ["Délais de paiement (délai de grâce)"]


def test_links_titles_and_contacts_are_left_alone():
    contenu = '<h2>bail</h2><p><a href="x">bail</a></p><ul class="contacts"><li>bail</li></ul><details><summary>bail</summary></details>'  # noqa: E501
    assert mots(contenu, BAIL) == []


def test_an_explanation_is_text():
    piege = Terme("bail", ("bail",), "<script>alert(1)</script>")
    assert "<script>" not in expliquer("<p>bail</p>", [piege])
    assert gloses("<p>bail</p>", piege) == ["Bail : <script>alert(1)</script>"]


def test_without_terms_the_page_is_untouched():
    assert expliquer("<p>a &amp; b</p>", []) == "<p>a &amp; b</p>"
