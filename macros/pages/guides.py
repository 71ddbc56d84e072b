"""Household guides: one text, published once nationally and once a département with its contacts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.models import Dossier
from macros.pages.page import Instance, racine_departement
from macros.pages.templates import decouper


@dataclass(frozen=True)
class Guide:
    """A guide of `content/`: its path, its address from there, its front matter and its Markdown."""

    nom: str
    adresse: str
    entete: dict[str, object]
    corps: str


def _lire(chemin: Path, racine: Path) -> Guide:
    relatif = chemin.relative_to(racine)
    nom = f"menages/{relatif.as_posix()}"
    entete, corps = decouper(chemin.read_text("utf-8"), f"content/{nom}")
    adresse = relatif.with_suffix("").as_posix()
    adresse = "" if adresse == "index" else adresse.removesuffix("/index") + "/"
    return Guide(nom, f"menages/{adresse}", entete, corps)


def guides(racine: Path) -> list[Guide]:
    """The guides of `content/menages/` (`racine`), in path order."""
    return [_lire(chemin, racine) for chemin in sorted(racine.rglob("*.md"))] if racine.is_dir() else []


def guides_locaux(textes: list[Guide], dossier: Dossier) -> Iterator[Instance]:
    """The guides for one département: same text, `code` in their meta."""
    base = racine_departement(dossier.departement.code)
    for guide in textes:
        meta: dict[str, object] = {**guide.entete, "code": dossier.departement.code, "gabarit": guide.nom}
        yield Instance(src=base + guide.nom, url=base + guide.adresse, corps=guide.corps, meta=meta)
