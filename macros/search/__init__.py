"""Search: what is indexed, the words that lead to it, the form. The browser has content/assets/js/recherche*.mjs."""

from macros.search.index import IndexationImpossible, indexer
from macros.search.words import ecrire

__all__ = ["IndexationImpossible", "ecrire", "indexer"]
