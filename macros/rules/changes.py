"""Changes in % between two years, as tables publish them. Pure."""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from macros.models.actions import Serie
from macros.rules.arithmetic import Desaccord, ecrire, nombre

ANNEES = re.compile(r"[ée]volution\D*((?:19|20)\d{2})\D+((?:19|20)\d{2})\D*", re.IGNORECASE)


def evolutions(serie: Serie, autres: Sequence[Serie] = ()) -> Iterator[Desaccord]:
    """Changes in % that the figures contradict.

    A change is in a row (« Évolution 2014-2018 ») or a column of the table that holds both years, or in a
    column of a table apart: it then agrees with a row of the same name in one of `autres`.
    """
    yield from _en_ligne(serie)
    yield from _en_colonne(serie)
    yield from _a_part(serie, autres)


def _en_ligne(serie: Serie) -> Iterator[Desaccord]:
    for rang, (debut, fin) in _entre_annees([ligne[0] for ligne in serie.lignes]):
        for colonne in range(1, len(serie.colonnes)):
            avant, apres = serie.lignes[debut][colonne], serie.lignes[fin][colonne]
            yield from _contredit(serie, rang, colonne, [(avant, apres)])


def _en_colonne(serie: Serie) -> Iterator[Desaccord]:
    for colonne, (debut, fin) in _entre_annees(serie.colonnes):
        for rang, ligne in enumerate(serie.lignes):
            yield from _contredit(serie, rang, colonne, [(ligne[debut], ligne[fin])])


def _a_part(serie: Serie, autres: Sequence[Serie]) -> Iterator[Desaccord]:
    for colonne, titre in enumerate(serie.colonnes):
        trouve = ANNEES.fullmatch(titre)
        if trouve and not {*trouve.groups()} & {*serie.colonnes}:
            for rang, ligne in enumerate(serie.lignes):
                couples = list(_ailleurs(autres, ligne[0], *trouve.groups()))
                yield from _contredit(serie, rang, colonne, couples)


def _ailleurs(autres: Sequence[Serie], libelle: str, debut: str, fin: str) -> Iterator[tuple[str, str]]:
    """The figures of two years, in the rows of this name of the tables that hold both years."""
    for table in autres:
        if debut in table.colonnes and fin in table.colonnes:
            avant, apres = table.colonnes.index(debut), table.colonnes.index(fin)
            yield from ((ligne[avant], ligne[apres]) for ligne in table.lignes if ligne[0] == libelle)


def _entre_annees(titres: Sequence[str]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Titles of a change between two years that other titles hold: their rank, the ranks of the years."""
    for rang, titre in enumerate(titres):
        if trouve := ANNEES.fullmatch(titre):
            debut, fin = (_rangs(titres, annee, sauf=rang) for annee in trouve.groups())
            if len(debut) == len(fin) == 1:
                yield rang, (debut[0], fin[0])


def _rangs(titres: Sequence[str], annee: str, sauf: int) -> list[int]:
    return [rang for rang, titre in enumerate(titres) if rang != sauf and annee in titre]


def _contredit(serie: Serie, rang: int, colonne: int, couples: Sequence[tuple[str, str]]) -> Iterator[Desaccord]:
    """The disagreement of a cell with figures of two years, when it agrees with none of the couples."""
    cellule = serie.lignes[rang][colonne]
    publie = nombre(cellule)
    if publie is None or not ("%" in cellule or serie.unite == "%"):
        return
    exacts = [exact for couple in couples if (exact := _pourcentage(*couple)) is not None]
    pas = Decimal(1).scaleb(publie.as_tuple().exponent)
    if exacts and all(abs(exact - publie) > pas / 2 for exact in exacts):
        yield Desaccord(rang, colonne, cellule, f"{ecrire(exacts[0].quantize(pas, ROUND_HALF_UP))} %")


def _pourcentage(debut: str, fin: str) -> Decimal | None:
    avant, apres = nombre(debut), nombre(fin)
    return 100 * (apres - avant) / avant if avant and apres is not None else None
