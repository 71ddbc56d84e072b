"""Charters side by side: what each département's partners commit to, and what is in one charter and not in another."""

from collections import Counter
from typing import Any

from macros.blocks.commitments import adresses, engage
from macros.law.duration import statut
from macros.models import Dossier
from macros.models.charte import Departement
from macros.pages.page import racine_departement
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.registry import Macro, bloc

Compte = Counter[tuple[str | None, ...]]  # ("etape", id) or ("partenaire", stage, id) or ("theme", id)

NOMMES = 12  # départements that a sentence names; of more, it tells how many

SECTIONS = (
    ("engagements", "engagements", "engagements/"),
    ("objectifs", "objectifs", "objectifs/"),
    ("criteres", "critères et seuils", "criteres/"),
    ("actions", "fiches d’action", "actions/"),
    ("indicateurs", "indicateurs", "indicateurs/"),
    ("series", "séries de chiffres", "indicateurs/"),
    ("instances", "instances", "instances/"),
    ("dispositifs", "outils et aides", "outils/"),
    ("bilan", "lignes de bilan", "bilan/"),
)


def _dossiers(c: Contexte) -> list[Dossier]:
    return list(c.session.referentiel.departements.values())


@bloc("comparer-identite.html")
def chartes_comparees(c: Contexte) -> dict[str, Any]:
    """Signature, duration and status of each charter."""
    return {"lignes": [(d, statut(d.charte, c.session.jour)) for d in _dossiers(c)]}


@bloc("comparer-volumes.html")
def volumes_compares(c: Contexte) -> dict[str, Any]:
    """How many items each charter holds, section by section; each number leads to its page."""
    dossiers = _dossiers(c)
    lignes = [
        (nom, [(len(getattr(d, section)), racine_departement(d.departement.code) + adresse) for d in dossiers])
        for section, nom, adresse in SECTIONS
    ]
    return {"departements": [d.departement for d in dossiers], "lignes": lignes}


def _comptes(c: Contexte) -> list[Compte]:
    """Commitments of each charter by stage, by stage and partner, by theme; counted once a build."""
    return c.session.retenir("comptes", lambda: [_compter(d) for d in _dossiers(c)])


def _compter(d: Dossier) -> Compte:
    compte: Compte = Counter()
    for e in d.engagements:
        compte["etape", e.etape] += 1
        compte.update(("partenaire", e.etape, p) for p in {e.partenaire, *e.avec})
        compte.update(("theme", t) for t in set(e.themes))
    return compte


@bloc("comparer-etapes.html")
def etapes_comparees(c: Contexte) -> dict[str, Any]:
    """Number of commitments by stage in each charter, each stage leading to its comparison."""
    comptes = _comptes(c)
    etapes = [(e, [compte["etape", e.id] for compte in comptes]) for e in c.session.referentiel.national.etapes]
    sans = [compte["etape", None] for compte in comptes]
    departements = [d.departement for d in _dossiers(c)]
    return {"departements": departements, "etapes": [x for x in etapes if any(x[1])], "sans": sans}


@bloc("comparer-partenaires.html")
def partenaires_compares(c: Contexte) -> dict[str, Any]:
    """At the page's stage, how many commitments each type of partner takes in each charter."""
    dossiers, etape = _dossiers(c), str(c.meta["etape"])
    comptes = _comptes(c)
    lignes = [
        (p, [compte["partenaire", etape, p.id] for compte in comptes])
        for p in c.session.referentiel.national.partenaires
    ]
    communs = [sum(e.etape == etape for e in d.engagements_generaux) for d in dossiers]
    return {
        "departements": [d.departement for d in dossiers],
        "lignes": [x for x in lignes if any(x[1])],
        "communs": communs,
        "etape": etape,
    }


@bloc("comparer-textes.html")
def engagements_compares(c: Contexte) -> dict[str, Any]:
    """The commitments of the page's partner at the page's stage, charter by charter."""
    etape, partenaire = str(c.meta["etape"]), str(c.meta["partenaire"])
    groupes = []
    for d, compte in zip(_dossiers(c), _comptes(c), strict=True):
        ou = adresses(c, d)
        page = f"{racine_departement(d.departement.code)}partenaires/{partenaire}/"
        ici = d.engagements if compte["partenaire", etape, partenaire] else ()
        siens = [e for e in ici if e.etape == etape and engage(e, partenaire)]
        groupes.append((d.departement, [(e, f"{page}#{ou[id(e)]}") for e in siens]))
    return {"groupes": groupes}


