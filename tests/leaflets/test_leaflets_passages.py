"""What a sheet keeps of a guide, and what becomes of its links."""

import pytest

from macros.leaflets import guides
from macros.leaflets.paper_html import adresse_publique, pour_le_papier
from macros.leaflets.passages import passage
from tests.leaflets import essai

SECTION = (
    "<p>Un.</p><p class='calme'>Deux.</p><ul class='delais'><li>6 semaines</li></ul><p>Trois.</p>"
    '<ul><li>a</li></ul><ul><li>b</li><li class="coche">c</li></ul>'
)
QUESTIONS = "<dl><dt>Quand ?</dt><dd>Demain.</dd><dt>Quoi ?</dt><dd><p>Appelez.</p></dd></dl><p>Suite.</p>"
DELAIS = '<p>Un.</p><p class="calme">Deux.</p><ul class="delais"><li>6 semaines</li></ul>'


@pytest.mark.parametrize(
    ("quoi", "attendu"),
    [
        ("premier", "<p>Un.</p>"),
        ("calme", '<p class="calme">Deux.</p>'),
        ("paragraphes", '<p>Un.</p><p class="calme">Deux.</p><p>Trois.</p>'),
        ("delais", DELAIS),
        ("listes", '<ul class="delais"><li>6 semaines</li></ul><ul class="coche"><li>b</li><li>c</li></ul>'),
    ],
)
def test_the_part_of_a_section_that_a_sheet_keeps(quoi: str, attendu: str) -> None:
    assert passage(SECTION, quoi) == attendu


def test_definitions_become_headings_and_paragraphs() -> None:
    attendu = '<div class="questions"><h3>Quand ?</h3><p>Demain.</p><h3>Quoi ?</h3><div><p>Appelez.</p></div></div>'
    assert passage(QUESTIONS, "questions") == attendu


def test_the_date_is_the_first_answer() -> None:
    assert passage(QUESTIONS, "date") == "<p>Demain.</p>"


def test_what_is_for_the_screen_stays_there() -> None:
    assert passage('<p>Un.</p><div class="ecran"><p>Deux.</p></div>', "tout") == "<p>Un.</p>"


@pytest.mark.parametrize(
    ("avant", "apres"),
    [
        ('<p>Payez. <a href="fsl.md">Le FSL</a>.</p>', "<p>Payez. </p>"),
        ('<p>Payez. <a href="fsl.md">Le FSL</a>. Puis écrivez.</p>', "<p>Payez. Puis écrivez.</p>"),
        ('<p><a href="fsl.md">Le FSL</a>.</p>', ""),
        ('<p>Lisez <a href="fsl.md">le FSL</a> en entier.</p>', "<p>Lisez le FSL en entier.</p>"),
        ('<p>Une feuille vous aide : <a href="x.md">préparer</a>.</p>', "<p>Une feuille vous aide : préparer.</p>"),
        ('<ul><li><a href="x.md">Un titre</a></li></ul>', "<ul><li>Un titre</li></ul>"),
        ('<p>Appelez le <a href="tel:115">115</a>.</p>', '<p>Appelez le <a href="tel:115">115</a>.</p>'),
        ('<p id="a">Ou <a href="#a">ici</a>, ou <a href="#b">là</a>.</p>',
         '<p id="a">Ou <a href="#a">ici</a>, ou là.</p>'),
    ],
)  # fmt: skip
def test_links_on_paper_without_a_public_address(avant: str, apres: str) -> None:
    assert pour_le_papier(avant, adresse_publique(None, "a/", "b/")) == apres


def test_links_on_paper_with_a_public_address() -> None:
    adresse = adresse_publique("https://site.invalid/sous", "departements/99/procedure/", "departements/99/menages/")
    rendu = pour_le_papier('<p>Lisez <a href="fsl.md#quoi">le FSL</a> et <a href="../contacts/">ceci</a>.</p>', adresse)
    assert 'href="https://site.invalid/sous/departements/99/menages/fsl/#quoi"' in rendu
    assert 'href="https://site.invalid/sous/departements/99/contacts/"' in rendu


def test_a_guide_is_cut_at_its_fixed_sections() -> None:
    lu = guides.guide(essai.BASE, "impaye")
    assert list(lu.sections) == ["debut", "urgent", "delai", "gestes", "apporter", "suite"]
    assert lu.sections["urgent"].titre == "À faire aujourd’hui"
    assert "<div" not in lu.sections["urgent"].corps
    assert "Rien n’est perdu" in lu.sections["urgent"].corps
