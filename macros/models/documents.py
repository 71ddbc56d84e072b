"""Forms, letters, lists and orders annexed to a charter."""

from typing import Literal

from pydantic import Field

from macros.models.base import Date, Fait, Identifiant, Ligne, Modele, Numero, Point


class Champ(Fait):
    """A field of a form."""

    libelle: Ligne
    type: Literal[
        "texte", "nombre", "montant", "date", "choix", "choix-multiple", "oui-non", "signature", "tableau"
    ] = "texte"
    unite: Ligne | None = None
    options: list[Ligne] = []
    colonnes: list[Ligne] = Field([], description="Colonnes, pour un champ répété en tableau.")
    repere: Ligne | None = Field(None, description="Repère dans le formulaire : « (3) », « A ».")
    precision: Ligne | None = None


class Section(Fait):
    """A part of a form, letter or order."""

    titre: Ligne
    reserve_a: Ligne | None = Field(None, description="Qui la remplit, quand elle est réservée.")
    champs: list[Champ] = []
    points: list[Point] = []


class Variable(Modele):
    """A letter or number of a formula and what it stands for."""

    repere: Ligne
    intitule: Ligne
    unite: Ligne | None = None


class Calcul(Fait):
    """A computation rule of a form."""

    id: Identifiant
    intitule: Ligne
    formule: Ligne = Field(description="La formule avec les repères : « (3) - APL ».")
    unite: Ligne | None = None
    variables: list[Variable] = []
    lecture: Ligne | None = Field(None, description="Comment lire le résultat, en une phrase.")


class Article(Fait):
    """An article of an order."""

    numero: Numero
    objet: Ligne
    points: list[Ligne] = []


class Document(Fait):
    """A document annexed to the charter or supplied with it."""

    id: Identifiant
    titre: Ligne
    type: Literal[
        "formulaire",
        "courrier",
        "liste-de-pieces",
        "rapport",
        "dossier",
        "arrete",
        "schema",
        "convention",
        "autre",
    ]
    annexe: Ligne | None = None
    pour: Ligne | None = Field(None, description="À qui et à quoi il sert.")
    public: list[Identifiant] = []
    etape: Identifiant | None = None
    destinataires: list[Ligne] = []
    contacts: list[Identifiant] = Field([], description="Contacts cités, dans annuaire.yml.")
    date: Date | None = None
    reference: Ligne | None = None
    sections: list[Section] = []
    articles: list[Article] = []
    calculs: list[Calcul] = []
    mentions: list[Ligne] = Field([], description="Consignes et mentions qui ne sont pas des champs.")
    regle: Identifiant | None = None
