"""What a build writes beside its pages."""

from pathlib import Path

from macros import charts, export
from macros.session import Session


def publier(session: Session, site: Path) -> None:
    """Write open data and charts below `site`."""
    export.ecrire(session, site)
    charts.ecrire(session, site)
