"""Fixtures of the rules: a small right data folder, and one mistake at a time made in it.

`cas/<rule>.yml` is a list of cases: `titre`, the file to change (`dans`), the passage to `remplacer` and what
to put in its place (`par`), and the exact `attendu`. Without `remplacer`, `par` is a whole file; without
`attendu`, the case is a right look-alike: the rule says nothing.
"""

import shutil
from pathlib import Path
from typing import NamedTuple

import yaml

from macros.reading import Lecture, lire
from macros.rules import Controle

ICI = Path(__file__).parent
BASE, CAS = ICI / "base" / "data", ICI / "cas"


class Cas(NamedTuple):
    """A right data folder with one change; `attendu` is empty when the rule must be silent."""

    titre: str
    dans: str
    par: str
    remplacer: str = ""
    attendu: str = ""


def cas_de(nom: str) -> list[Cas]:
    """The cases of a rule; none when its file is missing."""
    fichier = CAS / f"{nom}.yml"
    return [Cas(**cas) for cas in yaml.safe_load(fichier.read_text("utf-8"))] if fichier.is_file() else []


def lire_base(dossier: Path) -> Lecture:
    """The right data folder, copied into `dossier`."""
    return lire(Path(shutil.copytree(BASE, dossier / "data")))


def lire_cas(cas: Cas, dossier: Path) -> Lecture:
    """The data of a case, written into `dossier`. The passage to change must be there once."""
    fichier = Path(shutil.copytree(BASE, dossier / "data")) / cas.dans
    texte = _change(fichier.read_text("utf-8"), cas) if cas.remplacer else cas.par
    fichier.write_text(texte, "utf-8")
    return lire(dossier / "data")


def _change(texte: str, cas: Cas) -> str:
    assert texte.count(cas.remplacer) == 1, f"{cas.titre} : « {cas.remplacer} » n’est pas une fois dans {cas.dans}"
    return texte.replace(cas.remplacer, cas.par)


def messages(regle: Controle, lecture: Lecture) -> str:
    """What an editor reads of one rule."""
    return "\n\n".join(map(str, sorted(regle(*lecture))))
