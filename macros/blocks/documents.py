"""Forms, letters and orders annexed to the charter."""

from typing import Any

from macros.blocks.charter_law import ecarts_de
from macros.models.documents import Document
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.registry import Macro, bloc

TYPES = {
    "formulaire": "Formulaire",
    "courrier": "Courrier",
    "liste-de-pieces": "Liste de pièces",
    "rapport": "Rapport",
    "dossier": "Dossier",
    "arrete": "Arrêté",
    "schema": "Schéma",
    "convention": "Convention",
    "autre": "Document",
}


def document_de_la_page(c: Contexte) -> Document:
    """The document of the page."""
    return next(d for d in c.dossier.documents if d.id == c.meta["document"])


@bloc("documents.html")
def documents(c: Contexte) -> dict[str, Any] | None:
    """The list of documents."""
    return {"documents": c.dossier.documents, "types": TYPES} if c.dossier.documents else None


@bloc("document.html")
def document_entete(c: Contexte) -> dict[str, Any]:
    """What the page's document is, for whom, from where."""
    d = document_de_la_page(c)
    contacts = {x.id: x for x in c.dossier.contacts}
    return {"d": d, "type": TYPES[d.type], "contacts": [contacts[i] for i in d.contacts if i in contacts],
            "ecarts": ecarts_de(c, f"documents:{d.id}")}  # fmt: skip


def sections(c: Contexte) -> list[dict[str, Any]]:
    """Parts of the page's document with a title that Markdown takes for text."""
    return [{"titre": md(s.titre), "section": s} for s in document_de_la_page(c).sections]


@bloc("document-section.html")
def section(c: Contexte, une: dict[str, Any]) -> dict[str, Any]:
    """Fields and points of one part."""
    return {"s": une["section"]}


@bloc("document-suite.html")
def document_suite(c: Contexte) -> dict[str, Any] | None:
    """Articles, computation rules and mentions."""
    d = document_de_la_page(c)
    return {"d": d} if d.articles or d.calculs or d.mentions else None


MACROS: dict[str, Macro] = {
    "documents": documents,
    "document_entete": document_entete,
    "sections": sections,
    "section": section,
    "document_suite": document_suite,
}
