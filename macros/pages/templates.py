"""Page templates: Markdown files whose front matter says for what they are instantiated."""

from dataclasses import dataclass
from pathlib import Path

import yaml


class GabaritInvalide(ValueError):
    """A template's front matter is missing or wrong; the message names the file and says what to write."""


@dataclass(frozen=True)
class Gabarit:
    """A template: `par` what it is instantiated, at which `adresse`, if one of the sections `si` is not empty.

    `titre`, `description`, `adresse` may hold `{departement.nom}`-like fields filled from the instance.
    """

    chemin: str
    par: str
    adresse: str
    titre: str
    corps: str
    si: tuple[str, ...] = ()
    description: str = ""
    fil: tuple[str, ...] = ()
    autres: tuple[tuple[str, object], ...] = ()


PROPRES = {"par", "adresse", "titre", "si", "description", "fil"}


def decouper(texte: str, chemin: str) -> tuple[dict[str, object], str]:
    """Split a Markdown file into its front matter (a mapping) and its body."""
    if not texte.startswith("---\n") or "\n---\n" not in texte[4:]:
        raise GabaritInvalide(f"{chemin} : l’en-tête entre deux lignes « --- » manque.")
    entete, _, corps = texte[4:].partition("\n---\n")
    try:
        lu = yaml.load(entete, yaml.CSafeLoader)
    except yaml.YAMLError as erreur:
        ligne = getattr(getattr(erreur, "problem_mark", None), "line", 0) + 2
        raise GabaritInvalide(
            f"{chemin}:{ligne} : en-tête illisible ; mettez entre guillemets une valeur qui contient « : »."
        ) from None
    if not isinstance(lu, dict):
        raise GabaritInvalide(f"{chemin} : l’en-tête doit être une suite de lignes « clé: valeur ».")
    return lu, corps


def gabarit(chemin: Path, racine: Path) -> Gabarit:
    """Read one template."""
    nom = chemin.relative_to(racine).as_posix()
    entete, corps = decouper(chemin.read_text("utf-8"), nom)
    manquants = [cle for cle in ("par", "adresse", "titre") if cle not in entete]
    if manquants:
        raise GabaritInvalide(f"{nom} : il manque « {' », « '.join(manquants)} » dans l’en-tête.")
    return Gabarit(
        chemin=nom,
        par=str(entete["par"]),
        adresse=str(entete["adresse"] or ""),
        titre=str(entete["titre"]),
        corps=corps,
        si=tuple(str(entete.get("si") or "").replace(",", " ").split()),
        description=str(entete.get("description") or ""),
        fil=tuple(entete.get("fil") or ()),
        autres=tuple((cle, valeur) for cle, valeur in entete.items() if cle not in PROPRES),
    )


def gabarits(dossier: Path, racine: Path) -> list[Gabarit]:
    """Every template under `dossier`, in path order."""
    return [gabarit(chemin, racine) for chemin in sorted(dossier.rglob("*.md"))]
