"""Rules search all the texts of a charter at once: each text by itself, each once, where it stands."""

import re

import pytest
from pydantic import BaseModel

from macros.rules.contacts import EN_PROSE
from macros.rules.names import POSSIBLE
from macros.rules.values import Corpus


class Un(BaseModel):
    texte: str
    details: list[str] = []


class Tout(BaseModel):
    uns: list[Un]


CORPUS = Corpus(Tout(uns=[Un(texte="DALO et DALO", details=["FSL", "rien"]), Un(texte="DALO et DALO")]))


def test_a_text_that_matches_twice_is_given_once_and_its_twin_too():
    premier, jumeau = CORPUS.contenant(re.compile("DALO"))
    assert (premier.objet, jumeau.objet) == (CORPUS.racine.uns[0], CORPUS.racine.uns[1])
    assert premier.objet is not jumeau.objet


def test_each_match_tells_its_text_and_its_place_in_it():
    trouves = [(texte.champ, place, mot) for texte, place, mot in CORPUS.trouver(re.compile("[A-Z]{3,}"), {"DALO"})]
    assert trouves == [(("details", 0), 0, "FSL")]
    assert [place for _, place, _ in CORPUS.trouver(re.compile("DALO"))] == [0, 8, 0, 8]


@pytest.mark.parametrize(("motif", "debut", "fin"), [(POSSIBLE, "Jean", "DUPONT"), (EN_PROSE, "03 85", "39 30 70")])
def test_what_two_texts_would_make_together_is_not_seen(motif, debut, fin):
    separes = [mot for _, _, mot in Corpus(Un(texte=debut, details=[fin])).trouver(motif)]
    ensemble = [mot for _, _, mot in Corpus(Un(texte=f"{debut} {fin}")).trouver(motif)]
    assert separes == []
    assert ensemble != []
