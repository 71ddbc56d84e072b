"""Charters side by side: what some hold and others do not, whatever the number of charters."""

from macros.models import Referentiel
from tests.blocks.blocs import arbre, base, textes

MODELE = base().departements["99"]
(UN,) = MODELE.engagements
THEME = base().national.themes[0].id
LUI, AUTRE = (p.id for p in base().national.partenaires[:2])


def chartes(avec: int, sans: int) -> Referentiel:
    """Charters where a partner commits on a theme, then charters where only another does."""
    dossiers = {}
    for rang in range(avec + sans):
        nom = f"{'Avec' if rang < avec else 'Sans'}{rang}"
        departement = MODELE.departement.model_copy(update={"code": str(10 + rang), "nom": nom})
        partenaires = [LUI, AUTRE] if rang < avec else [AUTRE]
        siens = [UN.model_copy(update={"partenaire": p, "avec": [], "themes": [THEME]}) for p in partenaires]
        dossiers[departement.code] = MODELE.model_copy(update={"departement": departement, "engagements": siens})
    return Referentiel(national=base().national, departements=dossiers)


def ligne(avec: int, sans: int) -> str:
    (dite,) = textes(arbre("{{ engagements_absents() }}", {"genre": "comparaison"}, chartes(avec, sans)), "//li")
    return dite.partition(" : ")[2]


def test_with_a_few_charters_all_are_named():
    assert ligne(2, 1) == "Avec0, Avec1 ; pas Sans2."
    assert ligne(1, 2) == "Avec0 ; pas Sans1 ni Sans2."


def test_with_many_charters_the_few_are_named_and_the_many_counted():
    assert ligne(2, 30) == "Avec0, Avec1 ; pas les 30 autres."
    assert ligne(30, 2) == "30 chartes ; pas Sans30 ni Sans31."


def test_nothing_is_said_of_what_all_charters_have_or_none():
    assert textes(arbre("{{ engagements_absents() }}", {"genre": "comparaison"}, chartes(3, 0)), "//li") == []
