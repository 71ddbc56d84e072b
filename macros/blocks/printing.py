"""The printing page: what a département can print, with its weight, its pages, its date and the page that says the same."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from macros.leaflets.catalogue import DOSSIER, Fiche, fiches
from macros.leaflets.formats import FORMATS
from macros.leaflets.progress import montrer
from macros.rendering.context import Contexte
from macros.rendering.french import INSECABLE, accorde, nombre
from macros.rendering.registry import Macro, bloc

if TYPE_CHECKING:
    from macros.leaflets.pack import Feuille

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


def _vue(c: Contexte, feuille: "Feuille") -> dict[str, Any]:
    fiche, mesures = feuille.fiche, feuille.mesures
    adresse = f"{DOSSIER}/{fiche.code}/{fiche.nom}"
    return {
        "titre": fiche.titre,
        "pdf": f"{adresse}.pdf",
        "vignette": f"{adresse}.webp" if mesures.vignette else None,
        "details": f"{FORMATS[fiche.modele.format].nom}, {accorde(mesures.pages, 'page')}, {poids(mesures.octets)}",
        "equivalent": fiche.equivalent,
    }


def _groupes(c: Contexte, feuilles: Iterable["Feuille"]) -> list[dict[str, Any]]:
    """Sheets of one kind stand together: what is said of the kind is said once."""
    sortes: dict[str, dict[str, Any]] = {}
    for feuille in feuilles:
        modele = feuille.fiche.modele
        sorte = sortes.setdefault(modele.id, {"modele": modele, "feuilles": []})
        sorte["feuilles"].append(_vue(c, feuille))
    return list(sortes.values())


@bloc("imprimables.html")
def imprimables(c: Contexte, famille: str) -> dict[str, Any] | None:
    """The sheets of a family, with thumbnails; nothing when there is none or when paper is left out."""
    from macros.leaflets.pack import lot  # sheets are made with the blocks: a cycle at import

    if not c.session.papier:
        return None
    toutes = lot(c.session, montrer)[c.dossier.departement.code]
    groupes = _groupes(c, [f for f in toutes if f.fiche.modele.famille == famille])
    return {"groupes": groupes} if groupes else None


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
