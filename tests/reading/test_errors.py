"""Each way to be wrong has a fixture in tests/errors/<kind>/ and the exact message beside it."""

import shutil
from pathlib import Path

import pytest

from macros.reading import DonneesInvalides, charger

CAS = sorted(dossier.parent for dossier in (Path(__file__).parents[1] / "errors").glob("*/data"))


@pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.name)
def test_wrong_fixture_gives_its_exact_message(cas: Path, donnees: Path) -> None:
    attendu = cas / "attendu.txt"
    assert attendu.is_file(), f"{cas.name} has no attendu.txt: write there the message an editor should read"
    shutil.copytree(cas / "data", donnees, dirs_exist_ok=True)
    with pytest.raises(DonneesInvalides) as erreur:
        charger(donnees)
    assert f"{erreur.value}\n" == attendu.read_text("utf-8")


def test_there_are_fixtures() -> None:
    assert len(CAS) > 50
