"""Printing from the browser: the hearing kit is one sheet, closed blocks are printed open, menus are not printed."""

import pypdfium2
import pytest

from tests.site.visites import BUREAU

KIT = "menages/preparer-l-audience/"


def imprimer(page, adresse: str) -> pypdfium2.PdfDocument:
    """The PDF that a browser prints."""
    if adresse:
        page.goto(f"/{adresse}")
    return pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))


def texte(pdf: pypdfium2.PdfDocument) -> str:
    return " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pdf)


@pytest.mark.parametrize("adresse", [KIT, f"departements/71/{KIT}", f"departements/12/{KIT}"])
def test_the_hearing_kit_prints_on_one_sheet(visiteur, adresse):
    pdf = imprimer(visiteur(BUREAU), adresse)
    assert len(pdf) == 1
    assert [round(x) for x in pdf[0].get_size()] == [595, 842]
    assert "suspension de la clause résolutoire" in texte(pdf)


def test_closed_blocks_are_printed_open_and_menus_are_not(visiteur):
    imprime = texte(imprimer(visiteur(BUREAU), "menages/commandement-de-payer/"))
    assert "Le délai est le même pour tout le monde" in imprime
    assert "Lisez l’acte et le bail" in imprime
    assert "Aller au contenu" not in imprime
    assert "Plan du site" not in imprime


def test_the_count_of_sheets_sees_a_second_one(visiteur):
    page = visiteur(BUREAU)
    page.set_content("<p>un</p><p style='break-before:page'>deux</p>")
    assert len(imprimer(page, "")) == 2


def test_a_word_explained_in_the_text_is_not_explained_again_on_paper(visiteur):
    page = visiteur(BUREAU)
    page.goto("/departements/71/menages/assignation/")
    dits = page.eval_on_selector_all(".mots dd.dit", "tous => tous.map(dd => dd.textContent)")
    seulement_la = page.eval_on_selector_all(".mots dd:not(.dit)", "tous => tous.map(dd => dd.textContent)")
    imprime = texte(imprimer(page, ""))
    assert dits and [dit for dit in dits if imprime.count(_normal(dit)) != 1] == []
    assert seulement_la and [dit for dit in seulement_la if _normal(dit) not in imprime] == []


def _normal(dit: str) -> str:
    return " ".join(dit.split())
