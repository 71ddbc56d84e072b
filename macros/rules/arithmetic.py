"""Arithmetic of a published table: cells as numbers, totals. Pure."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from macros.models.actions import Serie

NOMBRE = re.compile(r"([-−–+]?)\s*(\d[\d\s]*(?:,\d+)?)\s*(?:%|€|)")
TOTAL = re.compile(r"(?:sous-)?(?:total|ensemble)\b", re.IGNORECASE)


class Desaccord(NamedTuple):
    """A cell that its own table contradicts: its row and column by rank, as published, as computed."""

    ligne: int
    colonne: int
    publie: str
    attendu: str


def nombre(cellule: str) -> Decimal | None:
    """A published cell as a number (decimal comma, spaces, % or € allowed); None for « NC » and the like."""
    trouve = NOMBRE.fullmatch(cellule.strip())
    if not trouve:
        return None
    signe = "-" if trouve[1] in ("-", "−", "–") and trouve[1] else ""
    return Decimal(signe + re.sub(r"\s", "", trouve[2]).replace(",", "."))


def totaux(serie: Serie) -> Iterator[Desaccord]:
    """Totals that are not the sum of their rows, then of their columns."""
    libelles = [ligne[0] for ligne in serie.lignes]
    for colonne in range(1, len(serie.colonnes)):
        cellules = [ligne[colonne] for ligne in serie.lignes]
        for rang, attendu in _faux_totaux(libelles, cellules):
            yield Desaccord(rang, colonne, cellules[rang], attendu)
    for rang, ligne in enumerate(serie.lignes):
        for colonne, attendu in _faux_totaux(serie.colonnes[1:], ligne[1:]):
            yield Desaccord(rang, colonne + 1, ligne[colonne + 1], attendu)


def _faux_totaux(libelles: Sequence[str], cellules: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A total may add up the cells since the one before it, all the cells, or the totals before it."""
    est_total = [bool(TOTAL.match(libelle)) for libelle in libelles]
    for rang in (r for r, oui in enumerate(est_total) if oui):
        depuis = max((r + 1 for r in range(rang) if est_total[r]), default=0)
        simples = [cellules[r] for r in range(rang) if not est_total[r]]
        anciens = [cellules[r] for r in range(rang) if est_total[r]]
        sommes = [s for s in map(_somme, (cellules[depuis:rang], simples, anciens)) if s is not None]
        publie = nombre(cellules[rang])
        if publie is not None and sommes and not any(_egal(publie, somme) for somme in sommes):
            yield rang, ecrire(sommes[0])


def _somme(cellules: Sequence[str]) -> Decimal | None:
    """The sum, or None when there is nothing to add or a figure is missing."""
    nombres = [nombre(cellule) for cellule in cellules]
    return None if not nombres or None in nombres else sum(nombres, Decimal(0))


def _egal(publie: Decimal, somme: Decimal) -> bool:
    """Whole numbers add up exactly; decimals, which are rounded, to a few units of their last figure."""
    pas = Decimal(1).scaleb(min(publie.as_tuple().exponent, somme.as_tuple().exponent))
    return abs(publie - somme) <= (2 * pas if pas < 1 else 0)


def ecrire(valeur: Decimal) -> str:
    """A number as French tables write it."""
    return f"{valeur:f}".replace(".", ",")
