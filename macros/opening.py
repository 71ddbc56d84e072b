"""Opens a build: reads and checks the data for the day and the départements asked for."""

from collections.abc import Collection, Mapping
from pathlib import Path

from macros import today
from macros.models import Referentiel
from macros.parts import NATIONALE
from macros.reading import DonneesInvalides, charger, lire
from macros.rules import verifier
from macros.session import Session


def lire_et_verifier(racine: Path, codes: Collection[str] = ()) -> Referentiel:
    """The data of the project in `racine`, checked by every rule. Raises DonneesInvalides with all problems.

    With `codes`, the rules only look at these départements: the others are somebody else's, or have not changed.
    """
    lecture = lire(racine / "data")
    vus = _seuls(lecture.referentiel, codes) if codes else lecture.referentiel
    problemes = list(verifier(vus, lecture.provenance))
    if problemes:
        raise DonneesInvalides(problemes)
    return lecture.referentiel


def _seuls(referentiel: Referentiel, codes: Collection[str]) -> Referentiel:
    gardes = {code: referentiel.departements[code] for code in codes}
    return referentiel.model_copy(update={"departements": gardes})


def ouvrir(racine: Path, environ: Mapping[str, str], parties: frozenset[str] | None = None) -> Session:
    """The session of a build: DATE, DEP, PAPIER and PARTIE come from the environment.

    `parties` are the parts to write (macros/parts.py), PARTIE when none is given. VERIFIE says that the rules have just
    passed: they are not run again.
    """
    if parties is None and (partie := environ.get("PARTIE")):
        parties = frozenset({partie})
    if environ.get("VERIFIE") == "oui":
        referentiel = charger(racine / "data")
    else:
        referentiel = lire_et_verifier(racine, (parties or frozenset()) - {NATIONALE})
    if dep := environ.get("DEP"):
        referentiel = _seuls(referentiel, [dep])
    return Session(
        referentiel=referentiel,
        jour=today.resolve(None, environ),
        racine=racine,
        papier=environ.get("PAPIER") != "non",
        parties=parties,
    )
