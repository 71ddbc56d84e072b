"""Numbers of the text: a number leads to one item, and a series of numbers has no silent hole."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from macros.models import Dossier, Referentiel
from macros.models.engagements import Engagement
from macros.reading import Probleme, Provenance
from macros.rules.values import ou

DOUBLE = "Corrigez le numéro ; si le texte signé le porte deux fois, dites-le dans « remarque »."
TROU = "Ajoutez ce qui manque ; si le texte signé saute un numéro, dites-le dans « remarque »."


def regle_numeros_des_engagements(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A number names one commitment of a partner; where the text repeats it, the second has a `remarque`."""
    for dossier in ref.departements.values():
        for partenaire, engagements in _groupes(dossier.engagements, "partenaire").items():
            yield from _doubles(prov, engagements, f"engagement n° {{}} de « {partenaire} »")


def regle_suite_des_engagements(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Where the charter numbers its commitments, none is missing, unless a `remarque` tells the hole.

    Numbers start again at 1 with each partner; in a charter that never uses one twice, they run through it.
    """
    for dossier in ref.departements.values():
        for engagements in _suites(dossier):
            yield from _trous(prov, engagements, "engagement")


def regle_numeros_des_actions(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A number names one action sheet, or one step of a part of it; none is missing without a `remarque`."""
    for dossier in ref.departements.values():
        yield from _doubles(prov, dossier.actions, "fiche action n° {}")
        yield from _trous(prov, dossier.actions, "fiche action")
        for action in dossier.actions:
            for etapes in _groupes(action.etapes, "volet").values():
                yield from _doubles(prov, etapes, f"étape n° {{}} de la fiche {action.numero}")
                yield from _trous(prov, etapes, "étape")


def _groupes(elements: Iterable[Any], champ: str) -> dict[Hashable, list[Any]]:
    groupes: dict[Hashable, list[Any]] = defaultdict(list)
    for element in elements:
        groupes[getattr(element, champ)].append(element)
    return groupes


def _suites(dossier: Dossier) -> list[list[Engagement]]:
    numeros = [e.numero for e in dossier.engagements if isinstance(e.numero, int)]
    if len(numeros) == len(set(numeros)):
        return [dossier.engagements]
    return list(_groupes(dossier.engagements, "partenaire").values())


def _doubles(prov: Provenance, elements: Iterable[Any], quoi: str) -> Iterator[Probleme]:
    vus: dict[Hashable, Any] = {}
    for element in elements:
        premier = vus.setdefault(element.numero, element)
        if premier is not element and element.numero is not None and not element.remarque:
            message = f"{quoi.format(element.numero)} : numéro déjà pris ({ou(prov, premier)})"
            yield prov.probleme(element, "numero", message, DOUBLE)


def _trous(prov: Provenance, elements: Iterable[Any], quoi: str) -> Iterator[Probleme]:
    """Missing numbers, told on the item that follows them."""
    numerotes = sorted((e for e in elements if isinstance(e.numero, int)), key=lambda e: e.numero)
    for avant, apres in pairwise([None, *numerotes]):
        attendu = avant.numero + 1 if avant else 1
        if apres.numero > attendu and not apres.remarque:
            yield prov.probleme(apres, "numero", f"il manque : {quoi} n° {_manquants(attendu, apres.numero)}", TROU)


def _manquants(premier: int, suivant: int) -> str:
    return str(premier) if suivant - premier == 1 else f"{premier} à {suivant - 1}"
