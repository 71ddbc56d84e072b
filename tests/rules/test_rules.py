"""Every rule can fail, says exactly what, and lets its right look-alikes pass."""

from pathlib import Path

import pytest

from macros.rules import RULES, Controle, verifier
from tests.rules.cas_de_regle import CAS, Cas, cas_de, lire_base, lire_cas, messages

FIXTURES = [(regle, cas) for regle in RULES for cas in cas_de(regle.__name__)]
NOMS = [f"{regle.__name__}: {cas.titre}" for regle, cas in FIXTURES]


@pytest.mark.parametrize(("regle", "cas"), FIXTURES, ids=NOMS)
def test_case_gives_its_exact_message(regle: Controle, cas: Cas, tmp_path: Path) -> None:
    assert messages(regle, lire_cas(cas, tmp_path)) == cas.attendu.rstrip("\n")


@pytest.mark.parametrize("regle", RULES, ids=lambda regle: regle.__name__)
def test_rule_has_a_wrong_fixture_and_a_docstring(regle: Controle) -> None:
    assert any(cas.attendu for cas in cas_de(regle.__name__)), f"write a wrong case in cas/{regle.__name__}.yml"
    assert (regle.__doc__ or "").endswith((".", ".\n    "))


def test_right_data_break_no_rule(tmp_path: Path) -> None:
    assert verifier(*lire_base(tmp_path)) == []


def test_every_fixture_file_is_of_a_rule() -> None:
    assert {fichier.stem for fichier in CAS.iterdir()} == {regle.__name__ for regle in RULES}
