"""A small invented département with its guides: sheets made of it change only when templates or code do."""

import datetime as dt
import shutil
from pathlib import Path

from macros.leaflets import Tirage, composer, imprimer
from macros.reading import lire
from macros.session import Session
from macros.sheets import Fiche, fiches

RACINE = Path(__file__).resolve().parents[2]
BASE = Path(__file__).parent / "base"
GABARITS = RACINE / "overrides" / "depliants"
CODE = "99"
JOUR = dt.date(2026, 11, 21)
PUBLIC = "https://garder-son-logement.invalid/sous-dossier/"


def projet(dossier: Path) -> Path:
    """A project folder: the templates of the site, invented data and guides."""
    shutil.copytree(BASE, dossier, dirs_exist_ok=True)
    (dossier / "overrides").symlink_to(RACINE / "overrides")
    return dossier


def session(racine: Path, jour: dt.date = JOUR, adresse: str | None = None, **depart: object) -> Session:
    """A build of the project in `racine`; `adresse` is the publisher's, `depart` changes the département."""
    referentiel = lire(racine / "data").referentiel
    editeur = referentiel.national.editeur.model_copy(update={"adresse_publique": adresse})
    national = referentiel.national.model_copy(update={"editeur": editeur})
    dossier = referentiel.departements[CODE]
    change = dossier.model_copy(update={"departement": dossier.departement.model_copy(update=depart)})
    entier = referentiel.model_copy(update={"national": national, "departements": {CODE: change}})
    return Session(referentiel=entier, jour=jour, racine=racine)


def fiche(s: Session, nom: str) -> Fiche:
    return next(f for f in fiches(s, CODE) if f.nom == nom)


def html(s: Session, nom: str) -> str:
    return composer(s, CODE, fiche(s, nom))


def pdf(s: Session, nom: str, imprimeur: str = "") -> Tirage:
    return imprimer(html(s, nom), GABARITS, imprimeur)
