"""The accessibility statement, written from the grid of the RGAA and the audit that filled it."""

from collections.abc import Iterable
from typing import Any

from macros.conformity import conformite
from macros.models.rgaa import AuditRgaa, CritereRgaa
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc

RECOURS = "defenseur-des-droits"
DEFAUTS = {"non-conforme": "Critères non conformes", "non-teste": "Critères non testés"}
ETATS = {
    "conforme": "conforme",
    "non-conforme": "non conforme",
    "non-teste": "non testé",
    "non-applicable": "non applicable",
}


def _audit(c: Contexte) -> AuditRgaa | None:
    """The latest audit; the grid comes from it."""
    return max(c.session.referentiel.national.audits_rgaa, key=lambda a: a.fait_le, default=None)


@bloc("accessibilite.html")
def etat_d_accessibilite(c: Contexte) -> dict[str, Any]:
    """State, rate and date of the audit; the publisher where it is known."""
    national = c.session.referentiel.national
    return {"n": conformite(national.rgaa), "audit": _audit(c), "editeur": national.editeur}


@bloc("accessibilite-defauts.html")
def defauts_d_accessibilite(c: Contexte) -> dict[str, Any]:
    """Criteria that are not met, then those that nobody tested, and why."""
    grille = c.session.referentiel.national.rgaa
    return {"groupes": [(titre, [x for x in grille if x.etat == etat]) for etat, titre in DEFAUTS.items()]}


@bloc("accessibilite-audit.html")
def audit_d_accessibilite(c: Contexte) -> dict[str, Any] | None:
    """Technologies, tools, screens and pages of the audit."""
    audit = _audit(c)
    return {"audit": audit} if audit else None


@bloc("accessibilite-limites.html")
def limites_des_machines(c: Contexte) -> dict[str, Any]:
    """What no machine can tell and nobody tried: for the whole site, then criterion by criterion."""
    grille = c.session.referentiel.national.rgaa
    return {"audit": _audit(c), "criteres": [x for x in grille if x.limite]}


@bloc("accessibilite-contact.html")
def contact_d_accessibilite(c: Contexte) -> dict[str, Any]:
    """Where to report a defect; the publisher must say."""
    return {"contact": c.session.referentiel.national.editeur.contact_accessibilite}


@bloc("accessibilite-recours.html")
def recours_d_accessibilite(c: Contexte) -> dict[str, Any]:
    """Whom to turn to when a report has no answer."""
    return {"defenseur": c.national("contacts", RECOURS)}


@bloc("accessibilite-grille.html")
def grille_rgaa(c: Contexte) -> dict[str, Any]:
    """The whole grid, theme by theme."""
    return {"themes": _par_theme(c.session.referentiel.national.rgaa), "mots": ETATS}


def _par_theme(grille: Iterable[CritereRgaa]) -> dict[str, list[CritereRgaa]]:
    themes: dict[str, list[CritereRgaa]] = {}
    for critere in grille:
        themes.setdefault(critere.theme, []).append(critere)
    return themes


MACROS: dict[str, Macro] = {
    "etat_d_accessibilite": etat_d_accessibilite,
    "defauts_d_accessibilite": defauts_d_accessibilite,
    "audit_d_accessibilite": audit_d_accessibilite,
    "limites_des_machines": limites_des_machines,
    "contact_d_accessibilite": contact_d_accessibilite,
    "recours_d_accessibilite": recours_d_accessibilite,
    "grille_rgaa": grille_rgaa,
}
