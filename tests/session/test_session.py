"""What a build knows, and what it says of an id that does not exist."""

import pytest

from macros.session import IdentifiantInconnu
from tests import moteur
from tests.data.donnees_reelles import lecture


def test_an_object_is_found_by_its_id():
    assert moteur.session(lecture().referentiel).national("etapes", "assignation").id == "assignation"


@pytest.mark.parametrize(
    ("liste", "identifiant", "indice"),
    [
        ("etapes", "asignation", " Vouliez-vous dire « assignation » ?"),
        ("etapes", "zzzz", ""),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest(liste, identifiant, indice):
    with pytest.raises(IdentifiantInconnu) as erreur:
        moteur.session(lecture().referentiel).national(liste, identifiant)
    assert str(erreur.value) == f"« {identifiant} » n’existe pas dans data/national ({liste}).{indice}"
