"""What the charter aims at, and when the commission takes up a situation."""

from collections.abc import Sequence
from typing import Any

from macros.blocks.charter_law import ecarts_de
from macros.models.engagements import Critere, Objectif
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc

TYPES = {
    "auto-saisine": "La commission se saisit elle-même",
    "saisine": "Un partenaire saisit la commission",
    "seuil": "Seuils de signalement",
    "vulnerabilite": "Ménages vulnérables",
    "priorite": "Publics prioritaires",
    "bonne-foi": "Bonne ou mauvaise foi",
    "autre": "Autres critères",
}


def sur(par: str) -> str:
    """What a target is counted over, in a sentence: « par an », « en 2019 », « sur 2019-2021 »."""
    if par == "an":
        return "par an"
    if par[:1].isdigit():
        return f"en {par}" if par.isdigit() else f"sur {par}"
    return f"sur la {par}" if par.startswith("durée") else par


def _reperes(c: Contexte) -> dict[str, Any]:
    national = c.session.referentiel.national
    return {"etapes": {e.id: e for e in national.etapes}, "rangs": {p.id: p.rang for p in national.phases}, "sur": sur}


def _portees(objectifs: Sequence[Objectif]) -> dict[str, list[Objectif]]:
    groupes: dict[str, list[Objectif]] = {}
    for o in objectifs:
        groupes.setdefault(o.portee, []).append(o)
    return groupes


@bloc("objectifs.html")
def objectifs(c: Contexte, portee: str | None = None) -> dict[str, Any] | None:
    """Objectives by scope, those of a stage under its name."""
    choisis = [o for o in c.dossier.objectifs if portee is None or o.portee == portee]
    if not choisis:
        return None
    return {"portees": _portees(choisis), **_reperes(c)}


@bloc("cibles.html")
def objectifs_chiffres(c: Contexte) -> dict[str, Any] | None:
    """Targets with a figure."""
    chiffres = [o for o in c.dossier.objectifs if o.cibles]
    return {"objectifs": chiffres, **_reperes(c)} if chiffres else None


@bloc("objectifs.html")
def objectifs_de_l_etape(c: Contexte) -> dict[str, Any] | None:
    """Objectives of the page's stage."""
    choisis = [o for o in c.dossier.objectifs if o.etape == c.meta["etape"]]
    return {"portees": {"": choisis}, **_reperes(c), "etapes": {}} if choisis else None


def objectifs_ici(c: Contexte) -> bool:
    """Whether the page's stage has objectives."""
    return any(o.etape == c.meta["etape"] for o in c.dossier.objectifs)


def groupes_de_criteres(c: Contexte) -> list[dict[str, Any]]:
    """Criteria by type: `nom` and `criteres`, types without any left out."""
    groupes: list[dict[str, Any]] = []
    for type_, nom in TYPES.items():
        trouves: list[Critere] = [x for x in c.dossier.criteres if x.type == type_]
        if trouves:
            groupes.append({"nom": nom, "id": type_, "criteres": trouves})
    return groupes


@bloc("criteres.html")
def criteres(c: Contexte, groupe: dict[str, Any]) -> dict[str, Any]:
    """The criteria of a group made by `groupes_de_criteres`."""
    vues = [(x, ecarts_de(c, f"criteres:{x.id}")) for x in groupe["criteres"]]
    return {"criteres": vues, "etapes": {e.id: e for e in c.session.referentiel.national.etapes}}


MACROS: dict[str, Macro] = {
    "objectifs": objectifs,
    "objectifs_chiffres": objectifs_chiffres,
    "objectifs_de_l_etape": objectifs_de_l_etape,
    "objectifs_ici": objectifs_ici,
    "groupes_de_criteres": groupes_de_criteres,
    "criteres": criteres,
}
