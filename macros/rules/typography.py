"""Typography of French prose: curly apostrophes, French quotation marks."""

import re
from collections.abc import Iterator

from macros.models import Referentiel
from macros.reading import Probleme, Provenance
from macros.rules.values import Corpus, par_corpus

# Addresses and code keep their straight quotes; so do minutes and inches after a figure.
EXCEPTIONS = re.compile(r"https?://\S+|`[^`]*`|(?<=\d)['\"]")
DROITS = {
    "'": ("apostrophe droite", "Tapez l’apostrophe courbe : ’"),
    '"': ("guillemet droit", "Tapez « … »."),
}
DROIT = re.compile("['\"]")


@par_corpus
def regle_typographie(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """French prose has no straight apostrophe nor quotation mark, addresses and formulas aside."""
    for texte in corpus.contenant(DROIT):
        libre = EXCEPTIONS.sub("", texte.valeur)
        for signe, (nom, indice) in DROITS.items():
            if signe in libre:
                autour = _autour(libre, libre.index(signe))
                yield texte.probleme(prov, f"{nom} dans « {autour} »", indice)


def _autour(texte: str, rang: int) -> str:
    """The word that holds a sign."""
    debut, fin = texte.rfind(" ", 0, rang) + 1, texte.find(" ", rang)
    return texte[debut : fin if fin > 0 else None].strip()
