"""Typography of French prose: curly apostrophes, French quotation marks."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from macros.models import Referentiel
from macros.reading import Probleme, Provenance
from macros.rules.values import Lecteur, Texte, par_texte

# Addresses and code keep their straight quotes; so do minutes and inches after a figure.
EXCEPTIONS = re.compile(r"https?://\S+|`[^`]*`|(?<=\d)['\"]")
DROITS = {
    "'": ("apostrophe droite", "Tapez l’apostrophe courbe : ’"),
    '"': ("guillemet droit", "Tapez « … »."),
}


@par_texte
def regle_typographie(ref: Referentiel, prov: Provenance, racine: BaseModel) -> Lecteur:
    """French prose has no straight apostrophe nor quotation mark, addresses and formulas aside."""

    def lire(texte: Texte) -> Iterator[Probleme]:
        libre = EXCEPTIONS.sub("", texte.valeur) if _suspect(texte.valeur) else ""
        for signe, (nom, indice) in DROITS.items():
            if signe in libre:
                autour = _autour(libre, libre.index(signe))
                yield texte.probleme(prov, f"{nom} dans « {autour} »", indice)

    return lire


def _suspect(texte: str) -> bool:
    return any(signe in texte for signe in DROITS)


def _autour(texte: str, rang: int) -> str:
    """The word that holds a sign."""
    debut, fin = texte.rfind(" ", 0, rang) + 1, texte.find(" ", rang)
    return texte[debut : fin if fin > 0 else None].strip()
