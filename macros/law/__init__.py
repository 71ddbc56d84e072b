"""Which version of a rule holds on a day, and what is known to change soon."""

from macros.law.versions import (
    Changement,
    RegleSansVersion,
    changements,
    en_vigueur,
    fin_effective,
    version,
)

__all__ = ["Changement", "RegleSansVersion", "changements", "en_vigueur", "fin_effective", "version"]
