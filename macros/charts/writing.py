"""Charts to files, beside the page that shows them; one already drawn is kept in `build/graphiques/`."""

import hashlib
import multiprocessing
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import Path

from macros.charts.choice import graphiques_de
from macros.charts.drawing import MOTEUR, svg
from macros.charts.shapes import Graphique
from macros.pages.page import racine_departement
from macros.session import Session

DOSSIER = "indicateurs/graphiques"
MEMOIRE = Path("build") / "graphiques"


def ecrire(session: Session, dossier_site: Path) -> list[Path]:
    """Write every chart of every département below `dossier_site`; returns the files, in order."""
    prevus = list(_prevus(session, dossier_site))
    _dessiner({garde: graphique for _, garde, graphique in prevus if not garde.exists()})
    for chemin, garde, _ in prevus:
        chemin.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(garde, chemin)
    _oublier(session, {garde for _, garde, _ in prevus})
    return [chemin for chemin, _, _ in prevus]


def _prevus(session: Session, dossier_site: Path) -> Iterator[tuple[Path, Path, Graphique]]:
    """For each chart: where it goes, where it is kept, what it is."""
    for code in session.codes:
        dossier = session.dossier(code)
        for serie in dossier.series:
            for graphique in graphiques_de(serie, dossier):
                chemin = dossier_site / racine_departement(code) / DOSSIER / f"{graphique.nom}.svg"
                yield chemin, session.racine / MEMOIRE / f"{code}-{_cle(graphique)}.svg", graphique


def _cle(graphique: Graphique) -> str:
    """What decides the bytes of a chart: what it says, the code that draws, the engine."""
    return hashlib.sha256(f"{graphique!r}\0{_empreinte()}".encode()).hexdigest()[:40]


@cache
def _empreinte() -> str:
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"\0".join([version(MOTEUR).encode(), *(s.read_bytes() for s in sources)])).hexdigest()


def _dessiner(manquants: dict[Path, Graphique]) -> None:
    """Draw in a process of its own: the engine holds 130 MB, which are free again before the pages are made."""
    if not manquants:
        return
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as atelier:
        for garde, octets in zip(manquants, atelier.map(svg, manquants.values(), chunksize=16), strict=True):
            garde.parent.mkdir(parents=True, exist_ok=True)
            provisoire = garde.with_suffix(".nouveau")
            provisoire.write_bytes(octets)
            provisoire.replace(garde)


def _oublier(session: Session, utiles: set[Path]) -> None:
    """Drop the charts of these départements that they no longer show."""
    for code in session.codes:
        for garde in set((session.racine / MEMOIRE).glob(f"{code}-*.svg")) - utiles:
            garde.unlink(missing_ok=True)
