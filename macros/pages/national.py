"""National pages as the site map and the A–Z index see them."""

from dataclasses import dataclass
from pathlib import Path

from macros.pages.templates import decouper

HORS_PLAN = {"departement", "comparaison", "assets"}


@dataclass(frozen=True)
class PageNationale:
    """A page of `content/`: its address from the root, its title, the zone it belongs to."""

    url: str
    titre: str
    description: str
    zone: str
    etape: str | None
    mots: tuple[str, ...]


def _adresse(relatif: Path) -> str:
    chemin = relatif.with_suffix("").as_posix()
    return "" if chemin == "index" else chemin.removesuffix("/index") + "/"


def _page(chemin: Path, contenu: Path) -> PageNationale:
    relatif = chemin.relative_to(contenu)
    entete, _ = decouper(chemin.read_text("utf-8"), f"content/{relatif.as_posix()}")
    zone = relatif.parts[0] if len(relatif.parts) > 1 else ""
    return PageNationale(
        url=_adresse(relatif),
        titre=str(entete.get("titre_court") or entete["titre"]),
        description=str(entete.get("description", "")),
        zone=zone,
        etape=entete.get("etape"),
        mots=tuple(entete.get("mots", ())),
    )


def pages_nationales(contenu: Path) -> list[PageNationale]:
    """Every national page below `contenu`, templates and assets left out, by address."""
    chemins = [p for p in contenu.rglob("*.md") if p.relative_to(contenu).parts[0] not in HORS_PLAN]
    modele = contenu / "contribuer" / "modele"
    return sorted((_page(p, contenu) for p in chemins if modele not in p.parents), key=lambda p: p.url)
