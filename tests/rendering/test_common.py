"""A guide is rendered once for all départements, unless a sentence of it needs the département."""

import pytest

from macros.rendering.common import place

META = {"genre": "guide", "code": "71"}


@pytest.mark.parametrize("corps", ["Appelez. {{ qui_appeler() }}", "{{ lien_dep('contacts/') }}", "en dep (71)"])
def test_a_guide_without_local_words_has_one_place_for_all(corps):
    assert place(META, "departements/71/menages/assignation/", corps) == "menages/assignation/"
    assert place({**META, "code": "17"}, "departements/17/menages/assignation/", corps) == "menages/assignation/"


@pytest.mark.parametrize("corps", ["Dans {{ dep('nom') }}.", "{% if presence('contacts') %}oui{% endif %}"])
def test_a_guide_that_names_its_departement_is_rendered_each_time(corps):
    assert place(META, "departements/71/menages/assignation/", corps) is None


def test_a_national_guide_never_meets_one_of_a_departement():
    assert place({"genre": "guide"}, "menages/assignation/", "Appelez.") == "/menages/assignation/"


def test_pages_that_are_no_guides_are_rendered_each_time():
    assert place({"genre": "pro", "code": "71"}, "departements/71/criteres/", "Texte.") is None
