"""Keyboard tours: everything that a mouse does, Tab and Enter do, and the focus is seen."""

import pytest

from tests.site.clavier import avancer, dans_la_fenetre, focus_visible, suivre, sur_la_page
from tests.site.visites import BUREAU, TELEPHONE, par_genre

GUIDE = "/menages/commandement-de-payer/"


@pytest.mark.parametrize("etat", [TELEPHONE, BUREAU], ids=lambda e: e.nom)
def test_the_first_tab_skips_to_the_content(visiteur, etat):
    page = visiteur(etat)
    page.goto(GUIDE)
    assert avancer(page, "a.evite") == 1
    assert focus_visible(page)
    assert dans_la_fenetre(page, "a.evite")
    suivre(page)
    assert page.evaluate("document.activeElement.id") == "contenu"


@pytest.mark.parametrize("etat", [TELEPHONE, BUREAU], ids=lambda e: e.nom)
def test_the_menu_is_reached_and_followed(visiteur, etat):
    page = visiteur(etat)
    page.goto(GUIDE)
    avancer(page, "nav.menu a[href*='departements/']")
    assert focus_visible(page)
    suivre(page)
    assert page.url.endswith("/departements/")
    assert page.locator("nav.menu a[aria-current]").count() == 1


def test_a_cell_of_the_matrix_leads_to_its_commitments(visiteur):
    page = visiteur(BUREAU, reduced_motion="reduce")
    page.goto("/departements/71/engagements/")
    avancer(page, ".matrice td a")
    assert focus_visible(page)
    suivre(page)
    adresse, ancre = page.url.split("#")
    assert "/departements/71/partenaires/" in adresse
    assert dans_la_fenetre(page, f"[id='{ancre}']")
    avancer(page, ".eng a.no")
    suivre(page)
    assert page.locator("li.eng:target").count() == 1


def test_a_commune_is_found_by_its_letter_then_its_commission(visiteur):
    page = visiteur(TELEPHONE, reduced_motion="reduce")
    page.goto("/departements/71/territoires/")
    avancer(page, "a[href='#commune-m']")
    suivre(page)
    assert dans_la_fenetre(page, "#commune-m")
    avancer(page, "#commune-m li a")
    suivre(page)
    territoire = page.url.split("#")[1]
    assert dans_la_fenetre(page, f"[id='{territoire}']")
    avancer(page, "a[href*='instances/#'], a[href*='contacts/#contact-']")
    suivre(page)
    cible = page.url.split("#")[1]
    assert page.locator(f"[id='{cible}']").count() == 1


def test_a_closed_block_opens_and_closes_with_enter(visiteur):
    page = visiteur(TELEPHONE)
    page.goto(GUIDE)
    avancer(page, ".contenu details > summary")
    assert focus_visible(page)
    for attendu in (True, False):
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.parentElement.open") is attendu


def test_the_number_to_call_is_reached(visiteur):
    page = visiteur(TELEPHONE)
    page.goto(GUIDE)
    avancer(page, "main a[href^='tel:']")
    assert focus_visible(page)


def test_the_printing_page_is_operated(visiteur, site):
    if not (site / "imprimer" / "index.html").is_file():
        pytest.skip("le site des tests est construit sans documents à imprimer")
    page = visiteur(TELEPHONE)
    page.goto("/imprimer/")
    avancer(page, "main a")
    assert focus_visible(page)


def test_the_search_form_is_operated(visiteur, site):
    page = visiteur(TELEPHONE)
    page.goto("/recherche/")
    avancer(page, "input[type=search]")
    assert focus_visible(page)
    page.keyboard.type("fsl")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert "q=fsl" in page.url


def test_every_focus_is_seen_and_none_is_trapped_on_each_kind_of_page(visiteur, site):
    page = visiteur(BUREAU)
    fautes = {}
    for adresse in par_genre(site).values():
        page.goto(f"/{adresse}")
        for _ in range(25):
            page.keyboard.press("Tab")
            if sur_la_page(page) and not focus_visible(page):
                fautes[adresse] = page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
                break
    assert fautes == {}


def test_the_tour_sees_an_invisible_focus_and_an_unreachable_link(visiteur):
    page = visiteur(bypass_csp=True)
    page.set_content('<style>a{outline:none}</style><a href="#x" id="a">a</a><a href="#y" id="b" tabindex="-1">b</a>')
    avancer(page, "#a")
    assert not focus_visible(page)
    with pytest.raises(AssertionError, match="jamais atteint"):
        avancer(page, "#b", limite=5)
