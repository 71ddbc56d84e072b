"""Ids: each names something that exists, and one thing only."""

from collections.abc import Collection, Hashable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from macros.models import Dossier, Referentiel
from macros.reading import Probleme, Provenance
from macros.reading.suggestions import inconnu
from macros.rules.values import Corpus, champs_identifiants, ou, par_corpus


class Renvoi(NamedTuple):
    """What an id names: a list, national or of the same département, and how to say that it is unknown."""

    liste: str
    inconnu: str
    local: bool = False

    @property
    def fichier(self) -> str:
        """The file where the list is written, as a remedy names it."""
        if self.local:
            return "annuaire.yml" if self.liste == "contacts" else f"{self.liste}.yml"
        return "data/national/droit/" if self.liste == "regles" else f"data/national/{self.liste}.yml"


ETAPE = Renvoi("etapes", "étape inconnue")
PARTENAIRE = Renvoi("partenaires", "partenaire inconnu")
PUBLIC = Renvoi("publics", "public inconnu")
REGLE = Renvoi("regles", "règle de droit inconnue")
NATIONAL = Renvoi("dispositifs", "dispositif national inconnu")
CONTACT = Renvoi("contacts", "contact inconnu dans ce département", local=True)
DISPOSITIF = Renvoi("dispositifs", "dispositif inconnu dans ce département", local=True)

RENVOIS = {
    "phase": Renvoi("phases", "phase inconnue"),
    "etape": ETAPE,
    "etapes": ETAPE,
    "vers": ETAPE,
    "partenaire": PARTENAIRE,
    "avec": PARTENAIRE,
    "public": PUBLIC,
    "themes": Renvoi("themes", "thème inconnu"),
    "regle": REGLE,
    "regles": REGLE,
    "renommage": Renvoi("renommages", "renommage inconnu"),
    "element": Renvoi("completude", "élément du décret inconnu"),
    "voir": Renvoi("glossaire", "mot du glossaire inconnu"),
    "national": NATIONAL,
    "contact": CONTACT,
    "contacts": CONTACT,
    "dispositif": DISPOSITIF,
    "instance": Renvoi("instances", "instance inconnue dans ce département", local=True),
    "territoires": Renvoi("territoires", "territoire inconnu dans ce département", local=True),
    "serie": Renvoi("series", "série inconnue dans ce département", local=True),
}
PARTICULIERS = {("EcartDroit", "dispositif"): NATIONAL}


def renvoi(modele: type[BaseModel], champ: str) -> Renvoi | None:
    """What the ids of a key name; None for a key that this table does not hold (a test finds those)."""
    return PARTICULIERS.get((modele.__name__, champ)) or RENVOIS.get(champ)


@par_corpus
def regle_identifiants_connus(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """Every id that names something else is the id of something that exists."""

    @cache
    def connus(vise: Renvoi) -> dict[str, None]:
        liste = getattr(corpus.racine if vise.local else ref.national, vise.liste)
        return dict.fromkeys(element.id for element in liste)

    for objet in corpus.objets:
        for champ, vise in _renvois(type(objet)):
            yield from _inconnus(prov, objet, champ, vise, connus(vise))


@cache
def _renvois(modele: type[BaseModel]) -> list[tuple[str, Renvoi]]:
    """The keys of a model that name something, and what."""
    return [(champ, vise) for champ in champs_identifiants(modele) if (vise := renvoi(modele, champ))]


def _inconnus(
    prov: Provenance, objet: BaseModel, champ: str, vise: Renvoi, connus: Collection[str]
) -> Iterator[Probleme]:
    for chemin, valeur in _valeurs(objet, champ):
        if valeur not in connus:
            message, indice = inconnu(vise.inconnu, valeur, connus)
            remede = f"Corrigez l’identifiant, ou ajoutez « {valeur} » dans {vise.fichier}."
            yield prov.probleme(objet, chemin, message, "\n".join(filter(None, (indice, remede))))


def _valeurs(objet: BaseModel, champ: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    valeur = getattr(objet, champ)
    if isinstance(valeur, str):
        yield (champ,), valeur
    for rang, element in enumerate(valeur if isinstance(valeur, list) else ()):
        yield (champ, rang), element


@par_corpus
def regle_identifiants_uniques(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """An id is given once in its list, whatever the files the list is written in."""
    for objet in corpus.objets:
        for valeur in vars(objet).values():
            if isinstance(valeur, list) and valeur and hasattr(valeur[0], "id"):
                yield from _doublons(prov, valeur, "id")


def _doublons(prov: Provenance, elements: Iterable[BaseModel], champ: str) -> Iterator[Probleme]:
    vus: dict[Hashable, BaseModel] = {}
    for element in elements:
        valeur = getattr(element, champ)
        premier = vus.setdefault(valeur, element)
        if premier is not element:
            message = f"« {valeur} » est déjà pris ({ou(prov, premier)})"
            yield prov.probleme(element, champ, message, "Donnez-en un autre, ou supprimez le doublon.")


@par_corpus
def regle_renvois_sans_doublon(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """A list of ids names each thing once, and a joint commitment does not name its own partner again."""
    for objet in corpus.objets:
        for champ in champs_identifiants(type(objet)):
            deja = {getattr(objet, "partenaire", None)} if champ == "avec" else set()
            for chemin, valeur in _valeurs(objet, champ):
                if valeur in deja:
                    yield prov.probleme(objet, chemin, f"« {valeur} » est nommé deux fois", "Gardez-en un seul.")
                deja.add(valeur)


def regle_rangs_uniques(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Two items of a national list never share a rank: their order would be left to chance."""
    for nom in type(ref.national).model_fields:
        liste = getattr(ref.national, nom)
        if isinstance(liste, list) and liste and "rang" in type(liste[0]).model_fields:
            yield from _doublons(prov, liste, "rang")


def regle_titres_des_textes(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Two texts of `textes/` have different titles: a menu shows titles, not file names."""
    for dossier in ref.departements.values():
        yield from _doublons(prov, dossier.textes, "titre")


def regle_signataires_uniques(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A body signs once in the same capacity, unless a `remarque` says why it stands twice."""
    for dossier in ref.departements.values():
        yield from _signatures_doubles(dossier, prov)


def _signatures_doubles(dossier: Dossier, prov: Provenance) -> Iterator[Probleme]:
    vus: dict[Hashable, BaseModel] = {}
    for un in dossier.signataires:
        premier = vus.setdefault((un.organisme, un.qualite, un.groupe), un)
        if premier is not un and not (un.remarque or premier.remarque):
            message = f"« {un.organisme} » est déjà dans la liste ({ou(prov, premier)})"
            yield prov.probleme(un, "organisme", message, "Supprimez le doublon, ou expliquez-le dans « remarque ».")
