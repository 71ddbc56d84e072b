"""What the search page knows beside the index, and that its data stands on pages that exist."""

import json
import re
from collections import Counter

import pytest

from macros.opening import lire_et_verifier
from macros.search import ecrire
from macros.search.kinds import PUBLICS, SORTES, sorte_de
from macros.search.words import mots
from macros.session import Session
from macros.today import resolve

pytestmark = pytest.mark.xdist_group("recherche-mots")


@pytest.fixture(scope="module")
def session(racine) -> Session:
    return Session(referentiel=lire_et_verifier(racine), jour=resolve("2026-11-21", {}), racine=racine)


@pytest.fixture(scope="module")
def recherche(session):
    return session.referentiel.national.recherche


def test_words_lead_to_guides_that_exist(racine, recherche):
    guides = {chemin.stem for chemin in (racine / "content" / "menages").glob("*.md")} - {"index"}
    assert {g.guide for g in recherche.guides} == guides


def test_a_guide_or_a_wording_is_listed_once(recherche):
    assert [g for g, n in Counter(g.guide for g in recherche.guides).items() if n > 1] == []
    dits = Counter(dit.lower() for synonyme in recherche.synonymes for dit in synonyme.dits)
    assert [dit for dit, n in dits.items() if n > 1] == []


def test_no_wording_is_made_of_empty_words(recherche):
    vides = set(recherche.vides)
    assert [
        dit for s in recherche.synonymes for dit in s.dits if set(dit.lower().replace("’", " ").split()) <= vides
    ] == []


def test_forty_questions_from_everyone(recherche):
    assert len(recherche.questions) >= 40
    assert {q.de for q in recherche.questions} == {"menage", "bailleur", "pro"}
    assert [q for q, n in Counter((q.texte, q.departement) for q in recherche.questions).items() if n > 1] == []


def test_former_names_lead_to_those_of_today(session):
    table = {ancien: cherche for dits, cherche in mots(session)["synonymes"] for ancien in dits}
    assert table["huissier"] == ["commissaire de justice"]
    assert table["Pôle emploi"] == ["France Travail"]
    assert not any("L. 351-1" in ancien for ancien in table)


def test_misspellings_have_words_to_go_to(session):
    orthographes = mots(session)["mots"]
    assert {"huissier", "assignation", "surendettement", "commandement"} <= set(orthographes)
    assert orthographes == sorted(orthographes)


def test_the_file_is_the_same_twice_and_small(session, tmp_path):
    premier, second = ecrire(session, tmp_path / "a"), ecrire(session, tmp_path / "b")
    assert premier.read_bytes() == second.read_bytes()
    assert len(premier.read_bytes()) < 40_000
    assert set(json.loads(premier.read_text("utf-8"))) == {
        "vides", "professionnels", "synonymes", "mots", "departements", "sortes", "etapes",
    }  # fmt: skip


def test_a_kind_of_template_belongs_to_one_kind_of_the_form():
    assert [g for g, n in Counter(g for s in SORTES for g in s.genres).items() if n > 1] == []
    assert sorte_de("guide").court == "Guide"
    assert sorte_de("inconnu") is SORTES[-1]


def test_every_page_that_is_indexed_has_a_kind_and_a_public_of_the_form(site):
    attributs = re.compile(r'<main id="contenu"[^>]*data-pagefind-body[^>]*>')
    balises = [attributs.search(p.read_text("utf-8")) for p in site.rglob("*.html")]
    genres = {m for b in balises if b for m in re.findall(r'data-genre="([^"]*)"', b.group())}
    publics = {m for b in balises if b for m in re.findall(r'data-public="([^"]*)"', b.group())}
    assert genres - {g for s in SORTES for g in s.genres} == set()
    assert publics - {p for p, _ in PUBLICS} == set()
