"""What is done to a page once Markdown has run: blocks back in place, hard words explained, French spaces."""

from collections.abc import Mapping
from typing import Any

from macros.rendering.french import espaces
from macros.rendering.glossary import expliquer, termes
from macros.rendering.headings import hausser
from macros.rendering.lists import cocher
from macros.rendering.registry import remettre
from macros.session import Session

EXPLIQUES = {"menages", "bailleurs"}


def finir(session: Session, url: str, meta: Mapping[str, Any], html: str) -> str:
    """Final HTML of the page at `url`.

    What a guide says is the same in every département, its contacts apart: it is finished once for all of them.
    """
    blocs = [espaces(bloc) for bloc in session.blocs.get(url, [])]
    texte = remettre(html, blocs, ["bloc"])
    explique = meta.get("public") in EXPLIQUES and meta.get("gloses") is not False
    if meta.get("genre") == "guide":
        texte = session.retenir(("texte fini", explique, texte), lambda: _finir(session, explique, texte))
    else:
        texte = _finir(session, explique, texte)
    return hausser(remettre(texte, blocs, ["reste"]))


def _finir(session: Session, explique: bool, html: str) -> str:
    html = cocher(html.replace("<th>", '<th scope="col">'))  # tables written in Markdown
    return espaces(expliquer(html, termes(session.referentiel.national)) if explique else html)
