"""The lint of renamed bodies."""

import datetime as dt

import pytest

from macros.checks import renamed
from macros.checks.sources import Prose
from macros.models import National

JOUR = dt.date(2026, 11, 21)
NATIONAL = National.model_validate({
    "renommages": [
        {"id": "cj", "ancien": ["huissier de justice", "huissier", "huissiers"], "nouveau": "commissaire de justice",
         "explication": "x"},
        {"id": "ddets", "ancien": ["DDCS"], "nouveau": "DDETS", "explication": "x"},
    ],
})  # fmt: skip


def trouver(texte: str, national: National = NATIONAL):
    return list(renamed.controler([Prose("content/x.md", texte)], national, JOUR))


@pytest.mark.parametrize("texte", ["Un huissier vient.", "L’huissier de justice", "Des Huissiers", "la DDCS décide"])
def test_an_old_name_is_told_with_the_new_one(texte):
    (probleme,) = trouver(texte)
    assert "ce nom a changé" in probleme.message
    assert "commissaire de justice" in probleme.indice or "DDETS" in probleme.indice


@pytest.mark.parametrize(
    "texte",
    [
        "un commissaire de justice (l’ancien huissier)",
        "un commissaire de justice, anciennement huissier de justice",
        "le nouveau nom de l’huissier",
        "la charte écrit « l’huissier transmet »",
        "une ddcs en minuscules, un huissiere",
        "{{ renommages('huissier') }}",
    ],
)
def test_an_explained_or_quoted_name_passes(texte):
    assert trouver(texte) == []


def test_a_quotation_that_is_closed_protects_no_more():
    assert len(trouver("« ceci » puis un huissier")) == 1


def test_national_prose_is_read_but_not_the_list_of_old_names():
    etape = {"id": "a", "rang": "1", "nom": "A", "nom_menage": "A", "court": "A", "phase": "p",
             "resume": "L’huissier vient."}  # fmt: skip
    national = National.model_validate({**NATIONAL.model_dump(), "etapes": [etape]})
    (probleme,) = trouver("", national)
    assert str(probleme).startswith("data/national: etapes.a.resume — « huissier » : ce nom a changé")


def test_a_version_of_the_past_keeps_the_words_of_its_time():
    versions = [
        {"jusqu_au": "2020-01-01", "enonce": "L’huissier vient.", "texte": "loi"},
        {"depuis": "2020-01-02", "enonce": "Le commissaire vient.", "texte": "loi"},
    ]
    regle = {"id": "r", "intitule": "R", "domaine": "d", "sources": [{"titre": "t"}], "verifie_le": "2025-01-01",
             "confiance": "sure", "versions": versions}  # fmt: skip
    assert trouver("", National.model_validate({**NATIONAL.model_dump(), "regles": [regle]})) == []
