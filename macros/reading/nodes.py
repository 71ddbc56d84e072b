"""YAML with positions: every scalar stays text, and what an editor could not mean is refused."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from macros.reading.composition import GROUPE, NUL, TEXTE, composer_noeuds
from macros.reading.problems import DonneesInvalides, Probleme, chemin_texte
from macros.reading.text import Source

Chemin = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A YAML file: its nodes with positions, the same as plain data, and what did not stop the reading."""

    source: Source
    racine: yaml.MappingNode
    donnees: dict[str, object]
    problemes: tuple[Probleme, ...] = ()

    def probleme(self, chemin: Chemin, message: str, *, indice: str = "", sur_cle: bool = False) -> Probleme:
        """Build a problem at the deepest part of `chemin` that is in the file, on its key or on its value."""
        ligne, colonne = self.situer(chemin, sur_cle=sur_cle)
        return self.source.probleme(ligne, colonne, message, chemin=chemin_texte(chemin), indice=indice)

    def situer(self, chemin: Chemin, *, sur_cle: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the deepest part of `chemin` that is in the file."""
        cle, valeur = None, self.racine
        for partie in chemin:
            suivant = enfant(valeur, partie)
            if suivant is None:
                break
            cle, valeur = suivant
        noeud = cle if cle is not None and (sur_cle or _vide(valeur)) else valeur
        return noeud.start_mark.line + 1, noeud.start_mark.column + 1


def composer(source: Source) -> Document:
    """Read one YAML document whose top level is a mapping.

    Raises DonneesInvalides when the file cannot be understood; duplicate keys, tags and keys that are not
    text are left in `problemes`, so that the rest of the file is checked too.
    """
    racine = composer_noeuds(source)
    if racine is None or _vide(racine):
        raise DonneesInvalides([_fichier_vide(source)])
    if not isinstance(racine, yaml.MappingNode):
        raise DonneesInvalides([_sans_cle(source, racine)])
    lecture = _Lecture()
    donnees = lecture.convertir(racine)
    return Document(source, racine, donnees, tuple(lecture.problemes(source, racine)))


def enfant(noeud: yaml.Node, partie: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """The (key node, value node) under a key or a rank; None when it is not in the document."""
    if isinstance(noeud, yaml.MappingNode) and isinstance(partie, str):
        return next(((cle, valeur) for cle, valeur in reversed(noeud.value) if cle.value == partie), None)
    if isinstance(noeud, yaml.SequenceNode) and isinstance(partie, int) and 0 <= partie < len(noeud.value):
        return None, noeud.value[partie]
    return None


class _Lecture:
    """Nodes to plain data: dict, list, str, None. Collects what it refuses on the way."""

    def __init__(self) -> None:
        self.refus: list[tuple[yaml.Node, str, str]] = []

    def convertir(self, noeud: yaml.Node) -> object:
        etiquette = noeud.tag
        if etiquette is TEXTE or etiquette is NUL:
            return noeud.value if etiquette is TEXTE else None
        if etiquette is not GROUPE:
            indice = "Supprimez-la, ou mettez toute la valeur entre guillemets."
            self.refus.append((noeud, "étiquette YAML (« ! » en début de valeur) refusée", indice))
        if isinstance(noeud, yaml.MappingNode):
            return self._groupe(noeud)
        return [self.convertir(v) for v in noeud.value] if isinstance(noeud, yaml.SequenceNode) else noeud.value

    def _groupe(self, noeud: yaml.MappingNode) -> dict[str, object]:
        donnees: dict[str, object] = {}
        for cle, valeur in noeud.value:
            nom = cle.value
            if not isinstance(cle, yaml.ScalarNode) or cle.tag is NUL:
                self.refus.append((cle, "clé qui n’est pas un mot", "Écrivez « clé: valeur »."))
                continue
            if nom in donnees:
                premiere = next(c for c, _ in noeud.value if c.value == nom)
                message = f"clé écrite deux fois (déjà ligne {premiere.start_mark.line + 1})"
                self.refus.append((cle, message, "Gardez-en une seule."))
            donnees[nom] = self.convertir(valeur)
        return donnees

    def problemes(self, source: Source, racine: yaml.Node) -> Iterator[Probleme]:
        """What was refused, each with its place; the way to it is worked out only then."""
        chemins = dict(_chemins(racine, ())) if self.refus else {}
        for noeud, message, indice in self.refus:
            ligne, colonne = noeud.start_mark.line + 1, noeud.start_mark.column + 1
            chemin = chemin_texte(chemins[id(noeud)])
            yield source.probleme(ligne, colonne, message, chemin=chemin, indice=indice)


def _chemins(noeud: yaml.Node, chemin: Chemin) -> Iterator[tuple[int, Chemin]]:
    """The way to each node, by identity; a key has the way of its value, or of its mapping when it is no word."""
    yield id(noeud), chemin
    if isinstance(noeud, yaml.SequenceNode):
        for rang, valeur in enumerate(noeud.value):
            yield from _chemins(valeur, (*chemin, rang))
    elif isinstance(noeud, yaml.MappingNode):
        for cle, valeur in noeud.value:
            mot = isinstance(cle, yaml.ScalarNode) and cle.tag is not NUL
            ici = (*chemin, cle.value) if mot else chemin
            yield id(cle), ici
            if mot:
                yield from _chemins(valeur, ici)


def _fichier_vide(source: Source) -> Probleme:
    indice = "Écrivez-y au moins une clé, ou supprimez le fichier."
    return Probleme(source.fichier, message="fichier vide", indice=indice)


def _sans_cle(source: Source, noeud: yaml.Node) -> Probleme:
    trouve = "une liste" if isinstance(noeud, yaml.SequenceNode) else "un texte"
    return source.probleme(
        noeud.start_mark.line + 1,
        noeud.start_mark.column + 1,
        f"on attend une clé au début du fichier, pas {trouve}",
        indice="Commencez par la clé de la section, par exemple « contacts: », et décalez le reste dessous.",
    )


def _vide(noeud: yaml.Node) -> bool:
    return noeud.tag == NUL
