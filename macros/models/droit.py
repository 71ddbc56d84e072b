"""Rules of law as dated values. A reform adds a version and never edits the past."""

from typing import Literal

from pydantic import Field

from macros.models.base import Date, Identifiant, Ligne, Modele, OuiNon, Url

Confiance = Literal["sure", "probable", "a_verifier"]


class SourceDroit(Modele):
    """Where a rule was read."""

    titre: Ligne
    url: Url | None = None
    vue_le: Date | None = Field(None, description="Jour jusqu’auquel la source a été vue.")


class Version(Modele):
    """What a rule says from a day on, for whom.

    Versions with the same `vaut_pour` follow one another in time; versions with different ones coexist.
    """

    depuis: Date | None = Field(None, description="Premier jour d’application.")
    jusqu_au: Date | None = Field(None, description="Dernier jour ; absent = jusqu’à la version suivante.")
    vaut_pour: Ligne | None = Field(None, description="Cas couvert : « baux conclus depuis le 29 juillet 2023 ».")
    cas: Identifiant | None = Field(None, description="Identifiant du cas quand plusieurs coexistent.")
    valeur: Ligne | None = Field(None, description="Le nombre seul, virgule décimale admise.")
    unite: Ligne | None = Field(None, description="« semaines », « mois », « jours ouvrés », « € », « % » …")
    enonce: Ligne = Field(description="La règle en une phrase simple, sans numéro d’article.")
    conditions: list[Ligne] = []
    exceptions: list[Ligne] = []
    texte: Ligne = Field(description="« loi n° 89-462 du 6 juillet 1989 ».")
    article: Ligne | None = None
    url: Url | None = None
    confiance: Confiance | None = Field(None, description="Si elle diffère de celle de la règle.")


class Regle(Modele):
    """A rule of law."""

    id: Identifiant
    intitule: Ligne
    domaine: Ligne = Field(description="Rayon où la ranger : « procédure », « aide au logement », « délais du juge » …")
    etapes: list[Identifiant] = []
    danger: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"] | None = Field(
        None, description="Rang parmi les quinze faits les plus dangereux à mal afficher."
    )
    versions: list[Version] = Field(min_length=1)
    question: Ligne | None = Field(None, description="À poser à l’ADIL quand la règle est à vérifier.")
    incertitude: Ligne | None = Field(None, description="Ce qui n’est pas établi, pour les professionnels.")
    annonce: OuiNon = Field(True, description="Dire à l’avance un changement connu dans les douze mois.")
    sources: list[SourceDroit] = Field(min_length=1)
    verifie_le: Date
    confiance: Confiance
