"""CSV: one row an item, nothing lost, nothing that a spreadsheet runs."""

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.export.cells import cellule, garder, liberer
from macros.export.document import document
from macros.export.tables import cles_csv, colonnes, csv_bytes
from macros.models import Dossier
from tests.export.exemple import FORMULE, JOUR, NATIONAL, charte, dossier


def lignes(cle):
    texte = csv_bytes(document(dossier(), NATIONAL, JOUR), cle).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(texte, newline="")))


def test_only_sections_that_hold_something_have_a_table():
    attendues = ["engagements", "actions", "series", "contacts", "territoires", "sigles", "bilan"]
    assert cles_csv(dossier()) == attendues
    assert cles_csv(Dossier(departement=dossier().departement, charte=charte())) == []


@pytest.mark.parametrize("cle", cles_csv(dossier()))
def test_one_row_an_item_one_column_a_key(cle):
    export = document(dossier(), NATIONAL, JOUR)
    if cle != "series":
        assert len(lignes(cle)) == len(export[cle])
        assert set(lignes(cle)[0]) == set(export[cle][0])


def test_form_is_rfc_4180_with_a_mark_for_excel():
    octets = csv_bytes(document(dossier(), NATIONAL, JOUR), "engagements")
    assert octets.startswith(b"\xef\xbb\xbfpartenaire,avec,")
    assert octets.endswith(b"\r\n")
    assert octets == csv_bytes(document(dossier(), NATIONAL, JOUR), "engagements")


def test_text_with_quotes_commas_and_line_ends_comes_back():
    assert lignes("engagements")[1]["texte"] == 'Dire « oui », "non" ;\nécrire.'


def test_lists_objects_and_booleans():
    assert lignes("territoires")[0]["communes"] == "Autun | L’Abergement"
    assert lignes("engagements")[0]["details"] == "a \\| b | =c"
    assert json.loads(lignes("actions")[0]["etapes"])[0]["qui"] == ["CAF", "ADIL"]
    assert lignes("sigles")[0]["par_nous"] == "oui"
    assert [ligne["a_verifier"] for ligne in lignes("contacts")] == ["non", "oui", "oui"]
    assert lignes("bilan")[0]["resultat"] == ""


def test_series_have_one_row_a_figure():
    figures = [(f["ligne"], f["colonne"], f["valeur"]) for f in lignes("series")]
    assert figures == [
        ("Actes", "2018", "-5"),
        ("Actes", "2019", "NC"),
        ("Solde", "2018", "+3,5 %"),
        ("Solde", "2019", "'@SUM(A1)"),
    ]


def test_a_formula_is_guarded_and_a_number_keeps_its_sign():
    assert lignes("engagements")[0]["texte"] == f"'{FORMULE}"
    assert lignes("contacts")[0]["telephone"] == "+33 3 85 39 30 70"


@pytest.mark.parametrize(
    "texte", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"]
)
def test_what_a_spreadsheet_would_run_starts_with_an_apostrophe(texte):
    assert garder(texte) == f"'{texte}" and liberer(garder(texte)) == texte


@pytest.mark.parametrize("texte", ["", "-5", "+3,5 %", "-1 266", "NC", "l’ADIL", "'entre guillemets'", "a=b", "3-4"])
def test_plain_text_is_left_alone(texte):
    assert garder(texte) == texte == liberer(texte)


@given(st.text(alphabet="'=+-@\t\n0123456789 ,%aé|\"", max_size=12))
def test_any_text_comes_back_and_none_is_a_formula(texte):
    assert liberer(garder(texte)) == texte
    assert not re.match(r"[=@\t\r\n]", garder(texte))


def test_empty_values():
    assert [cellule(valeur) for valeur in (None, [], False, 0)] == ["", "", "non", "0"]


def test_where_it_stands_in_the_text_comes_last():
    assert colonnes("engagements")[-2:] == ["source", "remarque"]
    assert colonnes("contacts")[-3:] == ["a_verifier", "source", "remarque"]
