"""A charter beside today's law: what has changed since it was signed, and what it says of what a charter must hold."""

from typing import Any

from macros.blocks.law import confiance, veille
from macros.law import changements, en_vigueur
from macros.models.charte import EcartDroit
from macros.models.droit import Regle, Version
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc

PRUDENCE = {"sure": "", "probable": " Probable.", "a_verifier": " À vérifier."}


def _prudences(regle: Regle | None, versions: list[Version]) -> list[str]:
    """What to add after each version that is not certain."""
    return [PRUDENCE[confiance(regle, v)] for v in versions] if regle else []


def vue_ecart(c: Contexte, e: EcartDroit) -> dict[str, Any]:
    """A figure or body of the charter beside what binds today."""
    regle_ = c.national("regles", e.regle) if e.regle else None
    versions = en_vigueur(regle_, c.session.jour) if regle_ else []
    return {
        "e": e,
        "regle": regle_,
        "versions": versions,
        "prudences": _prudences(regle_, versions),
        "depuis": max((v.depuis for v in versions if v.depuis), default=None),
        "renommage": c.national("renommages", e.renommage) if e.renommage else None,
        "dispositif": c.national("dispositifs", e.dispositif) if e.dispositif else None,
        "suites": changements([regle_], c.session.jour) if regle_ else [],
    }


def ecarts_de(c: Contexte, element: str) -> list[dict[str, Any]]:
    """What the law has changed in one item of the charter, e.g. `criteres:dette-fsl`."""
    code = c.dossier.departement.code
    return [vue_ecart(c, e) for e in c.session.retenir(("ecarts", code), lambda: _par_element(c)).get(element, ())]


def _par_element(c: Contexte) -> dict[str, list[EcartDroit]]:
    """What the law has changed in the charter, by item."""
    par_element: dict[str, list[EcartDroit]] = {}
    for ecart in c.dossier.charte.ecarts:
        for element in dict.fromkeys(ecart.elements):
            par_element.setdefault(element, []).append(ecart)
    return par_element


def regle_liee(c: Contexte, identifiant: str | None, ecarts: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The rule in force linked to an item of a charter, unless one of its gaps already tells it."""
    if identifiant is None or any(x["e"].regle == identifiant for x in ecarts):
        return None
    r: Regle = c.national("regles", identifiant)
    versions = en_vigueur(r, c.session.jour)
    return {"regle": r, "versions": versions, "prudences": _prudences(r, versions)}


@bloc("ecarts.html")
def charte_et_droit(c: Contexte) -> dict[str, Any] | None:
    """Everything of the charter that the law has changed since, beside the rule in force."""
    vues = [vue_ecart(c, e) for e in c.dossier.charte.ecarts]
    return {"vues": vues, "veille": veille, "charte": c.dossier.charte} if vues else None


@bloc("completude.html")
def completude(c: Contexte) -> dict[str, Any] | None:
    """Completeness of the charter against décret n° 2016-393, item by item."""
    reponses = {r.element: r for r in c.dossier.charte.completude}
    if not reponses:
        return None
    return {"lignes": [(x, reponses.get(x.id)) for x in c.session.referentiel.national.completude]}


MACROS: dict[str, Macro] = {"charte_et_droit": charte_et_droit, "completude": completude}
