"""Walking through the data: every instance, every text, with what a rule needs to point at it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from functools import cache, wraps
from itertools import accumulate, starmap
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
SEPARATEUR = "\0"  # no text of the data holds one (macros/reading/text.py)
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
        yield from starmap(Texte, _prose(objet))


def _prose(objet: BaseModel) -> Iterator[tuple[BaseModel, Chemin, str]]:
    """The texts of an instance as plain tuples: there are thousands a charter, and few are looked at."""
    valeurs = vars(objet)
    for nom in _lus(type(objet)):
        valeur = valeurs[nom]
        if isinstance(valeur, str):
            yield objet, (nom,), valeur
        elif isinstance(valeur, list) and not (valeur and isinstance(valeur[0], BaseModel)):
            for chemin, feuille in _feuilles(valeur, (nom,)):
                yield objet, chemin, feuille


class Corpus:
    """A root of the data walked through once, for all rules: its instances, its prose, and all prose end to end."""

    def __init__(self, racine: BaseModel) -> None:
        self.racine = racine
        self.objets = list(instances(racine))
        self.textes = [texte for objet in self.objets for texte in _prose(objet)]
        self.bout_a_bout = SEPARATEUR.join(valeur for _, _, valeur in self.textes)
        self.debuts = list(accumulate((len(valeur) + 1 for _, _, valeur in self.textes), initial=0))

    def trouver(self, motif: re.Pattern[str], sauf: Container[str] = ()) -> Iterator[tuple[Texte, int, str]]:
        """Each text that holds what `motif` matches, where in it, and the match; those in `sauf` are left out.

        One search through a whole charter costs far less than one a text; what stands between texts is no space.
        """
        for rang, place, trouve in self._reperer(motif):
            if trouve not in sauf:
                yield Texte(*self.textes[rang]), place, trouve

    def contenant(self, motif: re.Pattern[str]) -> Iterator[Texte]:
        """The texts where `motif` matches, each once."""
        for rang in dict.fromkeys(rang for rang, _, _ in self._reperer(motif)):
            yield Texte(*self.textes[rang])

    def _reperer(self, motif: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
        """For each match: which text, where in it, what."""
        for trouve in motif.finditer(self.bout_a_bout):
            rang = bisect_right(self.debuts, trouve.start()) - 1
            yield rang, trouve.start() - self.debuts[rang], trouve.group()


Relire = Callable[[Referentiel, Provenance, Corpus], Iterator[Probleme]]


def par_corpus(relire: Relire) -> Controle:
    """Make a rule of what checks one root of the data; `verifier` has all such rules share a walk through it."""

    @wraps(relire)
    def regle(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
        for racine in racines(ref):
            yield from relire(ref, prov, Corpus(racine))

    regle.relire = relire  # type: ignore[attr-defined]
    return regle


@cache
def _lus(modele: type[BaseModel]) -> list[str]:
    """The keys of a model that a person may read."""
    muets = TECHNIQUES | set(champs_identifiants(modele))
    return [nom for nom in modele.model_fields if nom not in muets]


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
