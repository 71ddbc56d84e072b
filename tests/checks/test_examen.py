"""All checks over the site of the tests: the promise that what is published has none of these faults."""

import pytest

from macros.checks import controler, dire, ecrire_rapports, examiner
from macros.reading.problems import Probleme
from tests import moteur
from tests.checks.fautes import site as petit_site
from tests.data.donnees_reelles import lecture


@pytest.fixture(scope="module")
def examen(site):
    return examiner(site, moteur.session(lecture().referentiel))


def test_the_published_site_has_no_problem(examen):
    assert not examen.problemes, dire(examen.problemes)


def test_every_page_is_weighed_and_every_household_page_is_read(examen, site):
    assert len(examen.poids) == len(list(site.rglob("*.html")))
    assert len(examen.lisibilite) > 20
    assert all(m.phrases for m in examen.lisibilite)


def test_reports_are_written_where_asked(examen, tmp_path):
    assert [chemin.name for chemin in ecrire_rapports(examen, tmp_path / "build")] == ["poids.md", "lisibilite.md"]
    assert "| departements/*/menages/" in (tmp_path / "build" / "lisibilite.md").read_text("utf-8")


def test_a_spoiled_site_is_refused(tmp_path):
    """One fault of each check, all told at once."""
    long = " ".join(["mot"] * 30)
    racine = petit_site(tmp_path, accueil=f'<p>None</p><p>{long}</p><a href="x/">x</a><p style="a">x</p>', seule="")
    messages = "\n".join(p.message for p in controler(racine, moteur.session(lecture().referentiel)))
    for attendu in ("valeur de Python", "phrase de 30 mots", "lien cassé", "attribut « style »", "aucun lien n’y mène"):
        assert attendu in messages


def test_one_fault_on_many_pages_is_told_on_a_few_and_counted():
    dit = dire([Probleme(f"p{n}/", message="lien cassé : x/") for n in range(5)])
    assert dit.splitlines() == [
        "p0/: lien cassé : x/",
        "p1/: lien cassé : x/",
        "p2/: lien cassé : x/",
        "    … et 2 autres.",
        "5 erreurs dans 5 fichiers",
    ]
