"""The one reader of `data/`: YAML and Markdown files to models, errors located and in French."""

from macros.reading.load import Lecture, charger, lire
from macros.reading.problems import DonneesInvalides, Probleme, resume
from macros.reading.provenance import Lieu, Provenance

__all__ = ["DonneesInvalides", "Lecture", "Lieu", "Probleme", "Provenance", "charger", "lire", "resume"]
