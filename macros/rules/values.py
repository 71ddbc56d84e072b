"""Walking through the data: every instance, every text, with what a rule needs to point at it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, wraps
from typing import Any, NamedTuple, get_args, get_type_hints

from pydantic import BaseModel

from macros.models import Dossier, Referentiel
from macros.models.base import Identifiant
from macros.reading import Probleme, Provenance
from macros.reading.nodes import Chemin

Controle = Callable[[Referentiel, Provenance], Iterator[Probleme]]

# Ids that name nothing in the data: its own, a case of its rule, a drawing of the site.
PROPRES = ("id", "cas", "dessin")
TELEPHONES = ("telephone", "telecopie", "hebergeur_telephone")
ADRESSES = ("url", "site", "courriel", "adresse_publique")
TECHNIQUES = frozenset((*PROPRES, *TELEPHONES, *ADRESSES, "code", "formule", "repere"))


class Texte(NamedTuple):
    """A text of the data: the instance that holds it, the way to it inside, and what it says."""

    objet: BaseModel
    champ: Chemin
    valeur: str

    @property
    def cle(self) -> str:
        """The key of the instance under which the text stands."""
        return str(self.champ[0])

    def probleme(self, prov: Provenance, message: str, indice: str = "") -> Probleme:
        """The problem of this very text."""
        return prov.probleme(self.objet, self.champ, message, indice)


def racines(ref: Referentiel) -> Iterator[BaseModel]:
    """The national ground, then every département."""
    yield ref.national
    yield from ref.departements.values()


def instances(objet: BaseModel) -> Iterator[BaseModel]:
    """An instance and every instance inside it, in the order of the data."""
    yield objet
    for valeur in vars(objet).values():
        if isinstance(valeur, BaseModel):
            yield from instances(valeur)
        elif isinstance(valeur, list) and valeur and isinstance(valeur[0], BaseModel):
            for element in valeur:
                yield from instances(element)


def prose(racine: BaseModel) -> Iterator[Texte]:
    """Every text that a person reads: ids, web addresses, phone numbers and formulas left out."""
    for objet in instances(racine):
        tus = _muets(type(objet))
        for nom, valeur in vars(objet).items():
            if nom in tus:
                continue
            if isinstance(valeur, str):
                yield Texte(objet, (nom,), valeur)
            elif isinstance(valeur, list):
                for chemin, feuille in _feuilles(valeur, (nom,)):
                    yield Texte(objet, chemin, feuille)


Lecteur = Callable[[Texte], Iterable[Probleme]]
Ouvrir = Callable[[Referentiel, Provenance, BaseModel], Lecteur]


def par_texte(ouvrir: Ouvrir) -> Controle:
    """Make a rule of what reads one text of a person's prose; `verifier` has all such rules read it together.

    `ouvrir` gets the data, the provenance and the national ground or a département, and returns the reader.
    """

    @wraps(ouvrir)
    def regle(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
        return lire([ouvrir], ref, prov)

    regle.ouvrir = ouvrir  # type: ignore[attr-defined]
    return regle


def lire(ouvrirs: Iterable[Ouvrir], ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """What several readers find, each text being read once."""
    for racine in racines(ref):
        lecteurs = [ouvrir(ref, prov, racine) for ouvrir in ouvrirs]
        for texte in prose(racine):
            for lecteur in lecteurs:
                yield from lecteur(texte)


@cache
def _muets(modele: type[BaseModel]) -> frozenset[str]:
    return TECHNIQUES | set(champs_identifiants(modele))


@cache
def champs_identifiants(modele: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model that name something else by its id."""
    types = get_type_hints(modele, include_extras=True)
    return tuple(nom for nom in modele.model_fields if nom not in PROPRES and _est_identifiant(types[nom]))


def identifies(dossier: Dossier) -> Iterator[tuple[str, list[Any]]]:
    """The sections of a département whose items have an id."""
    for nom in type(dossier).model_fields:
        liste = getattr(dossier, nom)
        if isinstance(liste, list) and all(hasattr(element, "id") for element in liste):
            yield nom, liste


def ou(prov: Provenance, objet: BaseModel) -> str:
    """Where something was read, as editors write it: `annuaire.yml, ligne 8`."""
    lieu = prov.situer(objet)
    return f"{lieu.fichier.rpartition('/')[2]}, ligne {lieu.ligne}"


def _feuilles(valeur: object, chemin: Chemin) -> Iterator[tuple[Chemin, str]]:
    if isinstance(valeur, str):
        yield chemin, valeur
    elif isinstance(valeur, list):
        for rang, element in enumerate(valeur):
            yield from _feuilles(element, (*chemin, rang))


def _est_identifiant(annotation: object) -> bool:
    return annotation == Identifiant or any(map(_est_identifiant, get_args(annotation)))
