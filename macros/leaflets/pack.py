"""The whole pack: every sheet of every département, printed in parallel, only where something changed."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from macros.leaflets.cache import Cache, cle
from macros.leaflets.composition import composer, styles
from macros.leaflets.press import imprimer
from macros.leaflets.problems import FeuilleImpossible
from macros.leaflets.thumbnails import vignette
from macros.session import Session
from macros.sheets import Feuille, Fiche, Mesures, en_image, fiches, imprimees, retenir
from macros.sheets.printed import IMPRIMEUR, SITE, Pack

SEUIL = 24  # below that many sheets to print, starting processes costs more than it saves

Progression = Callable[[str], None]


@dataclass(frozen=True)
class _Travail:
    """One sheet to print; all that a process needs."""

    html: str
    cle: str
    gabarits: Path
    cache: Cache
    imprimeur: str
    vignette: bool

    @property
    def fait(self) -> bool:
        """Whether the cache holds all that is asked for."""
        pris_en_photo = not self.vignette or self.cache.chemin(self.cle, "webp").is_file()
        return pris_en_photo and self.cache.lire(self.cle) is not None


def muet(message: str) -> None:
    """Show no progress."""


def lot(session: Session, progression: Progression = muet, imprimeur: bool = False) -> Pack:
    """The sheets of every département by code, printed if they were not; remembered for the rest of the build.

    Raises FeuilleImpossible with every fault of every sheet.
    """
    tirage = IMPRIMEUR if imprimeur else SITE
    deja = imprimees(session, tirage)
    return retenir(session, _fabriquer(session, progression, imprimeur), tirage) if deja is None else deja


def _fabriquer(session: Session, progression: Progression, imprimeur: bool) -> Pack:
    codes = session.codes
    erreurs: list[str] = []
    prevues = list(_composees(session, codes, "imprimeur" if imprimeur else "", erreurs))
    erreurs += _imprimer([t for _, t in prevues if not t.fait], progression)
    if erreurs:
        raise FeuilleImpossible(erreurs)
    par_code: Pack = {code: [] for code in codes}
    for fiche, travail in prevues:
        mesures = travail.cache.lire(travail.cle)
        assert mesures is not None
        par_code[fiche.code].append(Feuille(fiche, travail.cle, mesures))
    cache(session).oublier(t.cle for _, t in prevues)
    return par_code


def cache(session: Session) -> Cache:
    """Where printed sheets of the project are kept."""
    return Cache(session.racine / "build" / "depliants")


def _composees(session: Session, codes: list[str], style: str, erreurs: list[str]) -> Iterator[tuple[Fiche, _Travail]]:
    gabarits = session.racine / "overrides" / "depliants"
    imprimeur = styles(session.racine, style) if style else ""
    for code in codes:
        photographiees = [] if style else list(en_image(fiches(session, code)).values())
        for fiche in fiches(session, code):
            try:
                html = composer(session, code, fiche)
            except FeuilleImpossible as erreur:
                erreurs += erreur.messages
                continue
            nom = cle(html, gabarits, imprimeur)
            yield fiche, _Travail(html, nom, gabarits, cache(session), imprimeur, fiche in photographiees)


def _imprimer(travaux: list[_Travail], progression: Progression) -> list[str]:
    """Print sheets and keep them; the messages of those that cannot be."""
    erreurs: list[str] = []
    for rang, trouvees in enumerate(_resultats(travaux), 1):
        erreurs += trouvees
        progression(f"Documents à imprimer : {rang} sur {len(travaux)}")
    return erreurs


def _resultats(travaux: list[_Travail]) -> Iterator[tuple[str, ...]]:
    coeurs = min(os.cpu_count() or 1, len(travaux))
    if coeurs < 2 or len(travaux) < SEUIL:
        yield from map(_un, travaux)
        return
    faits = 0
    try:
        # spawn: Pango and the build's own threads do not survive a fork.
        with ProcessPoolExecutor(coeurs, mp_context=multiprocessing.get_context("spawn")) as ateliers:
            attendus: list[Future[tuple[str, ...]]] = [ateliers.submit(_un, travail) for travail in travaux]
            for attendu in attendus:
                yield attendu.result()
                faits += 1
    except BrokenProcessPool:  # one was killed, for want of memory as a rule: the rest is printed here
        yield from map(_un, travaux[faits:])


def _un(travail: _Travail) -> tuple[str, ...]:
    """Print one sheet into the cache, unless it is there, and its picture when one is asked for; its faults, if any."""
    if travail.cache.lire(travail.cle) is None:
        try:
            tirage = imprimer(travail.html, travail.gabarits, travail.imprimeur)
        except FeuilleImpossible as erreur:
            return erreur.messages
        mesures = Mesures(tirage.pages, len(tirage.pdf), round(tirage.plus_petit, 2))
        travail.cache.ranger(travail.cle, tirage.pdf, mesures)
    if travail.vignette:
        pdf = travail.cache.chemin(travail.cle, "pdf").read_bytes()
        travail.cache.ecrire(travail.cle, "webp", vignette(pdf))
    return ()
