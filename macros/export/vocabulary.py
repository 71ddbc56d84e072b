"""The names of the national ids that an export uses, so that it can be read alone."""

from typing import Any

from macros.models.national import National

LISTES = ("partenaires", "etapes", "publics", "themes")
# The keys that hold ids, and the list that these are of.
CHAMPS = {
    "partenaire": "partenaires",
    "avec": "partenaires",
    "etape": "etapes",
    "etapes": "etapes",
    "public": "publics",
    "themes": "themes",
}


def vocabulaire(sections: dict[str, Any], national: National) -> list[dict[str, str]]:
    """One item an id that the sections use, in the order of `data/national/`: `liste`, `id`, `nom`."""
    cites: set[tuple[str, str]] = set()
    _relever(sections, cites)
    return [
        {"liste": liste, "id": entree.id, "nom": entree.nom}
        for liste in LISTES
        for entree in getattr(national, liste)
        if (liste, entree.id) in cites
    ]


def _relever(valeur: list[Any] | dict[str, Any], cites: set[tuple[str, str]]) -> None:
    """Add to `cites` the ids found in `valeur`, however deep.

    Steps of an action sheet are also called `etapes`: only text is an id.
    """
    if isinstance(valeur, dict):
        for champ in CHAMPS.keys() & valeur.keys():
            contenu = valeur[champ]
            ids = contenu if isinstance(contenu, list) else [contenu]
            cites.update((CHAMPS[champ], identifiant) for identifiant in ids if isinstance(identifiant, str))
        valeur = list(valeur.values())
    for contenu in valeur:
        if isinstance(contenu, list | dict):
            _relever(contenu, cites)
