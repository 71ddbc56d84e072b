"""The files of the open data, from real data."""

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.export.writing import ecrire
from macros.models import Referentiel
from macros.reading.load import charger
from macros.session import Session
from tests.export.exemple import JOUR, NATIONAL, dossier

DATA = Path(__file__).resolve().parents[2] / "data"


def ecrits(referentiel: Referentiel, cible: Path, jour: dt.date = JOUR) -> dict[str, bytes]:
    return {chemin.name: chemin.read_bytes() for chemin, _ in ecrire(Session(referentiel, jour, cible), cible)}


@pytest.fixture(scope="module")
def reels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return ecrits(charger(DATA), tmp_path_factory.mktemp("site"))


def test_one_json_a_departement_and_one_table_a_section(tmp_path):
    noms = set(ecrits(Referentiel(national=NATIONAL, departements={"99": dossier()}), tmp_path))
    tables = {"engagements", "actions", "series", "contacts", "territoires", "sigles", "bilan"}
    assert noms == {"99.json", "schema.json", "departements.json"} | {f"99-{cle}.csv" for cle in tables}
    assert {chemin.name for chemin in (tmp_path / "donnees").iterdir()} == noms


def test_the_catalogue_weighs_each_file(tmp_path):
    fichiers = ecrits(Referentiel(national=NATIONAL, departements={"99": dossier()}), tmp_path)
    (entree,) = json.loads(fichiers["departements.json"])["departements"]
    assert (entree["code"], entree["fin_le"]) == ("99", "2027-01-25")
    assert {f["nom"]: f["octets"] for f in entree["fichiers"]} == {
        nom: len(octets) for nom, octets in fichiers.items() if nom.startswith("99")
    }


def test_same_data_and_day_same_bytes_another_day_another_date(tmp_path):
    referentiel = Referentiel(national=NATIONAL, departements={"99": dossier()})
    assert ecrits(referentiel, tmp_path / "a") == ecrits(referentiel, tmp_path / "b")
    demain = ecrits(referentiel, tmp_path / "c", dt.date(2027, 1, 1))
    assert json.loads(demain["99.json"])["metadonnees"][0]["genere_le"] == "2027-01-01"


def test_every_real_export_satisfies_the_published_schema(reels):
    valideur = Draft202012Validator(json.loads(reels["schema.json"]))
    codes = [entree["code"] for entree in json.loads(reels["departements.json"])["departements"]]
    assert codes
    for code in codes:
        assert [erreur.message for erreur in valideur.iter_errors(json.loads(reels[f"{code}.json"]))] == []


def test_the_only_json_that_begins_with_a_code_is_its_export(reels):
    for code in (entree["code"] for entree in json.loads(reels["departements.json"])["departements"]):
        assert [nom for nom in reels if nom.startswith(code) and nom.endswith(".json")] == [f"{code}.json"]


def test_the_page_of_the_data_explains_every_key(reels):
    page = (DATA.parent / "content/donnees/index.md").read_text("utf-8")
    for cle in json.loads(reels["schema.json"])["properties"]:
        assert f"`{cle}`" in page, cle
