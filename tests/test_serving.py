"""What a change rebuilds under `make serve`, and what the other départements keep."""

import pytest

from macros.parts import NATIONALE
from macros.serving import a_refaire, empreinte, garder, rendre


@pytest.fixture
def projet(tmp_path):
    for nom in ("data/departements/71/a.yml", "data/departements/72/a.yml", "data/national/x.yml", "content/p.md"):
        (tmp_path / nom).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nom).write_text("a", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("nom", "parties"),
    [
        ("data/departements/71/a.yml", frozenset({NATIONALE, "71"})),
        ("data/departements/71/b.yml", frozenset({NATIONALE, "71"})),
        ("data/national/x.yml", None),
        ("content/p.md", None),
        ("data/departements/2A/a.yml", None),
    ],
)
def test_a_change_rebuilds_what_depends_on_it(projet, nom, parties):
    avant = empreinte(projet)
    (projet / nom).parent.mkdir(exist_ok=True)
    (projet / nom).write_text("autre", "utf-8")
    assert a_refaire(avant, empreinte(projet)) == parties


def test_the_first_build_makes_everything(projet):
    assert a_refaire(None, empreinte(projet)) is None


def test_other_departements_keep_what_they_publish(tmp_path):
    site, reserve = tmp_path / "site", tmp_path / "reserve"
    for nom in ("departements/71/index.html", "departements/72/index.html", "donnees/72-sigles.csv", "index.html"):
        (site / nom).parent.mkdir(parents=True, exist_ok=True)
        (site / nom).write_text("", "utf-8")
    garder(site, reserve, ["72"])
    assert sorted(f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()) == [
        "departements/71/index.html",
        "index.html",
    ]
    rendre(reserve, site)
    assert (site / "departements/72/index.html").is_file() and (site / "donnees/72-sigles.csv").is_file()
    assert not reserve.exists()
