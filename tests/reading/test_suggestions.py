import pytest

from macros.reading import suggestions

ETAPES = ["impaye", "assignation", "audience", "jugement"]


@pytest.mark.parametrize("mot", ["audiance", "Audience", "AUDIENCE ", "audîence"])
def test_near_word_is_proposed(mot: str) -> None:
    assert suggestions.vouliez_vous(mot, ETAPES) == "Vouliez-vous dire « audience » ?"


def test_separators_do_not_matter() -> None:
    assert suggestions.proche("date signature", ["date_signature"]) == "date_signature"


def test_no_near_word_gives_the_list() -> None:
    assert suggestions.inconnu("étape inconnue", "zzz", ETAPES) == (
        "étape inconnue : « zzz »",
        "Valeurs possibles : impaye, assignation, audience, jugement.",
    )


def test_long_list_is_cut() -> None:
    assert suggestions.enumeration(map(str, range(99)), "Choix").endswith("18, 19 …")


def test_nothing_known_nothing_said() -> None:
    assert suggestions.indice("a", [], "Choix") == ""
