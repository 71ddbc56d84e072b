"""Shared bricks of the models: scalars, dates, sources.

Every scalar of `data/` arrives as text and is typed here (conception 2.4): `"9:30"` stays a time, `"01000"` a code.
"""

import datetime as dt
import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


def _oui_non(valeur: object) -> object:
    """Read `oui` / `non`; anything else is refused with the two words expected."""
    mots = {"oui": True, "non": False}
    if isinstance(valeur, bool):
        return valeur
    if not isinstance(valeur, str) or valeur.strip().lower() not in mots:
        raise ValueError(f"« {valeur} » n’est ni oui ni non")
    return mots[valeur.strip().lower()]


def _numero(valeur: object) -> object:
    """A number stays a number when the text numbers with digits, text otherwise (« 3 bis », « I.2 »)."""
    return int(valeur) if isinstance(valeur, str) and re.fullmatch(r"[0-9]{1,6}", valeur.strip()) else valeur


def _date_iso(valeur: object) -> object:
    """Dates are written AAAA-MM-JJ and nothing else."""
    if isinstance(valeur, dt.date):
        return valeur
    if not isinstance(valeur, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", valeur.strip()):
        raise ValueError(f"« {valeur} » n’est pas une date AAAA-MM-JJ")
    try:
        return dt.date.fromisoformat(valeur.strip())
    except ValueError:
        raise ValueError(f"« {valeur} » n’existe pas au calendrier") from None


Ligne = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Identifiant = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
OuiNon = Annotated[bool, BeforeValidator(_oui_non)]
Numero = Annotated[int | Ligne, BeforeValidator(_numero)]
Date = Annotated[dt.date, BeforeValidator(_date_iso)]
CodeDepartement = Annotated[str, StringConstraints(pattern=r"^(\d{2,3}|2[AB]|[A-Z]{2})$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Telephone = Annotated[str, StringConstraints(pattern=r"^(\+?\d[\d ]*\d|\d{2,4})$")]
Courriel = Annotated[str, StringConstraints(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}$")]


class Modele(BaseModel):
    """A mapping of `data/`: unknown keys are errors, values never change once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Fait(Modele):
    """Anything a charter says: where it stands in the signed text, and what the editor must know about it."""

    source: Ligne | None = Field(None, description="Où le lire dans le texte signé, p. ex. « 3.2, État, n° 3 ».")
    remarque: Ligne | None = Field(
        None,
        description="Contradiction du texte, fait dépassé, lecture incertaine : ce que le lecteur doit savoir.",
    )


class Point(Fait):
    """One short fact in a list, with its own place in the text."""

    texte: Ligne = Field(description="Le fait, en une phrase courte et avec nos mots.")
    date: Ligne | None = Field(None, description="Date ou période du fait, telle que le texte la donne.")


class Reference(Modele):
    """A source outside the charter: a law, a page, a decision."""

    titre: Ligne
    url: Url | None = None
    date: Date | None = Field(None, description="Date du document.")
