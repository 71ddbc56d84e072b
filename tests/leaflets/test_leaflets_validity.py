"""Dates of a sheet: twelve months at most, the eve of a known change, nothing while contacts are to be checked."""

import datetime as dt
from pathlib import Path

import pytest

from macros.leaflets.validity import un_an_apres, validite
from macros.models.droit import Regle
from tests.leaflets import essai

AVANT, APRES = dt.date(2026, 12, 31), dt.date(2027, 1, 1)


def texte(projet: Path, jour: dt.date, nom: str) -> str:
    return essai.html(essai.session(projet, jour), nom).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("jour", "borne", "mois", "annonce"),
    [
        (dt.date(2026, 11, 21), "31 décembre 2026", "2 mois", True),
        (AVANT, "31 décembre 2026", "2 mois", True),
        (APRES, "1er janvier 2028", "3 mois", False),
    ],
)
def test_a_sheet_holds_until_the_eve_of_a_change_it_shows(projet, jour, borne, mois, annonce) -> None:
    feuille = texte(projet, jour, "etape-impaye")
    assert f"Valable jusqu’au {borne}." in feuille
    assert f'<b class="duree">{mois}</b>' in feuille
    assert ("Le droit change le 1er janvier 2027" in feuille) is annonce
    assert ("seuil de l’impayé" in feuille) is annonce


def test_a_sheet_that_shows_no_changing_rule_holds_twelve_months(projet) -> None:
    feuille = texte(projet, essai.JOUR, "etape-assignation")
    assert "Valable jusqu’au 21 novembre 2027." in feuille
    assert "Le droit change" not in feuille


def regle(identifiant: str, *jours: str) -> Regle:
    versions = [{"enonce": "Avant.", "texte": "essai"}, *({"depuis": j, "enonce": j, "texte": "essai"} for j in jours)]
    commun = {"domaine": "essai", "sources": [{"titre": "essai"}], "verifie_le": "2026-04-02", "confiance": "sure"}
    return Regle.model_validate({"id": identifiant, "intitule": identifiant, "versions": versions, **commun})


def test_the_first_day_of_change_alone_is_told() -> None:
    """What changes later will be on the sheet that replaces this one."""
    regles = [regle("tard", "2027-06-01"), regle("tot", "2027-01-01"), regle("aussi", "2027-01-01")]
    trouvee = validite(regles, [], essai.JOUR)
    assert trouvee.jusqu_au == dt.date(2026, 12, 31)
    assert [c.regle.id for c in trouvee.changements] == ["aussi", "tot"]


def test_a_season_that_no_page_announces_still_ends_a_sheet() -> None:
    saison = regle("saison", "2027-04-01").model_copy(update={"annonce": False})
    assert validite([saison], [], essai.JOUR).jusqu_au == dt.date(2027, 3, 31)
    meme = [v.model_copy(update={"enonce": "Pareil."}) for v in saison.versions]
    assert validite([saison.model_copy(update={"versions": meme})], [], essai.JOUR).jusqu_au == dt.date(2027, 11, 21)


def test_twelve_months_after_29_february() -> None:
    assert un_an_apres(dt.date(2028, 2, 29)) == dt.date(2029, 2, 28)


def test_a_contact_sheet_that_nobody_checked_has_no_date(projet) -> None:
    feuille = texte(projet, dt.date(2028, 2, 1), "contacts-nord")
    assert feuille.index("À vérifier avant diffusion.") < feuille.index("Numéros nationaux, d’abord")
    assert "Validité : à vérifier avant diffusion." in feuille
    assert "Valable jusqu’au" not in feuille


def test_half_checked_contacts_give_a_date(projet) -> None:
    """Two local contacts, one checked the month before: not most of them."""
    assert "Valable jusqu’au" in texte(projet, essai.JOUR, "annuaire")


@pytest.mark.parametrize("nom", ["etape-impaye", "trois-volets", "carte", "contacts-nord", "annuaire", "affiche-a4"])
def test_an_unchecked_contact_comes_after_a_national_number_with_its_mention(projet, nom) -> None:
    feuille = texte(projet, essai.JOUR, nom)
    corps = feuille[feuille.index("<body") :]
    assert corps.index("0 805 000 001") < corps.index("03 00 00 00 01")
    suite = corps[corps.index("03 00 00 00 01") :]
    assert "(relevé dans la charte de 2021, à vérifier)" in suite[: suite.index("</li>")]


def test_a_checked_contact_says_so(projet) -> None:
    assert "(vérifié le 1er octobre 2026)" in texte(projet, essai.JOUR, "etape-impaye")


def test_every_sheet_says_its_law_its_numbers_and_its_version(projet) -> None:
    feuille = texte(projet, essai.JOUR, "etape-impaye")
    for mention in (
        "Droit au 21 novembre 2026.",
        "Contacts locaux relevés dans la charte de 2021, à vérifier.",
        "Numéros nationaux : sources vues entre le 2 janvier 2026 et le 2 avril 2026.",
        "ne remplace pas un conseil juridique",
    ):
        assert mention in feuille
    version = feuille.split("Version ")[1][:8]
    assert len(version) == 8 and set(version) <= set("0123456789abcdef")
    assert version not in texte(projet, AVANT, "etape-impaye")
