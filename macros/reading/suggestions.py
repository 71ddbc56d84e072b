"""Did-you-mean: the nearest known word, or the list of them."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LISTE_MAX = 20


def proche(mot: str, connus: Iterable[str]) -> str | None:
    """The known word nearest to a mistyped one, accents, case and separators aside; None if none is near."""
    return _proche(mot, tuple(connus))


@lru_cache(maxsize=1024)
def _proche(mot: str, connus: tuple[str, ...]) -> str | None:
    formes = {identifiant(connu): connu for connu in connus}
    trouves = difflib.get_close_matches(identifiant(mot)[:80], formes, n=1, cutoff=0.7)
    return formes[trouves[0]] if trouves else None


def vouliez_vous(mot: str, connus: Iterable[str]) -> str:
    """The sentence that proposes the nearest known word; empty when nothing is near."""
    trouve = proche(mot, connus)
    return f"Vouliez-vous dire « {trouve} » ?" if trouve else ""


def indice(mot: str, connus: Iterable[str], titre: str) -> str:
    """A hint for an unknown word: the nearest one, else the whole list under `titre` when it is short."""
    connus = list(connus)
    return vouliez_vous(mot, connus) or enumeration(connus, titre)


def enumeration(connus: Iterable[str], titre: str) -> str:
    """« Clés possibles : a, b, c. », cut to its first words when there are too many."""
    connus = list(connus)
    if not connus:
        return ""
    suite = " …" if len(connus) > LISTE_MAX else "."
    return f"{titre} : {', '.join(connus[:LISTE_MAX])}{suite}"


def inconnu(quoi: str, valeur: str, connus: Iterable[str]) -> tuple[str, str]:
    """Message and hint for a reference to something that does not exist.

    `quoi` names it in French with its gender: « étape inconnue », « partenaire inconnu ».
    """
    return f"{quoi} : « {valeur} »", indice(valeur, connus, "Valeurs possibles")


def identifiant(mot: str) -> str:
    """A word as an id: lower case, no accents, hyphens."""
    sans_accents = unicodedata.normalize("NFKD", mot).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", sans_accents.lower()).strip("-")
