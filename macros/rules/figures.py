"""Published figures: tables that read right, and totals, changes and targets that hold."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.models import Dossier, Referentiel
from macros.models.actions import Serie
from macros.reading import Probleme, Provenance
from macros.reading.suggestions import inconnu
from macros.rules.arithmetic import Desaccord, totaux
from macros.rules.changes import evolutions

ANNEE = re.compile(r"(?:\D*)((?:19|20)\d{2})")
CONTREDIT = re.compile(r"total|somme|addition|évolution|pourcentage|recalcul", re.IGNORECASE)
RECALCUL = (
    "Relisez le texte signé ; s’il porte bien ce chiffre, gardez-le et ajoutez-le à « chiffres_recalcules » "
    "(ligne, colonne, publie, recalcule)."
)


def regle_annees_croissantes(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Columns that are years go from the oldest to the newest."""
    for serie in _series(ref):
        annees = [(rang, int(t[1])) for rang, c in enumerate(serie.colonnes) if (t := ANNEE.fullmatch(c))]
        for (_, avant), (rang, annee) in pairwise(annees):
            if annee <= avant:
                indice = "Rangez les colonnes, et leurs cellules, de la plus ancienne année à la plus récente."
                yield prov.probleme(serie, ("colonnes", rang), f"{annee} vient après {avant}", indice)


def regle_colonnes_uniques(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Two columns of a table have different names: they become the keys of a CSV file."""
    for serie in _series(ref):
        for rang, colonne in enumerate(serie.colonnes):
            if colonne in serie.colonnes[:rang]:
                indice = "Précisez le nom de l’une des deux (unité, période, parc)."
                yield prov.probleme(serie, ("colonnes", rang), f"colonne « {colonne} » déjà nommée", indice)


def regle_graphique_possible(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A chart of change has years for columns."""
    for serie in _series(ref):
        sans_annee = [colonne for colonne in serie.colonnes[1:] if not ANNEE.match(colonne)]
        if serie.graphique == "evolution" and sans_annee:
            message = f"« evolution » demande des années en colonnes, pas « {sans_annee[0]} »"
            yield prov.probleme(serie, "graphique", message, "Écrivez « barres » ou « aucun », ou tournez le tableau.")


def regle_totaux(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A row or column « Total » is the sum of what it adds up, or is listed in `chiffres_recalcules`."""
    for serie in _series(ref):
        yield from _desaccords(prov, serie, totaux(serie), "le bon total")


def regle_evolutions(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A change in % between two years of its own table is right to its last decimal, or is recomputed."""
    for dossier in ref.departements.values():
        for serie in dossier.series:
            faux = evolutions(serie, dossier.series)
            yield from _desaccords(prov, serie, faux, "la bonne évolution")


def regle_chiffres_recalcules(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A recomputed figure names a cell of its table, quotes it as it stands there, and differs from it."""
    for serie in _series(ref):
        libelles = [ligne[0] for ligne in serie.lignes]
        for recalcul in serie.chiffres_recalcules:
            if recalcul.ligne not in libelles:
                yield prov.probleme(recalcul, "ligne", *inconnu("ligne inconnue", recalcul.ligne, libelles))
            elif recalcul.colonne not in serie.colonnes:
                yield prov.probleme(recalcul, "colonne", *inconnu("colonne inconnue", recalcul.colonne, serie.colonnes))
            elif recalcul.publie != (cellule := _cellule(serie, recalcul.ligne, recalcul.colonne)):
                message = f"le tableau publie « {cellule} », pas « {recalcul.publie} »"
                yield prov.probleme(recalcul, "publie", message, "Recopiez la cellule telle quelle.")
            elif recalcul.publie == recalcul.recalcule:
                message = "le chiffre recalculé est celui du tableau"
                yield prov.probleme(recalcul, "recalcule", message, "Supprimez cette entrée.")


def regle_cibles_mesurables(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A target that names a column names its series, and a row or a column that is there."""
    for dossier in ref.departements.values():
        series = {serie.id: serie for serie in dossier.series}
        for cible in _cibles(dossier):
            if cible.colonne and not cible.serie:
                yield prov.probleme(
                    cible, "colonne", "« colonne » sans « serie »", "Ajoutez « serie », l’id du tableau."
                )
            elif cible.colonne and (serie := series.get(cible.serie)):
                connus = [*serie.colonnes, *(ligne[0] for ligne in serie.lignes)]
                if cible.colonne not in connus:
                    yield prov.probleme(cible, "colonne", *inconnu("colonne ou ligne inconnue", cible.colonne, connus))


def _series(ref: Referentiel) -> list[Serie]:
    return [serie for dossier in ref.departements.values() for serie in dossier.series]


def _cibles(dossier: Dossier) -> list:
    return [cible for objectif in dossier.objectifs for cible in objectif.cibles]


def _cellule(serie: Serie, libelle: str, colonne: str) -> str:
    ligne = next(ligne for ligne in serie.lignes if ligne[0] == libelle)
    return ligne[serie.colonnes.index(colonne)]


def _desaccords(prov: Provenance, serie: Serie, desaccords: Iterator[Desaccord], quoi: str) -> Iterator[Probleme]:
    admis = {(recalcul.ligne, recalcul.colonne) for recalcul in serie.chiffres_recalcules}
    for rang, colonne, publie, attendu in desaccords:
        cellule = (serie.lignes[rang][0], serie.colonnes[colonne])
        if cellule not in admis and not CONTREDIT.search(serie.remarque or ""):
            message = f"« {publie} » n’est pas {quoi} : le tableau donne {attendu}"
            yield prov.probleme(serie, ("lignes", rang, colonne), message, RECALCUL)
