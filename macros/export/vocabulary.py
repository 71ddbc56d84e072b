"""The names of the national ids that an export uses, so that it can be read alone."""

from collections.abc import Iterator
from typing import Any

from macros.models.national import National

CHAMPS = {
    "partenaires": ("partenaire", "avec"),
    "etapes": ("etape", "etapes"),
    "publics": ("public",),
    "themes": ("themes",),
}


def vocabulaire(sections: dict[str, Any], national: National) -> list[dict[str, str]]:
    """One item an id that the sections use, in the order of `data/national/`: `liste`, `id`, `nom`."""
    cites = set(_cites(sections))
    return [
        {"liste": liste, "id": entree.id, "nom": entree.nom}
        for liste in CHAMPS
        for entree in getattr(national, liste)
        if (liste, entree.id) in cites
    ]


def _cites(valeur: object) -> Iterator[tuple[str, str]]:
    if isinstance(valeur, list):
        for element in valeur:
            yield from _cites(element)
    elif isinstance(valeur, dict):
        for cle, contenu in valeur.items():
            yield from _du_champ(cle, contenu)
            yield from _cites(contenu)


def _du_champ(cle: str, contenu: object) -> Iterator[tuple[str, str]]:
    """Steps of an action sheet are also called `etapes`: only text is an id."""
    ids = contenu if isinstance(contenu, list) else [contenu]
    for liste, champs in CHAMPS.items():
        if cle in champs:
            yield from ((liste, identifiant) for identifiant in ids if isinstance(identifiant, str))
