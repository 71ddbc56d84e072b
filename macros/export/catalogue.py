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


def catalogue(entrees: Sequence[dict[str, Any]], jour: dt.date) -> dict[str, Any]:
    """Every département with its files, from the `entree` of each."""
    return {
        "format": FORMAT,
        "licence": LICENCE,
        "genere_le": jour.isoformat(),
        "schema": "schema.json",
        "departements": list(entrees),
    }


def entree(document: Mapping[str, Any], fichiers: Sequence[Fichier]) -> dict[str, Any]:
    """What the catalogue says of one département."""
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
