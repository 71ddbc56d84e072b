"""Where to go next: départements, and what each one publishes."""

from typing import Any

from macros.export.tables import cles_csv
from macros.models import Dossier
from macros.rendering.context import Contexte
from macros.rendering.french import accorde
from macros.rendering.registry import Macro, bloc

PORTES = (
    ("engagements", "engagements/", "Engagements", "engagement"),
    ("objectifs", "objectifs/", "Objectifs", "objectif"),
    ("criteres", "criteres/", "Critères et seuils", "critère"),
    ("actions", "actions/", "Fiches d’action", "fiche"),
    ("indicateurs", "indicateurs/", "Indicateurs et chiffres", "indicateur"),
    ("instances", "instances/", "Instances", "instance"),
    ("dispositifs", "outils/", "Outils et aides", "outil"),
    ("contacts", "contacts/", "Annuaire", "contact"),
    ("territoires", "territoires/", "Communes et commissions", "territoire"),
    ("documents", "documents/", "Documents et formulaires", "document"),
    ("bilan", "bilan/", "Bilan de la charte précédente", "ligne"),
    ("sigles", "sigles/", "Sigles", "sigle"),
)


def _portes(dossier: Dossier, base: str) -> list[dict[str, Any]]:
    trouvees = [
        {"titre": titre, "lien": base + adresse, "detail": accorde(len(getattr(dossier, section)), mot)}
        for section, adresse, titre, mot in PORTES
        if getattr(dossier, section)
    ]
    trouvees.append({"titre": "La charte", "lien": f"{base}charte/", "detail": "Dates, cadre, signataires, révision"})
    return trouvees


@bloc("portes.html")
def portes(c: Contexte) -> dict[str, Any]:
    """What a professional finds for this département; empty sections have no door."""
    return {"portes": _portes(c.dossier, c.base)}


@bloc("departements.html")
def departements(c: Contexte, vers: str = "") -> dict[str, Any]:
    """Published départements; `vers` leads to the same page in each."""
    return {"departements": [d.departement for d in c.session.referentiel.departements.values()], "vers": vers}


@bloc("donnees.html")
def fichiers_ouverts(c: Contexte) -> dict[str, Any]:
    """Open data files of the département, or of all of them; an empty section has no table."""
    dossiers = [c.dossier] if c.local else list(c.session.referentiel.departements.values())
    return {"fichiers": [{"d": d.departement, "tables": _tables(d)} for d in dossiers]}


def _tables(dossier: Dossier) -> list[dict[str, Any]]:
    return [{"cle": cle, "n": len(getattr(dossier, cle))} for cle in cles_csv(dossier)]


MACROS: dict[str, Macro] = {"portes": portes, "departements": departements, "fichiers_ouverts": fichiers_ouverts}
