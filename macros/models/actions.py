"""Action sheets, indicators and published series."""

from typing import Literal, Self

from pydantic import Field, model_validator

from macros.models.base import Fait, Identifiant, Ligne, Modele, Numero, Point


class EtapeAction(Fait):
    """A step of an action sheet: what, when, who."""

    numero: Numero | None = None
    volet: Ligne | None = Field(None, description="Sous-action à laquelle l’étape appartient.")
    quoi: Ligne
    details: list[Ligne] = []
    quand: Ligne | None = Field(None, description="Calendrier de l’étape tel que le texte le donne.")
    qui: list[Ligne] = Field([], description="Un élément par acteur ; un flux s’écrit « DRIHL à Action Logement ».")


class Volet(Fait):
    """A sub-action of a sheet."""

    titre: Ligne
    moyens: list[Ligne] = []
    description: Ligne | None = None


class Action(Fait):
    """An action sheet of the charter."""

    numero: Numero
    titre: Ligne
    constat: Ligne | None = None
    objectif: Ligne | None = Field(None, description="L’objectif, en une phrase.")
    objectifs: list[Ligne] = Field([], description="Quand la fiche en énumère plusieurs.")
    description: Ligne | None = None
    details: list[Ligne] = []
    coordination: list[Ligne] = []
    partenaires: list[Ligne] = []
    moyens: list[Ligne] = []
    calendrier: Ligne | None = None
    volets: list[Volet] = []
    etapes: list[EtapeAction] = []
    indicateurs: list[Ligne] = []
    points: list[Point] = Field([], description="Ce que la fiche dit d’autre : fonctionnement, rôle, modalités.")
    themes: list[Identifiant] = []
    axe: Ligne | None = Field(None, description="Orientation ou enjeu de la charte sous lequel la fiche est rangée.")
    dispositif: Identifiant | None = Field(
        None, description="Dispositif local que la fiche crée, dans dispositifs.yml."
    )
    instance: Identifiant | None = Field(None, description="Instance que la fiche crée, dans instances.yml.")


class Indicateur(Fait):
    """An indicator of the catalogue: who provides it, broken down by what."""

    intitule: Ligne
    fournisseur: Ligne | None = Field(None, description="Qui le renseigne ; absent si le texte ne le dit pas.")
    partenaire: Identifiant | None = Field(None, description="Le type de partenaire correspondant, s’il existe.")
    avec: list[Identifiant] = Field([], description="Autres partenaires qui le renseignent (« CAF et MSA »).")
    ventilations: list[Ligne] = Field([], description="Colonnes de ventilation, telles que le tableau les nomme.")
    tableau: Ligne | None = Field(None, description="Tableau ou rubrique où il figure.")
    etape: Identifiant | None = None
    unite: Ligne | None = None
    details: list[Ligne] = []


class Serie(Fait):
    """A published table of figures. Values are text as published; « NC » is never zero.

    `lignes` is a list of rows aligned with `colonnes`; the first cell of a row is its label.
    """

    id: Identifiant
    intitule: Ligne
    unite: Ligne | None = Field(None, description="Unité commune ; sinon la dire dans l’étiquette de la ligne.")
    periode: Ligne | None = None
    colonnes: list[Ligne] = Field(min_length=2)
    lignes: list[list[Ligne]] = Field(min_length=1)
    graphique: Literal["evolution", "barres", "aucun"] = Field(
        "aucun", description="evolution : colonnes = années ; barres : une valeur par ligne."
    )
    chiffres_recalcules: list["Recalcul"] = []

    @model_validator(mode="after")
    def _aligned(self) -> Self:
        for rang, ligne in enumerate(self.lignes, 1):
            if len(ligne) != len(self.colonnes):
                raise ValueError(f"ligne {rang} : {len(ligne)} cellules pour {len(self.colonnes)} colonnes")
        return self


class Recalcul(Modele):
    """A published total or percentage that its own table contradicts."""

    ligne: Ligne
    colonne: Ligne
    publie: Ligne
    recalcule: Ligne
    explication: Ligne | None = None


Serie.model_rebuild()
