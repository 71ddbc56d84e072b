"""The search form: small where one passes, whole on its page."""

from typing import Any

from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc
from macros.search.kinds import PUBLICS, SORTES

PAGE = "recherche/"
# Searching them all at once loads some 70 kB each: beyond, one is chosen, or the national pages compare them.
TOUTES_JUSQUA = 8


@bloc("formulaire-recherche.html")
def formulaire_recherche(c: Contexte) -> dict[str, Any]:
    """A field and a button that lead to the search page; within a département, its pages."""
    return {"page": PAGE, "code": c.meta["code"] if c.local else None}


@bloc("recherche.html")
def recherche(c: Contexte) -> dict[str, Any]:
    """The search page: words, filters, place of the results. A script fills it; without one it says where to go."""
    referentiel = c.session.referentiel
    departements = [d.departement for d in referentiel.departements.values()]
    return {
        "departements": departements,
        "toutes": 1 < len(departements) <= TOUTES_JUSQUA,
        "etapes": referentiel.national.etapes,
        "publics": PUBLICS,
        "sortes": SORTES,
    }


MACROS: dict[str, Macro] = {"formulaire_recherche": formulaire_recherche, "recherche": recherche}
