"""The words of search: what people say for what pages call otherwise, and the questions that must find their page."""

from typing import Literal

from pydantic import Field

from macros.models.base import CodeDepartement, Ligne, Modele


class Synonyme(Modele):
    """Words that people type, and the words of the pages to look for instead."""

    dits: list[Ligne] = Field(min_length=1, description="Ce que les gens écrivent, accents et pluriels à leur guise.")
    cherche: list[Ligne] = Field(min_length=1, description="Les mots des pages : une recherche pour chacun.")


class MotsDeGuide(Modele):
    """Words that lead to a household guide although its text may not hold them."""

    guide: Ligne = Field(description="Guide de content/menages/, sans « .md ».")
    mots: list[Ligne] = Field(min_length=1, description="Mots et tournures, courts ; ils pèsent comme un titre.")


class Question(Modele):
    """What somebody typed one day: a page expected must come among the first three."""

    texte: Ligne = Field(description="Telle qu’on l’écrit, fautes comprises.")
    de: Literal["menage", "bailleur", "pro"] = "menage"
    departement: CodeDepartement | None = Field(None, description="Département choisi dans la liste.")
    attendus: list[Ligne] = Field(
        min_length=1, description="Adresses depuis la racine du site ; l’une est dans les trois premiers résultats."
    )


class Recherche(Modele):
    """All of data/national/recherche.yml."""

    vides: list[Ligne] = Field([], description="Mots qui ne disent rien de ce que l’on cherche.")
    professionnels: list[Ligne] = Field(
        [], description="Mots d’une question de professionnel : les guides ne passent plus avant les autres pages."
    )
    synonymes: list[Synonyme] = []
    guides: list[MotsDeGuide] = []
    questions: list[Question] = []
