"""Prose of `content/` as the lints see it: what a person wrote, calls of macros and addresses blanked out.

Blanked passages keep their length, so that a line and a column stay those of the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.reading.problems import Probleme

# Pages for contributors show wrong examples on purpose.
HORS_CONTROLE = {"contribuer", "assets"}
_ESPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})
_BLANCHIS = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"  # Jinja
    r"|(?<=\])\([^)\s]*\)"  # address of a link
    r"|<!--.*?-->|</?[A-Za-z][^>]*>"  # HTML tags
    r"|\{[^{}\n]*[#.=][^{}\n]*\}"  # attributes of a heading or a list
    r"|(?<=^adresse:)[^\n]*|(?<=^mots:)[^\n]*",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Prose:
    """A file of prose: `texte` as written, `nu` with the same length and only what a person wrote in it.

    In `nu` every space is a plain one and every apostrophe straight.
    """

    fichier: str
    texte: str

    @property
    def nu(self) -> str:
        """The prose alone."""
        return _BLANCHIS.sub(_blanc, self.texte).translate(_ESPACES)

    def probleme(self, rang: int, message: str, indice: str) -> Probleme:
        """A problem at the character number `rang`."""
        debut = self.texte.rfind("\n", 0, rang) + 1
        ligne = self.texte.count("\n", 0, rang) + 1
        extrait = self.texte[debut:].split("\n", 1)[0]
        return Probleme(self.fichier, ligne, rang - debut + 1, "", message, extrait, indice)


def _blanc(trouve: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\x00", trouve.group())


def proses(racine: Path) -> Iterator[Prose]:
    """Every Markdown file of `racine`/content that the lints read, by path."""
    contenu = racine / "content"
    for chemin in sorted(contenu.rglob("*.md")):
        if chemin.relative_to(contenu).parts[0] not in HORS_CONTROLE:
            yield Prose(chemin.relative_to(racine).as_posix(), chemin.read_text("utf-8"))


def couvert(nu: str, debut: int, fin: int, permis: tuple[str, ...]) -> bool:
    """Whether the passage lies inside one of the reviewed phrases (straight apostrophes, plain spaces)."""
    for phrase in permis:
        autour = max(0, debut - len(phrase))
        rang = nu.find(phrase, autour, fin + len(phrase))
        if rang != -1 and rang <= debut and fin <= rang + len(phrase):
            return True
    return False
