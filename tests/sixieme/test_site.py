"""The whole site with the sixth département alone, in a copy of the project."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sixieme.sixieme import BASE, CODE, JOUR, MODELE, RACINE
from tests.sixieme.template import fichiers

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("site-sixieme")]

PROJET = ("content", "macros", "overrides", "mkdocs.yml")
IGNORES = shutil.ignore_patterns("__pycache__", ".*")


def _empreintes(racine: Path) -> dict[str, str]:
    """A fingerprint of every file of a project, what builds write left out."""
    ecrits = ("site", "build", "__pycache__")
    return {
        f.relative_to(racine).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in racine.rglob("*")
        if f.is_file() and not any(partie in ecrits for partie in f.relative_to(racine).parts)
    }


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project without any département."""
    racine = tmp_path_factory.mktemp("projet")
    for nom in PROJET:
        copie = shutil.copytree if (RACINE / nom).is_dir() else shutil.copy
        copie(RACINE / nom, racine / nom, **({"ignore": IGNORES} if copie is shutil.copytree else {}))
    shutil.copytree(RACINE / "data" / "national", racine / "data" / "national")
    (racine / "data" / "departements").mkdir()
    return racine


@pytest.fixture(scope="module")
def ajouts(projet: Path) -> set[str]:
    """Files that differ once the template was copied and the site built in `site/`."""
    avant = _empreintes(projet)
    shutil.copytree(MODELE, projet / "data" / "departements" / CODE)
    environ = {**os.environ, "PAPIER": "non", "PYTHONDONTWRITEBYTECODE": "1"}
    commande = [
        sys.executable,
        "-m",
        "macros",
        "construire",
        "--date",
        JOUR.isoformat(),
        "--dans",
        str(projet / "site"),
    ]
    fini = subprocess.run(commande, cwd=projet, env=environ, capture_output=True, text=True, check=False)
    assert fini.returncode == 0, f"{fini.stdout}\n{fini.stderr}"
    return {nom for nom, _ in _empreintes(projet).items() ^ avant.items()}


def test_the_site_is_built_and_only_data_were_added(ajouts: set[str]):
    modele = {f"data/departements/{CODE}/{f.relative_to(MODELE).as_posix()}" for f in fichiers()}
    assert ajouts == modele


@pytest.mark.parametrize("adresse", ("", "charte", "engagements", "actions/1", "partenaires/adil", "menages/impaye"))
def test_its_pages_are_in_the_site(adresse, projet: Path, ajouts: set[str]):
    page = (projet / "site" / BASE / adresse / "index.html").read_text("utf-8")
    assert "Val-Fictif" in page
    assert 'id="bloc-' not in page


def test_its_data_are_in_the_site(projet: Path, ajouts: set[str]):
    noms = {f.name for f in (projet / "site" / "donnees").glob(f"{CODE}*")}
    assert f"{CODE}.json" in noms
    assert f"{CODE}-engagements.csv" in noms


@pytest.mark.parametrize("chemin", fichiers(), ids=lambda f: f.relative_to(MODELE).as_posix())
def test_files_of_the_template_are_downloads(chemin: Path, projet: Path, ajouts: set[str]):
    copie = projet / "site" / "contribuer" / "modele" / chemin.relative_to(MODELE)
    if chemin.suffix == ".yml":
        assert copie.read_bytes() == chemin.read_bytes()
    else:
        assert not list(copie.parent.glob("**/*"))
