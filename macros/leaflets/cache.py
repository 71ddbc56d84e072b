"""Sheets already printed, kept by what decides their bytes: HTML, fonts, engine, printer's option."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from macros.leaflets.press import moteur
from macros.sheets import Mesures

GARDEES = 4000
CODE = ("press.py", "fit.py", "tagging.py", "plates.py", "thumbnails.py")


@dataclass(frozen=True)
class Cache:
    """A folder of printed sheets: `<clé>.pdf`, then `<clé>.json`, whose presence says all is there; `<clé>.webp`."""

    dossier: Path

    def chemin(self, cle: str, extension: str) -> Path:
        return self.dossier / f"{cle}.{extension}"

    def lire(self, cle: str) -> Mesures | None:
        """Measures of a sheet that is there, or None."""
        try:
            return Mesures(**json.loads(self.chemin(cle, "json").read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def ranger(self, cle: str, pdf: bytes, mesures: Mesures) -> None:
        """Keep a sheet; a build that is cut leaves nothing half-written."""
        self.dossier.mkdir(parents=True, exist_ok=True)
        self.ecrire(cle, "pdf", pdf)
        self.ecrire(cle, "json", json.dumps(asdict(mesures)).encode())

    def ecrire(self, cle: str, extension: str, octets: bytes) -> None:
        """Keep one file of a sheet, whole or not at all."""
        provisoire = self.dossier / f"{cle}.{extension}.{os.getpid()}"
        provisoire.write_bytes(octets)
        provisoire.replace(self.chemin(cle, extension))

    def oublier(self, utiles: Iterable[str]) -> None:
        """Drop the oldest sheets once too many are kept, never one of `utiles`."""
        gardees = set(utiles)
        anciennes = sorted(self.dossier.glob("*.json"), key=lambda p: (p.stat().st_mtime_ns, p.name), reverse=True)
        for chemin in [p for p in anciennes[GARDEES:] if p.stem not in gardees]:
            for extension in ("json", "webp", "pdf"):
                self.chemin(chemin.stem, extension).unlink(missing_ok=True)


@lru_cache(maxsize=4)
def empreinte(gabarits: Path) -> str:
    """Digest of what all sheets share: engine, fonts, the code that prints."""
    condense = hashlib.sha256(moteur().encode())
    ici = Path(__file__).parent
    for chemin in [*sorted((gabarits / "polices").glob("*.woff")), *(ici / nom for nom in CODE)]:
        condense.update(chemin.read_bytes())
    return condense.hexdigest()


def cle(html: str, gabarits: Path, imprimeur: str) -> str:
    """Name of a printed sheet in the cache."""
    parties = (empreinte(gabarits), imprimeur, html)
    return hashlib.sha256("\0".join(parties).encode()).hexdigest()[:40]
