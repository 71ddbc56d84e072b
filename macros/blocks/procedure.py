"""The procedure as a timeline: an ordered list of phases and stages, drawn by CSS."""

from collections import Counter
from collections.abc import Collection
from typing import Any

from macros.blocks.law import durees
from macros.models.national import Etape
from macros.pages.instances import etapes_publiees
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc


def _lien_etape(c: Contexte, etape: str, publiees: Collection[str] | None) -> str | None:
    if publiees is None:
        return f"{c.base}menages/{etape}/"
    return f"{c.base}etapes/{etape}/" if etape in publiees else None


@bloc("frise.html", "muet")
def frise(c: Contexte, ici: str | None = None, pro: bool = False, large: bool = False) -> dict[str, Any]:
    """The procedure, stage by stage; `ici` marks where the reader stands (the page's own stage by default).

    `pro` counts the commitments, general ones too, and leads to the stage pages; otherwise each stage leads to its
    household guide.
    """
    national = c.session.referentiel.national
    pris = [*c.dossier.engagements, *c.dossier.engagements_generaux] if c.local else []
    comptes = Counter(e.etape for e in pris)
    publiees = {e.id for e in etapes_publiees(c.session, c.dossier)} if pro else None
    phases = [
        {
            "phase": p,
            "etapes": [
                {"etape": e, "n": comptes[e.id], "lien": _lien_etape(c, e.id, publiees)}
                for e in national.etapes
                if e.phase == p.id
            ],
        }
        for p in national.phases
    ]
    return {"phases": phases, "ici": ici or c.meta.get("etape"), "pro": pro, "large": large}


def _delais(etape: Etape, menage: bool) -> dict[str, str | None]:
    """Rules of a stage whose delay is shown, with the name a household gives it."""
    return {d.regle: d.nom for d in etape.delais_menage} if menage else dict.fromkeys(etape.regles)


def _ici(c: Contexte, etape: Etape) -> list[tuple[str, str]]:
    """What the charter of the département brings at a stage, tools then documents: `(name, address)`."""
    if not c.local:
        return []
    outils = [(x.nom, f"{c.base}outils/#{x.id}") for x in c.dossier.dispositifs if etape.id in x.etapes]
    return outils + [(x.titre, f"{c.base}documents/{x.id}/") for x in c.dossier.documents if x.etape == etape.id]


@bloc("schema.html")
def schema_procedure(c: Contexte) -> dict[str, Any]:
    """The procedure with its branches: who acts, which delays, what happens if one pays, if a plan breaks …

    On the page of a département, each stage also tells the tools and documents of its charter. A household reads the
    delays that it counts, a professional all of them.
    """
    national, menage = c.session.referentiel.national, c.meta.get("public") == "menages"
    noms = {e.id: e for e in national.etapes}
    return {
        "etapes": national.etapes,
        "durees": {e.id: durees(c, _delais(e, menage)) for e in national.etapes},
        "noms": noms,
        "locaux": {e.id: _ici(c, e) for e in national.etapes},
        "dans": c.dossier.departement.dans if c.local else "",
        "phases": {p.id: p for p in national.phases},
        "ici": c.meta.get("etape"),
    }


@bloc("papiers.html", "muet")
def papiers(c: Contexte) -> dict[str, Any]:
    """The papers one may have received, each leading to its guide."""
    national = c.session.referentiel.national
    phases = {p.id: p for p in national.phases}
    return {
        "papiers": [
            {"p": p, "phase": phases[c.national("etapes", p.etape).phase]}
            for p in sorted(national.papiers, key=lambda p: p.rang)
        ]
    }


MACROS: dict[str, Macro] = {"frise": frise, "schema_procedure": schema_procedure, "papiers": papiers}
