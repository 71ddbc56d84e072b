"""Bytes of a data file to text: UTF-8 only, no tab, no invisible character."""

import codecs
import re
from dataclasses import dataclass
from functools import cached_property

from macros.reading.problems import DonneesInvalides, Probleme, pluriel

# YAML counts the last three of the first group as ends of line, which would shift every position.
INVISIBLES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Source:
    """The text of a file as it was read: ends of line are `\\n`, the byte order mark is gone."""

    fichier: str
    texte: str

    @cached_property
    def lignes(self) -> list[str]:
        """The lines, without their ends."""
        return self.texte.split("\n")

    def probleme(self, ligne: int, colonne: int, message: str, *, chemin: str = "", indice: str = "") -> Probleme:
        """Build a problem at a place counted from 1, with its source line."""
        ligne = min(max(ligne, 1), len(self.lignes))
        extrait = self.lignes[ligne - 1]
        return Probleme(self.fichier, ligne, max(colonne, 1), chemin, message, extrait, indice)

    def situer_indice(self, indice: int) -> tuple[int, int]:
        """Turn an offset in the text into (line, column), both from 1."""
        debut = self.texte.rfind("\n", 0, indice) + 1
        return self.texte.count("\n", 0, indice) + 1, indice - debut + 1


def decoder(fichier: str, octets: bytes) -> Source:
    """Decode a file. A leading byte order mark and CRLF are accepted.

    Raises DonneesInvalides when the bytes are not UTF-8, or hold an invisible character.
    """
    try:
        texte = octets.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as erreur:
        raise DonneesInvalides([_pas_utf8(fichier, octets, erreur)]) from None
    source = Source(fichier, texte.replace("\r\n", "\n").replace("\r", "\n"))
    if not _visible(source.texte) and (trouve := INVISIBLES.search(source.texte)):
        raise DonneesInvalides([_invisible(source, trouve)])
    return source


def _visible(texte: str) -> bool:
    """Whether every character shows, ends of lines and French spaces aside: ten times as fast as looking for others."""
    return texte.replace("\n", "").replace("\u00a0", "").replace("\u202f", "").isprintable()


def refuser_tabulations(source: Source) -> None:
    """Raise DonneesInvalides at the first tab of the text, telling how many other lines hold one."""
    if "\t" not in source.texte:
        return
    autres = sum("\t" in ligne for ligne in source.lignes) - 1
    suite = f" (et sur {pluriel(autres, 'autre')} {'lignes' if autres > 1 else 'ligne'})" if autres else ""
    probleme = source.probleme(
        *source.situer_indice(source.texte.index("\t")),
        f"tabulation{suite}",
        indice="Remplacez chaque tabulation par des espaces : deux par niveau.",
    )
    raise DonneesInvalides([probleme])


def _pas_utf8(fichier: str, octets: bytes, erreur: UnicodeDecodeError) -> Probleme:
    octets = octets.removeprefix(codecs.BOM_UTF8)
    avant = octets[: erreur.start]
    debut = avant.rfind(b"\n") + 1
    fin = octets.find(b"\n", erreur.start)
    ligne = octets[debut : fin if fin >= 0 else len(octets)]
    octet = octets[erreur.start : erreur.start + 1]
    return Probleme(
        fichier,
        avant.count(b"\n") + 1,
        len(avant[debut:].decode("utf-8")) + 1,
        message=f"le fichier n’est pas en UTF-8 (octet 0x{octet.hex().upper()})",
        extrait=ligne.rstrip(b"\r").decode("utf-8", "replace"),
        indice="Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 ».",
    )


def _invisible(source: Source, trouve: re.Match[str]) -> Probleme:
    return source.probleme(
        *source.situer_indice(trouve.start()),
        f"caractère invisible (U+{ord(trouve.group()):04X})",
        indice="Effacez ce caractère, sans doute venu d’un copier-coller ; tapez une espace s’il en faut.",
    )
