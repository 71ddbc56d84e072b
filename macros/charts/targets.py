"""Targets of the charter on the charts of its results."""

import re
from collections.abc import Iterator, Sequence

from macros.charts.shapes import Point, Repere
from macros.charts.values import annee, plat, valeur
from macros.models import Dossier
from macros.models.actions import Serie
from macros.models.engagements import Cible
from macros.rendering.french import INSECABLE, nombre

PAR_AN = {"an", "par an", "année", "par année"}
_ANNEE = re.compile(r"\b(?:19|20)\d\d\b")


def reperes(dossier: Dossier, serie: Serie, nom: str, points: Sequence[Point]) -> tuple[Repere, ...]:
    """The targets of the row or column `nom` of the series; among bars, those of one of them too."""
    etiquettes = {point.etiquette for point in points} if serie.graphique == "barres" else set()
    trouves = []
    for cible in _cibles(dossier, serie):
        vise = plat(cible.colonne or "")
        if vise == plat(nom):
            trouves.append((cible, points, None))
        elif vise in etiquettes:
            trouves.append((cible, [point for point in points if point.etiquette == vise], vise))
    taux = "%" in (serie.unite or "") or any("%" in point.texte for point in points)
    ecrits = {(plat(c.par or ""), sur) for c, _, sur in trouves if not _ecart(c)}
    return tuple(
        dict.fromkeys(
            _repere(cible, vises, sur, taux, compte=(plat(cible.par or ""), sur) not in ecrits)
            for cible, vises, sur in trouves
        )
    )


def _cibles(dossier: Dossier, serie: Serie) -> Iterator[Cible]:
    return (cible for objectif in dossier.objectifs for cible in objectif.cibles if cible.serie == serie.id)


def _ecart(cible: Cible) -> bool:
    """Whether the target is a change, not a level: its sign is written."""
    return cible.valeur.strip()[0] in "-−+"


def _repere(cible: Cible, points: Sequence[Point], sur: str | None, taux: bool, *, compte: bool) -> Repere:
    """`compte`: a change may be counted into a level, the charter writing none for the same period."""
    niveau, depart = None, ""
    if not _annuel(cible):
        niveau, depart = _compter(cible, points, taux) if _ecart(cible) else (_niveau(cible, points, taux), "")
    if depart and not compte:
        niveau, depart = None, ""
    texte = nombre(niveau) if niveau is not None else ""
    return Repere(_phrase(cible, texte, depart), valeur(niveau or ""), texte, sur)


def _niveau(cible: Cible, points: Sequence[Point], taux: bool) -> str | None:
    """The level that the charter writes, where its unit is that of the results."""
    niveau = valeur(cible.valeur)
    return _arrondi(niveau, points) if niveau is not None and (cible.unite.strip() == "%") == taux else None


def _compter(cible: Cible, points: Sequence[Point], taux: bool) -> tuple[str | None, str]:
    """The level a change leads to, and where it starts; a change of a rate may mean points: not drawn."""
    ecart, depart = valeur(cible.valeur), _depart(cible, points)
    if ecart is None or depart is None or depart.valeur is None or taux:
        return None, ""
    but = depart.valeur * (1 + ecart / 100) if cible.unite.strip() == "%" else depart.valeur + ecart
    return _arrondi(but, points), depart.etiquette


def _depart(cible: Cible, points: Sequence[Point]) -> Point | None:
    """The bar named by the reference; without one, the last year known, and the sentence says so."""
    connus = [point for point in points if point.valeur is not None]
    if not cible.reference:
        dates = len(points) == 1 or all(annee(point.etiquette) for point in points)
        return connus[-1] if connus and dates else None
    citees = _ANNEE.findall(cible.reference)
    return next((point for point in connus if annee(point.etiquette) in citees), None)


def _arrondi(but: float, points: Sequence[Point]) -> str:
    """As many decimals as the results have: a target is not sharper than what it is compared with."""
    entiers = all(point.valeur is None or point.valeur.is_integer() for point in points) and abs(but) >= 10
    return str(round(but)) if entiers else f"{but:.1f}".removesuffix(".0")


def _phrase(cible: Cible, niveau: str, depart: str) -> str:
    dit = f"{nombre(cible.valeur.strip())}{INSECABLE}{plat(cible.unite)}"
    rythme = f" par {plat(cible.par).removeprefix('par ')}" if _annuel(cible) else ""
    periode = f" ({plat(cible.par)})" if cible.par and not rythme else ""
    annonce = f"Cible{INSECABLE}: {dit}{rythme}{periode}"
    if not depart:
        return f"{annonce}."
    origine = f"de {depart}" if annee(depart) else "du chiffre publié"
    return f"{annonce}, soit {niveau} {'à partir' if cible.reference else 'si l’on part'} {origine}."


def _annuel(cible: Cible) -> bool:
    return plat(cible.par or "").lower() in PAR_AN
