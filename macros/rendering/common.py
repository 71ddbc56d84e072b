"""A guide is one text for all départements: it is rendered once, then only what is local is made again.

Only macros of the sort « local » may depend on the département in a guide; a page that calls one of `EN_LIGNE` is
rendered each time.
"""

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from macros.pages.page import racine_departement
from macros.rendering.registry import remettre
from macros.session import Session

DURABLES = ("commun", "markdown")
EN_LIGNE = re.compile(r"\b(?:dep|presence)\(")


@dataclass(frozen=True)
class Commun:
    """What the départements share of a guide.

    `texte` is its HTML, local blocks left out at the marks `rangs`; `corps` calls these again; `usages` are its rules.
    """

    texte: str
    corps: str
    rangs: tuple[int, ...]
    usages: Mapping[str, None]

    def avec(self, blocs: Sequence[str]) -> str:
        """The guide of a département, whose local blocks are `blocs`, in the order of the calls."""
        places = dict(zip(self.rangs, blocs, strict=True))
        return remettre(self.texte, places, ["local"])


def place(meta: Mapping[str, Any], url: str, corps: str) -> str | None:
    """What names a guide whose text is that of every département: its address there; None for any other page.

    A national guide has a place of its own, `/` before its address: `make serve` keeps it from one build to the next.
    """
    if meta.get("genre") != "guide" or _en_ligne(corps):
        return None
    return url.removeprefix(racine_departement(str(meta["code"]))) if "code" in meta else f"/{url}"


def _en_ligne(corps: str) -> bool:
    """Whether a page calls a macro of `EN_LIGNE`; most hold none of these letters, which is soon seen."""
    return ("dep(" in corps or "presence(" in corps) and bool(EN_LIGNE.search(corps))


def retrouver(session: Session, meta: Mapping[str, Any]) -> Commun | None:
    """What an earlier département left of this guide; `commun` in `meta` is its place."""
    commun: Commun | None = session.memoire.get(("commun", meta.get("commun")))
    return commun


def retenir(session: Session, url: str, meta: Mapping[str, Any], texte: str) -> None:
    """Keep the text of a guide, local blocks still to be put in place, for the départements that follow."""
    locaux = session.locaux.get(url, {})
    if place := meta.get("commun"):
        usages = dict(session.usages.get(url, {}))
        session.memoire["commun", place] = Commun(texte, "\n".join(locaux.values()), tuple(locaux), usages)


def durables(memoire: Mapping[Hashable, Any]) -> dict[Hashable, Any]:
    """What stays true of guides as long as neither the national data, the texts nor the code change."""
    return {cle: valeur for cle, valeur in memoire.items() if isinstance(cle, tuple) and cle[0] in DURABLES}


def reprendre(session: Session, url: str, commun: Commun) -> str:
    """The Markdown of a guide that an earlier département has rendered: its local macros, and its rules of law."""
    session.usages[url] = dict(commun.usages)
    return commun.corps
