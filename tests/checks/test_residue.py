"""Residue of templates, headings, language, title and description."""

import pytest

from macros.checks import residue
from tests.checks.fautes import dits, page

TITRE = "<h1>Titre</h1>"


def test_a_right_page_has_no_problem():
    corps = f"{TITRE}<h2 id='a'>A</h2><h3>B</h3><h2>C</h2><p>Aucune. L’adresse est a &amp; b.</p>"
    assert dits(residue.controler(page(corps))) == []


def test_code_shown_on_purpose_passes():
    corps = f"{TITRE}<p><code>{{{{ regle('x') }}}}</code></p><pre>None {{% if %}}</pre>"
    assert dits(residue.controler(page(corps))) == []


@pytest.mark.parametrize(
    ("reste", "debut"),
    [
        ("{{ regle }}", "code de gabarit non exécuté"),
        ("{% if x %}", "code de gabarit non exécuté"),
        ("{# note #}", "commentaire de gabarit"),
        ("Undefined", "valeur inconnue d’un gabarit"),
        ("Traceback (most recent call last)", "trace d’erreur de Python"),
        ("[object Object]", "objet affiché au lieu de son texte"),
        ("&lt;bound method x&gt;", "objet affiché au lieu de son texte"),
        ("None", "valeur de Python affichée (None)"),
        ("jusqu’au None.", "valeur de Python affichée (None)"),
        ("True", "valeur de Python affichée (True)"),
        ("&amp;#38;", "entité échappée deux fois (&#38;)"),
        ("l&amp;amp;autre", "entité échappée deux fois (&amp;)"),
    ],
)
def test_each_residue_is_told_with_its_place(reste, debut):
    trouves = dits(residue.controler(page(f'{TITRE}<h2 id="ici">A</h2><p>{reste}</p>')))
    assert len(trouves) == 1
    assert trouves[0].startswith(f"menages/fsl/: #ici — {debut}")


def test_residue_in_an_attribute_is_told():
    assert "valeur de Python affichée" in dits(residue.controler(page(f'{TITRE}<img alt="None" src="x">')))[0]


def test_a_block_left_aside_is_told():
    trouves = dits(residue.controler(page(f'{TITRE}<div id="bloc-12"></div>')))
    assert trouves == ["menages/fsl/: bloc jamais remis en place : bloc-12"]


@pytest.mark.parametrize(
    ("corps", "attendu"),
    [
        ("<p>rien</p>", "0 titres de niveau 1 au lieu d’un seul"),
        ("<h1>A</h1><h1>B</h1>", "2 titres de niveau 1 au lieu d’un seul"),
        ("<h1>A</h1><h3>B</h3>", "un titre de niveau 3 suit un titre de niveau 1 : « B »"),
        ("<h1>A</h1><h2> </h2>", "titre vide"),
    ],
)
def test_each_fault_of_headings_is_told(corps, attendu):
    assert dits(residue.controler(page(corps))) == [f"menages/fsl/: {attendu}"]


def test_a_page_without_language_title_or_description_is_told():
    nue = page().__class__("x/index.html", b"<html><body><h1>A</h1></body></html>")
    assert dits(residue.controler(nue)) == [
        "x/: langue de la page absente (lang)",
        "x/: titre de la fenêtre absent (title)",
        "x/: description de la page absente",
    ]
