"""Where each item of the data was read: what a cross-file rule needs to point at it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from macros.reading.nodes import Chemin, Document, composer
from macros.reading.problems import Probleme, chemin_texte
from macros.reading.text import Source


class Lieu(NamedTuple):
    """A place in a file; `ligne` and `colonne` from 1, 0 for the file as a whole."""

    fichier: str
    ligne: int
    colonne: int
    extrait: str
    chemin: str


class Provenance:
    """Side table from model instances to places.

    Nothing is computed until a rule has something to say: then the instances are indexed once by identity,
    and the files concerned are composed again to find the line.
    """

    def __init__(self) -> None:
        self._lectures: list[tuple[Source, Chemin, object]] = []
        self._dossiers: list[tuple[BaseModel, str, Mapping[str, Source]]] = []
        self._index: dict[int, tuple[Source | str, Chemin]] = {}
        self._documents: dict[str, Document] = {}

    def enregistrer(self, source: Source, chemin: Chemin, valeur: object) -> None:
        """Remember that `valeur` (an instance, or a list of them) was read at `chemin` of a file."""
        self._lectures.append((source, chemin, valeur))
        self._index.clear()

    def enregistrer_dossier(self, modele: BaseModel, base: str, sources: Mapping[str, Source]) -> None:
        """Remember the folder of a whole National or Dossier, and the first file of each of its sections."""
        self._dossiers.append((modele, base, sources))
        self._index.clear()

    def situer(self, objet: BaseModel, *champ: str | int) -> Lieu:
        """Where an instance or its field (`"qui", 0`) was read; the instance if the field is not written.

        Raises KeyError when the instance does not come from the data.
        """
        origine, chemin = self._suivre(objet, champ)
        if isinstance(origine, str):
            return Lieu(origine, 0, 0, "", chemin_texte(chemin))
        document = self._document(origine)
        ligne, colonne = document.situer(chemin)
        return Lieu(origine.fichier, ligne, colonne, origine.lignes[ligne - 1], chemin_texte(chemin))

    def probleme(self, objet: BaseModel, champ: str | Chemin, message: str, indice: str = "") -> Probleme:
        """The problem of a field of an instance (`"etape"`, or `("qui", 0)`, or `()` for the whole)."""
        lieu = self.situer(objet, *((champ,) if isinstance(champ, str) else champ))
        return Probleme(lieu.fichier, lieu.ligne, lieu.colonne, lieu.chemin, message, lieu.extrait, indice)

    def _suivre(self, objet: object, champ: Chemin) -> tuple[Source | str, Chemin]:
        """A file and a path in it: the deepest instance known on the way, then the rest of the way."""
        index = self._indexer()
        origine, chemin = index[id(objet)]
        reste: Chemin = ()
        for partie in champ:
            objet, reste = _enfant(objet, partie), (*reste, partie)
            if isinstance(objet, BaseModel) and id(objet) in index:
                (origine, chemin), reste = index[id(objet)], ()
        if isinstance(origine, str) and reste:
            origine = self._section(origine, str(reste[0]))
        return origine, (*chemin, *reste)

    def _section(self, base: str, section: str) -> Source | str:
        """The file of a section of a folder, or the folder when the section is not written."""
        sources = next(sources for _, nom, sources in self._dossiers if nom == base)
        return sources.get(section, base)

    def _document(self, source: Source) -> Document:
        if source.fichier not in self._documents:
            self._documents[source.fichier] = composer(source)
        return self._documents[source.fichier]

    def _indexer(self) -> dict[int, tuple[Source | str, Chemin]]:
        if not self._index:
            for modele, base, _ in self._dossiers:
                self._index[id(modele)] = base, ()
            for source, chemin, valeur in self._lectures:
                self._index.update((id(objet), (source, ici)) for objet, ici in _instances(valeur, chemin))
        return self._index


def _instances(valeur: object, chemin: Chemin) -> Iterator[tuple[BaseModel, Chemin]]:
    """Every model instance inside a value, with its path."""
    if isinstance(valeur, BaseModel):
        yield valeur, chemin
        for nom, champ in type(valeur).model_fields.items():
            yield from _instances(getattr(valeur, nom), (*chemin, champ.alias or nom))
    elif isinstance(valeur, (list, tuple)):
        for rang, element in enumerate(valeur):
            yield from _instances(element, (*chemin, rang))
    elif isinstance(valeur, dict):
        for cle, element in valeur.items():
            yield from _instances(element, (*chemin, cle))


def _enfant(objet: object, partie: str | int) -> object:
    if isinstance(objet, BaseModel):
        return getattr(objet, str(partie), None)
    if isinstance(objet, dict):
        return objet.get(partie)
    dans = isinstance(objet, (list, tuple)) and isinstance(partie, int) and -1 < partie < len(objet)
    return objet[partie] if dans else None
