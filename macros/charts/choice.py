"""From a published table to the charts that help to read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.charts.layout import forme_et_taille
from macros.charts.shapes import Graphique, Point, Repere
from macros.charts.targets import reperes
from macros.charts.values import annee, lisible, non_communique, plat, valeur
from macros.models import Dossier
from macros.models.actions import Serie
from macros.pages.slugs import slug

NOM_MAX = 60


@dataclass(frozen=True)
class _Suite:
    """Values that share a scale: a row or a column of the table, `nom` being its label there."""

    nom: str
    titre: str
    etiquettes: Sequence[str]
    cellules: Sequence[str]


def graphiques_de(serie: Serie, dossier: Dossier) -> list[Graphique]:
    """The charts of a series, none where fewer than two figures are known.

    `evolution`: one chart a row, or a column where the years are in rows. `barres`: one a column of values.
    """
    if serie.graphique == "aucun":
        return []
    suites = _evolutions(serie) if serie.graphique == "evolution" else _colonnes(serie)
    traces = [_graphique(serie, suite, dossier) for suite in suites if _parlante(suite)]
    return _noms_uniques(serie, traces)


def _evolutions(serie: Serie) -> Iterator[_Suite]:
    """Small multiples through time. What is no year (total, change in %) has another scale: table only."""
    en_tetes, lignes = serie.colonnes[1:], serie.lignes
    if not _annees(en_tetes) and len(_annees([ligne[0] for ligne in lignes])) > 1:
        en_tetes, lignes = [ligne[0] for ligne in lignes], _transpose(serie)
    gardes = _annees(en_tetes) or range(len(en_tetes))
    for etiquette, *cellules in lignes:
        etiquettes = [annee(en_tetes[i]) or plat(en_tetes[i]) for i in gardes]
        yield _Suite(etiquette, plat(etiquette), etiquettes, [cellules[i] for i in gardes])


def _annees(etiquettes: Sequence[str]) -> list[int]:
    return [rang for rang, etiquette in enumerate(etiquettes) if annee(etiquette)]


def _transpose(serie: Serie) -> list[list[str]]:
    colonnes = range(1, len(serie.colonnes))
    return [[serie.colonnes[i], *(ligne[i] for ligne in serie.lignes)] for i in colonnes]


def _colonnes(serie: Serie) -> Iterator[_Suite]:
    etiquettes = [plat(ligne[0]) for ligne in serie.lignes]
    seule = len(serie.colonnes) == 2
    for nom, *cellules in _transpose(serie):
        yield _Suite(nom, plat(serie.intitule) if seule else plat(nom), etiquettes, cellules)


def _parlante(suite: _Suite) -> bool:
    return sum(valeur(cellule) is not None for cellule in suite.cellules) > 1


def _graphique(serie: Serie, suite: _Suite, dossier: Dossier) -> Graphique:
    points = tuple(
        Point(etiquette, lisible(cellule), valeur(cellule))
        for etiquette, cellule in zip(suite.etiquettes, suite.cellules, strict=True)
    )
    cibles = reperes(dossier, serie, suite.nom, points)
    titre = _titre(serie, suite)
    brut = Graphique("", titre, _description(titre, points, cibles), "barres", points, cibles)
    forme, largeur, hauteur = forme_et_taille(brut, debout=serie.graphique == "evolution")
    return replace(brut, forme=forme, largeur=largeur, hauteur=hauteur)


def _titre(serie: Serie, suite: _Suite) -> str:
    unite = plat(serie.unite or "")
    return suite.titre if unite in {"", "nombre"} else f"{suite.titre} ({unite})"


def _description(titre: str, points: Sequence[Point], cibles: Sequence[Repere]) -> str:
    """Every value in words: whoever does not see the chart loses nothing."""
    valeurs = " ; ".join(f"{p.etiquette} : {_en_mots(p)}" for p in points)
    suite = "".join(f" {cible.explication}" for cible in cibles)
    return f"{titre}. {valeurs}.{suite}"


def _en_mots(point: Point) -> str:
    return "non communiqué" if non_communique(point.texte) else point.texte


def _noms_uniques(serie: Serie, traces: list[Graphique]) -> list[Graphique]:
    """Stems `<série>--<titre>`: no id holds two hyphens in a row, so that two series cannot meet."""
    nommes: dict[str, Graphique] = {}
    for rang, trace in enumerate(traces, 1):
        nom = f"{serie.id}--{slug(trace.titre)[:NOM_MAX].strip('-') or rang}"
        nom = f"{nom}--{rang}" if nom in nommes else nom
        nommes[nom] = replace(trace, nom=nom)
    return list(nommes.values())
