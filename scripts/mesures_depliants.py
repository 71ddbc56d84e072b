"""How long the paper takes. `python -m scripts.mesures_depliants [code]`: each sheet, then the pack from the cache.

`python -m scripts.mesures_depliants --packs 101`: that many packs of synthetic départements, none printed before, in
parallel over the cores; then again, with everything in the cache.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from macros import opening
from macros.leaflets import composer, ecrire, imprimer
from macros.leaflets.progress import montrer
from macros.session import Session
from macros.sheets import fiches
from macros.synthesis import synthetiser

RACINE = Path(__file__).resolve().parent.parent


def _une_a_une(session: Session) -> tuple[float, float, list[int], float]:
    """Seconds of processor to compose and to print every sheet, their bytes, the smallest text in points."""
    composition = impression = 0.0
    octets, petits = [], []
    for code in session.referentiel.departements:
        for fiche in fiches(session, code):
            debut = time.process_time()
            html = composer(session, code, fiche)
            milieu = time.process_time()
            tirage = imprimer(html, session.racine / "overrides" / "depliants")
            composition += milieu - debut
            impression += time.process_time() - milieu
            octets.append(len(tirage.pdf))
            petits.append(tirage.plus_petit)
    return composition, impression, octets, min(petits)


def _pack(session: Session) -> tuple[float, float, int]:
    """Seconds, seconds of processor (children included) and number of sheets of a whole `ecrire`."""
    session.feuilles.clear()
    debut, avant = time.monotonic(), _processeur()
    with tempfile.TemporaryDirectory() as provisoire:
        ecrits = ecrire(session, Path(provisoire), montrer)
    feuilles = sum(chemin.suffix == ".pdf" for chemin in ecrits)
    return time.monotonic() - debut, _processeur() - avant, feuilles


def _processeur() -> float:
    usages = [resource.getrusage(qui) for qui in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in usages)


def feuilles(code: str) -> None:
    """Sheets of a département, or of all, one after the other; then their packs, already printed."""
    session = opening.ouvrir(RACINE, {**os.environ, "DEP": code})
    composition, impression, octets, petit = _une_a_une(session)
    n = len(octets)
    print(
        f"{n} feuilles : {composition / n:.3f} s à composer, {impression / n:.3f} s à imprimer, chacune (processeur)."
    )
    print(f"Octets : {min(octets)} à {max(octets)}, {sum(octets) // n} en moyenne, {sum(octets)} en tout.")
    print(f"Plus petit texte : {petit:g} points.")
    _pack(session)
    print(f"Le pack, déjà imprimé : {_pack(session)[0]:.1f} s.")


def packs(combien: int) -> None:
    """Many packs, as a country would print them."""
    with tempfile.TemporaryDirectory() as provisoire:
        projet = Path(provisoire)
        synthetiser(RACINE / "data", projet / "data", combien)
        for nom in ("content", "overrides"):
            shutil.copytree(RACINE / nom, projet / nom)
        session = opening.ouvrir(projet, os.environ)
        for quoi in ("à neuf", "déjà imprimés"):
            duree, processeur, n = _pack(session)
            print(f"{combien} packs {quoi}, {n} feuilles, {os.cpu_count()} cœurs : {duree:.1f} s", end=", ")
            print(f"{processeur:.1f} s de processeur ; {duree / combien:.2f} s par pack.")


def main(arguments: list[str]) -> int:
    analyseur = argparse.ArgumentParser("python -m scripts.mesures_depliants", description="Mesure le papier.")
    analyseur.add_argument("code", nargs="?", default="", help="un seul département")
    analyseur.add_argument("--packs", type=int, metavar="N", help="N départements de synthèse, en parallèle")
    demande = analyseur.parse_args(arguments)
    if demande.packs:
        packs(demande.packs)
    else:
        feuilles(demande.code)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
