"""Nothing from elsewhere, nothing inline."""

import pytest

from macros.checks import foreign
from macros.checks.built import Page
from tests.checks.fautes import dits, page


def test_a_right_page_has_no_problem():
    corps = '<a href="https://ailleurs.invalid/">lien</a><a href="mailto:a@b.fr">a</a><img src="x.svg" alt="x">'
    tete = '<link rel="canonical" href="https://ici.invalid/"><link rel="stylesheet" href="../site.css">'
    assert dits(foreign.controler(page(corps, tete=tete))) == []


@pytest.mark.parametrize(
    ("corps", "attendu"),
    [
        ('<img src="https://a.invalid/x.png">', "ressource d’un autre site : https://a.invalid/x.png"),
        ('<img src="//a.invalid/x.png">', "ressource d’un autre site : //a.invalid/x.png"),
        ('<img srcset="a.png 1x, https://a.invalid/x.png 2x">', "ressource d’un autre site"),
        ('<img src="data:image/png;base64,AAAA">', "ressource d’un autre site"),
        ('<form action="https://a.invalid/"></form>', "ressource d’un autre site : https://a.invalid/"),
        ('<script src="https://a.invalid/x.js"></script>', "ressource d’un autre site : https://a.invalid/x.js"),
        ('<svg><use href="https://a.invalid/x.svg#a"/></svg>', "ressource d’un autre site"),
        ("<script>alert(1)</script>", "« script » écrit dans la page"),
        ("<style>p{}</style>", "« style » écrit dans la page"),
        ('<p style="color:red">x</p>', "attribut « style » écrit dans la page"),
        ('<p onclick="x()">x</p>', "attribut « onclick » écrit dans la page"),
        ('<a href="javascript:x()">x</a>', "adresse qui exécute du code : javascript:x()"),
        ('<a href=" JavaScript:x()">x</a>', "adresse qui exécute du code"),
        ('<a href="data:text/html,x">x</a>', "adresse qui exécute du code"),
        ('<iframe title="x"></iframe>', "élément « iframe » interdit"),
        ('<meta http-equiv="refresh" content="0">', "redirection par « meta refresh »"),
    ],
)
def test_each_fault_is_told(corps, attendu):
    trouves = dits(foreign.controler(page(corps)))
    assert trouves
    assert trouves[0].startswith(f"menages/fsl/: {attendu}")


def test_a_foreign_stylesheet_is_told():
    trouves = dits(foreign.controler(page(tete='<link rel="stylesheet" href="https://a.invalid/x.css">')))
    assert trouves == ["menages/fsl/: ressource d’un autre site : https://a.invalid/x.css"]


def test_a_page_without_policy_is_told():
    nue = Page("x/index.html", b"<html><body><h1>A</h1></body></html>")
    assert dits(foreign.controler(nue)) == ["x/: politique de sécurité absente (Content-Security-Policy)"]


@pytest.mark.parametrize(
    ("nom", "texte", "attendu"),
    [
        ("a.css", "p{background:url(https://a.invalid/x.png)}", "ressource d’un autre site : https://a.invalid/x.png"),
        ("a.css", "@import '//a.invalid/x.css';", "ressource d’un autre site : //a.invalid/x.css"),
        ("a.svg", "<svg><script>x</script></svg>", "code dans un dessin"),
        ("a.svg", '<svg><g onload="x"/></svg>', "code dans un dessin"),
    ],
)
def test_stylesheets_and_drawings_are_read_too(tmp_path, nom, texte, attendu):
    (tmp_path / nom).write_text(texte, "utf-8")
    assert dits(foreign.controler_fichiers(tmp_path)) == [f"{nom}: {attendu}"]


def test_a_right_stylesheet_passes(tmp_path):
    (tmp_path / "a.css").write_text("p{background:url(img/x.png)}", "utf-8")
    assert list(foreign.controler_fichiers(tmp_path)) == []
