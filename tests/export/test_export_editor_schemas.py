"""`data/schemas/`: in step with the models, true of the data, severe with mistakes."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros.export.document import json_bytes
from macros.export.editor_schemas import associations, ecrire_schemas, schemas

RACINE = Path(__file__).resolve().parents[2]
SCHEMAS = schemas()


def couples():
    for schema, motifs in associations().items():
        for motif in motifs:
            for fichier in sorted(RACINE.glob(motif)):
                yield pytest.param(Path(schema).name, fichier, id=str(fichier.relative_to(RACINE / "data")))


def erreurs(nom: str, texte: str, lecteur: type = yaml.BaseLoader) -> str:
    donnees = yaml.load(texte, lecteur)
    return " ".join(erreur.message for erreur in Draft202012Validator(SCHEMAS[nom]).iter_errors(donnees))


def test_files_are_in_step_with_the_models():
    ecrits = {chemin.name: chemin.read_bytes() for chemin in (RACINE / "data/schemas").glob("*.json")}
    assert ecrits == {nom: json_bytes(schema) for nom, schema in SCHEMAS.items()}, "lancez « make schemas »"


def test_writing_is_stable_and_removes_what_has_no_model(tmp_path):
    dossier = tmp_path / "data/schemas"
    dossier.mkdir(parents=True)
    (dossier / "disparu.json").write_text("{}")
    premiers = [chemin.read_bytes() for chemin in ecrire_schemas(tmp_path)]
    assert premiers == [chemin.read_bytes() for chemin in ecrire_schemas(tmp_path)]
    assert {chemin.name for chemin in dossier.iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("nom", SCHEMAS)
def test_each_schema_is_one_and_each_is_associated(nom):
    Draft202012Validator.check_schema(SCHEMAS[nom])
    assert f"data/schemas/{nom}" in associations()


@pytest.mark.parametrize(("schema", "fichier"), list(couples()))
def test_data_files_satisfy_their_schema(schema, fichier):
    assert erreurs(schema, fichier.read_text("utf-8")) == ""


CONTACT = "contacts: [{id: a, organisme: A, releve_le: 2021-01-25, releve_dans: charte"


@pytest.mark.parametrize(
    ("suite", "attendu"),
    [
        ("}]", ""),
        (", pour_menages: oui}]", ""),
        (", pour_menages: peut-être}]", "is not one of ['oui', 'non']"),
        (", telephonne: 03 85 39 30 70}]", "'telephonne' was unexpected"),
        (", verifie_le: 21/11/2026}]", "does not match"),
        (", etapes: assignation}]", "is not of type 'array'"),
        (", courriel: pas une adresse}]", "does not match"),
    ],
)
def test_an_editor_is_told_of_mistakes(suite, attendu):
    trouve = erreurs("annuaire.json", CONTACT + suite)
    assert attendu in trouve and bool(trouve) == bool(attendu)


def test_a_missing_key_and_a_stray_section_are_told():
    assert "'organisme' is a required" in erreurs("annuaire.json", "contacts: [{id: a}]")
    assert "'sigles' was unexpected" in erreurs("annuaire.json", "contacts: []\nsigles: []")


def test_numbers_may_be_typed_without_quotes():
    texte = CONTACT + ", telephone: 115, code_postal: 71000}]"
    assert erreurs("annuaire.json", texte) == ""
    assert "is not of type" not in erreurs(
        "annuaire.json", texte.replace("2021-01-25", "'2021-01-25'"), yaml.SafeLoader
    )


def test_keys_are_explained_in_french():
    contact = SCHEMAS["annuaire.json"]["$defs"]["Contact"]
    assert contact["properties"]["verifie_le"]["description"].startswith("Dernier jour")
    assert "description" not in contact
