"""What is the same everywhere: stages, partners, publics, themes, words, national contacts, publisher."""

from typing import Literal

from pydantic import Field

from macros.models.base import Courriel, Date, Identifiant, Ligne, Modele, OuiNon, Telephone, Url
from macros.models.depliants import Depliant
from macros.models.droit import Regle
from macros.models.recherche import Recherche
from macros.models.rgaa import AuditRgaa, CritereRgaa


class Phase(Modele):
    """A phase of the procedure: a number, an institutional name and the name a household reads."""

    id: Identifiant
    rang: Literal["1", "2", "3", "4"]
    nom: Ligne
    nom_menage: Ligne


class Etape(Modele):
    """A stage of the procedure."""

    id: Identifiant
    rang: int
    nom: Ligne = Field(description="« Commandement de payer ».")
    nom_menage: Ligne = Field(description="« Vous avez reçu un commandement de payer ».")
    court: Ligne = Field(description="Une à trois syllabes de tableau : « Commandement ».")
    phase: Identifiant
    sigle: Ligne | None = None
    resume: Ligne = Field(description="Ce qui se passe, en une phrase pour un ménage, sans chiffre.")
    acte: Ligne | None = Field(None, description="Papier reçu à cette étape.")
    qui_agit: list[Ligne] = []
    suites: list["Suite"] = []
    regles: list[Identifiant] = Field([], description="Règles de droit à montrer à cette étape, dans l’ordre.")
    delais_menage: list["DelaiMenage"] = Field(
        [], description="Délais qu’un ménage compte à cette étape ; les professionnels lisent ceux de « regles »."
    )
    autres_noms: list[Ligne] = Field([], description="Noms de l’étape dans les chartes.")


class DelaiMenage(Modele):
    """A delay of a stage, as a household counts it."""

    regle: Identifiant
    nom: Ligne = Field(description="Son nom pour un ménage : « Pour payer après le commandement ».")


class Suite(Modele):
    """A branch out of a stage: if this happens, go there (or it stops)."""

    si: Ligne
    vers: Identifiant | None = Field(None, description="Étape suivante ; absente si la procédure s’arrête là.")
    issue: Ligne = Field(description="Ce qui se passe alors.")
    regle: Identifiant | None = None


class Partenaire(Modele):
    """A type of partner: the same id in every charter."""

    id: Identifiant
    nom: Ligne
    court: Ligne
    rang: int
    article: Ligne = Field(description="Avec son article : « l’ADIL », « les bailleurs sociaux ».")
    role: Ligne = Field(description="Ce qu’il fait pour un ménage, en une phrase.")
    autres_noms: list[Ligne] = []


class Public(Modele):
    """Whom a commitment is for."""

    id: Identifiant
    nom: Ligne
    rang: int


class Theme(Modele):
    """What a commitment is about."""

    id: Identifiant
    nom: Ligne
    rang: int
    description: Ligne | None = None


class SigleNational(Modele):
    """An acronym of the field."""

    sigle: Ligne
    signification: Ligne
    explication: Ligne | None = Field(None, description="Pour un ménage, en une phrase.")
    ancien: OuiNon = False


class Renommage(Modele):
    """A body or a text that changed its name."""

    id: Identifiant
    ancien: list[Ligne] = Field(min_length=1, description="Formes anciennes à reconnaître.")
    nouveau: Ligne
    depuis: Date | None = None
    date_texte: Ligne | None = None
    explication: Ligne
    texte: Ligne | None = None
    url: Url | None = None
    confiance: Literal["sure", "probable", "a_verifier"] = "sure"


class ContactNational(Modele):
    """A national number or service."""

    id: Identifiant
    organisme: Ligne
    nom: Ligne
    telephone: Telephone | None = None
    affichage: Ligne | None = Field(None, description="Le numéro tel qu’on l’écrit.")
    cout: Ligne | None = None
    horaires: Ligne | None = None
    site: Url | None = None
    courriel: Courriel | None = None
    adresse: Ligne | None = None
    role: Ligne
    accessibilite: Ligne | None = None
    etapes: list[Identifiant] = []
    public: list[Identifiant] = []
    rang: int
    source: Ligne
    verifie_le: Date
    confiance: Literal["sure", "probable", "a_verifier"]


class DispositifNational(Modele):
    """An aid or remedy that exists everywhere."""

    id: Identifiant
    nom: Ligne
    sigle: Ligne | None = None
    objet: Ligne
    public: list[Identifiant] = []
    etapes: list[Identifiant] = []
    regles: list[Identifiant] = []
    remplace: list[Ligne] = Field([], description="Dispositifs disparus qu’il remplace.")
    guide: Ligne | None = Field(None, description="Guide des ménages qui l’explique.")


class ElementCompletude(Modele):
    """An item that décret n° 2016-393 requires of a charter."""

    id: Identifiant
    rang: int
    intitule: Ligne
    article: Ligne
    confiance: Literal["sure", "probable", "a_verifier"]


class Mot(Modele):
    """A legal word explained in plain French."""

    id: Identifiant
    mot: Ligne
    explication: Ligne
    formes: list[Ligne] = Field([], description="Autres formes du mot à reconnaître dans les pages.")
    courant: OuiNon = Field(False, description="oui : mot connu, expliqué dans la liste de la page seulement.")
    voir: Identifiant | None = None


class Papier(Modele):
    """A paper a household may hold: the words written on it, what it looks like, where to read what to do."""

    id: Identifiant
    rang: int
    titre: Ligne = Field(description="Le nom de l’acte, tel qu’écrit en gros sur la feuille.")
    mots: list[Ligne] = Field(description="D’autres mots qu’on peut lire dessus.")
    aspect: Ligne = Field(description="À quoi il ressemble et ce qu’il dit, en une ou deux phrases.")
    etape: Identifiant
    guide: Ligne = Field(description="Guide à lire, sous content/menages/.")
    dessin: Identifiant = Field(description="Dessin, dans overrides/blocs/dessins/.")


class Editeur(Modele):
    """What only the publisher knows; all empty until a publisher fills it."""

    nom_du_site: Ligne = "Garder son logement"
    slogan: Ligne = "Prévenir les expulsions locatives"
    adresse_publique: Url | None = None
    editeur: Ligne | None = None
    directeur_de_publication: Ligne | None = None
    adresse: Ligne | None = None
    telephone: Telephone | None = None
    courriel: Courriel | None = None
    hebergeur: Ligne | None = None
    hebergeur_adresse: Ligne | None = None
    hebergeur_telephone: Telephone | None = None
    signaler_une_erreur: Url | Courriel | None = None
    contact_accessibilite: Url | Courriel | None = None
    organisme_public: OuiNon | None = None


Etape.model_rebuild()


class National(Modele):
    """All of data/national/."""

    phases: list[Phase] = []
    etapes: list[Etape] = []
    partenaires: list[Partenaire] = []
    publics: list[Public] = []
    themes: list[Theme] = []
    sigles: list[SigleNational] = []
    renommages: list[Renommage] = []
    contacts: list[ContactNational] = []
    dispositifs: list[DispositifNational] = []
    completude: list[ElementCompletude] = []
    glossaire: list[Mot] = []
    papiers: list[Papier] = []
    depliants: list[Depliant] = []
    regles: list[Regle] = []
    recherche: Recherche = Recherche()
    rgaa: list[CritereRgaa] = []
    audits_rgaa: list[AuditRgaa] = []
    editeur: Editeur = Editeur()
