"""What a build knows of the sheets it has printed: the pack notes it, the printing page reads it."""

from dataclasses import dataclass

from macros.session import Session
from macros.sheets.catalogue import Fiche

SITE, IMPRIMEUR = "site", "imprimeur"


@dataclass(frozen=True)
class Mesures:
    """What is known of a printed sheet without opening it."""

    pages: int
    octets: int
    plus_petit: float


@dataclass(frozen=True)
class Feuille:
    """A sheet ready to be published: its place in the catalogue, its name in the cache, its measures."""

    fiche: Fiche
    cle: str
    mesures: Mesures


Pack = dict[str, list[Feuille]]  # sheets by code of département


def retenir(session: Session, pack: Pack, tirage: str = SITE) -> Pack:
    """Remember a pack for the rest of the build; `tirage` tells the site's files from the printer's."""
    session.feuilles[tirage] = pack
    return pack


def imprimees(session: Session, tirage: str = SITE) -> Pack | None:
    """The pack of this build, or None when it has printed none (yet); asking prints nothing."""
    return session.feuilles.get(tirage)
