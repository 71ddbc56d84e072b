"""Where a fault of a sheet stands in the data: the files are read again, only once something is wrong."""

from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel

from macros.models import Referentiel
from macros.reading.load import lire


def situer(
    racine: Path,
    trouver: Callable[[Referentiel], BaseModel],
    champ: tuple[str | int, ...],
    message: str,
    indice: str = "",
) -> str:
    """The message of a fault at `champ` of the instance that `trouver` finds in the data, as the reader writes it."""
    try:
        lecture = lire(racine / "data")
        return str(lecture.provenance.probleme(trouver(lecture.referentiel), champ, message, indice))
    except Exception:  # the data was made by hand, as tests do, or changed since: the message alone is still true
        return f"{message}\n    {indice}" if indice else message
