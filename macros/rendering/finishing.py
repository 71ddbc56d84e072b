"""What is done to a page once Markdown has run: blocks back in place, hard words explained, French spaces."""

from collections.abc import Mapping
from typing import Any

from macros.rendering.common import retenir, retrouver
from macros.rendering.french import espaces
from macros.rendering.glossary import expliquer, termes
from macros.rendering.headings import hausser
from macros.rendering.lists import cocher
from macros.rendering.registry import remettre
from macros.session import Session

EXPLIQUES = {"menages", "bailleurs"}


def finir(session: Session, url: str, meta: Mapping[str, Any], html: str) -> str:
    """Final HTML of the page at `url`; its blocks are then forgotten."""
    blocs = [espaces(bloc) for bloc in session.blocs.pop(url, [])]
    if commun := retrouver(session, meta):
        return hausser(commun.avec(blocs))
    texte = remettre(_texte(session, meta, remettre(html, blocs, ["bloc"])), blocs, ["muet"])
    retenir(session, url, meta, texte)
    return hausser(remettre(texte, blocs, ["local"]))


def _texte(session: Session, meta: Mapping[str, Any], html: str) -> str:
    html = cocher(html.replace("<th>", '<th scope="col">'))  # tables written in Markdown
    if meta.get("public") in EXPLIQUES and meta.get("gloses") is not False:
        html = expliquer(html, termes(session.referentiel.national))
    return espaces(html)
