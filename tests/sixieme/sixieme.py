"""A sixth département made from the annotated template, file by file, in a data folder of its own."""

import datetime as dt
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from macros.blocks.doors import portes_du_dossier
from macros.export import ecrire
from macros.models import SECTIONS, Dossier
from macros.models.charte import Charte, Departement
from macros.pages.instances import instances
from macros.pages.page import Instance, racine_departement
from macros.pages.writing import environnement_markdown, rendre
from macros.reading import Lecture, Probleme, lire
from macros.reading.files import PROSE, Rangement, rangements_departement
from macros.rules import verifier
from macros.session import Session

RACINE = Path(__file__).resolve().parents[2]
MODELE = RACINE / "content" / "contribuer" / "modele"
CODE = "99"
BASE = racine_departement(CODE)
GUIDES = f"{BASE}menages/"
JOUR = dt.date(2026, 11, 21)
DEPART = "identité et trois contacts"
# Sections after those that their ids name: an objective its series, a territory its commission.
ORDRE = (
    "charte", "indicateurs", "series", "objectifs", "engagements_generaux", "engagements", "criteres", "instances",
    "territoires", "dispositifs", "actions", "signataires", "sigles", "bilan", "documents", PROSE,
)  # fmt: skip
RANGEMENTS = {**rangements_departement(Dossier.model_fields), PROSE: Rangement("", PROSE)}


@dataclass(frozen=True)
class Pas:
    """The département after one section was added.

    `pages` are the addresses of all pages; `rendues` the text of each that is no household guide, by address.
    """

    section: str
    dossier: Dossier
    session: Session
    problemes: list[Probleme]
    pages: set[str]
    rendues: dict[str, str]
    portes: set[str]
    fichiers: set[str]

    @property
    def vides(self) -> list[str]:
        """The sections that hold nothing."""
        return [nom for nom in (*SECTIONS, PROSE) if not getattr(self.dossier, nom)]


def donnees(racine: Path) -> Path:
    """A data folder with the real national ground and a sixth département that is still empty: its path."""
    dossier = racine / "data" / "departements" / CODE
    dossier.mkdir(parents=True)
    (racine / "data" / "national").symlink_to(RACINE / "data" / "national", target_is_directory=True)
    return dossier


def copier(section: str, dossier: Path) -> None:
    """Copy what the template holds of a section: a file or a folder."""
    rangement = RANGEMENTS[section]
    for nom in filter(None, (rangement.fichier, rangement.dossier)):
        if (MODELE / nom).is_dir():
            shutil.copytree(MODELE / nom, dossier / nom)
        elif (MODELE / nom).exists():
            shutil.copyfile(MODELE / nom, dossier / nom)


def commencer(dossier: Path) -> None:
    """Identity and three contacts: the keys that must be there of `departement.yml`, the directory as it is."""
    entier = brut(MODELE / "departement.yml")
    identite = {
        "departement": _obligatoires(Departement, entier["departement"]),
        "charte": _obligatoires(Charte, entier["charte"]),
    }
    (dossier / "departement.yml").write_text(yaml.safe_dump(identite, allow_unicode=True), "utf-8")
    copier("contacts", dossier)


def brut(fichier: Path) -> dict[str, Any]:
    """A file of the template, every scalar as it is typed."""
    return yaml.load(fichier.read_text("utf-8"), yaml.BaseLoader)


def observer(section: str, racine: Path) -> Pas:
    """What reading, rules, pages, menu and export make of the département as it stands below `racine`."""
    lecture = lire(racine / "data")
    session = ouvrir(lecture)
    dossier, toutes = session.dossier(CODE), pages(session)
    return Pas(
        section=section,
        dossier=dossier,
        session=session,
        problemes=verifier(lecture.referentiel, lecture.provenance),
        pages={page.url for page in toutes},
        rendues=textes(session, [page for page in toutes if not page.url.startswith(GUIDES)]),
        portes={porte["lien"] for porte in portes_du_dossier(dossier, BASE)},
        fichiers={str(f.relative_to(racine / "site")) for f, _ in ecrire(session, racine / "site")},
    )


def ouvrir(lecture: Lecture) -> Session:
    """A build of the real templates on the data of a test."""
    return Session(referentiel=lecture.referentiel, jour=JOUR, racine=RACINE, papier=False)


def pages(session: Session) -> list[Instance]:
    """Every page made from the real templates."""
    return instances(session, RACINE / "content")


def textes(session: Session, choisies: list[Instance]) -> dict[str, str]:
    """The text of pages, their blocks in place, by address."""
    env = environnement_markdown(session)
    return {page.url: rendre(session, env, page)[1] for page in choisies}


def guides(session: Session) -> dict[str, str]:
    """The text of the household guides of the département, by address."""
    return textes(session, [page for page in pages(session) if page.url.startswith(GUIDES)])


def _obligatoires(modele: type[BaseModel], valeurs: dict[str, Any]) -> dict[str, Any]:
    return {cle: valeurs[cle] for cle, champ in modele.model_fields.items() if champ.is_required()}
