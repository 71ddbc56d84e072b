"""Budgets of weight and of requests."""

import random

from macros.checks import weight
from macros.checks.built import Page, pages
from tests.checks.fautes import dits, document, site


def bruit(octets: int) -> str:
    """A text that does not compress below about three quarters of its length."""
    return "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=octets))


def pesees(racine):
    balance = weight.Balance(racine)
    return [balance.peser(p) for p in pages(racine)]


def test_a_light_page_has_no_problem(tmp_path):
    assert list(weight.controler(pesees(site(tmp_path, accueil="")))) == []


def test_a_heavy_guide_is_told(tmp_path):
    trouves = dits(weight.controler(pesees(site(tmp_path, menages_fsl=f"<p>{bruit(50_000)}</p>"))))
    assert len(trouves) == 1
    assert trouves[0].startswith("menages/fsl/: page trop lourde : ")
    assert trouves[0].endswith("à la première vue, 30,0 ko au plus")


def test_a_heavy_page_of_any_kind_is_told(tmp_path):
    (tmp_path / "index.html").write_text(document(bruit(90_000), classes="pro g-matrice"), "utf-8")
    assert dits(weight.controler(pesees(tmp_path)))[0].endswith("tout compris, 60,0 ko au plus")


def test_too_many_requests_are_told(tmp_path):
    images = "".join(f'<img src="{n}.png" alt="">' for n in range(6))
    site(tmp_path, menages_fsl=images)
    trouves = dits(weight.controler(pesees(tmp_path)))
    assert trouves == ["menages/fsl/: page trop lourde : 7 requêtes à la première vue, 5 au plus"]


def test_a_lazy_image_counts_in_the_whole_page_only(tmp_path):
    (tmp_path / "a.png").write_bytes(b"x" * 1000)
    (tmp_path / "b.png").write_bytes(b"x" * 5000)
    corps = '<img src="a.png" alt=""><img src="b.png" alt="" loading="lazy">'
    poids = weight.Balance(tmp_path).peser(Page("index.html", document(corps).encode()))
    assert poids.requetes == 2
    assert poids.entiere - poids.premiere_vue == 5000


def test_what_a_stylesheet_names_counts_at_first_view(tmp_path):
    (tmp_path / "a.css").write_text("p{background:url(f.png)}", "utf-8")
    (tmp_path / "f.png").write_bytes(b"x" * 1000)
    une = Page("index.html", document(tete='<link rel="stylesheet" href="a.css">').encode())
    assert weight.Balance(tmp_path).peser(une).requetes == 3


def test_the_report_names_the_heaviest_first(tmp_path):
    rapport = weight.rapport(pesees(site(tmp_path, accueil="", menages_fsl=f"<p>{bruit(9000)}</p>")))
    lignes = [ligne for ligne in rapport.splitlines() if ligne.startswith("| ")]
    assert [ligne.split(" | ")[0] for ligne in lignes[2:]] == ["| menages/fsl/", "| index.html"]
