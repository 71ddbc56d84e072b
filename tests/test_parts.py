"""A site built in parts and put together is the site built whole; a missing or doubled part is said."""

import pytest

from macros.parts import NATIONALE, AssemblageImpossible, assembler, partie_de

CODES = ["71", "2A"]


@pytest.mark.parametrize(
    ("adresse", "partie"),
    [
        ("index.html", NATIONALE),
        ("departements/", NATIONALE),
        ("departements/index.html", NATIONALE),
        ("departements/71/", "71"),
        ("departements/2A/menages/fsl/index.html", "2A"),
        ("departements/99/index.html", NATIONALE),
        ("donnees/71.json", "71"),
        ("donnees/71-engagements.csv", "71"),
        ("donnees/departements.json", NATIONALE),
        ("depliants/2A/affiche-a3.pdf", "2A"),
        ("menages/71/index.html", NATIONALE),
        ("assets/css/site.css", NATIONALE),
    ],
)
def test_each_file_belongs_to_one_part(adresse, partie):
    assert partie_de(adresse, CODES) == partie


@pytest.fixture
def parties(tmp_path):
    for nom, adresse in ((NATIONALE, "index.html"), ("71", "departements/71/index.html"), ("2A", "donnees/2A.json")):
        (tmp_path / nom / adresse).parent.mkdir(parents=True)
        (tmp_path / nom / adresse).write_text(nom, "utf-8")
    return tmp_path


def test_parts_are_put_side_by_side(parties):
    assembler([parties / nom for nom in (NATIONALE, *CODES)], CODES, parties / "site")
    ecrits = sorted(f.relative_to(parties / "site").as_posix() for f in (parties / "site").rglob("*") if f.is_file())
    assert ecrits == ["departements/71/index.html", "donnees/2A.json", "index.html"]


@pytest.mark.parametrize(
    ("noms", "message"),
    [
        ([NATIONALE, "71"], "Il manque la partie 2A : construisez-la avec « construire --partie 2A »."),
        (["71", "2A"], "Il manque la partie nationale : construisez-la avec « construire --partie nationale »."),
        ([NATIONALE, "71", "71"], "« departements/71/index.html » est dans deux parties"),
        (["absente"], "n’est pas un dossier : donnez les dossiers des parties construites."),
    ],
)
def test_what_makes_no_site_is_refused(parties, noms, message):
    with pytest.raises(AssemblageImpossible, match=message):
        assembler([parties / nom for nom in noms], CODES, parties / "site")
