"""Which file may hold which section, and what should not be in a data folder."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.reading import suggestions
from macros.reading.nodes import Document
from macros.reading.problems import Probleme

NOM_PERMIS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PROSE = "textes"
LOGOS = ("logo.svg", "logo.png")
FICHIER_INTRUS, DOSSIER_INTRUS = (f"{quoi} qui ne devrait pas être là" for quoi in ("fichier", "dossier"))


@dataclass(frozen=True)
class Rangement:
    """Where a section lives: in `fichier`, or in the files of `dossier` in name order; empty = never."""

    fichier: str
    dossier: str = ""

    def accepte(self, nom: str) -> bool:
        """Whether a file of the folder (`sigles.yml`, `actions/1-adil.yml`) may hold the section."""
        return nom == self.fichier or (bool(self.dossier) and nom.startswith(f"{self.dossier}/"))

    def adresse(self, base: str) -> str:
        """Where an editor should put the section."""
        lieux = (self.fichier, self.dossier and f"{self.dossier}/")
        return " ou dans ".join(f"{base}/{lieu}" for lieu in lieux if lieu)


Rangements = Mapping[str, Rangement]


def rangements_departement(sections: Iterable[str]) -> dict[str, Rangement]:
    """Of a département: two objects in one file, contacts apart, other sections in a file or a folder."""
    noms = {section: _nom(section) for section in sections if section != PROSE}
    table = {section: Rangement(f"{nom}.yml", nom) for section, nom in noms.items()}
    propres = {section: Rangement("departement.yml") for section in ("departement", "charte")}
    return table | propres | {"contacts": Rangement("annuaire.yml")}


def rangements_national(sections: Iterable[str]) -> dict[str, Rangement]:
    """Of the national ground: one file a section, but the rules of law, one file a subject in a folder."""
    table = {section: Rangement(f"{_nom(section)}.yml") for section in sections}
    return table | {"regles": Rangement("", "droit")}


@dataclass
class Inventaire:
    """What a data folder holds: names relative to it, in reading order, and what should not be there."""

    fichiers: list[str] = field(default_factory=list)
    textes: list[str] = field(default_factory=list)
    problemes: list[Probleme] = field(default_factory=list)


def inventorier(dossier: Path, base: str, rangements: Rangements, *, prose: bool) -> Inventaire:
    """List the files of a data folder, hidden ones ignored. `base` is how messages call the folder."""
    inventaire = Inventaire()
    fichiers = {rangement.fichier for rangement in rangements.values()} - {""}
    dossiers = {rangement.dossier for rangement in rangements.values()} - {""} | ({PROSE} if prose else set())
    for entree in visibles(dossier):
        if entree.is_dir() and entree.name in dossiers:
            _inventorier_sous_dossier(entree, base, inventaire)
        elif not entree.is_dir() and entree.name in fichiers:
            inventaire.fichiers.append(entree.name)
        elif not (prose and entree.name in LOGOS and entree.is_file()):
            possibles = [f"{nom}/" for nom in sorted(dossiers)] if entree.is_dir() else sorted(fichiers)
            inventaire.problemes.append(intrus(entree, base, possibles))
    inventaire.problemes += _deux_fois(inventaire.fichiers, base, rangements)
    return inventaire


def controler_sections(document: Document, nom: str, base: str, rangements: Rangements) -> list[Probleme]:
    """A top-level key must be a section, and a section must be in its own file."""
    admises = [section for section, rangement in rangements.items() if rangement.accepte(nom)]
    problemes = []
    for section in document.donnees:
        if section not in rangements:
            indice = suggestions.indice(section, rangements, "Clés possibles")
            problemes.append(document.probleme((section,), "clé inconnue", indice=indice, sur_cle=True))
        elif section not in admises:
            indice = f"Déplacez-la dans {rangements[section].adresse(base)}."
            message = "section qui n’est pas dans son fichier"
            problemes.append(document.probleme((section,), message, indice=indice, sur_cle=True))
    return problemes


def visibles(dossier: Path) -> list[Path]:
    """The entries of a folder in name order, hidden ones left out."""
    return sorted(entree for entree in dossier.iterdir() if not entree.name.startswith("."))


def nom_lisible(chemin: Path) -> str:
    """A file name that can be printed, whatever its bytes."""
    return chemin.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def intrus(entree: Path, base: str, possibles: list[str]) -> Probleme:
    """The problem of a file or folder that should not be there."""
    nom = nom_lisible(entree)
    if entree.is_dir():
        indice = suggestions.indice(nom, possibles, "Dossiers possibles")
        return Probleme(f"{base}/{nom}/", message=DOSSIER_INTRUS, indice=indice)
    renomme = f"{entree.stem}.yml"
    indice = f"Renommez-le en « {renomme} »." if renomme in possibles else ""
    indice = indice or suggestions.indice(nom, possibles, "Fichiers possibles")
    return Probleme(f"{base}/{nom}", message=FICHIER_INTRUS, indice=indice)


def _inventorier_sous_dossier(dossier: Path, base: str, inventaire: Inventaire) -> None:
    suffixe, liste = (".md", inventaire.textes) if dossier.name == PROSE else (".yml", inventaire.fichiers)
    for entree in visibles(dossier):
        if not entree.is_dir() and entree.suffix == suffixe and NOM_PERMIS.fullmatch(entree.stem):
            liste.append(f"{dossier.name}/{entree.name}")
        else:
            inventaire.problemes.append(_mal_nomme(entree, f"{base}/{dossier.name}", suffixe))


def _mal_nomme(entree: Path, base: str, suffixe: str) -> Probleme:
    nom = f"{base}/{nom_lisible(entree)}"
    if entree.is_dir():
        indice = f"Seuls des fichiers {suffixe} sont attendus dans {base}/."
        return Probleme(f"{nom}/", message=DOSSIER_INTRUS, indice=indice)
    indice = f"Minuscules sans accents, chiffres et tirets, puis {suffixe} : « fiche-1{suffixe} »."
    return Probleme(nom, message="nom de fichier refusé", indice=indice)


def _deux_fois(fichiers: list[str], base: str, rangements: Rangements) -> list[Probleme]:
    """A section is in one file or in one folder, never in both."""
    dossiers = {nom.split("/")[0] for nom in fichiers if "/" in nom}
    return [
        Probleme(
            f"{base}/{rangement.fichier}",
            message=f"le dossier {rangement.dossier}/ contient déjà cette section",
            indice="Gardez le fichier ou le dossier, pas les deux.",
        )
        for rangement in rangements.values()
        if rangement.fichier in fichiers and rangement.dossier in dossiers
    ]


def _nom(section: str) -> str:
    return section.replace("_", "-")
