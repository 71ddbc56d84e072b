"""Bodies, tools, people to call, places: instances, dispositifs, contacts, territories, signatories, acronyms."""

from typing import Literal

from pydantic import Field

from macros.models.base import (
    Courriel,
    Date,
    Fait,
    Identifiant,
    Ligne,
    Modele,
    Numero,
    OuiNon,
    Point,
    Telephone,
    Url,
)


class Membre(Fait):
    """A member of a body: an organisation or a function, never a person."""

    membre: Ligne
    partenaire: Identifiant | None = None
    voix: Literal["deliberative", "consultative"] | None = None
    role: Ligne | None = Field(
        None, description="« coprésidence », « secrétariat », « permanent », « selon la situation » …"
    )
    nombre: Ligne | None = None


class Instance(Fait):
    """A commission or committee: missions, composition, rhythm."""

    id: Identifiant
    nom: Ligne
    sigle: Ligne | None = None
    echelon: Ligne | None = Field(None, description="« départementale », « territoriale », « locale » …")
    perimetre: Ligne | None = None
    territoires: list[Identifiant] = Field([], description="Territoires de territoires.yml qu’elle couvre.")
    presidence: Ligne | None = None
    secretariat: Ligne | None = None
    contact: Identifiant | None = Field(None, description="Contact du secrétariat, dans annuaire.yml.")
    frequence: Ligne | None = None
    missions: list[Ligne] = []
    fonctionnement: list[Ligne] = []
    composition: list[Membre] = []
    saisine: list[Ligne] = []
    avis: list[Ligne] = Field([], description="Avis que l’instance peut rendre.")
    recommandations: list[Ligne] = []
    points: list[Point] = []


class Niveau(Modele):
    """A level of intervention of a tool."""

    numero: Numero
    titre: Ligne
    contenu: list[Ligne]


class Apport(Fait):
    """What one actor brings to a tool."""

    acteur: Ligne
    apports: list[Ligne]
    partenaire: Identifiant | None = None


class Montant(Fait):
    """An amount, ceiling or duration of a tool as the charter gives it."""

    quoi: Ligne
    valeur: Ligne
    unite: Ligne | None = None


class Dispositif(Fait):
    """A tool or aid as it is described locally."""

    id: Identifiant
    nom: Ligne
    sigle: Ligne | None = None
    national: Identifiant | None = Field(
        None, description="Le dispositif de data/national/dispositifs.yml auquel il correspond."
    )
    porteur: Ligne | None = None
    public: list[Identifiant] = []
    etapes: list[Identifiant] = []
    objet: Ligne = Field(description="À quoi il sert, en une ou deux phrases.")
    cadre: list[Ligne] = Field([], description="Textes qui le fondent, tels que la charte les cite.")
    conditions: list[Ligne] = []
    montants: list[Montant] = []
    demarches: list[Ligne] = []
    missions: list[Ligne] = []
    moyens: list[Ligne] = []
    niveaux: list[Niveau] = []
    apports: list[Apport] = []
    contacts: list[Identifiant] = []
    points: list[Point] = []
    regle: Identifiant | None = None
    depasse: Ligne | None = Field(
        None, description="Pourquoi il n’existe plus ou a changé de nom, sans chiffre de droit."
    )


class Lieu(Modele):
    """A place where a body receives the public."""

    nom: Ligne
    adresse: Ligne | None = None
    telephone: Telephone | None = None
    precision: Ligne | None = None


class Contact(Fait):
    """A public contact of a body. Numbers are public ones; nobody's direct line."""

    id: Identifiant
    organisme: Ligne
    service: Ligne | None = None
    partenaire: Identifiant | None = None
    role: Ligne | None = Field(None, description="À quoi s’adresser à lui, en une phrase pour un ménage.")
    adresse: Ligne | None = None
    code_postal: Ligne | None = None
    ville: Ligne | None = None
    telephone: Telephone | None = None
    telecopie: Telephone | None = None
    courriel: Courriel | None = None
    site: Url | None = None
    horaires: Ligne | None = None
    lieux: list[Lieu] = []
    permanences: list[Ligne] = Field([], description="Communes où une permanence se tient, sans adresse connue.")
    territoires: list[Identifiant] = []
    etapes: list[Identifiant] = Field([], description="Étapes où l’appeler ; vide = toutes.")
    public: list[Identifiant] = []
    pour_menages: OuiNon = Field(False, description="oui : se montre aux ménages ; non : aux professionnels seulement.")
    releve_le: Date = Field(description="Date du document où il a été relevé.")
    releve_dans: Ligne = Field(description="Document où il a été relevé.")
    verifie_le: Date | None = Field(None, description="Dernier jour où quelqu’un l’a vérifié ; vide = jamais.")


class Territoire(Fait):
    """A territory that holds communes; only such territories are listed."""

    id: Identifiant
    nom: Ligne
    type: Ligne = Field(description="« arrondissement », « commission territoriale », « secteur » …")
    instance: Identifiant | None = Field(None, description="Commission compétente, dans instances.yml.")
    contact: Identifiant | None = Field(None, description="Secrétariat à saisir, dans annuaire.yml.")
    communes: list[Ligne] = Field(min_length=1)


class Signataire(Fait):
    """A body that signs or commits itself; a function, never a person's name."""

    organisme: Ligne
    qualite: Ligne | None = Field(None, description="Fonction au titre de laquelle on signe.")
    partenaire: Identifiant | None = None
    signe: OuiNon = Field(True, description="A signé.")
    engage: OuiNon = Field(False, description="Figure dans la liste de ceux qui prennent des engagements.")
    groupe: Ligne | None = None


class Sigle(Fait):
    """An acronym as the charter spells it out."""

    sigle: Ligne
    signification: Ligne
    par_nous: OuiNon = Field(False, description="oui : la charte l’emploie sans le définir, la définition est de nous.")
