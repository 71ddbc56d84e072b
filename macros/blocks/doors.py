"""Where to go next: départements, and what each one publishes."""

from typing import Any

from macros.export.tables import cles_csv
from macros.models import Dossier
from macros.rendering.context import Contexte
from macros.rendering.french import accorde
from macros.rendering.registry import Macro, bloc

PORTES = (
    ("engagements", "engagements/", "Engagements", "engagement"),
    ("engagements_generaux", "engagements-generaux/", "Engagements généraux", "engagement"),
    ("objectifs", "objectifs/", "Objectifs", "objectif"),
    ("criteres", "criteres/", "Critères et seuils", "critère"),
    ("actions", "actions/", "Fiches d’action", "fiche"),
    ("indicateurs", "indicateurs/", "Indicateurs et chiffres", "indicateur"),
    ("series", "indicateurs/", "Indicateurs et chiffres", "tableau"),
    ("instances", "instances/", "Instances", "instance"),
    ("dispositifs", "outils/", "Outils et aides", "outil"),
    ("contacts", "contacts/", "Annuaire", "contact"),
    ("territoires", "territoires/", "Communes et commissions", "territoire"),
    ("documents", "documents/", "Documents et formulaires", "document"),
    ("bilan", "bilan/", "Bilan de la charte précédente", "ligne"),
    ("sigles", "sigles/", "Sigles", "sigle"),
)


def portes_du_dossier(dossier: Dossier, base: str) -> list[dict[str, Any]]:
    """Doors of a département: one a section that is not empty, then the charter."""
    trouvees: dict[str, dict[str, Any]] = {}
    for section, adresse, titre, mot in PORTES:
        if liste := getattr(dossier, section):
            porte = {"titre": titre, "lien": base + adresse, "detail": accorde(len(liste), mot)}
            trouvees.setdefault(adresse, porte)
    return [
        *trouvees.values(),
        {"titre": "La charte", "lien": f"{base}charte/", "detail": "Dates, cadre, signataires, révision"},
    ]


@bloc("portes.html")
def portes(c: Contexte) -> dict[str, Any]:
    """What a professional finds for this département; empty sections have no door."""
    return {"portes": portes_du_dossier(c.dossier, c.base)}


@bloc("departements.html", "local")
def departements(c: Contexte, vers: str = "") -> dict[str, Any]:
    """Published départements; `vers` leads to the same page in each."""
    return {
        "departements": [d.departement for d in c.session.referentiel.departements.values()],
        "vers": vers,
    }


@bloc("donnees.html")
def fichiers_ouverts(c: Contexte) -> dict[str, Any]:
    """Open data files of the département, or of all of them; an empty section has no table."""
    dossiers = [c.dossier] if c.local else list(c.session.referentiel.departements.values())
    return {"fichiers": [{"d": d.departement, "tables": _tables(d)} for d in dossiers]}


def _tables(dossier: Dossier) -> list[dict[str, Any]]:
    return [{"cle": cle, "n": len(getattr(dossier, cle))} for cle in cles_csv(dossier)]


@bloc("mentions.html")
def mentions_legales(c: Contexte) -> dict[str, Any]:
    """What only the publisher knows; what is missing says so."""
    e = c.session.referentiel.national.editeur
    return {
        "lignes": [
            ("Éditeur", e.editeur), ("Directeur de la publication", e.directeur_de_publication), ("Adresse", e.adresse),
            ("Téléphone", e.telephone), ("Courriel", e.courriel), ("Hébergeur", e.hebergeur),
            ("Adresse de l’hébergeur", e.hebergeur_adresse), ("Téléphone de l’hébergeur", e.hebergeur_telephone),
            ("Signaler une erreur", e.signaler_une_erreur), ("Accessibilité", e.contact_accessibilite),
        ]
    }  # fmt: skip


MACROS: dict[str, Macro] = {
    "portes": portes,
    "departements": departements,
    "mentions_legales": mentions_legales,
    "fichiers_ouverts": fichiers_ouverts,
}
