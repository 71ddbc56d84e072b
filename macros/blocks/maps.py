"""The site map and the A–Z index: they do the work of a search where no script runs."""

from collections.abc import Iterable
from typing import Any

from macros.blocks.doors import portes_du_dossier
from macros.pages.instances import etapes_publiees
from macros.pages.national import PageNationale, pages_nationales
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc

ZONES = (
    ("menages", "Pour les ménages et les propriétaires"),
    ("departements", "Les départements"),
    ("professionnels", "Pour les professionnels"),
    ("donnees", "Les données ouvertes"),
    ("contribuer", "Contribuer"),
    ("", "Le site"),
)


def _pages(c: Contexte) -> list[PageNationale]:
    return c.session.retenir("pages nationales", lambda: pages_nationales(c.session.racine / "content"))


@bloc("plan.html")
def plan_du_site(c: Contexte) -> dict[str, Any]:
    """Every national page by zone, then the home of each département, which has its own plan."""
    pages = _pages(c)
    zones = [(nom, [p for p in pages if p.zone == zone]) for zone, nom in ZONES]
    return {
        "zones": [(nom, liste) for nom, liste in zones if liste],
        "departements": [d.departement for d in c.session.referentiel.departements.values()],
    }


@bloc("plan-departement.html")
def plan_du_departement(c: Contexte) -> dict[str, Any]:
    """Every page of the département: its guides, then what its charter holds."""
    guides = [p for p in _pages(c) if p.zone == "menages" and p.url != "menages/"]
    return {
        "guides": guides,
        "portes": portes_du_dossier(c.dossier, c.base),
        "etapes": etapes_publiees(c.session, c.dossier),
    }


def _entrees(c: Contexte, pages: Iterable[PageNationale]) -> list[tuple[str, str]]:
    """`(label, address)` of the index: titles, key words of pages, then words of the glossary's synonyms."""
    entrees = {(mot[:1].upper() + mot[1:], p.url) for p in pages for mot in (p.titre, *p.mots)}
    for papier in c.session.referentiel.national.papiers:
        entrees |= {(m[:1].upper() + m[1:], f"menages/{papier.guide}/") for m in (papier.titre, *papier.mots)}
    return sorted(entrees, key=lambda e: (slug(e[0]), *e))


@bloc("index-a-z.html")
def index_a_z(c: Contexte) -> dict[str, Any]:
    """Guides and papers by initial."""
    lettres: dict[str, list[tuple[str, str]]] = {}
    for label, url in _entrees(c, [p for p in _pages(c) if p.zone == "menages"]):
        lettres.setdefault(slug(label)[:1].upper() or "#", []).append((label, url))
    return {"lettres": lettres}


MACROS: dict[str, Macro] = {
    "plan_du_site": plan_du_site,
    "plan_du_departement": plan_du_departement,
    "index_a_z": index_a_z,
}
