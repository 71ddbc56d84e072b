"""Macros as pages call them: some write a block of HTML, some a few words.

A macro is a function `f(contexte, *args, **kwargs)`. `@bloc("x.html")` marks one that returns the values of
`overrides/blocs/x.html`, or None to show nothing; its HTML is set aside and put back once Markdown has run
(mesures.md: twice as fast, and the table of contents stays right). Any other macro returns text that Markdown may read.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from macros.rendering.context import Contexte
from macros.session import Session

Macro = Callable[..., Any]
_MARQUE = re.compile(r'<div id="(bloc|muet|local)-(\d+)"></div>')
TOUS = ("bloc", "muet", "local")


def bloc(gabarit: str, sorte: str = "bloc") -> Callable[[Macro], Macro]:
    """Mark a macro whose return value feeds a block template.

    Words of a `bloc` are explained to households as those of the page are; those of a `muet` (links, sources) are not,
    nor those of a `local`, which alone changes from one département to another in a guide.
    """

    def decore(fonction: Macro) -> Macro:
        @wraps(fonction)
        def rend(contexte: Contexte, *args: object, **kwargs: object) -> str:
            valeurs = fonction(contexte, *args, **kwargs)
            return "" if valeurs is None else contexte.rendre(gabarit, **valeurs)

        rend.sorte = sorte  # type: ignore[attr-defined]
        return rend

    return decore


def marque(rang: int, sorte: str = "bloc") -> str:
    """What Markdown sees in place of the block number `rang` of its page."""
    return f'<div id="{sorte}-{rang}"></div>'


def remettre(html: str, blocs: Sequence[str] | Mapping[int, str], sortes: Sequence[str] = TOUS) -> str:
    """Put the blocks of these sorts back in the HTML of their page, each exactly once."""
    return _MARQUE.sub(lambda m: blocs[int(m.group(2))] if m.group(1) in sortes else m.group(), html)


def _contexte(session: Session, env: Environment, ctx: Context) -> Contexte:
    page = ctx["page"]
    return Contexte(session=session, env=env, url=page.url, meta=page.meta)


def _mettre_de_cote(session: Session, url: str, html: str, sorte: str, rappel: str) -> str:
    mis_de_cote = session.blocs.setdefault(url, [])
    mis_de_cote.append(html)
    if rappel:
        session.locaux.setdefault(url, {})[len(mis_de_cote) - 1] = rappel
    return f"\n\n{marque(len(mis_de_cote) - 1, sorte)}\n\n"


def _rappel(nom: str, args: Sequence[object], kwargs: Mapping[str, object]) -> str:
    """The call as a page writes it: texts and numbers are written alike in Python and in Jinja."""
    valeurs = [*map(repr, args), *(f"{cle}={valeur!r}" for cle, valeur in kwargs.items())]
    return f"{{{{ {nom}({', '.join(valeurs)}) }}}}"


def _appel(session: Session, env: Environment, nom: str, fonction: Macro) -> Macro:
    @pass_context
    def appel(ctx: Context, *args: object, **kwargs: object) -> object:
        contexte = _contexte(session, env, ctx)
        rendus = session.rendus.setdefault(contexte.url, {})
        if not args and not kwargs and nom in rendus:
            return rendus[nom]
        rendu = fonction(contexte, *args, **kwargs)
        if rendu and (sorte := getattr(fonction, "sorte", None)):
            rappel = _rappel(nom, args, kwargs) if sorte == "local" else ""
            rendu = _mettre_de_cote(session, contexte.url, rendu, sorte, rappel)
        if not args and not kwargs:
            rendus[nom] = rendu
        return rendu

    return appel


def appels(session: Session, env: Environment, macros: Mapping[str, Macro]) -> dict[str, Macro]:
    """The functions to register, by the name pages use."""
    return {nom: _appel(session, env, nom, fonction) for nom, fonction in macros.items()}
