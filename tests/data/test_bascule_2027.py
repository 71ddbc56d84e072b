"""The change of 1 January 2027, on the real rules: what differs the day after, and what does not."""

import datetime as dt
import time

import pytest

from macros.law import RegleSansVersion, en_vigueur, version
from macros.reading import charger

VEILLE, JOUR, LENDEMAIN = dt.date(2026, 12, 31), dt.date(2027, 1, 1), dt.date(2027, 1, 2)


@pytest.fixture(scope="module")
def regles(racine):
    return {r.id: r for r in charger(racine / "data").national.regles}


@pytest.mark.parametrize("identifiant", ["impaye-aide-au-logement", "decision-aide-au-logement"])
def test_the_definition_of_arrears_and_who_decides_change_that_day(regles, identifiant):
    avant, le_jour, apres = (version(regles[identifiant], j).enonce for j in (VEILLE, JOUR, LENDEMAIN))
    assert avant != le_jour == apres


def test_who_decides_is_named_before_and_after(regles):
    decision = regles["decision-aide-au-logement"]
    assert "CAF" in version(decision, VEILLE).enonce and "CCAPEX" not in version(decision, VEILLE).enonce
    assert "CCAPEX" in version(decision, JOUR).enonce


@pytest.mark.parametrize("identifiant", ["appel-fond", "delais-juge-execution-maximum", "delai-retrait-meubles"])
def test_a_rule_that_does_not_change_is_the_same_on_the_three_days(regles, identifiant):
    assert len({version(regles[identifiant], j).enonce for j in (VEILLE, JOUR, LENDEMAIN)}) == 1


def test_rules_that_change_that_day_are_those_of_housing_aid(regles):
    changees = {
        r.domaine
        for r in regles.values()
        if {v.enonce for v in en_vigueur(r, VEILLE)} != {v.enonce for v in en_vigueur(r, JOUR)}
    }
    assert changees <= {"impayé et aide au logement", "CCAPEX", "protocole de cohésion sociale"}, changees


def test_before_its_first_version_a_rule_is_a_clear_error(regles):
    with pytest.raises(RegleSansVersion, match="aucune version en vigueur le 1900-01-01"):
        version(regles["composition-ccapex"], dt.date(1900, 1, 1))


@pytest.mark.parametrize("fuseau", ["UTC", "Pacific/Auckland", "America/Cayenne"])
def test_the_time_zone_of_the_machine_changes_nothing(regles, fuseau, monkeypatch):
    monkeypatch.setenv("TZ", fuseau)
    time.tzset()
    assert "CCAPEX" in version(regles["decision-aide-au-logement"], JOUR).enonce
