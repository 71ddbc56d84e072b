"""From pydantic's errors to located French problems."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.reading import shapes, suggestions
from macros.reading.messages import Refus, attendre, refus
from macros.reading.nodes import Chemin, Document, enfant
from macros.reading.problems import Probleme


@dataclass(frozen=True)
class Defaut:
    """An error of pydantic put back on the document: `branche` names the member of a union that refused."""

    erreur: dict[str, Any]
    chemin: Chemin
    union: Chemin | None = None
    branche: str = ""

    @property
    def genre(self) -> str:
        return self.erreur["type"]


def valider(annotation: Any, donnees: object, document: Document, prefixe: Chemin) -> tuple[Any, list[Probleme]]:
    """Type the data found at `prefixe` of a document.

    Returns the typed value and no problem, or None and every problem.
    """
    try:
        return _adaptateur(annotation).validate_python(donnees), []
    except ValidationError as erreur:
        return None, expliquer(erreur, annotation, document, prefixe)


def expliquer(erreur: ValidationError, annotation: Any, document: Document, prefixe: Chemin) -> list[Probleme]:
    """Turn every error of pydantic into a problem, one for a union, none for a key that was only mistyped."""
    defauts = [_replacer(detail, document, prefixe) for detail in erreur.errors(include_url=False)]
    explication = _Explication(annotation, document, len(prefixe))
    return explication.problemes(defauts)


@cache
def _adaptateur(annotation: Any) -> TypeAdapter:
    return TypeAdapter(annotation)


def _replacer(erreur: dict[str, Any], document: Document, prefixe: Chemin) -> Defaut:
    """Follow pydantic's `loc` in the document, skipping the parts that are not there (members of a union)."""
    manque = erreur["type"] == "missing"
    loc = (*prefixe, *erreur["loc"])
    noeud, chemin, union, branche = document.racine, (), None, ""
    for partie in loc[:-1] if manque else loc:
        suivant = enfant(noeud, partie)
        if suivant:
            noeud, chemin = suivant[1], (*chemin, partie)
        elif union is None:
            union, branche = chemin, str(partie)
    return Defaut(erreur, (*chemin, loc[-1]) if manque else chemin, union, branche)


class _Explication:
    """The errors of one value of one document, told together."""

    def __init__(self, annotation: Any, document: Document, profondeur: int) -> None:
        self.annotation = annotation
        self.document = document
        self.profondeur = profondeur

    def problemes(self, defauts: list[Defaut]) -> list[Probleme]:
        simples = [defaut for defaut in defauts if defaut.union is None]
        unions = defaultdict(list)
        for defaut in defauts:
            if defaut.union is not None:
                unions[defaut.union].append(defaut)
        trouves = self._simples(simples)
        for membres in unions.values():
            trouves += self._union(membres)
        return trouves

    def _simples(self, defauts: list[Defaut]) -> list[Probleme]:
        manques: dict[Chemin, list[str]] = defaultdict(list)
        for defaut in defauts:
            if defaut.genre == "missing":
                manques[defaut.chemin[:-1]].append(str(defaut.chemin[-1]))
        return self._ecrites(defauts, manques) + self._absentes(manques)

    def _ecrites(self, defauts: list[Defaut], manques: dict[Chemin, list[str]]) -> list[Probleme]:
        """What is wrong in what is written; a missing key that an unknown one stands for is taken out."""
        trouves = []
        for defaut in defauts:
            if defaut.genre == "extra_forbidden":
                trouves.append(self._cle_inconnue(defaut.chemin, manques[defaut.chemin[:-1]]))
            elif defaut.genre != "missing":
                trouves.append(self._probleme(defaut.chemin, self._refus(defaut)))
        return trouves

    def _absentes(self, manques: dict[Chemin, list[str]]) -> list[Probleme]:
        return [self._cle_absente((*parent, cle)) for parent, cles in manques.items() for cle in cles]

    def _union(self, defauts: list[Defaut]) -> list[Probleme]:
        """A union refused: tell of the member that the value looks like, else of all of them at once."""
        branches = defaultdict(list)
        for defaut in defauts:
            branches[defaut.branche].append(defaut)
        profondes = [un for un in branches.values() if all(len(d.chemin) > len(d.union or ()) for d in un)]
        if profondes or len(defauts) == 1:
            return self._simples(min(profondes or branches.values(), key=len))
        refuses = [self._refus(defaut) for defaut in defauts]
        indices = {un.indice for un in refuses} - {""}
        reunis = attendre(
            [un.attendu for un in refuses],
            defauts[0].erreur["input"],
            min(indices) if len(indices) == 1 else "",
        )
        return [self._probleme(defauts[0].union or (), reunis)]

    def _refus(self, defaut: Defaut) -> Refus:
        return refus(defaut.erreur, shapes.attentes(self.annotation, defaut.chemin[self.profondeur :]))

    def _probleme(self, chemin: Chemin, un: Refus) -> Probleme:
        return self.document.probleme(chemin, un.message, indice=un.indice)

    def _cle_inconnue(self, chemin: Chemin, absentes: list[str]) -> Probleme:
        """An unknown key; the missing key that was meant is removed from `absentes`."""
        parent, cle = chemin[:-1], str(chemin[-1])
        connues = shapes.cles(self.annotation, parent[self.profondeur :])
        libres = [connue for connue in connues if _absent(self.document, (*parent, connue))]
        visee = suggestions.proche(cle, absentes) or suggestions.proche(cle, libres)
        if visee in absentes:
            absentes.remove(visee)
        indice = suggestions.indice(cle, [visee] if visee else libres, "Clés possibles")
        return self.document.probleme(chemin, "clé inconnue", indice=indice, sur_cle=True)

    def _cle_absente(self, chemin: Chemin) -> Probleme:
        aide = shapes.description(self.annotation, chemin[self.profondeur :])
        indice = f"Ajoutez « {chemin[-1]}: … »" + (f" : {aide}" if aide else ".")
        return self.document.probleme(chemin, "clé obligatoire absente", indice=indice)


def _absent(document: Document, chemin: Chemin) -> bool:
    """Whether the last part of a path is missing from the document, its parent being there."""
    noeud = document.racine
    for partie in chemin:
        suivant = enfant(noeud, partie)
        if suivant is None:
            return True
        noeud = suivant[1]
    return False
