"""The annotated template: in step with the models, valid as it is, and nobody's in particular."""

import re
import shutil
from pathlib import Path

import pytest

from macros.models import Dossier, Referentiel
from macros.reading import DonneesInvalides, lire
from macros.rules import verifier
from tests.sixieme.sixieme import CODE, MODELE, RACINE, donnees
from tests.sixieme.template import CLE_EN_COMMENTAIRE, a_ecrire, blocs, communes, complet, du_fichier, fichiers, modeles

ADRESSE = re.compile(r"https?://([^/\s]+)|[\w.-]+@([\w.-]+)")
NUMERO = re.compile(r"\b0\d(?: \d\d){4}\b")
FICTIF = re.compile(r"01 99 00 \d\d \d\d")
PAGE = (RACINE / "content" / "contribuer" / "index.md").read_text("utf-8")
NOMS = [chemin.relative_to(MODELE).as_posix() for chemin in fichiers()]


def _verifier(racine: Path) -> Referentiel:
    lecture = lire(racine / "data")
    assert verifier(lecture.referentiel, lecture.provenance) == []
    return lecture.referentiel


def _cles_du_modele(complets: bool = True):
    for chemin in fichiers():
        texte = chemin.read_text("utf-8")
        yield from du_fichier(chemin, complet(texte) if complets else texte)


def test_a_copy_of_the_template_is_valid_as_it_is(tmp_path):
    dossier = donnees(tmp_path)
    shutil.copytree(MODELE, dossier, dirs_exist_ok=True)
    assert list(_verifier(tmp_path).departements) == [CODE]


def test_identity_and_directory_are_valid_as_they_are(tmp_path):
    dossier = donnees(tmp_path)
    for nom in ("departement.yml", "annuaire.yml"):
        shutil.copyfile(MODELE / nom, dossier / nom)
    assert len(_verifier(tmp_path).departements[CODE].contacts) == 3


def test_commented_keys_are_valid_once_uncommented(tmp_path):
    dossier = donnees(tmp_path)
    shutil.copytree(MODELE, dossier, dirs_exist_ok=True)
    (dossier / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for chemin in dossier.rglob("*.yml"):
        chemin.write_text(complet(chemin.read_text("utf-8")), "utf-8")
    _verifier(tmp_path)


@pytest.mark.parametrize("modele", sorted(modeles() - {Dossier}, key=lambda m: m.__name__), ids=lambda m: m.__name__)
def test_every_key_of_a_model_is_in_the_template(modele):
    ecrites = {cle.nom for cle in _cles_du_modele() if cle.modele is modele}
    assert ecrites == set(a_ecrire(modele))


def test_every_section_is_in_the_template():
    assert {cle.nom for cle in _cles_du_modele() if cle.modele is Dossier} == set(Dossier.model_fields) - {"textes"}
    assert [nom for nom in NOMS if nom.startswith("textes/")]


def test_every_key_is_explained_and_said_to_be_required_or_not():
    """Points of `departement.yml` are explained there only; `source` and `remarque` at its top only."""
    dits: dict[tuple[type, str], set[str]] = {}
    for cle in _cles_du_modele():
        dits.setdefault((cle.modele, cle.nom), set()).update({cle.dit} - {None})
    faux = {
        f"{modele.__name__}.{nom}": dits.get((modele, nom))
        for modele in modeles() - {Dossier}
        for nom, attendu in a_ecrire(modele).items()
        if nom not in communes() and dits.get((modele, nom)) != {attendu}
    }
    assert faux == {}


def test_a_key_that_leaves_the_template_is_missed():
    texte = (MODELE / "criteres.yml").read_text("utf-8")
    sans = re.sub(r"^ +parc: .*\n", "", texte, flags=re.MULTILINE)
    cles = {cle.nom for cle in du_fichier(MODELE / "criteres.yml", sans)}
    assert {cle.nom for cle in du_fichier(MODELE / "criteres.yml", texte)} - cles == {"parc"}


def test_a_key_that_no_model_has_is_refused_even_commented(tmp_path):
    dossier = donnees(tmp_path)
    shutil.copytree(MODELE, dossier, dirs_exist_ok=True)
    fichier = dossier / "sigles.yml"
    fichier.write_text(complet(fichier.read_text("utf-8") + "    # definition: Permanence\n"), "utf-8")
    with pytest.raises(DonneesInvalides, match="definition — clé inconnue"):
        lire(tmp_path / "data")


def test_explanations_are_no_commented_keys():
    trouvees = {t.group(2).strip() for f in fichiers() for t in CLE_EN_COMMENTAIRE.finditer(f.read_text("utf-8"))}
    connues = {nom for modele in modeles() for nom in modele.model_fields}
    assert {ligne.split(":")[0] for ligne in trouvees if not ligne.startswith("#")} <= connues


@pytest.mark.parametrize("nom", NOMS)
def test_addresses_and_numbers_lead_to_nobody(nom):
    texte = (MODELE / nom).read_text("utf-8")
    domaines = [a or b for a, b in ADRESSE.findall(texte)]
    assert [d for d in domaines if not d.endswith(".invalid")] == []
    assert [n for n in NUMERO.findall(texte) if not FICTIF.fullmatch(n)] == []


@pytest.mark.parametrize("nom", NOMS)
def test_the_page_leads_to_every_file(nom):
    montre = (MODELE / nom).read_text("utf-8") in blocs(PAGE)
    assert montre if nom.endswith(".md") else f"](modele/{nom})" in PAGE


def test_files_shown_on_the_page_are_those_of_the_template():
    textes = [chemin.read_text("utf-8") for chemin in fichiers()]
    montres = [bloc for bloc in blocs(PAGE) if "# Obligatoire" in bloc]
    assert len(montres) == 2
    assert [bloc for bloc in montres if bloc not in textes] == []
