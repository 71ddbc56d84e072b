"""The accessibility statement says what the grid says, and the footer with it."""

import pytest
from lxml import html

from macros.models import Referentiel
from macros.models.national import Editeur
from macros.reading import lire
from tests.conftest import RACINE
from tests.moteur import pages_html

ADRESSE = "accessibilite/"


@pytest.fixture(scope="module")
def referentiel() -> Referentiel:
    return lire(RACINE / "data")[0]


def declaration(referentiel: Referentiel) -> html.HtmlElement:
    (trouvee,) = [page for instance, page in pages_html(referentiel, lambda i: i.url == ADRESSE)]
    return html.document_fromstring(trouvee)


def avec(referentiel: Referentiel, **national) -> Referentiel:
    return referentiel.model_copy(update={"national": referentiel.national.model_copy(update=national)})


def texte(page: html.HtmlElement) -> str:
    return " ".join(page.text_content().split())


def test_every_criterion_is_shown_with_its_state(referentiel):
    lignes = declaration(referentiel).xpath("//main//table//tbody/tr")
    montres = {ligne.findtext("th"): ligne.findtext("td[2]/b").lower() for ligne in lignes}
    mots = {"non-conforme": "non conforme", "non-teste": "non testé", "non-applicable": "non applicable"}
    assert montres == {c.numero: mots.get(c.etat, c.etat) for c in referentiel.national.rgaa}


def test_each_criterion_not_met_or_not_tested_is_listed_with_why(referentiel):
    page = declaration(referentiel)
    ailleurs = [c for c in referentiel.national.rgaa if c.etat in {"non-conforme", "non-teste"}]
    montres = {li.findtext("b") for li in page.xpath("//li[starts-with(@id, 'critere-')]")}
    assert ailleurs and montres == {c.numero for c in ailleurs}


def test_the_page_and_the_footer_say_the_state(referentiel):
    tenus = [c.model_copy(update={"etat": "conforme", "remede": None}) for c in referentiel.national.rgaa]
    for grille, mention in ((referentiel.national.rgaa, "partiellement conforme"), (tenus, "totalement conforme")):
        page = declaration(avec(referentiel, rgaa=grille))
        (pied,) = page.xpath("//footer//a[contains(., 'Accessibilité')]")
        assert pied.text_content() == f"Accessibilité : {mention}"
        assert f"Ce site est {mention} au RGAA" in texte(page)


def test_recourse_comes_from_the_contacts(referentiel):
    defenseur = next(c for c in referentiel.national.contacts if c.id == "defenseur-des-droits")
    change = defenseur.model_copy(update={"affichage": "09 99 99 99 99", "telephone": "0999999999"})
    page = declaration(avec(referentiel, contacts=[*referentiel.national.contacts[:0], change]))
    assert page.xpath("//a[@href='tel:+33999999999']")


def test_a_missing_contact_says_so_and_a_given_one_is_a_link(referentiel):
    assert "Contact : à compléter par l’éditeur." in texte(declaration(referentiel)).replace("\xa0", " ")
    donne = avec(referentiel, editeur=Editeur(contact_accessibilite="acces@exemple.invalid"))
    assert declaration(donne).xpath("//a[@href='mailto:acces@exemple.invalid']")
