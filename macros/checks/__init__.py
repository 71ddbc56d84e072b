"""Checks of a built site, before it takes the place of the one that is published.

Pure: they read the folder and the session and return problems; whoever calls decides to stop.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.checks import foreign, links, prose, readability, renamed, residue, sentences, sources, weight
from macros.checks.built import pages
from macros.checks.readability import Lisibilite
from macros.checks.weight import Poids
from macros.reading.problems import Probleme, pluriel, resume
from macros.session import Session

__all__ = ["Examen", "controler", "dire", "ecrire_rapports", "examiner"]
SEMBLABLES = 3


@dataclass
class Examen:
    """What the checks found: every problem, in order, and the measures they are drawn from."""

    problemes: list[Probleme] = field(default_factory=list)
    poids: list[Poids] = field(default_factory=list)
    lisibilite: list[Lisibilite] = field(default_factory=list)

    def rapports(self) -> dict[str, str]:
        """Markdown reports, by file name."""
        return {"poids.md": weight.rapport(self.poids), "lisibilite.md": readability.rapport(self.lisibilite)}


def controler(site: Path, session: Session) -> list[Probleme]:
    """Every problem of the site built in `site`, and of the prose it was built from."""
    return examiner(site, session).problemes


def examiner(site: Path, session: Session) -> Examen:
    """Problems and measures of the site built in `site`; its pages are read once, one at a time."""
    national = session.referentiel.national
    proses = list(sources.proses(session.racine))
    examen = Examen()
    examen.problemes += prose.controler(proses, national.regles, national.contacts)
    examen.problemes += renamed.controler(proses, national, session.jour)
    _pages(site, session, examen)
    examen.problemes += foreign.controler_fichiers(site)
    examen.problemes += weight.controler(examen.poids)
    examen.problemes += readability.controler(examen.lisibilite)
    return examen


def _pages(site: Path, session: Session, examen: Examen) -> None:
    noms = sentences.noms_propres(session.referentiel.national)
    balance = weight.Balance(site)
    releves = {}
    for page in pages(site):
        releves[page.fichier] = links.releve(page)
        examen.problemes += residue.controler(page)
        examen.problemes += foreign.controler(page)
        examen.poids.append(balance.peser(page))
        if readability.concerne(page):
            examen.lisibilite.append(readability.mesurer(page, noms))
    fichiers = frozenset(f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file())
    examen.problemes += links.controler(releves, fichiers, site)


def ecrire_rapports(examen: Examen, dossier: Path) -> list[Path]:
    """Write the reports of `examen` below `dossier` and return their paths."""
    dossier.mkdir(parents=True, exist_ok=True)
    for nom, texte in examen.rapports().items():
        (dossier / nom).write_text(texte, "utf-8")
    return [dossier / nom for nom in examen.rapports()]


def dire(problemes: Sequence[Probleme]) -> str:
    """Problems for a person: one message found on many pages is told on a few of them, then counted."""
    semblables: dict[str, list[Probleme]] = {}
    for probleme in problemes:
        semblables.setdefault(probleme.message, []).append(probleme)
    lignes = []
    for groupe in semblables.values():
        lignes += [str(p) for p in groupe[:SEMBLABLES]]
        if (reste := len(groupe) - SEMBLABLES) > 0:
            lignes.append(f"    … et {pluriel(reste, 'autre')}.")
    return "\n".join([*lignes, resume(problemes)])
