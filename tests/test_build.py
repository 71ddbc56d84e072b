import datetime as dt

import pytest

from macros.build import Bilan, ConstructionImpossible, construire, environnement, mkdocs


@pytest.fixture
def cible(tmp_path):
    """A site published earlier."""
    dossier = tmp_path / "site"
    dossier.mkdir()
    (dossier / "index.html").write_text("ancien")
    return dossier


def ecrire(contenu: str, reussit: bool = True):
    """A build that writes one page, then succeeds or fails."""

    def commande(dossier):
        (dossier / "index.html").write_text(contenu)
        return reussit

    return commande


def test_a_built_site_replaces_the_former_one_whole(cible, tmp_path):
    (cible / "disparue.html").write_text("")
    bilan = construire(cible, ecrire("nouveau"))
    assert (bilan.pages, bilan.octets) == (1, len("nouveau"))
    assert [f.name for f in cible.iterdir()] == ["index.html"]
    assert [f.name for f in tmp_path.iterdir()] == ["site"]


def test_a_first_site_needs_no_former_one(tmp_path):
    assert isinstance(construire(tmp_path / "la" / "site", ecrire("nouveau")), Bilan)


def test_a_failed_build_leaves_the_former_site_and_nothing_else(cible, tmp_path):
    with pytest.raises(ConstructionImpossible) as echec:
        construire(cible, ecrire("cassé", reussit=False))
    assert str(echec.value) == "La construction a échoué, le site précédent est intact."
    assert (cible / "index.html").read_text() == "ancien"
    assert [f.name for f in tmp_path.iterdir()] == ["site"]


def test_an_interrupted_build_leaves_the_former_site_and_nothing_else(cible, tmp_path):
    def interrompue(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        construire(cible, interrompue)
    assert [f.name for f in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_fails_puts_the_former_site_back(cible):
    def disparue(dossier):
        (dossier).rmdir()
        return True

    with pytest.raises(OSError):
        construire(cible, disparue)
    assert (cible / "index.html").read_text() == "ancien"


def test_a_build_cut_between_the_two_renames_is_repaired_by_the_next(cible):
    cible.rename(cible.with_name("site.ancien"))
    with pytest.raises(ConstructionImpossible):
        construire(cible, ecrire("", reussit=False))
    assert (cible / "index.html").read_text() == "ancien"


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path):
    (tmp_path / "precieux.txt").write_text("")
    with pytest.raises(ConstructionImpossible) as refus:
        construire(tmp_path, ecrire("nouveau"))
    assert str(refus.value) == (
        f"« {tmp_path.name} » existe et n’est pas un site construit ici : choisissez un autre dossier."
    )
    assert (tmp_path / "precieux.txt").exists()


@pytest.mark.parametrize(
    ("page", "reussit", "dit"),
    [
        ("# Titre", True, ""),
        ("[lien](absente.md)", False, "a link 'absente.md', but the target is not found"),
        ("[ancre](#absente)", False, "there is no such anchor"),
        ("[lien](/absolu/)", False, "an absolute link '/absolu/'"),
    ],
)
def test_mkdocs_stops_at_a_broken_link_and_reports_nothing_else(page, reussit, dit, tmp_path, racine, capsys):
    reglages = (racine / "mkdocs.yml").read_text(encoding="utf-8")
    validation = reglages[reglages.index("validation:") : reglages.index("markdown_extensions:")]
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Essai\n{validation}")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(page)
    environ = environnement(dt.date(2026, 11, 21), None, True)
    assert mkdocs(tmp_path, environ, "build", "--strict") is reussit
    erreurs = capsys.readouterr().err
    assert dit in erreurs
    assert "INFO" not in erreurs


def test_the_build_reads_its_day_from_the_environment_whatever_it_was():
    environ = environnement(dt.date(2027, 1, 1), "71", False, {"DATE": "hier", "SOURCE_DATE_EPOCH": "0"})
    assert environ == {
        "DATE": "2027-01-01",
        "SOURCE_DATE_EPOCH": "1798761600",
        "DEP": "71",
        "PAPIER": "non",
        "PARTIE": "",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
