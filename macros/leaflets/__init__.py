"""Paper: leaflets, information sheets and contact sheets, from the data and the guides of the site.

macros/sheets says which sheets a département has; `composer` writes one as HTML, `imprimer` makes it a PDF, `lot` does
all of them and `ecrire` publishes them.
"""

from macros.leaflets.composition import composer
from macros.leaflets.pack import lot
from macros.leaflets.press import Tirage, imprimer
from macros.leaflets.problems import FeuilleImpossible
from macros.leaflets.publication import ecrire

__all__ = ["FeuilleImpossible", "Tirage", "composer", "ecrire", "imprimer", "lot"]
