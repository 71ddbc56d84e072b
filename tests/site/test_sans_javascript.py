"""Without JavaScript: read, navigate, find a contact, find a commune, open what is closed."""

import pytest

from tests.site.visites import TELEPHONE


@pytest.fixture
def page(visiteur):
    return visiteur(TELEPHONE, java_script_enabled=False)


def test_from_the_home_page_to_a_local_number(page):
    page.goto("/")
    page.get_by_role("link", name="Saône-et-Loire").first.click()
    assert page.url.endswith("/departements/71/")
    assert page.locator("main a[href^='tel:']").first.is_visible()


def test_from_a_paper_to_its_guide(page):
    page.goto("/")
    page.locator(".acte a").first.click()
    assert "/menages/" in page.url
    assert page.locator("h1").is_visible()
    assert page.locator("main a[href^='tel:']").first.is_visible()


def test_closed_blocks_open(page):
    page.goto("/menages/commandement-de-payer/")
    bloc = page.locator(".contenu details").first
    assert not bloc.locator("p").first.is_visible()
    bloc.locator("summary").click()
    assert bloc.locator("p").first.is_visible()


def test_a_commune_leads_to_its_commission(page):
    page.goto("/departements/71/territoires/")
    page.locator("a[href='#commune-m']").click()
    page.locator("#commune-m li a").first.click()
    territoire = page.url.split("#")[1]
    assert page.locator(f"[id='{territoire}']").is_visible()


def test_the_index_does_the_work_of_the_search(page):
    page.goto("/index-a-z/")
    page.get_by_role("link", name="FSL", exact=False).first.click()
    assert "/menages/" in page.url
