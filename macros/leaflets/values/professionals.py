"""Sheets for professionals: commitments, action sheets, the procedure on a wall."""

from collections.abc import Callable, Iterable
from typing import Any

from macros.blocks.actions import volets
from macros.blocks.charter_law import ecarts_de
from macros.blocks.commitments import engage
from macros.law import en_vigueur
from macros.leaflets.workshop import Atelier
from macros.models.engagements import Engagement
from macros.models.national import Etape


def engagements_partenaire(a: Atelier) -> dict[str, Any]:
    """One partner, all stages."""
    partenaire = a.fiche.champs["partenaire"]
    siens = [e for e in a.dossier.engagements if engage(e, partenaire.id)]  # type: ignore[attr-defined]
    rangs = {p.id: p.rang for p in a.session.referentiel.national.phases}
    etapes = [(x.id, x.nom, rangs[x.phase]) for x in a.session.referentiel.national.etapes]
    groupes = [
        _groupe(a, nom, rang, [e for e in siens if e.etape == identifiant], partenaire.id)  # type: ignore[attr-defined]
        for identifiant, nom, rang in [*etapes, (None, "À toute étape", None)]
    ]
    return {"groupes": [g for g in groupes if g["vues"]], "nombre": len(siens)}


def engagements_etape(a: Atelier) -> dict[str, Any]:
    """One stage, all partners."""
    ici = [e for e in a.dossier.engagements if e.etape == a.etape.id]
    groupes = [
        _groupe(a, p.nom, None, [e for e in ici if engage(e, p.id)], p.id)
        for p in a.session.referentiel.national.partenaires
    ]
    return {"groupes": [g for g in groupes if g["vues"]], "nombre": len(ici)}


def _groupe(
    a: Atelier, nom: str, rang: str | None, engagements: Iterable[Engagement], partenaire: str
) -> dict[str, Any]:
    return {"nom": nom, "rang": rang, "vues": [_vue(a, e, partenaire) for e in engagements]}


def _vue(a: Atelier, e: Engagement, partenaire: str) -> dict[str, Any]:
    autres = [p for p in (e.partenaire, *e.avec) if p != partenaire]
    noms = [
        ("Avec", [a.session.national("partenaires", p).court for p in autres]),
        ("Services nommés", e.acteurs),
        ("Pour", [a.session.national("publics", p).nom for p in e.public]),
        ("Source", [e.source] if e.source else []),
    ]
    return {
        "e": e,
        "notes": [(titre, liste) for titre, liste in noms if liste],
        "ecarts": _droit(a, f"engagements:{e.partenaire}:{e.numero}"),
    }


def _droit(a: Atelier, element: str) -> list[dict[str, Any]]:
    """What the law has changed in an item of the charter; the dates of the sheet depend on these rules."""
    trouves = ecarts_de(a.contexte, element)
    a.session.usages.setdefault(a.page.url, {}).update({x["regle"].id: None for x in trouves if x["regle"]})
    return trouves


def action(a: Atelier) -> dict[str, Any]:
    """An action sheet: its head, then its steps, sub-action by sub-action."""
    fiche = a.fiche.champs["action"]
    dossier = a.dossier
    return {
        "action": fiche,
        "groupes": volets(fiche) if fiche.etapes else [],  # type: ignore[arg-type, attr-defined]
        "descriptions": {v.titre: v for v in fiche.volets},  # type: ignore[attr-defined]
        "quand": any(e.quand for e in fiche.etapes),  # type: ignore[attr-defined]
        "qui": any(e.qui for e in fiche.etapes),  # type: ignore[attr-defined]
        "cree": [d.nom for d in dossier.dispositifs if d.id == fiche.dispositif]  # type: ignore[attr-defined]
        + [i.nom for i in dossier.instances if i.id == fiche.instance],  # type: ignore[attr-defined]
        "ecarts": _droit(a, f"actions:{fiche.numero}"),  # type: ignore[attr-defined]
    }


def procedure(a: Atelier) -> dict[str, Any]:
    """The procedure by phase: each stage, its durations in force, who commits to it."""
    national = a.session.referentiel.national
    return {"phases": [(p, [_etape(a, e) for e in national.etapes if e.phase == p.id]) for p in national.phases]}


def _etape(a: Atelier, etape: Etape) -> dict[str, Any]:
    engages = {p for e in a.dossier.engagements if e.etape == etape.id for p in (e.partenaire, *e.avec)}
    return {"etape": etape, "durees": _durees(a, etape), "partenaires": len(engages)}


def _durees(a: Atelier, etape: Etape) -> list[dict[str, Any]]:
    """Two rules of a stage that hold a duration and are certain enough to hang on a wall."""
    usages = a.session.usages.setdefault(a.page.url, {})
    trouvees: list[dict[str, Any]] = []
    for identifiant in etape.regles:
        regle = a.session.national("regles", identifiant)
        versions = [v for v in en_vigueur(regle, a.jour) if v.valeur and v.unite and "€" not in v.unite]
        certaines = all((v.confiance or regle.confiance) != "a_verifier" for v in versions)
        if versions and certaines and len(trouvees) < 2:
            usages[identifiant] = None
            trouvees.append({"regle": regle, "versions": versions})
    return trouvees


GABARITS: dict[str, Callable[[Atelier], dict[str, Any]]] = {
    "engagements-partenaire": engagements_partenaire,
    "engagements-etape": engagements_etape,
    "action": action,
    "procedure": procedure,
}
