import re

import pytest

from scripts import environnement


@pytest.fixture
def verrou(tmp_path):
    fichier = tmp_path / "requirements.txt"
    fichier.write_text("segno==1.6.6\n")
    return fichier


@pytest.fixture
def venv(tmp_path):
    (tmp_path / "venv" / "bin").mkdir(parents=True)
    (tmp_path / "venv" / "bin" / "python").touch()
    return tmp_path / "venv"


def test_nothing_is_done_while_the_stamp_agrees(venv, verrou):
    environnement.tamponner(venv, "site", verrou)
    assert environnement.a_jour(venv, "site", verrou)


def test_a_changed_lock_is_installed_again(venv, verrou):
    environnement.tamponner(venv, "site", verrou)
    verrou.write_text("segno==1.6.7\n")
    assert not environnement.a_jour(venv, "site", verrou)


def test_a_missing_or_foreign_stamp_is_not_up_to_date(venv, verrou):
    environnement.tamponner(venv, "site", verrou)
    assert not environnement.a_jour(venv, "test", verrou)


def test_a_missing_ensurepip_is_told_in_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(environnement.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(environnement.paquets, "installer", lambda *_: False)
    with pytest.raises(environnement.EnvironnementImpossible) as refus:
        environnement.creer(tmp_path / "venv")
    assert str(refus.value) == ("Le module venv de Python manque : installez le paquet python3-venv, puis recommencez.")


@pytest.mark.parametrize("nom", sorted(set(environnement.VERROUS.values())))
def test_a_lock_names_digests_and_no_address(nom, racine):
    lignes = (racine / nom).read_text(encoding="utf-8").splitlines()
    exigences = [ligne for ligne in lignes if re.match(r"[a-z0-9]", ligne)]
    assert len(exigences) > 20
    assert [ligne for ligne in exigences if not re.fullmatch(r"[a-z0-9-]+==\S+ \\", ligne)] == []
    assert [ligne for ligne in lignes if "://" in ligne or ligne.startswith("-")] == []


def test_the_lock_of_tests_contains_the_lock_of_the_site(racine):
    site, test = (
        {ligne for ligne in (racine / nom).read_text(encoding="utf-8").splitlines() if "==" in ligne}
        for nom in (environnement.VERROUS["site"], environnement.VERROUS["test"])
    )
    assert site <= test


def test_the_lock_of_npm_names_no_address_of_a_package(racine):
    contenu = (racine / "tests" / "outils" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in contenu
