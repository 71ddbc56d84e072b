"""How long a charter runs; how fresh a contact is."""

import datetime as dt

import pytest

from macros.law.duration import fin, perime, statut
from macros.models.charte import Charte
from macros.models.organisation import Contact

JOUR = dt.date.fromisoformat


def charte(**champs) -> Charte:
    base = {"titre": "Charte", "document": "Charte", "texte_utilise": "entier", "releve_le": "2026-01-01"}
    return Charte.model_validate({**base, **champs})


@pytest.mark.parametrize(
    ("champs", "attendu"),
    [
        ({"signee_le": "2021-03-15", "duree_annees": "6"}, "2027-03-15"),
        ({"signee_le": "2020-02-29", "duree_annees": "3"}, "2023-02-28"),
        ({"signee_le": "2021-03-15", "duree_annees": "6", "fin_le": "2026-12-31"}, "2026-12-31"),
        ({"duree_annees": "6"}, None),
        ({"signee_le": "2021-03-15", "duree_annees": "six"}, None),
    ],
)
def test_when_a_charter_ends(champs, attendu):
    assert fin(charte(**champs)) == (JOUR(attendu) if attendu else None)


@pytest.mark.parametrize(
    ("jour", "etat", "reste", "part"),
    [
        ("2020-12-31", "a-venir", 730, 0),
        ("2021-01-01", "en-vigueur", 730, 0),
        ("2022-01-01", "en-vigueur", 365, 50),
        ("2023-01-01", "en-vigueur", 0, 100),
        ("2023-01-02", "echue", -1, 100),
    ],
)
def test_the_status_of_a_charter(jour, etat, reste, part):
    deux_ans = charte(signee_le="2021-01-01", duree_annees="2")
    trouve = statut(deux_ans, JOUR(jour))
    assert (trouve["etat"], trouve["reste"], trouve["part"]) == (etat, reste, part)


@pytest.mark.parametrize(
    ("champs", "etat"),
    [
        ({"sans_limite": "oui", "signee_le": "2014-01-01"}, "sans-limite"),
        ({}, "inconnu"),
        ({"signee_le": "2014-01-01"}, "inconnu"),
    ],
)
def test_a_charter_whose_end_is_not_known(champs, etat):
    assert statut(charte(**champs), JOUR("2026-01-01"))["etat"] == etat


def test_a_charter_of_one_day_divides_nothing():
    assert statut(charte(signee_le="2021-01-01", fin_le="2021-01-01"), JOUR("2021-01-01"))["part"] == 0


@pytest.mark.parametrize(
    ("verifie_le", "attendu"), [(None, True), ("2025-11-20", True), ("2025-11-21", False), ("2026-11-21", False)]
)
def test_a_contact_grows_stale_after_a_year(verifie_le, attendu):
    contact = Contact.model_validate({
        "id": "c", "organisme": "O", "releve_le": "2020-01-01", "releve_dans": "charte", "verifie_le": verifie_le,
    })  # fmt: skip
    assert perime(contact, JOUR("2026-11-21")) is attendu
