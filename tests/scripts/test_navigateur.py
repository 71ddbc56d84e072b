import pytest

from scripts import navigateur
from scripts.navigateur import Navigateur


@pytest.fixture(autouse=True)
def machine(monkeypatch, tmp_path):
    """A machine without any browser, without network, without the right to install."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(navigateur, "MEMOIRE", tmp_path / "navigateur.json")
    monkeypatch.setattr(navigateur, "essayer", lambda _: None)
    monkeypatch.setattr(navigateur.shutil, "which", lambda _: None)
    monkeypatch.setattr(navigateur, "telecharger", lambda: False)
    monkeypatch.setattr(navigateur.paquets, "installer", lambda *_: False)


def fonctionnent(*executables):
    """Only these browsers start."""
    return lambda e: Navigateur(e, "156", navigateur.cle()) if e in executables else None


def test_the_chosen_browser_comes_first_then_playwright_then_the_path(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/le/mien")
    monkeypatch.setattr(navigateur.shutil, "which", {"chromium": "/usr/bin/chromium"}.get)
    assert list(navigateur.candidats()) == ["/le/mien", None, "/usr/bin/chromium"]


def test_a_browser_that_does_not_start_is_passed_over(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/casse")
    monkeypatch.setattr(navigateur.shutil, "which", {"google-chrome": "/usr/bin/google-chrome"}.get)
    monkeypatch.setattr(navigateur, "essayer", fonctionnent("/usr/bin/google-chrome"))
    assert navigateur.chercher().executable == "/usr/bin/google-chrome"


def test_a_downloaded_browser_spares_the_system(monkeypatch):
    monkeypatch.setattr(navigateur, "telecharger", lambda: True)
    monkeypatch.setattr(navigateur, "essayer", fonctionnent(None))
    assert navigateur.installer().executable is None


def test_the_package_of_the_system_comes_last(monkeypatch):
    demandes = []
    monkeypatch.setattr(navigateur.paquets, "installer", lambda *noms: demandes.append(noms) or True)
    monkeypatch.setattr(navigateur.shutil, "which", {"chromium": "/usr/bin/chromium"}.get)
    monkeypatch.setattr(navigateur, "essayer", lambda e: fonctionnent("/usr/bin/chromium")(e) if demandes else None)
    assert navigateur.main() == 0
    assert demandes == [("chromium", "fonts-dejavu-core")]


def test_without_any_browser_one_sentence_says_what_to_do(capsys):
    assert navigateur.main() == 1
    assert capsys.readouterr().err == (
        "Aucun navigateur pour les tests : installez Chromium (sous Debian : chromium et fonts-dejavu-core), "
        "ou indiquez le vôtre : CHROMIUM=/chemin/chromium make test.\n"
    )


def test_a_remembered_browser_is_not_tried_again(tmp_path):
    executable = tmp_path / "chromium"
    executable.touch()
    navigateur.memoriser(Navigateur(str(executable), "156", navigateur.cle()))
    assert navigateur.main() == 0


@pytest.mark.parametrize("changement", ["autre-choix", "disparu", "memoire-abimee"])
def test_a_remembered_browser_is_forgotten_when_anything_changes(changement, tmp_path, monkeypatch):
    executable = tmp_path / "chromium"
    executable.touch()
    navigateur.memoriser(Navigateur(str(executable), "156", navigateur.cle()))
    if changement == "autre-choix":
        monkeypatch.setenv("CHROMIUM", "/le/mien")
    elif changement == "disparu":
        executable.unlink()
    else:
        navigateur.MEMOIRE.write_text("{")
    assert navigateur.memorise() is None
