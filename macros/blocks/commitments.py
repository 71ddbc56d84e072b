"""Who commits to what, at which stage: matrix, partner page, stage page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from macros.blocks.charter_law import ecarts_de, regle_liee
from macros.models import Dossier
from macros.models.engagements import Engagement, reperes
from macros.models.national import Etape, Partenaire
from macros.pages.instances import etapes_publiees
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.registry import Macro, bloc

SANS_ETAPE = "toutes"


def ancres(engagements: Sequence[Engagement]) -> dict[int, str]:
    """Anchor of each commitment by identity, the same on every page; a number used twice gets a rank."""
    vus: Counter[str] = Counter()
    par_id: dict[int, str] = {}
    noms = reperes(engagements)
    for e in engagements:
        base = f"{e.partenaire}-{slug(noms[id(e)])}"
        vus[base] += 1
        par_id[id(e)] = base if vus[base] == 1 else f"{base}-{vus[base]}"
    return par_id


def adresses(c: Contexte, dossier: Dossier) -> dict[int, str]:
    """Anchors of the commitments of a charter, worked out once a build."""
    return c.session.retenir(("ancres", dossier.departement.code), lambda: ancres(dossier.engagements))


def noms(c: Contexte, dossier: Dossier) -> dict[int, str]:
    """Names of the commitments of a charter, worked out once a build."""
    return c.session.retenir(("reperes", dossier.departement.code), lambda: reperes(dossier.engagements))


def engage(e: Engagement, partenaire: str) -> bool:
    """Whether a partner takes this commitment, alone or with others."""
    return e.partenaire == partenaire or partenaire in e.avec


def etapes_du_dossier(c: Contexte) -> list[Etape]:
    """Stages that hold at least one commitment, in the order of the procedure."""
    presentes = {e.etape for e in c.dossier.engagements}
    return [e for e in c.session.referentiel.national.etapes if e.id in presentes]


def partenaires_du_dossier(c: Contexte) -> list[Partenaire]:
    """Partners that take at least one commitment, in the national order."""
    presents = {p for e in c.dossier.engagements for p in (e.partenaire, *e.avec)}
    return [p for p in c.session.referentiel.national.partenaires if p.id in presents]


def intensite(n: int, maximum: int) -> int:
    """Weight of a cell, 1 to 3, so that the number and the weight both speak."""
    return 0 if not n else 1 + min(2, 3 * (n - 1) // max(1, maximum))


def _ligne(c: Contexte, partenaire: Partenaire, etapes: list[Etape], maximum: int, sans: bool) -> dict[str, Any]:
    siens = [e for e in c.dossier.engagements if engage(e, partenaire.id)]
    comptes = Counter(e.etape for e in siens)
    cellules = [
        {"etape": etape, "n": comptes[etape.id], "poids": intensite(comptes[etape.id], maximum)} for etape in etapes
    ]
    return {
        "partenaire": partenaire,
        "cellules": cellules,
        "hors": comptes[None] if sans else None,
        "total": len(siens),
    }


def _phases(c: Contexte, etapes: list[Etape]) -> list[dict[str, Any]]:
    nombres = Counter(e.phase for e in etapes)
    return [{"phase": p, "n": nombres[p.id]} for p in c.session.referentiel.national.phases if nombres[p.id]]


@bloc("matrice.html")
def matrice(c: Contexte) -> dict[str, Any] | None:
    """The matrix partner × stage; each cell leads to the commitments it counts."""
    if not c.dossier.engagements:
        return None
    etapes = etapes_du_dossier(c)
    sans = any(e.etape is None for e in c.dossier.engagements)
    maximum = max(Counter((e.partenaire, e.etape) for e in c.dossier.engagements).values())
    lignes = [_ligne(c, p, etapes, maximum, sans) for p in partenaires_du_dossier(c)]
    debuts = {next(e.id for e in etapes if e.phase == groupe["phase"].id) for groupe in _phases(c, etapes)}
    return {"phases": _phases(c, etapes), "etapes": etapes, "lignes": lignes, "hors": sans, "debuts": debuts,
            "rangs": _rangs(c)}  # fmt: skip


def _rangs(c: Contexte) -> dict[str, int]:
    return {p.id: p.rang for p in c.session.referentiel.national.phases}


def _groupe(cle: str, nom: str, engagements: list[Engagement], rang: int) -> dict[str, Any]:
    return {"id": cle, "nom": md(nom), "n": len(engagements), "rang": rang, "engagements": engagements}


def par_etape(c: Contexte) -> list[dict[str, Any]]:
    """Commitments of the page's partner by stage: `id`, `nom` (safe in Markdown), `n`, `rang` of the phase (or 0)."""
    siens = [e for e in c.dossier.engagements if engage(e, str(c.meta["partenaire"]))]
    rangs = _rangs(c)
    groupes = [
        _groupe(etape.id, etape.nom, [e for e in siens if e.etape == etape.id], rangs[etape.phase])
        for etape in c.session.referentiel.national.etapes
    ]
    groupes.append(_groupe(SANS_ETAPE, "À toute étape", [e for e in siens if e.etape is None], 0))
    return [g for g in groupes if g["engagements"]]


