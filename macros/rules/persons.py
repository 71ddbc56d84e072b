"""No natural person in the data: bodies, functions and public numbers only."""

from collections.abc import Iterator

from macros.models import Referentiel
from macros.reading import Probleme, Provenance
from macros.rules.acronyms import connus
from macros.rules.names import POSSIBLE, noms
from macros.rules.values import Corpus, par_corpus

COMMUNES = ("communes", "permanences", "ville")
INDICE = (
    "Écrivez l’organisme ou la fonction, jamais la personne.\n"
    "Si ce n’en est pas une : définissez le sigle, ou écrivez le lieu en entier (« rue … », « centre … »)."
)


@par_corpus
def regle_aucun_nom_de_personne(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """No text of the data holds a natural person's name.

    A civility before a name, a first name beside capitals, a usual first name before a name.
    Functions (« Madame la Préfète »), streets (« rue Georges Maugey »), bodies (« Fondation Abbé Pierre »)
    pass; lists of communes are not read.
    """
    sigles = connus(ref, corpus.racine)
    for texte in corpus.contenant(POSSIBLE):
        for nom in () if texte.cle in COMMUNES else noms(texte.valeur, sigles):
            yield texte.probleme(prov, f"« {nom} » ressemble au nom d’une personne", INDICE)
