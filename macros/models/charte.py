"""Who a département is, and what its charter is: dates, duration, approvals, what frames it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.models.base import CodeDepartement, Date, Fait, Identifiant, Ligne, Modele, Numero, OuiNon, Point

Sujet = Literal[
    "preambule", "contexte", "elaboration", "groupes-de-travail", "charte-precedente", "cadre-legal", "principes",
    "enjeux", "champ-application", "organisation", "orientations", "doctrine", "force-publique", "treve-hivernale",
    "pilotage", "suivi", "animation", "evaluation", "revision", "publication", "confidentialite", "autre",
]  # fmt: skip


NomDeLogo = Annotated[str, StringConstraints(pattern=r"^logo\.(svg|png)$")]


class Logo(Modele):
    """The mark that a partner wants on the paper it hands out; the file stands beside departement.yml."""

    fichier: NomDeLogo = Field(description="logo.svg ou logo.png, dans le dossier du département.")
    texte: Ligne = Field(description="Ce que lit une personne qui ne voit pas le logo : le nom de l’organisme.")


class Departement(Modele):
    """A département as the pages name it."""

    code: CodeDepartement
    nom: Ligne = Field(description="Nom seul : « Saône-et-Loire ».")
    dans: Ligne = Field(description="Avec sa préposition : « en Saône-et-Loire », « à Paris ».")
    de: Ligne = Field(description="Complément du nom : « de Saône-et-Loire », « de l’Aveyron ».")
    prefecture: Ligne | None = None
    region: Ligne | None = None
    logo: Logo | None = Field(None, description="Logo des documents à imprimer ; aucun par défaut.")


class Validation(Fait):
    """An approval the charter went through before or after signature."""

    instance: Ligne = Field(description="Qui approuve ou donne un avis.")
    objet: Ligne = Field(description="Ce que l’instance a fait : avis, adoption, approbation …")
    date: Date | None = None
    date_texte: Ligne | None = Field(None, description="La date telle qu’écrite quand elle est incomplète.")


class Rubrique(Fait):
    """A part of the charter that frames the commitments: context, method, steering, revision …"""

    sujet: Sujet
    titre: Ligne
    resume: Ligne | None = Field(None, description="Le fond de la rubrique en une à trois phrases à nous.")
    points: list[Point] = []
    sous_rubriques: list["SousRubrique"] = []


class SousRubrique(Fait):
    """A titled group of points inside a rubrique (a working group, a lesson, a phase of the drafting)."""

    titre: Ligne
    resume: Ligne | None = None
    points: list[Point] = []


class Completude(Fait):
    """Where the charter answers one item that décret n° 2016-393 requires."""

    element: Identifiant = Field(description="Identifiant de data/national/completude.yml.")
    reponse: Literal["oui", "en-partie", "non"]
    ou: Ligne | None = Field(None, description="Où le lire dans la charte.")


class EcartDroit(Fait):
    """A figure or a body of the charter that the law has changed since."""

    sujet: Ligne = Field(description="Ce dont il s’agit, en quelques mots.")
    charte: Ligne = Field(description="Ce que dit la charte, avec son chiffre ou son nom d’organisme.")
    regle: Identifiant | None = Field(None, description="Règle de data/national/droit qui lie aujourd’hui.")
    renommage: Identifiant | None = Field(None, description="Entrée de data/national/renommages.yml.")
    dispositif: Identifiant | None = Field(None, description="Dispositif national qui remplace celui de la charte.")
    explication: Ligne | None = Field(
        None, description="Ce qu’il faut retenir, sans chiffre : le chiffre vient de la règle."
    )
    elements: list[Ligne] = Field(
        [],
        description="Où l’afficher sur place : « engagements:commissaires-de-justice:3 », « criteres:id » …",
    )


class Omission(Modele):
    """Something of the signed text that the data leaves out on purpose."""

    quoi: Ligne
    pourquoi: Ligne


class Charte(Fait):
    """A département's charter: identity, dates, duration, framing parts."""

    titre: Ligne
    signee_le: Date | None = Field(None, description="Date de signature portée sur le texte.")
    signee_a: Ligne | None = None
    date_texte: Ligne | None = Field(None, description="La date telle qu’écrite quand elle est incomplète.")
    entree_en_vigueur: Ligne | None = Field(None, description="Ce que le texte dit de l’entrée en vigueur.")
    duree_annees: Numero | None = Field(None, description="Durée en années.")
    fin_le: Date | None = Field(
        None, description="Fin écrite dans le texte ; sinon elle se calcule de la signature et de la durée."
    )
    sans_limite: OuiNon = Field(False, description="oui : le texte dit qu’elle court sans limite de durée.")
    reconduction: Ligne | None = Field(None, description="Tacite, expresse, aucune … tel que le texte le dit.")
    pages: Numero | None = None
    document: Ligne = Field(description="Comment citer le texte signé (titre complet, date).")
    texte_utilise: Ligne = Field(description="Ce qui a été lu : texte entier, annexe seule, océrisation …")
    releve_le: Date = Field(description="Jour où le texte a été relevé pour ces données.")
    validations: list[Validation] = []
    rubriques: list[Rubrique] = []
    completude: list[Completude] = []
    ecarts: list[EcartDroit] = []
    omissions: list[Omission] = []
