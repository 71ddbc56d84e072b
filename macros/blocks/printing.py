"""The printing page: what a département can print, how heavy, and which page says the same."""

from collections.abc import Iterable
from typing import Any

from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.french import INSECABLE, accorde, nombre
from macros.rendering.registry import Macro, bloc
from macros.sheets import FORMATS, LARGEUR_DE_VIGNETTE, Fiche, Mesures, en_image, fiches, imprimees

FAMILLES = (
    ("menages", "À donner aux ménages"),
    ("audience", "Avant l’audience"),
    ("contacts", "Qui appeler"),
    ("bailleurs", "Pour les propriétaires"),
    ("professionnels", "Pour les professionnels"),
)


def poids(octets: int) -> str:
    """« 24 ko »."""
    return f"{nombre(max(1, round(octets / 1000)))}{INSECABLE}ko"


def _vue(fiche: Fiche, mesures: Mesures | None) -> dict[str, Any]:
    details = [FORMATS[fiche.modele.format].nom]
    if mesures:
        details += [accorde(mesures.pages, "page"), poids(mesures.octets)]
    return {"titre": fiche.titre, "pdf": fiche.pdf, "details": ", ".join(details), "equivalent": fiche.equivalent}


def _vignette(fiche: Fiche) -> dict[str, Any]:
    hauteur = FORMATS[fiche.modele.format].hauteur_pour(LARGEUR_DE_VIGNETTE)
    return {"adresse": fiche.vignette, "largeur": LARGEUR_DE_VIGNETTE, "hauteur": hauteur}


def _mesures(c: Contexte) -> dict[str, Mesures]:
    """What the build measured of each sheet, by name; nothing when it has printed none (yet)."""
    pack = imprimees(c.session) or {}
    return {f.fiche.nom: f.mesures for f in pack.get(c.dossier.departement.code, [])}


def _sortes(siennes: Iterable[Fiche], mesures: dict[str, Mesures]) -> list[dict[str, Any]]:
    """Sheets by kind: what is said of the kind, and its picture, once."""
    siennes = list(siennes)
    images = en_image(siennes)
    sortes: dict[str, dict[str, Any]] = {}
    for fiche in siennes:
        image = images[fiche.modele.id]
        sorte = sortes.setdefault(
            fiche.modele.id,
            {"modele": fiche.modele, "feuilles": [], "vignette": _vignette(image) if image.nom in mesures else None},
        )
        sorte["feuilles"].append(_vue(fiche, mesures.get(fiche.nom)))
    return list(sortes.values())


@bloc("imprimables.html")
def imprimables(c: Contexte, famille: str) -> dict[str, Any] | None:
    """The sheets of a family, kind by kind; nothing when there is none or when paper is left out."""
    siennes = [f for f in _fiches(c) if f.modele.famille == famille] if c.session.papier else []
    return {"groupes": _sortes(siennes, _mesures(c))} if siennes else None


def familles_imprimables(c: Contexte) -> list[dict[str, str]]:
    """The families of which the département has a sheet: `id`, `titre`."""
    presentes = {f.modele.famille for f in _fiches(c)}
    return [{"id": identifiant, "titre": titre} for identifiant, titre in FAMILLES if identifiant in presentes]


def _fiches(c: Contexte) -> list[Fiche]:
    return fiches(c.session, c.dossier.departement.code)


def papier(c: Contexte) -> bool:
    """Whether leaflets are built and may be linked, for `{% if papier() %}`."""
    return c.session.papier


def nombre_imprimables(c: Contexte) -> int:
    """How many sheets the département has."""
    return len(_fiches(c))


def logo_imprime(c: Contexte) -> str:
    """Whose mark the sheets of the département carry; nothing when none is named."""
    logo = c.dossier.departement.logo
    return md(logo.texte) if logo else ""


MACROS: dict[str, Macro] = {
    "imprimables": imprimables,
    "familles_imprimables": familles_imprimables,
    "nombre_imprimables": nombre_imprimables,
    "logo_imprime": logo_imprime,
    "papier": papier,
}
