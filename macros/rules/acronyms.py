"""Acronyms: every one that is used is defined."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from macros.models import Referentiel
from macros.reading import Probleme, Provenance
from macros.reading.suggestions import vouliez_vous
from macros.rules.values import Texte, instances, ou, prose

# Two to eight capitals, or each with its dot; what stands before is looked at once a capital is found: faster.
_C = "[A-ZÀ-ÖØ-Þ]"
CAPITALES = re.compile(rf"{_C}(?<![\w.]{_C})(?:\.(?:{_C}\.){{1,7}}|{_C}{{1,7}}(?!\w))(?!\d)")
ROMAIN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
# Reviewed: postal words, zones, amounts with or without tax, everyday words. All else is in sigles.yml.
POSTE = ("BP", "CS", "CEDEX", "TSA", "ZA", "ZI", "ZAC")
SANS_DEFINITION = frozenset((*POSTE, "HT", "TTC", "SMS", "SOS", "PDF", "WC"))
CITATION = re.compile(r"«[^»]*»")
# Under this length another acronym is always near: proposing it would mislead.
PROPOSER = 5
INCONNU = "Si personne n’en sait le sens : « signification: sens non précisé par la charte »."


def sigles_de(texte: str) -> Iterator[str]:
    """The acronyms of a text, without their dots: words of two to eight capitals, Roman numerals left out."""
    for trouve in CAPITALES.findall(texte):
        sigle = sans_points(trouve)
        if sigle not in SANS_DEFINITION and not ROMAIN.fullmatch(sigle):
            yield sigle


def sans_points(sigle: str) -> str:
    """« F.S.L. » as « FSL »."""
    return sigle.replace(".", "")


def connus(ref: Referentiel, racine: BaseModel) -> frozenset[str]:
    """Capitals that are defined for a département (or the national ground), renamed, or that need none."""
    listes = [*ref.national.sigles, *(racine.sigles if racine is not ref.national else ())]
    formes = {sans_points(sigle.sigle) for sigle in listes}
    formes |= {sans_points(forme) for renommage in ref.national.renommages for forme in renommage.ancien}
    parties = {partie for forme in formes for partie in re.split(r"[-/ ’]", forme)}
    return frozenset(formes | parties | SANS_DEFINITION)


def regle_sigles_de_la_charte(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Every acronym used in a charter's data is defined in its `sigles.yml` or nationally."""
    for code, dossier in ref.departements.items():
        ou_ecrire = f"data/departements/{code}/sigles.yml"
        remede = f"Définissez-le dans {ou_ecrire} (« par_nous: oui » si la charte ne le fait pas)."
        yield from _non_definis(ref, prov, dossier, f"{remede}\n{INCONNU}")


def regle_sigles_nationaux(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Every acronym used in the national data is defined in `data/national/sigles.yml`."""
    yield from _non_definis(ref, prov, ref.national, "Définissez-le dans data/national/sigles.yml.")


def regle_sigles_uniques(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """An acronym is defined once in a list, unless a `remarque` tells its second meaning."""
    for racine in (ref.national, *ref.departements.values()):
        vus: dict[str, BaseModel] = {}
        for sigle in racine.sigles:
            premier = vus.setdefault(sans_points(sigle.sigle), sigle)
            if premier is not sigle and not getattr(sigle, "remarque", None):
                message = f"sigle « {sigle.sigle} » déjà défini ({ou(prov, premier)})"
                indice = "Supprimez le doublon, ou expliquez-le dans « remarque »."
                yield prov.probleme(sigle, "sigle", message, indice)


def _non_definis(ref: Referentiel, prov: Provenance, racine: BaseModel, remede: str) -> Iterator[Probleme]:
    definis = connus(ref, racine)
    for sigle, emplois in _emplois(racine).items():
        if sigle not in definis:
            fois = f" (employé {len(emplois)} fois)" if len(emplois) > 1 else ""
            voisin = vouliez_vous(sigle, definis - SANS_DEFINITION) if len(sigle) >= PROPOSER else ""
            indice = "\n".join(filter(None, (voisin, remede)))
            yield emplois[0].probleme(prov, f"sigle « {sigle} » jamais défini{fois}", indice)


def _emplois(racine: BaseModel) -> dict[str, list[Texte]]:
    """Where each acronym stands; definitions are not uses, nor what a `remarque` quotes as printed."""
    emplois: dict[str, list[Texte]] = {}
    definitions = {id(sigle) for objet in instances(racine) for sigle in getattr(objet, "sigles", ())}
    for texte in prose(racine):
        if id(texte.objet) in definitions and texte.cle == "sigle":
            continue
        libre = CITATION.sub("", texte.valeur) if texte.cle == "remarque" else texte.valeur
        for sigle in sigles_de(libre):
            emplois.setdefault(sigle, []).append(texte)
    return emplois
