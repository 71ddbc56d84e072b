"""The macros that pages call, by theme. Their names are French: people who write pages read them."""

from macros.blocks import (
    accessibility,
    actions,
    charter,
    charter_law,
    commitments,
    comparison,
    contacts,
    documents,
    doors,
    figures,
    law,
    maps,
    objectives,
    organisation,
    printing,
    procedure,
    search,
    words,
)
from macros.rendering.registry import Macro

MACROS: dict[str, Macro] = {
    nom: fonction
    for module in (
        words, law, contacts, procedure, commitments, objectives, actions, figures, organisation, documents, charter,
        charter_law, doors, maps, comparison, search, printing, accessibility,
    )
    for nom, fonction in module.MACROS.items()
}  # fmt: skip
