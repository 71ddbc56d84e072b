"""The accessibility grid: whole, in order, and honest about what is wrong."""

from collections.abc import Iterator

from macros.conformity import CRITERES
from macros.models import Referentiel
from macros.models.rgaa import CritereRgaa
from macros.reading import Probleme, Provenance
from macros.rendering.french import enumere

MONTRES = 3


def regle_grille_rgaa(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """The RGAA grid holds its 106 criteria in order, each under its theme, or nothing at all."""
    grille = ref.national.rgaa
    vus: set[str] = set()
    for critere in grille:
        if message := _faute(critere, vus):
            yield prov.probleme(critere, "numero", message, "Le référentiel compte 106 critères, de 1.1 à 13.12.")
        elif critere.theme != CRITERES[critere.numero]:
            indice = f"Écrivez « {CRITERES[critere.numero]} »."
            yield prov.probleme(critere, "theme", "ce n’est pas le thème du critère", indice)
        vus.add(critere.numero)
    if grille and (absents := [numero for numero in CRITERES if numero not in vus]):
        yield prov.probleme(grille[-1], "numero", f"grille incomplète : {_liste(absents)}", "Ajoutez les absents.")


def _faute(critere: CritereRgaa, vus: set[str]) -> str:
    if critere.numero not in CRITERES:
        return "ce critère n’existe pas"
    if critere.numero in vus:
        return "critère déjà dans la grille"
    ordre = list(CRITERES)
    plus_loin = any(ordre.index(v) > ordre.index(critere.numero) for v in vus if v in CRITERES)
    return "critère qui n’est pas à sa place" if plus_loin else ""


def _liste(absents: list[str]) -> str:
    montres = absents[:MONTRES]
    reste = len(absents) - len(montres)
    return f"{enumere([*montres, f'{reste} autres'] if reste else montres)} manquent"


def regle_remede_du_non_conforme(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A criterion that is not met says what is to be mended; any other says nothing of the kind."""
    for critere in ref.national.rgaa:
        if (critere.etat == "non-conforme") != (critere.remede is not None):
            quoi = "remède absent" if critere.remede is None else "remède sans défaut"
            indice = "« remede » va avec « etat: non-conforme », et seulement avec lui."
            yield prov.probleme(critere, "etat", quoi, indice)
