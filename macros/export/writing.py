"""Open data to files, below `donnees/` of the site."""

from pathlib import Path
from typing import Any

from macros.export.catalogue import Fichier, catalogue, entree
from macros.export.document import document, json_bytes
from macros.export.schema import schema_export
from macros.export.tables import cles_csv, csv_bytes
from macros.models import Dossier
from macros.session import Session

DOSSIER, CATALOGUE = "donnees", "departements.json"
JSON, CSV = "application/json", "text/csv"


def ecrire(session: Session, dossier_site: Path) -> list[tuple[Path, int]]:
    """Write the open data below `dossier_site`: (file, bytes), each département, then what is common."""
    cible = dossier_site / DOSSIER
    cible.mkdir(parents=True, exist_ok=True)
    national, ecrits = session.referentiel.national, []
    entrees = []
    communs = session.ecrit(f"{DOSSIER}/{CATALOGUE}")
    departements = session.referentiel.departements
    for code in departements if communs else session.codes:  # one at a time: a hundred exports fill the memory
        export = document(departements[code], national, session.jour)
        contenus = _contenus(departements[code], export)
        entrees.append(entree(export, [fichier for fichier, _ in contenus]))
        ecrits += [_ecrire(cible / f.nom, octets) for f, octets in contenus if session.ecrit(f"{DOSSIER}/{f.nom}")]
    if not communs:
        return ecrits
    contenus_communs = {"schema.json": schema_export(), CATALOGUE: catalogue(entrees, session.jour)}
    return ecrits + [_ecrire(cible / nom, json_bytes(contenu)) for nom, contenu in contenus_communs.items()]


def _contenus(dossier: Dossier, export: dict[str, Any]) -> list[tuple[Fichier, bytes]]:
    code, octets = dossier.departement.code, json_bytes(export)
    contenus = [(Fichier(f"{code}.json", JSON, None, None, len(octets)), octets)]
    for cle in cles_csv(dossier):
        octets = csv_bytes(export, cle)
        contenus.append((Fichier(f"{code}-{cle}.csv", CSV, cle, len(export[cle]), len(octets)), octets))
    return contenus


def _ecrire(chemin: Path, octets: bytes) -> tuple[Path, int]:
    chemin.write_bytes(octets)
    return chemin, len(octets)
