"""Text to YAML nodes: one document, no typing, no anchors, no tabs."""

import re
from collections.abc import Iterator

import yaml

from macros.reading.problems import DonneesInvalides, Probleme
from macros.reading.text import Source, refuser_tabulations
from macros.reading.yaml_errors import traduire

PROFONDEUR_MAX = 40
NUL, TEXTE, GROUPE = "nul", "texte", "groupe"
VIDES = frozenset(("", "~", "null"))
# Stars and ampersands are rare: what stands before one is looked at once it is found.
ANCRE_POSSIBLE = re.compile(r"[&*](?=\S)")
AVANT_ANCRE = "-:?,[{"


class _TropProfond(Exception):
    """Nesting deeper than any data of ours, and than Python's stack should bear."""

    def __init__(self, noeud: yaml.Node) -> None:
        self.marque = noeud.start_mark
        super().__init__()


class _Compositeur(yaml.CSafeLoader):
    """The C parser without YAML's typing: `12:30`, `no` and `01000` stay what was typed."""

    profondeur = 0

    def descend_resolver(self, parent: yaml.Node | None, rang: object) -> None:
        self.profondeur += 1
        if self.profondeur > PROFONDEUR_MAX:
            raise _TropProfond(parent)

    def ascend_resolver(self) -> None:
        self.profondeur -= 1

    def resolve(self, genre: type, valeur: str | None, implicite: object) -> str:
        if genre is not yaml.ScalarNode:
            return GROUPE
        return NUL if implicite[0] and valeur in VIDES else TEXTE


def composer_noeuds(source: Source) -> yaml.Node | None:
    """The nodes of the only document of a file; None when it holds nothing but comments.

    Raises DonneesInvalides for broken YAML, tabs, anchors, aliases, several documents and too deep nesting.
    """
    refuser_tabulations(source)
    _refuser_ancres(source)
    lecteur = _Compositeur(source.texte)
    try:
        return lecteur.get_single_node()
    except yaml.MarkedYAMLError as erreur:
        raise DonneesInvalides([traduire(source, erreur)]) from None
    except _TropProfond as erreur:
        raise DonneesInvalides([_imbrication(source, erreur.marque)]) from None
    finally:
        lecteur.dispose()


def _refuser_ancres(source: Source) -> None:
    """Anchors leave no trace in nodes: look for them in the events, when the text may hold one."""
    if not _ancre_possible(source.texte):
        return
    try:
        problemes = [_ancre(source, evenement) for evenement in _evenements(source) if _est_ancre(evenement)]
    except yaml.MarkedYAMLError as erreur:
        raise DonneesInvalides([traduire(source, erreur)]) from None
    if problemes:
        raise DonneesInvalides(problemes)


def _ancre_possible(texte: str) -> bool:
    """Whether a star or an ampersand stands where a value may begin."""
    for trouve in ANCRE_POSSIBLE.finditer(texte):
        avant = texte[texte.rfind("\n", 0, trouve.start()) + 1 : trouve.start()].rstrip(" ")
        if not avant or avant[-1] in AVANT_ANCRE:
            return True
    return False


def _evenements(source: Source) -> Iterator[yaml.Event]:
    profondeur = 0
    for evenement in yaml.parse(source.texte, Loader=yaml.CSafeLoader):
        profondeur += isinstance(evenement, yaml.CollectionStartEvent)
        profondeur -= isinstance(evenement, yaml.CollectionEndEvent)
        if profondeur > PROFONDEUR_MAX:
            raise DonneesInvalides([_imbrication(source, evenement.start_mark)])
        yield evenement


def _est_ancre(evenement: yaml.Event) -> bool:
    return getattr(evenement, "anchor", None) is not None


def _ancre(source: Source, evenement: yaml.NodeEvent) -> Probleme:
    signe, nom = ("*", "renvoi") if isinstance(evenement, yaml.AliasEvent) else ("&", "ancre")
    return source.probleme(
        evenement.start_mark.line + 1,
        evenement.start_mark.column + 1,
        f"{nom} YAML « {signe}{evenement.anchor} »",
        indice=f"Répétez la valeur ; si le texte commence par « {signe} », mettez-le entre guillemets.",
    )


def _imbrication(source: Source, marque: yaml.Mark) -> Probleme:
    return source.probleme(
        marque.line + 1,
        marque.column + 1,
        f"plus de {PROFONDEUR_MAX} niveaux imbriqués",
        indice="Vérifiez les crochets, les accolades et les tirets de cette ligne.",
    )
