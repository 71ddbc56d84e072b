"""The published data, read once, and how it is counted."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from macros.models import SECTIONS, Dossier
from macros.reading import Lecture, lire

DATA = Path(__file__).resolve().parents[2] / "data"
CODES = sorted(dossier.name for dossier in (DATA / "departements").iterdir() if dossier.is_dir())
FICHIERS = sorted(f for f in DATA.rglob("*") if f.suffix in (".yml", ".md") and "schemas" not in f.parts)


@cache
def lecture() -> Lecture:
    """All of `data/`."""
    return lire(DATA)


def comptes(dossier: Dossier) -> dict[str, Any]:
    """How many items each section of a département holds; inside some of them, how many in each item."""
    sections = [nom for nom in SECTIONS if isinstance(getattr(dossier, nom), list)]
    return {
        **{nom: len(getattr(dossier, nom)) for nom in (*sections, "textes")},
        "engagements_par_partenaire": dict(Counter(e.partenaire for e in dossier.engagements)),
        "etapes_par_action": {action.numero: len(action.etapes) for action in dossier.actions},
        "lignes_par_serie": {serie.id: len(serie.lignes) for serie in dossier.series},
        "communes_par_territoire": {t.id: len(t.communes) for t in dossier.territoires},
        "membres_par_instance": {i.id: len(i.composition) for i in dossier.instances if i.composition},
        "rubriques": len(dossier.charte.rubriques),
        "ecarts": len(dossier.charte.ecarts),
    }
