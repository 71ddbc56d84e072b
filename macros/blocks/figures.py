"""Indicators and published series: catalogue, tables, charts."""

from typing import Any

from macros.charts import graphiques_de
from macros.charts.values import non_communique
from macros.models.actions import Indicateur, Serie
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.registry import Macro, bloc


def _tableaux(indicateurs: list[Indicateur]) -> dict[str, list[Indicateur]]:
    groupes: dict[str, list[Indicateur]] = {}
    for i in indicateurs:
        groupes.setdefault(i.tableau or i.fournisseur or "Indicateurs", []).append(i)
    return groupes


def tableaux_d_indicateurs(c: Contexte) -> list[dict[str, Any]]:
    """The catalogue, table by table."""
    return [
        {"nom": md(nom), "titre": nom, "id": slug(nom), "indicateurs": liste}
        for nom, liste in _tableaux(c.dossier.indicateurs).items()
    ]


@bloc("indicateurs.html")
def indicateurs(c: Contexte, tableau: dict[str, Any]) -> dict[str, Any]:
    """Indicators of one table, with who provides them and how they are broken down."""
    return {"indicateurs": tableau["indicateurs"], "nom": tableau["titre"]}


def liste_series(c: Contexte) -> list[dict[str, Any]]:
    """Published series with a title that Markdown takes for text."""
    return [{"titre": md(s.intitule), "id": s.id, "serie": s} for s in c.dossier.series]


def _non_communique(serie: Serie) -> bool:
    return any(non_communique(cellule) for ligne in serie.lignes for cellule in ligne[1:])


@bloc("serie.html")
def serie(c: Contexte, une: dict[str, Any]) -> dict[str, Any]:
    """One series: charts when they help, always the table beside them."""
    s: Serie = une["serie"]
    charts = [
        {"graphique": g, "src": f"{c.base}indicateurs/graphiques/{g.nom}.svg"} for g in graphiques_de(s, c.dossier)
    ]
    return {"s": s, "graphiques": charts, "nc": _non_communique(s), "non_communique": non_communique}


MACROS: dict[str, Macro] = {
    "tableaux_d_indicateurs": tableaux_d_indicateurs,
    "indicateurs": indicateurs,
    "liste_series": liste_series,
    "serie": serie,
}
