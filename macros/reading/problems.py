"""A located error that an editor can act on, and the exception that carries all of them."""

from collections.abc import Iterable
from dataclasses import dataclass

LARGEUR = 100


@dataclass(frozen=True, order=True)
class Probleme:
    """One error: where it is, what is wrong, what to do.

    `ligne` and `colonne` count from 1; 0 means that the problem is the whole file. `extrait` is the raw line.
    Ordering is by file, line, column.
    """

    fichier: str
    ligne: int = 0
    colonne: int = 0
    chemin: str = ""
    message: str = ""
    extrait: str = ""
    indice: str = ""

    def __str__(self) -> str:
        return "\n".join([self._titre(), *self._cadre(), *self._aide()])

    def _titre(self) -> str:
        lieu = f"{self.fichier}:{self.ligne}:{self.colonne}" if self.ligne else self.fichier
        return f"{lieu}: {self.chemin} — {self.message}" if self.chemin else f"{lieu}: {self.message}"

    def _cadre(self) -> list[str]:
        if not self.ligne or not self.extrait.strip():
            return []
        texte, colonne = _fenetre(self.extrait, self.colonne)
        gouttiere = f"    {self.ligne} |"
        vide = " " * (len(gouttiere) - 1) + "|"
        return [f"{gouttiere} {texte}".rstrip(), f"{vide} {' ' * (colonne - 1)}^"]

    def _aide(self) -> list[str]:
        return [f"    {ligne}" for ligne in self.indice.splitlines()]


class DonneesInvalides(Exception):
    """The data cannot be used. `problemes` holds every error of every file, in order, each once."""

    def __init__(self, problemes: Iterable[Probleme]) -> None:
        self.problemes = tuple(sorted(set(problemes)))
        super().__init__(self.problemes)

    def __str__(self) -> str:
        return "\n\n".join([*map(str, self.problemes), resume(self.problemes)])


def resume(problemes: Iterable[Probleme]) -> str:
    """Count the errors and the files they are in: « 3 erreurs dans 2 fichiers »."""
    problemes = tuple(problemes)
    fichiers = {probleme.fichier for probleme in problemes}
    return f"{pluriel(len(problemes), 'erreur')} dans {pluriel(len(fichiers), 'fichier')}"


def pluriel(nombre: int, mot: str) -> str:
    """Write a count and its noun; French takes the plural from two on."""
    return f"{nombre} {mot}s" if nombre > 1 else f"{nombre} {mot}"


def chemin_texte(chemin: Iterable[str | int]) -> str:
    """Write a path the way editors read it: `contacts[1].telephone`."""
    texte = "".join(f"[{partie}]" if isinstance(partie, int) else f".{partie}" for partie in chemin)
    return texte.removeprefix(".")


def _fenetre(ligne: str, colonne: int) -> tuple[str, int]:
    """Cut a long line around the column; return it with the column inside it. Tabs are shown as arrows."""
    ligne = ligne.replace("\t", "→")
    debut = max(0, min(colonne - LARGEUR // 2, len(ligne) - LARGEUR))
    avant, apres = "…" * (debut > 0), "…" * (debut + LARGEUR < len(ligne))
    return avant + ligne[debut : debut + LARGEUR] + apres, max(1, colonne - debut + len(avant))
