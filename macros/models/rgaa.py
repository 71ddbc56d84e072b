"""The accessibility audit as data: the grid of the RGAA, and how it was filled."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.models.base import Date, Ligne, Modele

NumeroCritere = Annotated[str, StringConstraints(pattern=r"^\d{1,2}\.\d{1,2}$")]


class CritereRgaa(Modele):
    """A criterion of the RGAA as this site meets it, or not."""

    numero: NumeroCritere = Field(description="« 1.1 » : thème, point, rang.")
    theme: Ligne = Field(description="Nom du thème, tel que le référentiel l’écrit.")
    intitule: Ligne
    etat: Literal["conforme", "non-applicable", "non-conforme", "non-teste"]
    comment: Ligne = Field(description="Comment il a été testé, ou pourquoi il ne s’applique pas.")
    limite: Ligne | None = Field(None, description="Ce que ce test ne montre pas, et qui pourrait le montrer.")
    remede: Ligne | None = Field(None, description="Pour un critère non conforme : ce qui est à corriger.")


class OutilDAudit(Modele):
    """A tool of the audit."""

    nom: Ligne
    version: Ligne | None = None
    usage: Ligne = Field(description="Ce qu’il a vérifié, et sur quelles pages.")


class AuditRgaa(Modele):
    """An audit: who filled the grid, when, with what, on which pages. The latest is the one the grid comes from."""

    referentiel: Ligne = Field(description="Nom et version du référentiel.")
    fait_le: Date = Field(description="Jour où la grille a été remplie.")
    par: Ligne = Field(description="Qui l’a remplie, par sa fonction.")
    technologies: list[Ligne] = []
    outils: list[OutilDAudit] = []
    environnements: list[Ligne] = Field([], description="Navigateurs, écrans et réglages essayés.")
    pages: list[Ligne] = Field([], description="Sortes de pages vérifiées.")
    limites: list[Ligne] = Field([], description="Ce qu’aucune machine ne peut vérifier, et que personne n’a essayé.")
