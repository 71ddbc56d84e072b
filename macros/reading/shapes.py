"""What the models expect at a place of the data: which type, which keys, which description."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.models import base

Chemin = tuple[str | int, ...]


def attentes(annotation: Any, chemin: Chemin) -> list[Any]:
    """The types accepted at `chemin`, members of a union apart; empty when the models know nothing there."""
    if not chemin:
        return list(_membres(annotation))
    suites = (_enfant(membre, chemin[0]) for membre in _membres(annotation))
    return [forme for suite in suites if suite is not None for forme in attentes(suite, chemin[1:])]


def cles(annotation: Any, chemin: Chemin) -> list[str]:
    """The keys of the mapping expected at `chemin`, in the order of the model."""
    modeles = [forme for forme in attentes(annotation, chemin) if _est_modele(forme)]
    return list(dict.fromkeys(nom for modele in modeles for nom in _champs(modele)))


def description(annotation: Any, chemin: Chemin) -> str:
    """What the model says of the key at `chemin`; empty when it says nothing."""
    if not chemin or not isinstance(chemin[-1], str):
        return ""
    modeles = [forme for forme in attentes(annotation, chemin[:-1]) if _est_modele(forme)]
    champs = [_champs(modele).get(chemin[-1]) for modele in modeles]
    return next((champ.description for champ in champs if champ and champ.description), "")


def _motif(type_annote: Any) -> str:
    return next(detail.pattern for detail in get_args(type_annote) if getattr(detail, "pattern", None))


FORMES = {
    _motif(base.Identifiant): "un identifiant en minuscules sans accents, mots liés par des tirets",
    _motif(base.CodeDepartement): "un code de département (71, 2A, 974)",
    _motif(base.Url): "une adresse web complète (https://…)",
    _motif(base.Telephone): "un numéro de téléphone en chiffres et espaces (03 85 39 30 70)",
    _motif(base.Courriel): "une adresse de courriel (nom@domaine.fr)",
}


def forme(motif: str) -> str:
    """A regular expression of the models, in words."""
    return FORMES.get(motif, f"la forme {motif}")


def _membres(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from _membres(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, types.UnionType):
        for membre in get_args(annotation):
            yield from _membres(membre)
    else:
        yield annotation


def _enfant(annotation: Any, partie: str | int) -> Any:
    if _est_modele(annotation):
        champ = _champs(annotation).get(partie)
        return champ.annotation if champ else None
    arguments = get_args(annotation)
    if isinstance(partie, int):
        return arguments[0] if get_origin(annotation) in (list, tuple, set, frozenset) else None
    return arguments[1] if get_origin(annotation) is dict else None


def _champs(modele: type[BaseModel]) -> dict[str, FieldInfo]:
    modele.model_rebuild()
    return {champ.alias or nom: champ for nom, champ in modele.model_fields.items()}


def _est_modele(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
