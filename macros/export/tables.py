"""The sections of an export as tables: RFC 4180, comma, UTF-8 marked so that Excel reads the accents."""

import csv
import io
from collections.abc import Iterator
from typing import Any, get_args

from macros.export.cells import cellule
from macros.models import SECTIONS, Dossier, Fait

Document = dict[str, Any]

OBJETS = ("departement", "charte")
SERIES = ("id", "intitule", "unite", "periode", "ligne", "colonne", "valeur", "source", "remarque")


def cles_csv(dossier: Dossier) -> list[str]:
    """The sections that have a CSV file: the lists that are not empty."""
    return [cle for cle in SECTIONS if cle not in OBJETS and getattr(dossier, cle)]


def csv_bytes(document: Document, cle: str) -> bytes:
    """The file `<code>-<clé>.csv`: one row an item, one column a key; series have one row a figure."""
    sortie = io.StringIO(newline="")
    ecrivain = csv.writer(sortie)
    entetes = colonnes(cle)
    ecrivain.writerow(entetes)
    for ligne in _figures(document) if cle == "series" else document[cle]:
        ecrivain.writerow(cellule(ligne[colonne]) for colonne in entetes)
    return sortie.getvalue().encode("utf-8-sig")


def colonnes(cle: str) -> list[str]:
    """Columns of a section: keys of its model, those that the export adds, where it stands in the text."""
    if cle == "series":
        return list(SERIES)
    (modele,) = get_args(Dossier.model_fields[cle].annotation)
    propres = [champ for champ in modele.model_fields if champ not in Fait.model_fields]
    return [*propres, *(["a_verifier"] if cle == "contacts" else []), *Fait.model_fields]


def _figures(document: Document) -> Iterator[dict[str, Any]]:
    """Every published figure with its row and its column: what a spreadsheet can filter and chart."""
    for serie in document["series"]:
        for etiquette, *valeurs in serie["lignes"]:
            for colonne, valeur in zip(serie["colonnes"][1:], valeurs, strict=True):
                yield {**serie, "ligne": etiquette, "colonne": colonne, "valeur": valeur}
