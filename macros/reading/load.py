"""The one reader of `data/`: every file, every error at once, then the whole referentiel."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.models import Dossier, National, Referentiel
from macros.models.base import CodeDepartement
from macros.reading.files import (
    Rangements,
    intrus,
    nom_lisible,
    rangements_departement,
    rangements_national,
    visibles,
)
from macros.reading.folder import Lecteur
from macros.reading.problems import DonneesInvalides, Probleme
from macros.reading.provenance import Provenance

NATIONAL, DEPARTEMENTS = "national", "departements"
CODE = TypeAdapter(CodeDepartement)
RACINE = [f"{NATIONAL}/", f"{DEPARTEMENTS}/", "schemas/"]


class Lecture(NamedTuple):
    """The data, and where each item of it was read."""

    referentiel: Referentiel
    provenance: Provenance


def charger(racine: Path) -> Referentiel:
    """Read the data folder `racine`. Raises DonneesInvalides with every problem of every file."""
    return lire(racine).referentiel


def lire(racine: Path) -> Lecture:
    """Read the data folder `racine` with the provenance that cross-file rules need.

    Files are called in messages by their path from the folder that holds `racine`: `data/departements/71/…`.
    Raises DonneesInvalides with every problem of every file.
    """
    with _collecteur_en_pause():
        return _lire_tout(racine, nom_lisible(racine.resolve()))


@contextmanager
def _collecteur_en_pause() -> Iterator[None]:
    """Millions of short-lived nodes and none in a cycle: the garbage collector would double the time."""
    actif = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if actif:
            gc.enable()


def _lire_tout(racine: Path, base: str) -> Lecture:
    provenance = Provenance()
    problemes = _intrus(racine, base)
    national = _national(racine, base, provenance, problemes)
    departements = _departements(racine, base, provenance, problemes)
    if problemes:
        raise DonneesInvalides(problemes)
    referentiel = Referentiel(national=national, departements=departements)
    provenance.enregistrer_dossier(referentiel, base, {})
    return Lecture(referentiel, provenance)


def _intrus(racine: Path, base: str) -> list[Probleme]:
    absents = [nom for nom in (NATIONAL, DEPARTEMENTS) if not (racine / nom).is_dir()]
    if absents:
        raise DonneesInvalides([Probleme(f"{base}/{nom}/", message="dossier absent") for nom in absents])
    permis = [nom.removesuffix("/") for nom in RACINE]
    return [intrus(entree, base, RACINE) for entree in visibles(racine) if entree.name not in permis]


def _national(racine: Path, base: str, provenance: Provenance, problemes: list[Probleme]) -> BaseModel | None:
    rangements = rangements_national(National.model_fields)
    return _lire_dossier(racine / NATIONAL, f"{base}/{NATIONAL}", National, rangements, provenance, problemes)


def _departements(
    racine: Path, base: str, provenance: Provenance, problemes: list[Probleme]
) -> dict[str, BaseModel | None]:
    rangements = rangements_departement(Dossier.model_fields)
    base = f"{base}/{DEPARTEMENTS}"
    dossiers = {}
    for entree in visibles(racine / DEPARTEMENTS):
        if not entree.is_dir() or not _est_code(entree.name):
            problemes.append(_pas_un_departement(entree, base))
            continue
        dossier = _lire_dossier(entree, f"{base}/{entree.name}", Dossier, rangements, provenance, problemes)
        problemes += _autre_code(dossier, entree.name, provenance)
        dossiers[entree.name] = dossier
    return dossiers


def _lire_dossier(
    chemin: Path,
    base: str,
    modele: type[BaseModel],
    rangements: Rangements,
    provenance: Provenance,
    problemes: list[Probleme],
) -> BaseModel | None:
    lecteur = Lecteur(chemin, base, modele, rangements, provenance)
    resultat = lecteur.lire()
    problemes += lecteur.problemes
    return resultat


def _est_code(nom: str) -> bool:
    try:
        return bool(CODE.validate_python(nom))
    except ValidationError:
        return False


def _pas_un_departement(entree: Path, base: str) -> Probleme:
    probleme = intrus(entree, base, [])
    indice = "Il n’y a ici que des dossiers, un par département, nommés par son code : 71, 2A, 974."
    return Probleme(probleme.fichier, message=probleme.message, indice=indice)


def _autre_code(dossier: Dossier | None, nom: str, provenance: Provenance) -> list[Probleme]:
    """A folder is named by the code of its département: the addresses of pages are made of it."""
    if dossier is None or dossier.departement.code == nom:
        return []
    message, indice = f"ce code n’est pas celui du dossier, {nom}", f"Écrivez {nom}, ou renommez le dossier."
    return [provenance.probleme(dossier.departement, "code", message, indice)]
