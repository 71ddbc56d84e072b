"""The partner's logo, when the data of a département names one."""

import base64
import io
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from markupsafe import Markup
from PIL import Image, UnidentifiedImageError

from macros.leaflets.location import situer
from macros.models.charte import Departement

TYPES = {".svg": "image/svg+xml", ".png": "image/png"}


class LogoIllisible(ValueError):
    """The logo that a département names cannot be read; the message is French and names the file."""


@dataclass(frozen=True)
class Dessin:
    """A logo ready to print: its image as a data address, and the words that replace it."""

    source: Markup
    texte: str


def logo(racine: Path, departement: Departement) -> Dessin | None:
    """The logo of a département, or None. Raises LogoIllisible."""
    if departement.logo is None:
        return None
    chemin = racine / "data" / "departements" / departement.code / departement.logo.fichier
    lire = _svg if chemin.suffix == ".svg" else _png
    try:
        octets = chemin.read_bytes()
        lire(octets)
    except (OSError, etree.XMLSyntaxError, UnidentifiedImageError, ValueError, SyntaxError) as erreur:
        raise LogoIllisible(_message(racine, departement, _pourquoi(erreur))) from None
    encode = base64.b64encode(octets).decode()
    return Dessin(Markup(f"data:{TYPES[chemin.suffix]};base64,{encode}"), departement.logo.texte)


def _message(racine: Path, departement: Departement, pourquoi: str) -> str:
    code, fichier = departement.code, departement.logo.fichier if departement.logo else ""
    return situer(
        racine,
        lambda ref: ref.departements[code].departement,
        ("logo", "fichier"),
        f"le logo « {fichier} » {pourquoi}",
        f"Il est cherché dans data/departements/{code}/.",
    )


def _pourquoi(erreur: Exception) -> str:
    if isinstance(erreur, FileNotFoundError):
        return "n’est pas dans le dossier du département"
    return "ne se lit pas : enregistrez-le de nouveau en SVG ou en PNG"


def _png(octets: bytes) -> None:
    with Image.open(io.BytesIO(octets)) as image:
        if image.format != "PNG":
            raise ValueError(image.format)
        image.load()


def _svg(octets: bytes) -> None:
    racine = etree.fromstring(octets, etree.XMLParser(resolve_entities=False, no_network=True))
    if etree.QName(racine).localname != "svg":
        raise ValueError(racine.tag)
