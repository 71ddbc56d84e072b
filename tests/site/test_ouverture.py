"""Every page answers; one of each kind opens without an error, stores nothing and asks nobody else."""

from urllib.request import urlopen

import pytest

from tests.site.visites import BUREAU, adresses, observer, par_genre


def test_every_page_answers(serveur, site):
    refus = []
    for adresse in adresses(site):
        with urlopen(f"{serveur}/{adresse}") as reponse:
            if reponse.status != 200 or b"<h1" not in reponse.read():
                refus.append(adresse)
    assert refus == []


def test_one_page_of_each_kind_opens_without_error_and_stores_nothing(visiteur, site):
    page = visiteur(BUREAU)
    for adresse in par_genre(site).values():
        page.goto(f"/{adresse}")
        assert page.locator("h1").count() == 1, adresse
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0, adresse


def test_a_wrong_address_leads_to_help(visiteur):
    page = visiteur()
    reponse = page.goto("/n-existe/pas/")
    assert reponse.status == 404
    assert page.locator("main a[href^='tel:']").count() == 1


def test_the_home_page_asks_which_paper_was_received(visiteur):
    page = visiteur()
    page.goto("/")
    assert page.locator("h1").inner_text() == "Quel papier avez-vous reçu\u00a0?"


@pytest.mark.parametrize("corps", ["<img src='https://ailleurs.invalid/x.png' alt=''>", "<script>x(</script>"])
def test_the_visitor_sees_what_is_wrong(navigateur, serveur, corps):
    constats: list[str] = []
    page = navigateur.new_page()
    observer(page, serveur, constats)
    page.set_content(corps)
    page.wait_for_timeout(200)
    page.close()
    assert constats
