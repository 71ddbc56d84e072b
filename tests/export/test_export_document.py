"""The JSON of a département: contract of conception 4."""

import datetime as dt
import json

from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

from macros.export.document import document, json_bytes
from macros.export.schema import schema_export
from macros.export.sections import SENS
from macros.models import SECTIONS, Dossier
from macros.models.national import Editeur
from tests.export.exemple import FORMULE, JOUR, NATIONAL, charte, dossier


def export(**sections):
    return document(dossier(**sections), NATIONAL, JOUR)


def erreurs(contenu):
    schema = schema_export()
    validator_for(schema).check_schema(schema)
    valideur = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [erreur.message for erreur in valideur.iter_errors(contenu)]


def vide():
    return Dossier(departement=dossier().departement, charte=charte())


def test_every_section_is_there_even_of_an_empty_charter():
    contenu = document(vide(), NATIONAL, JOUR)
    assert set(SECTIONS) <= set(contenu)
    for cle in SECTIONS:
        assert isinstance(contenu[cle], dict if cle in {"departement", "charte"} else list)
    assert contenu["engagements"] == [] and contenu["vocabulaire"] == []
    assert erreurs(contenu) == []


def test_a_full_export_satisfies_the_schema():
    assert erreurs(export()) == []


def test_the_schema_refuses_a_missing_key_an_unknown_key_and_a_wrong_type():
    contenu = export()
    del contenu["bilan"]
    contenu["engagements"][0]["partenaires"] = ["caf"]
    contenu["charte"]["fin_calculee"] = "oui"
    del contenu["contacts"][0]["remarque"]
    messages = " ".join(erreurs(contenu))
    for attendu in (
        "'bilan' is a required",
        "'partenaires' was unexpected",
        "'oui' is not",
        "'remarque' is a required",
    ):
        assert attendu in messages


def test_keys_are_stable_and_silence_is_null():
    premier, second = export()["engagements"]
    assert list(premier) == list(second)
    assert premier["etape"] is None and second["etape"] == "impaye"
    assert (premier["numero"], second["numero"]) == (1, "2 bis")
    assert premier["avec"] == ["adil"] and second["avec"] == []


def test_contract_details():
    contenu = export()
    (etape,) = contenu["actions"][0]["etapes"]
    assert (etape["quoi"], etape["volet"], etape["qui"], etape["quand"]) == (
        "agir",
        "A",
        ["CAF", "ADIL"],
        None,
    )
    assert contenu["series"][0]["lignes"] == [["Actes", "-5", "NC"], ["Solde", "+3,5 %", "@SUM(A1)"]]
    assert contenu["territoires"][0]["communes"] == ["Autun", "L’Abergement"]
    assert contenu["bilan"][0]["partenaire"] == "maire" and contenu["bilan"][0]["resultat"] is None
    assert contenu["textes"][0]["corps"] == "De la **prose**."


def test_metadata_name_format_licence_day_source_and_publisher():
    contenu = export()["metadonnees"][0]
    assert contenu["format"] == "1" and contenu["genere_le"] == "2026-11-21"
    assert contenu["licence"]["nom"] == "Licence Ouverte 2.0"
    assert contenu["source"] == {
        "titre": "Charte d’essai, signée le 25 janvier 2021",
        "date": "2021-01-25",
        "date_texte": None,
    }
    assert contenu["editeur"]["adresse_publique"] is None
    fixture = Editeur(editeur="Essai", adresse_publique="https://essai.invalid/")
    assert document(dossier(), NATIONAL, JOUR, fixture)["metadonnees"][0]["editeur"]["editeur"] == "Essai"


def test_the_end_is_counted_only_where_the_text_does_not_write_it():
    comptee = export()["charte"]
    assert (comptee["fin_le"], comptee["fin_calculee"]) == ("2027-01-25", True)
    ecrite = export(charte=charte(fin_le=dt.date(2026, 12, 31)))["charte"]
    assert (ecrite["fin_le"], ecrite["fin_calculee"]) == ("2026-12-31", False)
    inconnue = export(charte=charte(duree_annees=None))["charte"]
    assert (inconnue["fin_le"], inconnue["fin_calculee"]) == (None, False)


def test_a_contact_unchecked_for_a_year_says_so():
    assert [(c["id"], c["a_verifier"]) for c in export()["contacts"]] == [
        ("neuf", False),
        ("vieux", True),
        ("jamais", True),
    ]


def test_the_vocabulary_names_the_ids_in_use_and_only_them():
    assert export()["vocabulaire"] == [
        {"liste": "partenaires", "id": "caf", "nom": "CAF"},
        {"liste": "partenaires", "id": "adil", "nom": "ADIL"},
        {"liste": "partenaires", "id": "maire", "nom": "MAIRE"},
        {"liste": "etapes", "id": "impaye", "nom": "Impayé"},
    ]


def test_bytes_are_utf8_readable_and_the_same_each_time():
    octets = json_bytes(export())
    assert octets == json_bytes(export())
    assert octets.endswith(b"}\n") and b'\n  "charte"' in octets
    assert "Impayé".encode() in octets and b"\\u00e9" not in octets
    assert json.loads(octets)["engagements"][0]["texte"] == FORMULE


def test_the_schema_explains_every_section_in_french_and_nothing_in_english():
    proprietes = schema_export()["properties"]
    assert set(SENS) == set(Dossier.model_fields) | {"vocabulaire", "metadonnees"}
    assert all(proprietes[cle]["description"] == sens for cle, sens in SENS.items())
    assert "commitment" not in json.dumps(schema_export())
