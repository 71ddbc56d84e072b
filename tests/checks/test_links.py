"""Links: broken, absolute, to a missing anchor, out of the site; pages nobody reaches; ids that come twice."""

import pytest

from macros.checks import links
from macros.checks.built import pages
from tests.checks.fautes import dits, site


def trouver(dossier, **corps):
    racine = site(dossier, **corps)
    releves = {p.fichier: links.releve(p) for p in pages(racine)}
    fichiers = frozenset(f.relative_to(racine).as_posix() for f in racine.rglob("*") if f.is_file())
    return dits(links.controler(releves, fichiers, racine))


def test_a_right_site_has_no_problem(tmp_path):
    liens = '<p id="haut"><a href="a/">a</a> <a href="a/#bas">bas</a> <a href="#haut">haut</a></p>'
    assert trouver(tmp_path, accueil=liens, a='<p id="bas"><a href="..">accueil</a><a href="tel:115">115</a></p>') == []


@pytest.mark.parametrize(
    ("lien", "attendu"),
    [
        ("b/", "index.html: #ici — lien cassé : b/"),
        ("a/#rien", "index.html: #ici — ancre absente : a/#rien"),
        ("#rien", "index.html: #ici — ancre absente : #rien"),
        ("#", "index.html: #ici — ancre absente : #"),
        ("/a/", "index.html: #ici — adresse absolue : /a/"),
        ("../x/", "index.html: #ici — l’adresse sort du site : ../x/"),
        ("a", "index.html: #ici — lien cassé : a"),
    ],
)
def test_a_wrong_link_is_told_with_its_place(tmp_path, lien, attendu):
    corps = f'<p id="ici"><a href="{lien}">lien</a> <a href="a/">a</a></p>'
    assert trouver(tmp_path, accueil=corps, a="<p>a</p>") == [attendu]


def test_a_missing_image_is_a_broken_link(tmp_path):
    assert trouver(tmp_path, accueil='<img src="x.png" alt="x">') == ["index.html: lien cassé : x.png"]


def test_a_page_that_nobody_reaches_is_an_orphan(tmp_path):
    attendu = ["a/: aucun lien n’y mène depuis l’accueil", "b/: aucun lien n’y mène depuis l’accueil"]
    assert trouver(tmp_path, accueil="", a='<a href="../b/">b</a>', b='<a href="../a/">a</a>') == attendu


def test_the_page_not_found_is_no_orphan_and_starts_from_the_root(tmp_path):
    site(tmp_path, accueil="")
    (tmp_path / "404.html").write_text('<html><body><a href="/">accueil</a></body></html>', "utf-8")
    assert trouver(tmp_path) == []


def test_an_id_used_twice_is_told(tmp_path):
    corps = '<p id="x">1</p><p id="x">2</p>'
    assert trouver(tmp_path, accueil=corps) == ["index.html: #x — identifiant « x » employé deux fois"]


@pytest.mark.parametrize(
    ("depuis", "adresse", "vise"),
    [
        ("index.html", "a/b/", "a/b/index.html"),
        ("a/b/index.html", "../../", "index.html"),
        ("a/b/index.html", "../..", "index.html"),
        ("a/b/index.html", "?q=x#y", "a/b/index.html"),
        ("a/b/index.html", "../c.pdf", "a/c.pdf"),
        ("a/index.html", "%C3%A9t%C3%A9/", "a/été/index.html"),
        ("404.html", "/a/", "a/index.html"),
    ],
)
def test_where_an_address_leads(depuis, adresse, vise):
    assert links.fichier_vise(depuis, adresse) == vise
