"""Blocks are set aside while Markdown runs, and put back once."""

import jinja2
import pytest

from macros.rendering.environment import environnement
from macros.rendering.registry import appels, bloc, marque, remettre
from macros.session import Session
from tests import moteur
from tests.data.donnees_reelles import lecture


class PageVide:
    url = "x/"
    meta: dict = {}  # noqa: RUF012


@pytest.fixture
def une(tmp_path) -> Session:
    (tmp_path / "blocs").mkdir()
    (tmp_path / "blocs" / "essai.html").write_text("<p>{{ texte }}</p>", "utf-8")
    return moteur.session(lecture().referentiel)


def rendre(une: Session, dossier, macros, corps: str) -> str:
    env = jinja2.Environment(undefined=jinja2.StrictUndefined)
    env.globals.update(appels(une, environnement(dossier), macros))
    return env.from_string(corps).render(page=PageVide)


def test_a_block_leaves_a_mark_and_comes_back_escaped(une, tmp_path):
    macros = {"essai": bloc("essai.html")(lambda c, texte: {"texte": texte})}
    vu = rendre(une, tmp_path, macros, "{{ essai('<b>') }}{{ essai('deux') }}")
    assert vu.split() == ["<div", 'id="bloc-0"></div>', "<div", 'id="bloc-1"></div>']
    assert remettre(vu, une.blocs["x/"]).split() == ["<p>&lt;b&gt;</p>", "<p>deux</p>"]


def test_a_block_with_nothing_to_show_leaves_nothing(une, tmp_path):
    macros = {"rien": bloc("essai.html")(lambda c: None)}
    assert rendre(une, tmp_path, macros, "{% if rien() %}oui{% endif %}{{ rien() }}") == ""


def test_asking_before_showing_renders_once(une, tmp_path):
    fois = []
    macros = {"essai": bloc("essai.html")(lambda c: fois.append(1) or {"texte": "x"})}
    rendre(une, tmp_path, macros, "{% if essai() %}{{ essai() }}{% endif %}")
    assert (len(fois), len(une.blocs["x/"])) == (1, 1)


def test_a_page_is_forgotten_before_it_is_rendered_again(une, tmp_path):
    macros = {"essai": bloc("essai.html")(lambda c: {"texte": "x"})}
    rendre(une, tmp_path, macros, "{{ essai() }}")
    une.oublier("x/")
    assert (une.blocs, une.rendus) == ({}, {})


def test_a_block_inside_a_block_is_not_put_back_twice():
    assert remettre(f"a{marque(0)}b", [f"<p>{marque(0)}</p>"]) == f"a<p>{marque(0)}</p>b"


def test_an_unknown_value_in_a_block_is_an_error(une, tmp_path):
    macros = {"essai": bloc("essai.html")(lambda c: {})}
    with pytest.raises(jinja2.UndefinedError, match="texte"):
        rendre(une, tmp_path, macros, "{{ essai() }}")