def par_partenaire(c: Contexte) -> list[dict[str, Any]]:
    """Commitments of the page's stage grouped by partner."""
    ici = [e for e in c.dossier.engagements if e.etape == c.meta["etape"]]
    groupes = [
        _groupe(p.id, p.nom, [e for e in ici if engage(e, p.id)], 0) for p in c.session.referentiel.national.partenaires
    ]
    return [g for g in groupes if g["engagements"]]


def _noms(c: Contexte, liste: str, ids: Iterable[str]) -> list[str]:
    return [c.national(liste, i).nom for i in ids]


def _ancre_ici(e: Engagement, adresse: str, groupe: str) -> str:
    """A joint commitment stands under each of its partners: the anchor of others says under whom."""
    return f"{adresse}-{groupe}" if groupe in e.avec else adresse


def _vue(c: Contexte, e: Engagement, repere: str, adresse: str, groupe: str) -> dict[str, Any]:
    ecarts = ecarts_de(c, f"engagements:{e.partenaire}:{repere}")
    return {
        "e": e,
        "ancre": _ancre_ici(e, adresse, groupe),
        "publics": _noms(c, "publics", e.public),
        "themes": _noms(c, "themes", e.themes),
        "ecarts": ecarts,
        "regle": regle_liee(c, e.regle, ecarts),
        "avec": [c.national("partenaires", p).court for p in (e.partenaire, *e.avec) if p != c.meta.get("partenaire")]
        if e.avec
        else [],
    }


@bloc("engagements.html")
def engagements(c: Contexte, groupe: dict[str, Any]) -> dict[str, Any]:
    """The commitments of a group made by `par_etape` or `par_partenaire`."""
    reperes_, ou = noms(c, c.dossier), adresses(c, c.dossier)
    suites: list[dict[str, Any]] = []
    for e in groupe["engagements"]:
        tete = (e.condition, e.rubrique)
        if not suites or suites[-1]["tete"] != tete:
            suites.append({"tete": tete, "vues": []})
        suites[-1]["vues"].append(_vue(c, e, reperes_[id(e)], ou[id(e)], groupe["id"]))
    return {"suites": suites, "rang": groupe["rang"]}


def nombre_engagements(c: Contexte) -> int:
    """How many numbered commitments the charter holds."""
    return len(c.dossier.engagements)


@bloc("generaux.html")
def engagements_generaux(c: Contexte) -> dict[str, Any] | None:
    """General commitments, by group of those who take them; on the page of a stage, those of that stage."""
    etape = c.meta.get("etape")
    noms = reperes(c.dossier.engagements_generaux)
    groupes: dict[str, list[Any]] = {}
    for e in c.dossier.engagements_generaux:
        if etape in (None, e.etape):
            vue = {"e": e, "ecarts": ecarts_de(c, f"engagements_generaux:{noms[id(e)]}")}
            groupes.setdefault(e.qui, []).append(vue)
    return {"groupes": groupes} if groupes else None


@bloc("liens-engagements.html")
def autres_pages(c: Contexte) -> dict[str, Any]:
    """Links to every partner and stage page, the current one marked."""
    return {
        "partenaires": partenaires_du_dossier(c),
        "etapes": etapes_publiees(c.session, c.dossier),
        "ici": (c.meta.get("partenaire"), c.meta.get("etape")),
        "rangs": _rangs(c),
    }


def presentation(c: Contexte) -> str:
    """What the page's partner does, in one sentence."""
    return md(c.national("partenaires", str(c.meta["partenaire"])).role)


MACROS: dict[str, Macro] = {
    "matrice": matrice,
    "par_etape": par_etape,
    "par_partenaire": par_partenaire,
    "engagements": engagements,
    "engagements_generaux": engagements_generaux,
    "nombre_engagements": nombre_engagements,
    "autres_pages": autres_pages,
    "presentation": presentation,
}
