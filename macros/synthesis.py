"""Synthetic départements, made from the real ones, same shape and size: for measuring, never for publishing."""

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

PREMIER = 101


def codes(combien: int) -> list[str]:
    """Codes that no real département has: `101`, `102` …"""
    return [str(PREMIER + rang) for rang in range(combien)]


def _identite(texte: str, code: str) -> str:
    """`departement.yml` under another code and name; everything else as it is."""
    texte = re.sub(r"^(  code:) .*$", rf'\1 "{code}"', texte, count=1, flags=re.M)
    texte = re.sub(r"^(  nom:) .*$", rf"\1 Département {code}", texte, count=1, flags=re.M)
    texte = re.sub(r"^(  dans:) .*$", rf"\1 dans le département {code}", texte, count=1, flags=re.M)
    return re.sub(r"^(  de:) .*$", rf"\1 du département {code}", texte, count=1, flags=re.M)


def _departement(modele: Path, cible: Path, code: str) -> None:
    shutil.copytree(modele, cible)
    identite = cible / "departement.yml"
    identite.write_text(_identite(identite.read_text("utf-8"), code), "utf-8")


def synthetiser(data: Path, cible: Path, combien: int) -> list[str]:
    """Write in `cible` a data folder of `combien` départements, copies in turn of those of `data`; return their codes.

    `cible` must not exist.
    """
    modeles = sorted(p for p in (data / "departements").iterdir() if p.is_dir())
    shutil.copytree(data / "national", cible / "national")
    choisis = codes(combien)
    for code, modele in zip(choisis, islice(cycle(modeles), combien), strict=True):
        _departement(modele, cible / "departements" / code, code)
    return choisis