@bloc("comparer-themes.html")
def themes_compares(c: Contexte) -> dict[str, Any]:
    """By theme, how many commitments and sheets each charter holds; a theme that a charter lacks is said in words."""
    dossiers = _dossiers(c)
    lignes = []
    for theme in c.session.referentiel.national.themes:
        engagements = [compte["theme", theme.id] for compte in _comptes(c)]
        generaux = [sum(theme.id in e.themes for e in d.engagements_generaux) for d in dossiers]
        fiches = [sum(theme.id in a.themes for a in d.actions) for d in dossiers]
        lignes.append((theme, list(zip(engagements, generaux, fiches, strict=True))))
    return {"departements": [d.departement for d in dossiers], "lignes": [x for x in lignes if any(map(any, x[1]))]}


def _roles(d: Dossier) -> set[tuple[str, str]]:
    return {(t, p) for e in d.engagements for t in e.themes for p in (e.partenaire, *e.avec)}


def _nommer(presents: list[Departement], absents: list[Departement]) -> dict[str, Any]:
    """Both sides, a long list being left out when the other is shorter; and how many départements each has."""
    tus = max(presents, absents, key=len) if len(presents) + len(absents) > NOMMES else []
    return {
        "presents": [] if tus is presents else presents,
        "absents": [] if tus is absents else absents,
        "nombre_presents": len(presents),
        "nombre_absents": len(absents),
    }


@bloc("comparer-absents.html")
def engagements_absents(c: Contexte) -> dict[str, Any]:
    """Theme by theme, partners that commit in some charters and not in others: ideas for the next charter.

    With many charters the few are named and the many counted, whichever commit: the page stays short enough to read.
    """
    roles = [(d.departement, _roles(d)) for d in _dossiers(c) if d.engagements]
    national = c.session.referentiel.national
    themes = []
    for theme in national.themes:
        lignes = []
        for p in national.partenaires:
            presents = [departement for departement, siens in roles if (theme.id, p.id) in siens]
            absents = [departement for departement, siens in roles if (theme.id, p.id) not in siens]
            if presents and absents:
                lignes.append({"partenaire": p, **_nommer(presents, absents)})
        if lignes:
            themes.append({"theme": theme, "lignes": lignes})
    return {"themes": themes}


@bloc("comparer-objectifs.html")
def objectifs_compares(c: Contexte) -> dict[str, Any]:
    """Targets with figures, charter by charter, and how many other objectives each has."""
    return {
        "groupes": [
            (d.departement, [o for o in d.objectifs if o.cibles], len(d.objectifs)) for d in _dossiers(c) if d.objectifs
        ]
    }


@bloc("comparer-criteres.html")
def criteres_compares(c: Contexte) -> dict[str, Any]:
    """Criteria and thresholds, type by type."""
    from macros.blocks.objectives import TYPES

    types = []
    for type_, nom in TYPES.items():
        groupes = [(d.departement, [x for x in d.criteres if x.type == type_]) for d in _dossiers(c)]
        if any(liste for _, liste in groupes):
            types.append((nom, [g for g in groupes if g[1]]))
    return {"types": types}


@bloc("comparer-instances.html")
def instances_comparees(c: Contexte) -> dict[str, Any]:
    """Commissions and committees, charter by charter."""
    return {"groupes": [(d.departement, d.instances) for d in _dossiers(c) if d.instances]}


@bloc("comparer-indicateurs.html")
def indicateurs_compares(c: Contexte) -> dict[str, Any]:
    """How many indicators each provider supplies, and the indicators that several charters share word for word."""
    dossiers = [d for d in _dossiers(c) if d.indicateurs]
    fournisseurs = [
        (d.departement, Counter(i.fournisseur or i.tableau or "Non précisé" for i in d.indicateurs).most_common())
        for d in dossiers
    ]
    vus: dict[str, list[Any]] = {}
    for d in dossiers:
        for i in d.indicateurs:
            vus.setdefault(slug(i.intitule), []).append((d.departement, i.intitule))
    communs = [liste for liste in vus.values() if len({dep.code for dep, _ in liste}) > 1]
    return {"fournisseurs": fournisseurs, "communs": communs}


@bloc("comparer-fiches.html")
def fiches_comparees(c: Contexte) -> dict[str, Any]:
    """Action sheets of every charter on the same theme."""
    toutes = [(d.departement, a, slug(str(a.numero))) for d in _dossiers(c) for a in d.actions]
    themes = [
        (theme, [x for x in toutes if theme.id in x[1].themes]) for theme in c.session.referentiel.national.themes
    ]
    return {"themes": [t for t in themes if t[1]], "sans": [x for x in toutes if not x[1].themes]}


MACROS: dict[str, Macro] = {
    f.__name__: f
    for f in (
        chartes_comparees, volumes_compares, etapes_comparees, partenaires_compares, engagements_compares,
        themes_compares, engagements_absents, objectifs_compares, criteres_compares, instances_comparees,
        indicateurs_compares, fiches_comparees,
    )
}  # fmt: skip
