"""Action sheets: what, when, who."""

from typing import Any

from macros.blocks.charter_law import ecarts_de
from macros.models.actions import Action, EtapeAction
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc


def action_de_la_page(c: Contexte) -> Action:
    """The sheet of the page."""
    return next(a for a in c.dossier.actions if str(a.numero) == str(c.meta["action"]))


def volets(action: Action) -> list[tuple[str | None, list[EtapeAction]]]:
    """Steps grouped by sub-action, in the order of the sheet."""
    groupes: dict[str | None, list[EtapeAction]] = {}
    for etape in action.etapes:
        groupes.setdefault(etape.volet, []).append(etape)
    return list(groupes.items())


@bloc("fiches.html")
def fiches(c: Contexte) -> dict[str, Any] | None:
    """The list of sheets, by axis when the charter has axes."""
    if not c.dossier.actions:
        return None
    axes: dict[str | None, list[dict[str, Any]]] = {}
    for a in c.dossier.actions:
        axes.setdefault(a.axe, []).append({"action": a, "slug": slug(str(a.numero))})
    return {"axes": axes}


@bloc("fiche.html")
def fiche_synthese(c: Contexte) -> dict[str, Any]:
    """The head of the page's sheet: objective, coordination, partners, means, calendar."""
    action = action_de_la_page(c)
    return {"a": action, "ecarts": ecarts_de(c, f"actions:{action.numero}")}


@bloc("fiche-etapes.html")
def fiche_etapes(c: Contexte) -> dict[str, Any] | None:
    """The steps of the page's sheet."""
    action = action_de_la_page(c)
    if not action.etapes:
        return None
    descriptions = {v.titre: v for v in action.volets}
    quand = any(e.quand for e in action.etapes)
    return {
        "groupes": volets(action),
        "volets": descriptions,
        "quand": quand,
        "qui": any(e.qui for e in action.etapes),
    }


@bloc("fiche-suite.html")
def fiche_suite(c: Contexte) -> dict[str, Any] | None:
    """What else the sheet says, its indicators, and what it creates."""
    action = action_de_la_page(c)
    cree = [d for d in c.dossier.dispositifs if d.id == action.dispositif]
    cree_instance = [i for i in c.dossier.instances if i.id == action.instance]
    if not (action.points or action.indicateurs or cree or cree_instance):
        return None
    return {"a": action, "dispositifs": cree, "instances": cree_instance}


@bloc("fiche-voisines.html")
def fiches_voisines(c: Contexte) -> dict[str, Any]:
    """Previous and next sheets."""
    actions = c.dossier.actions
    ici = actions.index(action_de_la_page(c))
    voisines = [actions[i] if 0 <= i < len(actions) else None for i in (ici - 1, ici + 1)]
    return {"avant": voisines[0], "apres": voisines[1], "slug": lambda a: slug(str(a.numero))}


MACROS: dict[str, Macro] = {
    "fiches": fiches,
    "fiche_synthese": fiche_synthese,
    "fiche_etapes": fiche_etapes,
    "fiche_suite": fiche_suite,
    "fiches_voisines": fiches_voisines,
}
