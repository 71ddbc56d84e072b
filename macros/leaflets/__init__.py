"""Paper: leaflets, information sheets and contact sheets, from the data and the guides of the site.

`fiches` says which sheets a département has, `composer` writes one as HTML, `imprimer` makes it a PDF, `lot` does
all of them and `ecrire` publishes them.
"""

from macros.leaflets.catalogue import Fiche, fiches
from macros.leaflets.composition import composer
from macros.leaflets.pack import Feuille, lot
from macros.leaflets.press import Tirage, imprimer
from macros.leaflets.problems import FeuilleImpossible
from macros.leaflets.publication import ecrire

__all__ = ["Feuille", "FeuilleImpossible", "Fiche", "Tirage", "composer", "ecrire", "fiches", "imprimer", "lot"]
