"""How long the paper takes: `python -m scripts.mesures_depliants [code]`. Cold, then with everything in the cache."""

import os
import sys
import tempfile
import time
from pathlib import Path

from macros import opening
from macros.leaflets import composer, ecrire, imprimer, lot
from macros.session import Session
from macros.sheets import fiches

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


def _pack(session: Session) -> float:
    session.feuilles.clear()
    debut = time.monotonic()
    with tempfile.TemporaryDirectory() as provisoire:
        ecrire(session, Path(provisoire))
    return time.monotonic() - debut


def main(arguments: list[str]) -> int:
    session = opening.ouvrir(RACINE, {**os.environ, "DEP": arguments[0] if arguments else ""})
    composition, impression, octets, petit = _une_a_une(session)
    n = len(octets)
    print(
        f"{n} feuilles : {composition / n:.3f} s à composer, {impression / n:.3f} s à imprimer, chacune (processeur)."
    )
    print(f"Octets : {min(octets)} à {max(octets)}, {sum(octets) // n} en moyenne, {sum(octets)} en tout.")
    print(f"Plus petit texte : {petit:g} points.")
    lot(session)
    print(f"Le pack, déjà imprimé : {_pack(session):.1f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
