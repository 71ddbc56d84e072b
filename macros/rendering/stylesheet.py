"""The stylesheet of the site: the sheets of `overrides/css/`, in the order of their names, as one small file."""

from pathlib import Path

from rcssmin import cssmin

from macros.session import Session

ADRESSE = "assets/css/site.css"


def feuille(dossier: Path) -> str:
    """The sheets of `dossier` one after the other, comments and needless spaces left out."""
    return cssmin("\n".join(f.read_text("utf-8") for f in sorted(dossier.glob("*.css")))) + "\n"


def ecrire(session: Session, site: Path) -> None:
    """Write the stylesheet below `site`."""
    cible = site / ADRESSE
    cible.parent.mkdir(parents=True, exist_ok=True)
    cible.write_text(feuille(session.racine / "overrides" / "css"), "utf-8")
