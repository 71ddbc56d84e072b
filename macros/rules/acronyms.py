"""Acronyms: every one that is used is defined."""

import re
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from macros.models import Dossier, Referentiel
from macros.models.national import SigleNational
from macros.models.organisation import Sigle
from macros.reading import Probleme, Provenance
from macros.reading.suggestions import vouliez_vous
from macros.rules.values import Corpus, Texte, ou, par_corpus

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


@par_corpus
def regle_sigles_de_la_charte(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """Every acronym used in a charter's data is defined in its `sigles.yml` or nationally."""
    if isinstance(corpus.racine, Dossier):
        ou_ecrire = f"data/departements/{corpus.racine.departement.code}/sigles.yml"
        remede = f"Définissez-le dans {ou_ecrire} (« par_nous: oui » si la charte ne le fait pas)."
        yield from _non_definis(ref, prov, corpus, f"{remede}\n{INCONNU}")


@par_corpus
def regle_sigles_nationaux(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """Every acronym used in the national data is defined in `data/national/sigles.yml`."""
    if corpus.racine is ref.national:
        yield from _non_definis(ref, prov, corpus, "Définissez-le dans data/national/sigles.yml.")


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


def _non_definis(ref: Referentiel, prov: Provenance, corpus: Corpus, remede: str) -> Iterator[Probleme]:
    definis = connus(ref, corpus.racine)
    for sigle, emplois in _emplois(corpus, definis).items():
        fois = f" (employé {len(emplois)} fois)" if len(emplois) > 1 else ""
        voisin = vouliez_vous(sigle, definis - SANS_DEFINITION) if len(sigle) >= PROPOSER else ""
        indice = "\n".join(filter(None, (voisin, remede)))
        yield emplois[0].probleme(prov, f"sigle « {sigle} » jamais défini{fois}", indice)


def _emplois(corpus: Corpus, definis: Collection[str]) -> dict[str, list[Texte]]:
    """Where each acronym that is not in `definis` stands; what a list of acronyms or a `remarque` quotes is no use."""
    emplois: dict[str, list[Texte]] = {}
    for texte, place, ecrit in corpus.trouver(CAPITALES, definis):
        for sigle in sigles_de(ecrit):
            if sigle not in definis and not _cite(texte, place):
                emplois.setdefault(sigle, []).append(texte)
    return emplois


def _cite(texte: Texte, place: int) -> bool:
    """Whether this place of a text is the definition of an acronym, or words that a `remarque` quotes as printed."""
    if texte.cle == "sigle":
        return isinstance(texte.objet, Sigle | SigleNational)
    return texte.cle == "remarque" and any(c.start() <= place < c.end() for c in CITATION.finditer(texte.valeur))
