from collections.abc import Callable

import pytest

from macros.reading.nodes import Document
from macros.reading.problems import DonneesInvalides

Composer = Callable[[str], Document]


@pytest.mark.parametrize(
    "texte", ["12:30", "no", "01000", "2021-01-25", "1_000", "0x1F", ".inf", "Null", "'~'", "=", "<<"]
)
def test_scalars_stay_what_was_typed(document: Composer, texte: str) -> None:
    assert document(f"a: {texte}\n").donnees == {"a": texte.strip("'")}


@pytest.mark.parametrize("texte", ["", "~", "null"])
def test_only_three_ways_to_write_nothing(document: Composer, texte: str) -> None:
    assert document(f"a: {texte}\n").donnees == {"a": None}
    assert document(f'a: "{texte}"\n').donnees == {"a": texte}


def test_positions_of_keys_and_values(document: Composer) -> None:
    lu = document("contacts:\n  - nom: ADIL\n  - nom: CCAS\n    vide:\n")
    assert lu.situer(("contacts", 1, "nom")) == (3, 10)
    assert lu.situer(("contacts", 1, "nom"), sur_cle=True) == (3, 5)
    assert lu.situer(("contacts", 1, "vide")) == (4, 5)
    assert lu.situer(("contacts", 1, "absent")) == (3, 5)
    assert lu.situer(("contacts", 7)) == (2, 3)


def test_columns_count_characters(document: Composer) -> None:
    assert document("é: {à: b}\n").situer(("é", "à")) == (1, 8)


@pytest.mark.parametrize("texte", ["a: R&D\n", "a: 2 * 3\n", "a: |\n  **gras** et *italique*\n", "a: gras **mot**\n"])
def test_ampersands_and_stars_inside_a_text_are_text(document: Composer, texte: str) -> None:
    assert isinstance(document(texte).donnees["a"], str)


@pytest.mark.parametrize(
    "texte",
    ["a: &x b\n", "a:\n  &x b\n", "- &x b\n", "a: [b, &x c]\n", "a: {b: &x c}\n", "&x a: b\n", "? &x a\n"],
)
def test_anchors_are_refused_wherever_they_stand(document: Composer, texte: str) -> None:
    with pytest.raises(DonneesInvalides, match="ancre YAML « &x »"):
        document(texte)


def test_many_aliases_never_expand(document: Composer) -> None:
    rires = "a: &a [x]\n" + "".join(
        f"{b}: &{b} [*{a},*{a},*{a}]\n" for a, b in zip("abcdefghijk", "bcdefghijkl", strict=True)
    )
    with pytest.raises(DonneesInvalides):
        document(rires)


def test_what_does_not_stop_the_reading_is_told_together(document: Composer) -> None:
    lu = document("a: !x b\na: c\n? [d]\n: e\n")
    assert [probleme.ligne for probleme in lu.problemes] == [1, 2, 3]
    assert lu.donnees == {"a": "c"}
