"""What a build writes beside its pages."""

from pathlib import Path

from macros import charts, export, leaflets, search
from macros.session import Session


def publier(session: Session, site: Path) -> None:
    """Write open data, charts, the words of search and, unless paper is left out, leaflets below `site`."""
    export.ecrire(session, site)
    charts.ecrire(session, site)
    search.ecrire(session, site)
    if session.papier:
        leaflets.ecrire(session, site)
