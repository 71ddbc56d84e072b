"""What the charter promises: objectives, commitments, criteria and thresholds, assessment of the previous charter."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from macros.models.base import Fait, Identifiant, Ligne, Modele, Numero

Parc = Literal["prive", "social", "tous"]


class Cible(Modele):
    """A target with a figure, as the charter sets it."""

    mesure: Ligne = Field(description="Ce qui est mesuré : « assignations », « commandements de quitter les lieux ».")
    valeur: Ligne = Field(description="Le chiffre tel qu’écrit, signe compris : « -5 », « 100 ».")
    unite: Ligne = Field(description="« % », « dossiers », « mois » …")
    par: Ligne | None = Field(None, description="« an », « durée de la charte », « 2019-2021 ».")
    reference: Ligne | None = Field(None, description="Point de départ : « niveau atteint en 2021 ».")
    serie: Identifiant | None = Field(None, description="Série où lire les résultats, dans series.yml.")
    colonne: Ligne | None = Field(None, description="Colonne ou ligne de cette série où lire les résultats.")


class Objectif(Fait):
    """An objective of the charter: one fact an item, never two merged."""

    texte: Ligne
    nature: Literal["qualitatif", "quantitatif"] = "qualitatif"
    portee: Ligne = Field(description="Rang dans la charte : « général », « par étape », « transversal », …")
    etape: Identifiant | None = None
    parc: Parc | None = None
    details: list[Ligne] = Field([], description="Les éléments d’une énumération attachée à l’objectif.")
    cibles: list[Cible] = []
    regle: Identifiant | None = None


class EngagementGeneral(Fait):
    """A commitment that binds all signatories or a whole group of them."""

    numero: Numero | None = None
    qui: Ligne = Field(
        description="Qui s’engage : « tous les signataires », « membres des commissions », « secrétariat »."
    )
    titre: Ligne | None = Field(None, description="Titre de l’engagement quand le texte en donne un.")
    rubrique: Ligne | None = Field(None, description="Sous-titre du texte (« enjeu 2 », « principes communs »).")
    texte: Ligne
    details: list[Ligne] = []
    etape: Identifiant | None = None
    public: list[Identifiant] = []
    themes: list[Identifiant] = []
    regle: Identifiant | None = None


class Engagement(Fait):
    """One numbered commitment of one partner at one stage."""

    partenaire: Identifiant = Field(description="Identifiant de data/national/partenaires.yml : un seul.")
    avec: list[Identifiant] = Field([], description="Autres partenaires d’un engagement commun.")
    etape: Identifiant | None = Field(
        None, description="Étape de data/national/etapes.yml ; absente si le texte n’en dit pas."
    )
    numero: Numero | None = Field(None, description="Le numéro du texte ; absent si le texte ne numérote pas.")
    texte: Ligne = Field(
        description="Une phrase courte à l’infinitif qui garde acteur, condition, délai, nombre et destinataire."
    )
    details: list[Ligne] = Field([], description="Les tirets du texte, un par élément.")
    public: list[Identifiant] = Field([], description="À qui profite l’engagement : data/national/publics.yml.")
    themes: list[Identifiant] = Field([], description="De quoi il s’agit : data/national/themes.yml.")
    acteurs: list[Ligne] = Field([], description="Services précis nommés par le texte (« DDT », « sous-préfectures »).")
    condition: Ligne | None = Field(
        None,
        description="Restriction écrite en tête d’un groupe (« CCAS qui ont des travailleurs sociaux »).",
    )
    rubrique: Ligne | None = Field(None, description="Sous-titre du texte (« à destination du ménage », « enjeu 2 »).")
    regle: Identifiant | None = Field(
        None, description="Règle de droit liée, quand la charte donne un délai ou un montant."
    )


def reperes(engagements: Sequence[Engagement | EngagementGeneral]) -> dict[int, str]:
    """How commitments are named, by identity: the number of the text (« 3 »), else the rank among those of the
    same partner (« r2 »)."""
    rangs: Counter[str | None] = Counter()
    noms: dict[int, str] = {}
    for e in engagements:
        partenaire = getattr(e, "partenaire", None)
        rangs[partenaire] += 1
        noms[id(e)] = str(e.numero) if e.numero is not None else f"r{rangs[partenaire]}"
    return noms


class Critere(Fait):
    """A criterion of referral or a threshold."""

    id: Identifiant
    intitule: Ligne
    type: Literal["auto-saisine", "saisine", "seuil", "vulnerabilite", "priorite", "bonne-foi", "autre"]
    texte: Ligne
    details: list[Ligne] = []
    valeur: Ligne | None = Field(None, description="Chiffre du texte, seul.")
    unite: Ligne | None = None
    etape: Identifiant | None = None
    parc: Parc | None = None
    regle: Identifiant | None = None


class Bilan(Fait):
    """One row of the assessment of the previous charter: what was promised, what came of it."""

    partenaire: Identifiant
    volet: Ligne | None = Field(None, description="Partie du bilan quand un partenaire en a plusieurs.")
    numero: Numero | None = None
    engagement: Ligne
    resultat: Ligne | None = Field(None, description="Ce qui a été fait ; absent si la case est vide.")
    chiffres: list["Chiffre"] = []
    details: list[Ligne] = []


class Chiffre(Modele):
    """A figure of an assessment: what, how many, when."""

    mesure: Ligne
    valeur: Ligne = Field(description="La valeur telle que publiée.")
    unite: Ligne | None = None
    periode: Ligne | None = None


Bilan.model_rebuild()
