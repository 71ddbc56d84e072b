"""The printing page: what a département can print, how heavy, and which page says the same."""

from typing import TYPE_CHECKING, Any

from macros.leaflets.catalogue import DOSSIER, Fiche, fiches
from macros.leaflets.formats import FORMATS
from macros.rendering.context import Contexte
from macros.rendering.french import INSECABLE, accorde, nombre
from macros.rendering.registry import Macro, bloc

if TYPE_CHECKING:
    from macros.leaflets.cache import Mesures

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


def _vue(fiche: Fiche, mesures: "Mesures | None") -> dict[str, Any]:
    adresse = f"{DOSSIER}/{fiche.code}/{fiche.nom}"
    details = [FORMATS[fiche.modele.format].nom]
    if mesures:
        details += [accorde(mesures.pages, "page"), poids(mesures.octets)]
    return {
        "titre": fiche.titre,
        "pdf": f"{adresse}.pdf",
        "vignette": None,  # seventy pictures would weigh ten times what a page may
        "details": ", ".join(details),
        "equivalent": fiche.equivalent,
    }


def _mesures(c: Contexte) -> dict[str, "Mesures"]:
    """What the build measured of each sheet, by name; nothing when it has printed none (yet)."""
    from macros.leaflets.pack import deja  # sheets are made with the blocks: a cycle at import

    pack = deja(c.session) or {}
    return {f.fiche.nom: f.mesures for f in pack.get(c.dossier.departement.code, [])}


@bloc("imprimables.html")
def imprimables(c: Contexte, famille: str) -> dict[str, Any] | None:
    """The sheets of a family, with thumbnails; nothing when there is none or when paper is left out.

    Sheets of one kind stand together: what is said of the kind is said once.
    """
    if not c.session.papier:
        return None
    mesures = _mesures(c)
    sortes: dict[str, dict[str, Any]] = {}
    for fiche in [f for f in _fiches(c) if f.modele.famille == famille]:
        sorte = sortes.setdefault(fiche.modele.id, {"modele": fiche.modele, "feuilles": []})
        sorte["feuilles"].append(_vue(fiche, mesures.get(fiche.nom)))
    return {"groupes": list(sortes.values())} if sortes else None


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


MACROS: dict[str, Macro] = {
    "imprimables": imprimables,
    "familles_imprimables": familles_imprimables,
    "nombre_imprimables": nombre_imprimables,
    "papier": papier,
}
