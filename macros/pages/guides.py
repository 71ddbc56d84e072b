"""Household guides: one text, published once nationally and once a département with its contacts."""

from pathlib import Path

from macros.models import Dossier
from macros.pages.page import Instance, racine_departement
from macros.pages.templates import decouper


def _guide(chemin: Path, racine: Path, dossier: Dossier) -> Instance:
    relatif = chemin.relative_to(racine)
    nom = f"menages/{relatif.as_posix()}"
    entete, corps = decouper(chemin.read_text("utf-8"), f"content/{nom}")
    adresse = relatif.with_suffix("").as_posix()
    adresse = "" if adresse == "index" else adresse.removesuffix("/index") + "/"
    base = racine_departement(dossier.departement.code)
    meta: dict[str, object] = {**entete, "code": dossier.departement.code, "gabarit": nom}
    return Instance(src=base + nom, url=f"{base}menages/{adresse}", corps=corps, meta=meta)


def guides_locaux(racine: Path, dossier: Dossier) -> list[Instance]:
    """The guides of `content/menages/` (`racine`) for one département: same text, `code` in their meta."""
    chemins = sorted(racine.rglob("*.md")) if racine.is_dir() else []
    return [_guide(chemin, racine, dossier) for chemin in chemins]
