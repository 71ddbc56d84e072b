"""The catalogue of what is printed: one entry a kind of sheet, instantiated per stage, partner, territory …"""

from typing import Literal

from pydantic import Field

from macros.models.base import Identifiant, Ligne, Modele, Numero, OuiNon

Format = Literal["a3", "a3-paysage", "a4", "a5", "trois-volets", "carte"]
Famille = Literal["menages", "audience", "contacts", "bailleurs", "professionnels"]
Par = Literal[
    "departement", "etape", "etape-engagements", "partenaire", "action",
    "contacts", "contacts-etape", "contacts-territoire", "contacts-partenaire",
]  # fmt: skip


class Extrait(Modele):
    """A passage of a household guide that a sheet prints: the guides write, the sheets select."""

    guide: Ligne | None = Field(
        None, description="Guide de content/menages/, sans « .md » ; absent : celui de l’étape de la feuille."
    )
    section: Ligne = Field(description="Sa section : « gestes » ; « debut » : ce qui vient avant la première.")
    garder: Literal["tout", "listes", "paragraphes", "premier", "calme", "delais", "questions"] = Field(
        "tout",
        description="premier : le premier paragraphe ; calme : ce qui rassure ; delais : le premier paragraphe et les "
        "durées, avec ce qui y mène ; questions : les questions et leurs réponses.",
    )
    titre: Ligne | None = Field(None, description="Titre sur la feuille ; absent : celui de la section.")


class Depliant(Modele):
    """A kind of sheet. `{etape.nom}`-like fields of its texts are filled for each sheet."""

    id: Identifiant
    rang: int
    famille: Famille
    par: Par = Field("departement", description="Une feuille par département, par étape, par partenaire …")
    etapes: list[Identifiant] = Field([], description="Étapes qui ont une feuille ; vide = toutes.")
    phase: Identifiant | None = Field(
        None, description="Phase dont la feuille porte le signe ; absent : celle de son étape, s’il y en a une."
    )
    fichier: Ligne = Field(description="Nom du PDF, sans « .pdf » : « etape-{etape.id} ».")
    titre: Ligne
    pour: Ligne = Field(description="À qui la donner, ou qui s’en sert.")
    format: Format
    gabarit: Ligne = Field(description="Gabarit de overrides/depliants/, sans « .html ».")
    texte_min: Numero = Field(description="Plus petit texte admis, en points.")
    pages_max: Numero | None = Field(None, description="Au-delà, la feuille ne tient pas ; absent = sans limite.")
    extraits: list[Extrait] = []
    avec: list[Identifiant] = Field([], description="Partenaires à y faire figurer, même sans contact connu.")
    liste: OuiNon = Field(False, description="oui : la feuille vaut surtout par ses contacts locaux.")
    contacts_max: Numero = Field(6, description="Contacts locaux au plus, sur une feuille qui n’en est pas la liste.")
    equivalent: Ligne = Field(description="Page du site qui dit la même chose, depuis celle du département.")
    vignette: Ligne | None = Field(
        None, description="Fichier de la feuille qui sert d’image à sa sorte ; absent : la première."
    )
    jumeau: Ligne | None = Field(None, description="Feuille qui dit la même chose en grands caractères.")
    tirage: Ligne = Field(description="Papier, recto verso, plis et quantité conseillés.")
