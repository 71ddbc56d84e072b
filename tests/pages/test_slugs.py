"""Addresses from titles."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.slugs import slug


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Saint-Étienne (nord)", "saint-etienne-nord"),
        ("Cœur d’Îlot", "coeur-d-ilot"),
        ("A.1 bis", "a-1-bis"),
        ("…", ""),
    ],
)
def test_slugs(texte, attendu):
    assert slug(texte) == attendu


@given(st.text())
def test_an_address_is_ascii_and_stays_itself(texte):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|", slug(texte))
    assert slug(slug(texte)) == slug(texte)
