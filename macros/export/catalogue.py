"""The list of what is published, for whoever harvests it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from macros.export.document import FORMAT, LICENCE


@dataclass(frozen=True)
class Fichier:
    """A file below `donnees/`: `cle` its section (None: all of them), `octets` its weight."""

    nom: str
    type: str
    cle: str | None
    elements: int | None
    octets: int


def catalogue(documents: Mapping[str, Any], fichiers: Mapping[str, Sequence[Fichier]], jour: dt.date) -> dict[str, Any]:
    """Every département with its files; `documents` and `fichiers` are by code."""
    return {
        "format": FORMAT,
        "licence": LICENCE,
        "genere_le": jour.isoformat(),
        "schema": "schema.json",
        "departements": [_entree(documents[code], fichiers[code]) for code in documents],
    }


def _entree(document: dict[str, Any], fichiers: Sequence[Fichier]) -> dict[str, Any]:
    charte = document["charte"]
    return {
        "code": document["departement"]["code"],
        "nom": document["departement"]["nom"],
        "titre": charte["titre"],
        "signee_le": charte["signee_le"],
        "fin_le": charte["fin_le"],
        "source": document["metadonnees"][0]["source"],
        "fichiers": [asdict(fichier) for fichier in fichiers],
    }
