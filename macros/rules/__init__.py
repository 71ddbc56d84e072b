"""Rules across files: one function each, whose docstring is the rule.

A rule reads the models, points through Provenance, and knows no date of today.
"""

from collections.abc import Iterator
from itertools import chain

from macros.models import Referentiel
from macros.reading import Probleme, Provenance
from macros.rules import (
    accessibility,
    acronyms,
    contacts,
    contents,
    dates,
    figures,
    identifiers,
    law,
    numbering,
    persons,
    typography,
)
from macros.rules.values import Controle, Corpus, racines

MODULES = (
    identifiers,
    numbering,
    dates,
    law,
    contents,
    contacts,
    figures,
    acronyms,
    persons,
    typography,
    accessibility,
)
RULES: tuple[Controle, ...] = tuple(
    fonction for module in MODULES for nom, fonction in vars(module).items() if nom.startswith("regle_")
)


def verifier(ref: Referentiel, prov: Provenance) -> list[Probleme]:
    """Every problem that every rule finds, by file, line and column, each once."""
    autres = (regle(ref, prov) for regle in RULES if not hasattr(regle, "relire"))
    return sorted(set(chain(_relire(ref, prov), *autres)))


def _relire(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """What the rules that go through the whole data find; they walk through each root together."""
    ensemble = [regle.relire for regle in RULES if hasattr(regle, "relire")]
    for racine in racines(ref):
        corpus = Corpus(racine)
        for relire in ensemble:
            yield from relire(ref, prov, corpus)


__all__ = ["RULES", "Controle", "verifier"]
