"""Opens a build: reads and checks the data for the day and the départements asked for."""

from collections.abc import Mapping
from pathlib import Path

from macros import today
from macros.models import Referentiel
from macros.reading import DonneesInvalides, lire
from macros.rules import verifier
from macros.session import Session


def lire_et_verifier(racine: Path) -> Referentiel:
    """The data of the project in `racine`, checked by every rule. Raises DonneesInvalides with all problems."""
    lecture = lire(racine / "data")
    problemes = list(verifier(lecture.referentiel, lecture.provenance))
    if problemes:
        raise DonneesInvalides(problemes)
    return lecture.referentiel


def ouvrir(racine: Path, environ: Mapping[str, str]) -> Session:
    """The session of a build: DATE, DEP, PAPIER and PARTIE come from the environment."""
    referentiel = lire_et_verifier(racine)
    if dep := environ.get("DEP"):
        referentiel = referentiel.model_copy(update={"departements": {dep: referentiel.departements[dep]}})
    return Session(
        referentiel=referentiel,
        jour=today.resolve(None, environ),
        racine=racine,
        papier=environ.get("PAPIER") != "non",
        parties=frozenset({partie}) if (partie := environ.get("PARTIE")) else None,
    )
