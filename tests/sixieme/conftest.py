"""The sixth département, filled section by section, once."""

import shutil
from pathlib import Path

import pytest

from tests.sixieme.sixieme import DEPART, ORDRE, Pas, commencer, copier, donnees, observer


@pytest.fixture(scope="session")
def parcours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Pas, Pas]]:
    """For each section, the département before and after it was added; at DEPART, twice the beginning."""
    racine: Path = tmp_path_factory.mktemp("sixieme")
    dossier = donnees(racine)
    commencer(dossier)
    avant = observer(DEPART, racine)
    suite = {DEPART: (avant, avant)}
    for section in ORDRE:
        copier(section, dossier)
        shutil.rmtree(racine / "site")
        apres = observer(section, racine)
        suite[section] = (avant, apres)
        avant = apres
    return suite


@pytest.fixture(scope="session")
def debut(parcours: dict[str, tuple[Pas, Pas]]) -> Pas:
    """Identity and three contacts, nothing else."""
    return parcours[DEPART][1]


@pytest.fixture(scope="session")
def entier(parcours: dict[str, tuple[Pas, Pas]]) -> Pas:
    """The whole template."""
    return parcours[ORDRE[-1]][1]
