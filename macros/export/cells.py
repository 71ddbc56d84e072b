"""One value of the export in one cell of a table, so that nothing is lost and no spreadsheet runs it."""

import json
import re

SEPARATEUR = " | "
# What a spreadsheet takes for the start of a formula (CWE-1236), plain and full-width.
_FORMULE = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NOMBRE = re.compile(r"[+-]?\d[\d\s.,]*%?")


def cellule(valeur: object) -> str:
    """null → empty; booleans → oui, non; lists of words → `a | b`; lists of objects → JSON; text → itself."""
    return garder(_brut(valeur))


def garder(texte: str) -> str:
    """Text that a spreadsheet will not run: an apostrophe before what would be a formula.

    Numbers keep their sign. `liberer` takes the apostrophe away: no text is changed for good.
    """
    if texte[:1].isalpha():  # nearly all
        return texte
    return f"'{texte}" if _FORMULE.match(texte) and not _NOMBRE.fullmatch(texte) else texte


def liberer(texte: str) -> str:
    """The text that `garder` guarded."""
    return texte[1:] if texte.startswith("'") and _FORMULE.match(texte) else texte


def _brut(valeur: object) -> str:
    if isinstance(valeur, str):
        return valeur
    if valeur is None:
        return ""
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, list) and all(isinstance(element, str) for element in valeur):
        return SEPARATEUR.join(element.replace("|", "\\|") for element in valeur)
    return json.dumps(valeur, ensure_ascii=False) if isinstance(valeur, list | dict) else str(valeur)
