import pytest

from macros.reading.problems import DonneesInvalides
from macros.reading.text import decoder


@pytest.mark.parametrize("octets", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"a: b\r"])
def test_byte_order_mark_and_ends_of_line_are_evened(octets: bytes) -> None:
    assert decoder("a.yml", octets).texte == "a: b\n"


def test_not_utf8_is_located_after_a_byte_order_mark_too() -> None:
    with pytest.raises(DonneesInvalides) as erreur:
        decoder("a.yml", b"\xef\xbb\xbfa: b\n\xc3\xa9: \xe9t\xe9\n")
    (probleme,) = erreur.value.problemes
    assert (probleme.ligne, probleme.colonne) == (2, 4)


def test_utf16_is_refused() -> None:
    with pytest.raises(DonneesInvalides, match="pas en UTF-8"):
        decoder("a.yml", "a: b\n".encode("utf-16"))
