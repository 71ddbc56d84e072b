"""The table of references keeps step with the models."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from macros.models import Dossier, National, Referentiel
from macros.rules.identifiers import renvoi
from macros.rules.values import champs_identifiants


def modeles(modele: type[BaseModel], vus: set[type[BaseModel]] | None = None) -> Iterator[type[BaseModel]]:
    """Every model that the data can hold."""
    vus = set() if vus is None else vus
    if modele in vus:
        return
    vus.add(modele)
    yield modele
    for champ in modele.model_fields.values():
        for partie in _parties(champ.annotation):
            yield from modeles(partie, vus)


def _parties(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, BaseModel):
        yield annotation
    for partie in get_args(annotation) if get_origin(annotation) in (list, dict, Union, UnionType) else ():
        yield from _parties(partie)


RENVOIS = [(m, champ) for m in modeles(Referentiel) for champ in champs_identifiants(m)]


@pytest.mark.parametrize(("modele", "champ"), RENVOIS, ids=[f"{m.__name__}.{champ}" for m, champ in RENVOIS])
def test_every_identifier_names_a_list_of_items_with_ids(modele: type[BaseModel], champ: str) -> None:
    vise = renvoi(modele, champ)
    assert vise is not None, f"say in macros.rules.identifiers.RENVOIS what « {champ} » names"
    liste = (Dossier if vise.local else National).model_fields[vise.liste].annotation
    assert "id" in get_args(liste)[0].model_fields


def test_there_are_references() -> None:
    assert len(RENVOIS) > 40
