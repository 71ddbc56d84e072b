"""What was extracted of each charter is counted in one reviewed file: nothing comes or goes unnoticed."""

from pathlib import Path

import pytest
import yaml

from tests.data.donnees_reelles import CODES, comptes, lecture

FICHIER = Path(__file__).with_name("comptes.yml")
REVUS = yaml.safe_load(FICHIER.read_text("utf-8"))


@pytest.mark.parametrize("code", CODES)
def test_counts_are_those_that_were_reviewed(code: str) -> None:
    assert code in REVUS, f"count {code} in {FICHIER.name}, against the signed text"
    trouves = comptes(lecture().referentiel.departements[code])
    assert trouves == REVUS[code], f"if it is meant, say so in {FICHIER.name}"


def test_no_count_of_a_missing_departement() -> None:
    assert set(REVUS) == set(CODES)


def test_saone_et_loire_has_its_355_commitments() -> None:
    assert sum(REVUS["71"]["engagements_par_partenaire"].values()) == REVUS["71"]["engagements"] == 355
