"""How French writes dates, numbers, telephones, lists and spaces."""

import datetime as dt

import pytest

from macros.rendering import french
from macros.rendering.french import FINE, INSECABLE


@pytest.mark.parametrize(
    ("jour", "court", "long"),
    [
        ("2027-01-01", "1er_janvier_2027", "vendredi 1er_janvier_2027"),
        ("2026-08-31", "31_août_2026", "lundi 31_août_2026"),
    ],
)
def test_dates(jour, court, long):
    jour = dt.date.fromisoformat(jour)
    assert french.date_fr(jour) == court.replace("_", INSECABLE)
    assert french.date_longue(jour) == long.replace("_", INSECABLE)


@pytest.mark.parametrize(
    ("brut", "ecrit"),
    [(12957, "12_957"), ("1234567", "1_234_567"), ("-5", "−5"), ("5.5", "5,5"), ("5,5", "5,5"), ("NC", "NC")],
)
def test_numbers(brut, ecrit):
    assert french.nombre(brut) == ecrit.replace("_", FINE)


@pytest.mark.parametrize(
    ("n", "ecrit"), [(0, "0_an"), (1, "1_an"), (2, "2_ans"), (1000, f"1{FINE}000_ans"), ("six", "six_ans")]
)
def test_agreement(n, ecrit):
    assert french.accorde(n, "an") == ecrit.replace("_", INSECABLE)


def test_an_irregular_plural():
    assert french.accorde(2, "tribunal", "tribunaux") == f"2{INSECABLE}tribunaux"


@pytest.mark.parametrize(
    ("mots", "ecrit"), [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")]
)
def test_lists(mots, ecrit):
    assert french.enumere(mots) == ecrit


@pytest.mark.parametrize(
    ("numero", "ecrit", "adresse"),
    [
        ("0385393070", "03_85_39_30_70", "tel:+33385393070"),
        ("03 85 39 30 70", "03_85_39_30_70", "tel:+33385393070"),
        ("0805160075", "0_805_160_075", "tel:+33805160075"),
        ("115", "115", "tel:115"),
        ("+33 3 85 39 30 70", "+33_3_85_39_30_70", "tel:+33385393070"),
    ],
)
def test_telephones(numero, ecrit, adresse):
    assert french.telephone(numero) == ecrit.replace("_", INSECABLE)
    assert french.tel_uri(numero) == adresse


@pytest.mark.parametrize(
    ("n", "unite", "ecrit"),
    [
        ("6", "semaines", "6_semaines"),
        ("1", "semaines", "1_semaine"),
        ("1", "mois", "1_mois"),
        ("1", "jours ouvrés", "1_jour ouvré"),
        ("1", "novembre", "1er_novembre"),
        ("450", "€", "450_€"),
        ("5,5", "%", "5,5_%"),
        ("12957", None, f"12{FINE}957"),
        (None, "mois", "mois"),
        (None, None, ""),
    ],
)
def test_values_with_their_unit(n, unite, ecrit):
    assert french.valeur(n, unite) == ecrit.replace("_", INSECABLE)


@pytest.mark.parametrize(
    ("texte", "ecrit"),
    [("La CAF décide.", "la CAF décide."), ("CAF et MSA", "CAF et MSA"), ("À tout âge", "à tout âge")],
)
def test_a_sentence_that_follows_a_colon_keeps_its_acronyms(texte, ecrit):
    assert french.un_premier_caractere(texte, majuscule=False) == ecrit


@pytest.mark.parametrize(
    ("texte", "ecrit"),
    [
        ("Quoi ? Oui : « bien » ; 5 % et 6 €", "Quoi_? Oui_: «_bien_»_; 5_% et 6_€"),
        ("<b>x</b> : y", "<b>x</b>_: y"),
        ('<a href="a:b">c</a>', '<a href="a:b">c</a>'),
    ],
)
def test_spaces_before_high_punctuation(texte, ecrit):
    assert french.espaces(texte) == ecrit.replace("_", INSECABLE)
