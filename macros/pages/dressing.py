"""What every page carries besides its text: title, breadcrumb, phase, département, dates for the footer."""

from collections.abc import Mapping
from typing import Any

from macros.pages.page import racine_departement
from macros.rendering.escaping import sans_invisibles_partout
from macros.rendering.french import date_fr, espaces
from macros.session import Session

TEXTES = ("titre", "titre_court", "chapo", "sur_titre", "description")
MONTRES = (*TEXTES, "title", "fil", "departement", "dates")
PARENTS = {
    "engagements": "Engagements",
    "actions": "Fiches d’action",
    "documents": "Documents",
    "charte": "La charte",
    "menages": "J’ai reçu un papier",
    "professionnels": "Professionnels",
    "departements": "Départements",
    "contribuer": "Contribuer",
    "comparer": "Comparer",
    "etapes": "Engagements",
}
SANS_ACCUEIL = {"professionnels/comparer/etapes/": "professionnels/comparer/engagements/"}
DEFAUTS = {"menages": {"public": "menages", "menu": "papier", "genre": "guide"},
           "professionnels": {"public": "pro", "menu": "professionnels", "genre": "pro"},
           "contribuer": {"public": "pro", "menu": "professionnels", "genre": "pro"}}  # fmt: skip


def _maillon(titre: str, url: str) -> dict[str, str]:
    return {"titre": titre, "url": url}


def _fil_departement(session: Session, url: str, meta: Mapping[str, Any]) -> list[dict[str, str]]:
    dossier = session.dossier(meta["code"])
    departement = dossier.departement
    base = racine_departement(departement.code)
    fil = [_maillon("Départements", "departements/")]
    if url != base:
        fil.append(_maillon(departement.nom, base))
    reste = url.removeprefix(base)
    parents = list(meta.get("parents", []))
    if reste.startswith("menages/") and reste != "menages/":
        parents = ["menages"]
    presents = [p for p in parents if getattr(dossier, p, True)]  # an empty section has no page
    return fil + [_maillon(PARENTS[p], f"{base}{p}/") for p in presents]


def _fil_national(session: Session, url: str) -> list[dict[str, str]]:
    morceaux = url.strip("/").split("/")[:-1]
    adresses = ["/".join(morceaux[: i + 1]) + "/" for i in range(len(morceaux))]
    return [
        _maillon(_nom_de_parent(session, m), SANS_ACCUEIL.get(a, a)) for m, a in zip(morceaux, adresses, strict=True)
    ]


def _nom_de_parent(session: Session, morceau: str) -> str:
    etapes = {e.id: e.court for e in session.referentiel.national.etapes}
    return PARENTS.get(morceau) or etapes.get(morceau) or morceau.capitalize()


def fil(session: Session, url: str, meta: Mapping[str, Any]) -> list[dict[str, str]]:
    """Breadcrumb of a page, home and page itself left out: `[{titre, url}]`, addresses from the root."""
    return _fil_departement(session, url, meta) if "code" in meta else _fil_national(session, url)


def _phase(session: Session, meta: Mapping[str, Any]) -> Any:
    if "etape" not in meta:
        return None
    etape = session.national("etapes", str(meta["etape"]))
    return next(p for p in session.referentiel.national.phases if p.id == etape.phase)


def _sur_titre(phase: Any, meta: Mapping[str, Any]) -> str | None:
    if phase is None:
        return None
    return phase.nom if meta.get("public") == "pro" else f"{phase.nom_menage} ({phase.nom.lower()})"


def _dates(session: Session) -> list[str]:
    return [f"Page à jour au {date_fr(session.jour)}. Elle informe et ne remplace pas un conseil juridique."]


def _zone(url: str) -> str:
    morceaux = url.split("/")
    return morceaux[2] if url.startswith("departements/") and len(morceaux) > 3 else morceaux[0]


def _typographie(meta: Mapping[str, Any]) -> dict[str, Any]:
    return {cle: espaces(v) if cle in TEXTES and isinstance(v, str) else v for cle, v in meta.items()}


def habiller(session: Session, url: str, meta: Mapping[str, Any]) -> dict[str, Any]:
    """The full front matter of the page at `url`: what its author wrote wins over what is deduced."""
    complet: dict[str, Any] = {**DEFAUTS.get(_zone(url), {}), **_typographie(meta)}
    phase = _phase(session, complet)
    if phase is not None:
        complet.setdefault("phase", int(phase.rang))
        complet.setdefault("sur_titre", _sur_titre(phase, complet))
    if "code" in complet:
        d = session.dossier(complet["code"]).departement
        complet["departement"] = {"code": d.code, "nom": d.nom, "url": racine_departement(d.code)}
    complet["fil"] = fil(session, url, complet)
    complet.setdefault("titre", complet.get("title", ""))
    complet.setdefault("title", complet["titre"])
    complet.setdefault("dates", _dates(session))
    return {**complet, **{cle: sans_invisibles_partout(complet[cle]) for cle in MONTRES if cle in complet}}
