"""Charts to files, beside the page that shows them."""

from pathlib import Path

from macros.charts.choice import graphiques_de
from macros.charts.drawing import svg
from macros.pages.page import racine_departement
from macros.session import Session

DOSSIER = "indicateurs/graphiques"


def ecrire(session: Session, dossier_site: Path) -> list[Path]:
    """Write every chart of every département below `dossier_site`; returns the files, in order."""
    ecrits = []
    for code, dossier in session.referentiel.departements.items():
        for serie in dossier.series:
            for graphique in graphiques_de(serie, dossier):
                chemin = dossier_site / racine_departement(code) / DOSSIER / f"{graphique.nom}.svg"
                chemin.parent.mkdir(parents=True, exist_ok=True)
                chemin.write_bytes(svg(graphique))
                ecrits.append(chemin)
    return ecrits
