"""Titles on even lines, sentences that end, blanks that a hand can fill."""

import re

import pytest
from lxml import html

from macros.leaflets.blanks import formulaires
from macros.leaflets.lines import equilibre, phrase
from macros.leaflets.paper_html import contenu, fragment
from tests.leaflets import essai

BLANC = '<span class="blanc"></span>'


def lignes(titre: str, largeur: int) -> list[str]:
    rendu = equilibre(titre, largeur)
    return re.findall(r'class="ligne">(.*?)</span>', rendu) or [str(rendu)]


@pytest.mark.parametrize(
    ("titre", "largeur", "attendu"),
    [
        ("Préparer l’audience", 40, ["Préparer l’audience"]),
        ("Garder son logement : que faire à chaque étape", 13,
         ["Garder son", "logement :", "que faire à", "chaque étape"]),
        ("Premier loyer difficile à payer ?", 24, ["Premier loyer", "difficile à payer ?"]),
        ("Anticonstitutionnellement vôtre", 8, ["Anticonstitutionnellement", "vôtre"]),
    ],
)  # fmt: skip
def test_a_title_breaks_into_even_lines(titre: str, largeur: int, attendu: list[str]) -> None:
    assert lignes(titre, largeur) == attendu


def test_a_title_is_escaped() -> None:
    assert equilibre("<b>", 10) == "&lt;b&gt;"


@pytest.mark.parametrize(("avant", "apres"), [("Rue A", "Rue A."), ("Venez ?", "Venez ?"), ("Fin. ", "Fin."), ("", "")])
def test_a_sentence_ends(avant: str, apres: str) -> None:
    assert phrase(avant) == apres


def formulaire(texte: str) -> html.HtmlElement:
    racine = fragment(texte)
    formulaires(racine)
    return racine


def rangs(texte: str) -> list[list[str]]:
    return [[c.text for c in rang.iter() if c.get("class") == "libelle"] for rang in formulaire(texte).iter("p")]


def test_a_list_of_blanks_becomes_rows_long_enough_for_a_hand() -> None:
    liste = f"<ul><li>Date : {BLANC} Heure : {BLANC}</li><li>Tribunal et adresse : {BLANC} Salle : {BLANC}</li></ul>"
    assert rangs(liste) == [["Date :", "Heure :"], ["Tribunal et adresse :"], ["Salle :"]]


def test_a_quotation_with_blanks_becomes_a_framed_form() -> None:
    citation = (
        f"<blockquote><p>Je m’appelle {BLANC}. J’habite {BLANC}.\nFait le {BLANC}. Signature : {BLANC}</p></blockquote>"
    )
    assert rangs(citation) == [["Je m’appelle"], ["J’habite"], ["Fait le", "Signature :"]]
    assert 'class="formulaire cadre"' in contenu(formulaire(citation))


@pytest.mark.parametrize("texte", [
    f"<ol><li>Depuis le {BLANC}. Voici la preuve.</li></ol>",
    f"<ul><li>Depuis le {BLANC} au plus tard.</li></ul>",
    "<ul><li>Le bail</li></ul>",
    "<blockquote><p>Une phrase.</p></blockquote>",
])  # fmt: skip
def test_a_sentence_keeps_its_blank(texte: str) -> None:
    assert contenu(formulaire(texte)) == texte


@pytest.mark.parametrize(
    ("nom", "rang", "phase"),
    [("etape-impaye", 1, "On peut s’arranger"), ("etape-assignation", 3, "Devant le juge"),
     ("preparer", 3, "Devant le juge")],
)  # fmt: skip
def test_the_phase_of_a_sheet_is_written_beside_its_shape(session, nom: str, rang: int, phase: str) -> None:
    assert f'<p class="phase ph-{rang}">{phase}</p>' in essai.html(session, nom)


def test_each_phase_has_a_shape_of_its_own() -> None:
    css = (essai.GABARITS / "css" / "commun.css").read_text("utf-8")
    formes = {n: re.findall(rf"\.ph-{n}(?:\.phase| \.phase)::before\{{([^}}]*)", css) for n in (1, 2, 4)}
    assert all(formes.values())
    assert len({str(f) for f in formes.values()}) == 3  # the square is the plain one
