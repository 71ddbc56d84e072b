from pathlib import Path

import pytest

from macros.models import SECTIONS, National
from macros.reading.files import inventorier, rangements_departement, rangements_national

DEPARTEMENT = rangements_departement(SECTIONS)
NATIONAL = rangements_national(National.model_fields)


@pytest.mark.parametrize(
    ("section", "nom"),
    [
        ("departement", "departement.yml"),
        ("charte", "departement.yml"),
        ("contacts", "annuaire.yml"),
        ("engagements_generaux", "engagements-generaux.yml"),
        ("engagements_generaux", "engagements-generaux/etat.yml"),
        ("actions", "actions/1.yml"),
    ],
)
def test_where_a_section_of_a_departement_may_be(section: str, nom: str) -> None:
    assert DEPARTEMENT[section].accepte(nom)


@pytest.mark.parametrize(
    ("section", "nom"), [("contacts", "contacts.yml"), ("charte", "charte.yml"), ("actions", "annuaire.yml")]
)
def test_where_it_may_not(section: str, nom: str) -> None:
    assert not DEPARTEMENT[section].accepte(nom)


def test_rules_of_law_are_in_their_folder_only() -> None:
    assert NATIONAL["regles"].accepte("droit/delais.yml")
    assert not NATIONAL["regles"].accepte("regles.yml")


def test_files_come_in_name_order_and_hidden_ones_are_ignored(tmp_path: Path) -> None:
    for nom in (
        "actions/10.yml",
        "actions/1.yml",
        "actions/.1.yml.swp",
        ".DS_Store",
        "sigles.yml",
        "textes/b.md",
    ):
        (tmp_path / nom).parent.mkdir(exist_ok=True)
        (tmp_path / nom).touch()
    inventaire = inventorier(tmp_path, "data", DEPARTEMENT, prose=True)
    assert inventaire.fichiers == ["actions/1.yml", "actions/10.yml", "sigles.yml"]
    assert inventaire.textes == ["textes/b.md"]
    assert inventaire.problemes == []
