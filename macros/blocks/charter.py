"""The charter itself: dates, status, framing parts, who signed, what is left out."""

from typing import Any

from macros.law.duration import statut
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.markdown import html, parties
from macros.rendering.registry import Macro, bloc


@bloc("statut.html")
def statut_charte(c: Contexte) -> dict[str, Any]:
    """Signed when, until when, what is left."""
    return {"charte": c.dossier.charte, "s": statut(c.dossier.charte, c.session.jour)}


@bloc("identite.html")
def identite_charte(c: Contexte) -> dict[str, Any]:
    """Title, dates, approvals, text used."""
    return {"charte": c.dossier.charte}


def rubriques(c: Contexte) -> list[dict[str, Any]]:
    """Framing parts of the charter, in its order."""
    return [{"titre": md(r.titre), "id": slug(r.titre), "rubrique": r} for r in c.dossier.charte.rubriques]


@bloc("rubrique.html")
def rubrique(c: Contexte, une: dict[str, Any]) -> dict[str, Any]:
    """One framing part."""
    return {"r": une["rubrique"]}


@bloc("signataires.html")
def signataires(c: Contexte) -> dict[str, Any] | None:
    """Bodies that signed or committed themselves; functions, never names."""
    return {"signataires": c.dossier.signataires} if c.dossier.signataires else None


@bloc("omissions.html")
def omissions(c: Contexte) -> dict[str, Any] | None:
    """What the data leaves out of the text, and why."""
    return {"omissions": c.dossier.charte.omissions} if c.dossier.charte.omissions else None


@bloc("bilan.html")
def bilan(c: Contexte) -> dict[str, Any] | None:
    """The assessment of the previous charter, partner by partner."""
    if not c.dossier.bilan:
        return None
    groupes: dict[tuple[str, str | None], list[Any]] = {}
    for b in c.dossier.bilan:
        groupes.setdefault((c.national("partenaires", b.partenaire).nom, b.volet), []).append(b)
    return {"groupes": groupes}


def parties_du_texte(c: Contexte) -> list[dict[str, Any]]:
    """Parts of the page's long prose: `titre`, a heading line that Markdown takes for text, and `corps`."""
    corps = next(t.corps for t in c.dossier.textes if t.id == c.meta["texte"])
    return [{"titre": f"{'#' * n} {md(titre)}" if n else "", "corps": reste} for n, titre, reste in parties(corps)]


@bloc("prose.html")
def prose(c: Contexte, partie: dict[str, Any]) -> dict[str, Any] | None:
    """One part of a long prose, its heading aside."""
    return {"html": html(partie["corps"])} if partie["corps"].strip() else None


@bloc("textes.html")
def liste_textes(c: Contexte) -> dict[str, Any] | None:
    """Long texts of the charter."""
    return {"textes": c.dossier.textes} if c.dossier.textes else None


MACROS: dict[str, Macro] = {
    "statut_charte": statut_charte,
    "identite_charte": identite_charte,
    "rubriques": rubriques,
    "rubrique": rubrique,
    "signataires": signataires,
    "omissions": omissions,
    "bilan": bilan,
    "parties_du_texte": parties_du_texte,
    "prose": prose,
    "liste_textes": liste_textes,
}
