"""Sheets of the published data: room for the publisher's address on both sides of a change; large-print twins."""

import datetime as dt

import pytest
from lxml import html

from macros.leaflets import FeuilleImpossible, composer, imprimer
from macros.session import Session
from macros.sheets import fiches
from tests.data.donnees_reelles import CODES, lecture
from tests.leaflets import essai

ADRESSE = "https://garder-son-logement.exemple.gouv.fr/"
AVANT, APRES = dt.date(2026, 12, 31), dt.date(2027, 1, 1)


def session(code: str, jour: dt.date) -> Session:
    referentiel = lecture().referentiel
    editeur = referentiel.national.editeur.model_copy(update={"adresse_publique": ADRESSE})
    national = referentiel.national.model_copy(update={"editeur": editeur})
    seul = {"national": national, "departements": {code: referentiel.departements[code]}}
    return Session(referentiel.model_copy(update=seul), jour, essai.RACINE)


@pytest.mark.lent
@pytest.mark.parametrize(
    ("code", "jour"), [*((code, AVANT) for code in CODES), (CODES[0], APRES), (CODES[-1], dt.date(2027, 11, 30))]
)
def test_every_sheet_of_a_set_size_has_room_for_its_code_and_its_dates(code: str, jour: dt.date) -> None:
    s = session(code, jour)
    fautes: list[str] = []
    for fiche in [f for f in fiches(s, code) if f.modele.pages_max]:
        page = composer(s, code, fiche)
        assert "<title>Code QR" in page or fiche.modele.format == "carte"
        try:
            imprimer(page, essai.GABARITS)
        except FeuilleImpossible as erreur:
            fautes += erreur.messages
    assert fautes == []


def textes(page: str, *balises: str) -> list[str]:
    corps = html.fromstring(page).find("body")
    for mentions in corps.xpath(".//*[contains(@class, 'mentions')]"):
        mentions.drop_tree()
    return [" ".join(e.text_content().split()) for e in corps.iter(*balises)]


@pytest.mark.parametrize("code", CODES)
def test_a_large_print_twin_says_all_that_its_sheet_says(code: str) -> None:
    s = session(code, AVANT)
    par_nom = {f.nom: f for f in fiches(s, code)}
    paires = [(f, par_nom[f.modele.jumeau]) for f in par_nom.values() if f.modele.jumeau]
    assert {f.modele.format for f, _ in paires} == {"carte", "trois-volets"}
    for fiche, jumeau in paires:
        assert float(jumeau.modele.texte_min) >= 18
        petite, grande = composer(s, code, fiche), composer(s, code, jumeau)
        sommaire = {p.nom_menage for p in s.referentiel.national.phases}
        dits = set(textes(petite, "li", "h3")) - sommaire
        assert dits <= set(textes(grande, "li", "h3"))
