"""Versions by date: the eve, the day, the morrow; cases that coexist; changes to announce."""

import datetime as dt

import pytest

from macros.law import RegleSansVersion, changements, en_vigueur, fin_effective, version
from macros.law.versions import par_cas
from macros.models.droit import Regle
from tests.data.donnees_reelles import lecture

JOUR = dt.date.fromisoformat


def regle(*versions: dict, **autres) -> Regle:
    base = {"id": "r", "intitule": "Une règle", "domaine": "d", "sources": [{"titre": "loi"}],
            "verifie_le": "2025-01-01", "confiance": "sure"}  # fmt: skip
    return Regle.model_validate({**base, **autres, "versions": [{"texte": "loi", **v} for v in versions]})


SUITE = regle(
    {"enonce": "avant"},
    {"depuis": "2023-07-29", "enonce": "pendant"},
    {"depuis": "2027-01-01", "enonce": "après"},
)
CAS = regle(
    {"cas": "ancien", "enonce": "deux mois"},
    {"cas": "nouveau", "depuis": "2023-07-29", "enonce": "six semaines"},
)
BORNEE = regle({"depuis": "2020-01-01", "jusqu_au": "2020-12-31", "enonce": "un an"})


@pytest.mark.parametrize(
    ("jour", "attendu"),
    [
        ("1990-01-01", "avant"),
        ("2023-07-28", "avant"),
        ("2023-07-29", "pendant"),
        ("2023-07-30", "pendant"),
        ("2026-12-31", "pendant"),
        ("2027-01-01", "après"),
        ("2027-01-02", "après"),
    ],
)
def test_the_eve_the_day_and_the_morrow(jour, attendu):
    assert version(SUITE, JOUR(jour)).enonce == attendu


@pytest.mark.parametrize(
    ("jour", "attendu"), [("2019-12-31", 0), ("2020-01-01", 1), ("2020-12-31", 1), ("2021-01-01", 0)]
)
def test_a_version_with_an_end(jour, attendu):
    assert len(en_vigueur(BORNEE, JOUR(jour))) == attendu


def test_before_the_first_version_the_error_says_when_it_begins():
    message = "règle « r » : aucune version en vigueur le 2019-12-31 ; sa première version date du 2020-01-01"
    with pytest.raises(RegleSansVersion, match=message):
        version(BORNEE, JOUR("2019-12-31"))


def test_cases_coexist_and_must_be_chosen():
    assert [v.cas for v in en_vigueur(CAS, JOUR("2026-01-01"))] == ["ancien", "nouveau"]
    assert version(CAS, JOUR("2026-01-01"), "nouveau").enonce == "six semaines"
    with pytest.raises(
        RegleSansVersion, match="plusieurs cas le 2026-01-01, précisez cas= parmi « ancien », « nouveau »"
    ):
        version(CAS, JOUR("2026-01-01"))


def test_a_case_that_has_not_begun_is_an_error():
    with pytest.raises(RegleSansVersion, match="pour le cas « nouveau » ; sa première version date du 2023-07-29"):
        version(CAS, JOUR("2023-07-28"), "nouveau")


def test_a_version_ends_on_the_eve_of_the_next():
    versions = par_cas(SUITE)[None]
    assert [fin_effective(versions, rang) for rang in range(3)] == [JOUR("2023-07-28"), JOUR("2026-12-31"), None]


@pytest.mark.parametrize(
    ("jour", "attendu"),
    [("2025-12-31", []), ("2026-01-01", ["2027-01-01"]), ("2026-12-31", ["2027-01-01"]), ("2027-01-01", [])],
)
def test_a_change_is_announced_for_twelve_months_until_its_eve(jour, attendu):
    assert [c.le.isoformat() for c in changements([SUITE], JOUR(jour))] == attendu


def test_a_change_tells_both_versions():
    (changement,) = changements([SUITE], JOUR("2026-11-21"))
    assert (changement.avant.enonce, changement.apres.enonce) == ("pendant", "après")


def test_an_end_without_successor_is_a_change_too():
    (changement,) = changements([BORNEE], JOUR("2020-06-01"))
    assert (changement.le, changement.apres) == (JOUR("2021-01-01"), None)


def test_a_case_that_begins_is_a_change_without_a_before():
    (changement,) = changements([CAS], JOUR("2023-07-01"))
    assert (changement.avant, changement.apres.cas) == (None, "nouveau")


def test_a_rule_may_keep_silent():
    silencieuse = SUITE.model_copy(update={"annonce": False})
    assert changements([silencieuse], JOUR("2026-11-21")) == []


@pytest.mark.parametrize("une", lecture().referentiel.national.regles, ids=lambda r: r.id)
def test_each_rule_has_at_most_one_version_a_case_on_each_of_its_boundaries(une):
    for bornes in (v.depuis for v in une.versions if v.depuis):
        for ecart in (-1, 0, 1):
            cas = [v.cas for v in en_vigueur(une, bornes + dt.timedelta(days=ecart))]
            assert len(cas) == len(set(cas))
