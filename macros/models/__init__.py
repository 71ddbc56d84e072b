"""The models: what a charter, the law and the national ground are made of."""

from pydantic import Field

from macros.models.actions import Action, Indicateur, Serie
from macros.models.base import Fait, Identifiant, Ligne, Modele
from macros.models.charte import Charte, Departement
from macros.models.documents import Document
from macros.models.engagements import Bilan, Critere, Engagement, EngagementGeneral, Objectif
from macros.models.national import National
from macros.models.organisation import Contact, Dispositif, Instance, Sigle, Signataire, Territoire


class Texte(Modele):
    """Long prose of a charter (context, doctrine) in our own words: a Markdown file with a tiny front matter."""

    id: Identifiant
    titre: Ligne
    source: Ligne | None = None
    corps: Ligne


class Dossier(Modele):
    """One département: two objects, then flat lists, empty when the charter has nothing (contract 4)."""

    departement: Departement
    charte: Charte
    objectifs: list[Objectif] = []
    engagements_generaux: list[EngagementGeneral] = []
    engagements: list[Engagement] = []
    criteres: list[Critere] = []
    actions: list[Action] = []
    indicateurs: list[Indicateur] = []
    series: list[Serie] = []
    instances: list[Instance] = []
    dispositifs: list[Dispositif] = []
    contacts: list[Contact] = []
    territoires: list[Territoire] = []
    signataires: list[Signataire] = []
    sigles: list[Sigle] = []
    bilan: list[Bilan] = []
    documents: list[Document] = []
    textes: list[Texte] = Field([], description="Prose des fichiers textes/*.md.")


class Referentiel(Modele):
    """Everything the project knows: the national ground and every département by code."""

    national: National
    departements: dict[str, Dossier] = {}


SECTIONS = tuple(nom for nom in Dossier.model_fields if nom != "textes")

__all__ = ["SECTIONS", "Dossier", "Fait", "Modele", "National", "Referentiel", "Texte"]
