"""What a build writes beside its pages."""

from pathlib import Path

from macros import charts, export, search
from macros.rendering import stylesheet
from macros.session import Session


def publier(session: Session, site: Path) -> None:
    """Write the stylesheet, open data, charts, search words and, unless paper is left out, leaflets below `site`."""
    if session.ecrit(stylesheet.ADRESSE):
        stylesheet.ecrire(session, site)
        search.ecrire(session, site)
    export.ecrire(session, site)
    charts.ecrire(session, site)
    if session.papier:
        from macros import leaflets  # a site without paper does not pay for its engine

        leaflets.ecrire(session, site)
