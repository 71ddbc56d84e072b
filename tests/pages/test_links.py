"""Relative links: the site works in a sub-folder."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.links import relatif

DOSSIERS = st.lists(st.sampled_from(["a/", "b/", "departements/", "71/"]), max_size=4).map("".join)


@pytest.mark.parametrize(
    ("depuis", "cible", "attendu"),
    [
        ("", "", "./"),
        ("", "menages/", "menages/"),
        ("menages/fsl/", "", "../../"),
        ("menages/fsl/", "menages/dalo/", "../dalo/"),
        ("menages/fsl/", "menages/fsl/", "./"),
        ("menages/fsl/", "menages/fsl/#haut", "#haut"),
        ("menages/fsl/", "menages/dalo/#haut", "../dalo/#haut"),
        ("departements/71/", "donnees/71.json", "../../donnees/71.json"),
        ("404.html", "menages/", "menages/"),
        ("a/", "#ici", "#ici"),
        ("a/", "tel:115", "tel:115"),
        ("a/", "https://exemple.invalid/", "https://exemple.invalid/"),
    ],
)
def test_relative_links(depuis, cible, attendu):
    assert relatif(depuis, cible) == attendu


@given(DOSSIERS, DOSSIERS)
def test_a_link_leads_where_it_says(depuis, cible):
    lien = relatif(depuis, cible)
    assert not lien.startswith("/")
    assert posixpath.normpath(posixpath.join("/", depuis, lien)) == posixpath.normpath(f"/{cible}")
