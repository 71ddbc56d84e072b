"""Long prose of a charter: a Markdown file under a small strict front matter."""

from pathlib import PurePosixPath

from pydantic import BaseModel

from macros.reading import suggestions
from macros.reading.nodes import Document, composer
from macros.reading.problems import DonneesInvalides, Probleme
from macros.reading.text import Source
from macros.reading.validation import valider

BARRE = "---"
CALCULES = ("id", "corps")


def lire_prose(source: Source, modele: type[BaseModel]) -> tuple[Source, BaseModel | None, list[Probleme]]:
    """Read a prose file into `modele`: its front matter, `corps` (the text) and `id` (the file's stem).

    Returns the front matter as a source that keeps the file's line numbers, the text or None, the problems.
    Raises DonneesInvalides when the front matter cannot be read.
    """
    entete, corps = _couper(source)
    document = composer(Source(source.fichier, entete))
    cles = [cle for cle in modele.model_fields if cle not in CALCULES]
    problemes = [*document.problemes, *_cles_inconnues(document, cles)]
    ecrites = {cle: valeur for cle, valeur in document.donnees.items() if cle in cles}
    donnees = {**ecrites, "id": PurePosixPath(source.fichier).stem, "corps": corps}
    texte, refus = valider(modele, donnees, document, ())
    return document.source, texte, [*problemes, *refus]


def _couper(source: Source) -> tuple[str, str]:
    """The front matter, its bar replaced by an empty line so that lines keep their numbers, and the text."""
    lignes = source.lignes
    if lignes[0].rstrip() != BARRE:
        raise DonneesInvalides([_entete(source, "en-tête absent")])
    fin = next((rang for rang, ligne in enumerate(lignes[1:], 1) if ligne.rstrip() == BARRE), None)
    if fin is None:
        raise DonneesInvalides([_entete(source, "en-tête jamais fermé")])
    corps = "\n".join(lignes[fin + 1 :]).strip()
    if not corps:
        indice = "Écrivez le texte sous l’en-tête, ou supprimez le fichier."
        raise DonneesInvalides([source.probleme(fin + 1, 1, "aucun texte sous l’en-tête", indice=indice)])
    return "\n".join(["", *lignes[1:fin]]), corps


def _entete(source: Source, message: str) -> Probleme:
    indice = "Écrivez une ligne « --- », puis « titre: … », puis une ligne « --- »."
    return source.probleme(1, 1, message, indice=indice)


def _cles_inconnues(document: Document, cles: list[str]) -> list[Probleme]:
    return [
        document.probleme(
            (cle,),
            "clé inconnue",
            indice=suggestions.indice(cle, cles, "Clés possibles"),
            sur_cle=True,
        )
        for cle in document.donnees
        if cle not in cles
    ]
