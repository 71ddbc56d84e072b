"""axe-core: no violation on any page on a phone, on one page of each kind in the four states."""

import pytest

from tests.site import axe
from tests.site.visites import ETATS, LOTS, TELEPHONE, lot, par_genre


@pytest.mark.parametrize("rang", range(LOTS))
def test_no_page_has_a_violation_on_a_phone(visiteur, site, rang):
    assert axe.defauts(visiteur(TELEPHONE), lot(site, rang)) == {}


@pytest.mark.parametrize("moitie", range(2))
@pytest.mark.parametrize("etat", [e for e in ETATS if e is not TELEPHONE], ids=lambda e: e.nom)
def test_no_kind_of_page_has_a_violation_in_any_state(visiteur, site, etat, moitie):
    assert axe.defauts(visiteur(etat), list(par_genre(site).values())[moitie::2]) == {}


def test_no_violation_with_every_block_open(visiteur, site):
    """What closed blocks hide, axe does not see."""
    page = visiteur(TELEPHONE)
    trouves = {}
    for adresse in par_genre(site).values():
        page.goto(f"/{adresse}")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if liste := axe.violations(page):
            trouves[adresse] = liste
    assert trouves == {}


def test_axe_sees_what_is_wrong(visiteur):
    page = visiteur()
    page.set_content('<html><body><img src="data:,"><p style="color:#ccc;background:#fff">pâle</p></body></html>')
    regles = {v.split(" : ")[0] for v in axe.violations(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= regles
