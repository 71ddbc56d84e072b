"""How the index is cut and made, and what is said when it cannot be."""

import json
import subprocess

import pytest

from macros import cli
from macros.build import ConstructionImpossible
from macros.search import IndexationImpossible, indexer
from macros.search import index as module
from macros.search.index import lots

PAGE = (
    '<!DOCTYPE html><html lang="fr"><head><title>{0}</title></head>'
    "<body><main data-pagefind-body><h1>{0}</h1><p>Un loyer en retard.</p></main></body></html>"
)


def ecrire(site, *adresses):
    for adresse in adresses:
        chemin = site / adresse / "index.html"
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(PAGE.format(adresse or "Accueil"), "utf-8")
    return site


@pytest.fixture
def petit_site(tmp_path):
    return ecrire(tmp_path, "", "menages/impaye", "departements", "departements/12/menages/impaye", "departements/71")


def pages(dossier):
    return json.loads((dossier / "pagefind-entry.json").read_text("utf-8"))["languages"]["fr"]["page_count"]


def test_one_lot_for_the_country_and_one_a_departement(petit_site):
    assert [lot.dossier.relative_to(petit_site).as_posix() for lot in lots(petit_site)] == [
        "pagefind", "pagefind/12", "pagefind/71",
    ]  # fmt: skip


def test_each_page_is_in_one_index_only(petit_site):
    assert indexer(petit_site) > 0
    index = petit_site / "pagefind"
    assert (pages(index), pages(index / "12"), pages(index / "71")) == (3, 1, 1)


def test_the_program_is_there_once_without_the_interfaces(petit_site):
    indexer(petit_site)
    index = petit_site / "pagefind"
    programmes = {f.relative_to(index).as_posix() for f in index.rglob("*") if f.suffix in {".js", ".css", ".pagefind"}}
    assert programmes == {"pagefind.js", "wasm.fr.pagefind"}


def test_indexing_again_forgets_what_was(petit_site):
    indexer(petit_site)
    intrus = petit_site / "pagefind" / "99"
    intrus.mkdir()
    indexer(petit_site)
    assert not intrus.exists()


def test_a_refusal_of_pagefind_is_one_french_sentence(petit_site, monkeypatch):
    refus = subprocess.CompletedProcess([], 1, "", "cannot execute")
    monkeypatch.setattr(module.subprocess, "run", lambda *_, **__: refus)
    with pytest.raises(IndexationImpossible) as erreur:
        indexer(petit_site)
    assert str(erreur.value) == (
        "Pagefind n’a pas pu faire l’index de la recherche (cannot execute). "
        "Pour construire le site sans recherche : RECHERCHE=non make site."
    )
    assert isinstance(erreur.value, ConstructionImpossible)


def test_a_site_without_pages_makes_no_index(tmp_path):
    with pytest.raises(IndexationImpossible, match="Pagefind n’a"):
        indexer(tmp_path)


@pytest.mark.parametrize(("demande", "fait"), [("non", False), ("", True)])
def test_the_index_is_made_unless_it_is_not_wanted(petit_site, monkeypatch, capsys, demande, fait):
    monkeypatch.setenv("RECHERCHE", demande)
    assert cli._indexer(petit_site) is True
    assert (petit_site / "pagefind").is_dir() is fait
    assert ("Index de la recherche : " in capsys.readouterr().out) is fait
