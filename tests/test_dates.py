"""The site told at two dates differs where the law does, the dates aside; the place of the build is no matter."""

import os
import re
import time
from functools import cache

import pytest
from lxml import html

from macros.law import changements
from macros.models import Referentiel
from tests import moteur
from tests.data.donnees_reelles import lecture

AVANT, APRES = (moteur.dt.date(2026, 12, 31), moteur.dt.date(2027, 1, 1))
DATE = re.compile(
    r"(?:\d{1,2}|1er)\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"(?:\s\d{4})?"
)


@cache
def rendus(jour: moteur.dt.date) -> dict[str, tuple[str, frozenset[str]]]:
    """Text of each national guide on a day, and the rules it uses."""
    une = moteur.session(Referentiel(national=lecture().referentiel.national), jour)
    machine = moteur.Moteur(une)
    pages = {}
    for instance in moteur.nationales():
        if instance.url.startswith("menages/"):
            corps = html.document_fromstring(machine.rendre(instance)).find(".//main")
            pages[instance.url] = " ".join(corps.text_content().split()), frozenset(une.usages.get(instance.url, ()))
    return pages


def texte(url: str, jour: moteur.dt.date) -> str:
    return rendus(jour)[url][0]


def sans_dates(dit: str) -> str:
    """A text without its dates, nor what a change says around them."""
    return DATE.sub("DATE", dit)


def changees() -> set[str]:
    """Rules whose versions change between the two days."""
    return {c.regle.id for c in changements(lecture().referentiel.national.regles, AVANT) if c.le == APRES}


def test_the_definition_of_arrears_changes_with_the_year():
    page = "menages/aide-au-logement/"
    ancien, nouveau = "quand la dette atteint deux mois de loyer et charges", "dès que la dette dépasse 450 €"
    assert ancien in texte(page, AVANT)
    assert nouveau in texte(page, AVANT)
    assert ancien not in texte(page, APRES)
    assert nouveau in texte(page, APRES)


def test_the_authority_over_housing_aid_changes_with_the_year():
    ancien, nouveau = "La CAF ou la MSA décide de maintenir", "La CCAPEX décide si l’aide au logement"
    assert ancien in texte("menages/aide-au-logement/", AVANT)
    assert nouveau in texte("menages/aide-au-logement/", AVANT)
    assert ancien not in texte("menages/aide-au-logement/", APRES)
    assert nouveau in texte("menages/aide-au-logement/", APRES)


def test_the_delay_of_a_command_to_pay_does_not_change():
    for jour in (AVANT, APRES):
        assert "C’est 6 semaines ou 2 mois, selon votre contrat." in texte("menages/commandement-de-payer/", jour)


@pytest.mark.parametrize("url", sorted(rendus(AVANT)))
def test_a_guide_changes_if_and_only_if_a_rule_that_it_uses_does(url):
    (avant, regles), (apres, _) = rendus(AVANT)[url], rendus(APRES)[url]
    assert (sans_dates(avant) != sans_dates(apres)) == bool(regles & changees())


@pytest.mark.parametrize("fuseau", ["Pacific/Kiritimati", "America/Adak"])
def test_the_place_of_the_build_is_no_matter(fuseau, monkeypatch):
    monkeypatch.setenv("TZ", fuseau)
    time.tzset()
    try:
        une = moteur.session(Referentiel(national=lecture().referentiel.national), AVANT)
        machine = moteur.Moteur(une)
        for url in ("menages/impaye/", "menages/aide-au-logement/"):
            (instance,) = (i for i in moteur.nationales() if i.url == url)
            corps = html.document_fromstring(machine.rendre(instance)).find(".//main")
            assert " ".join(corps.text_content().split()) == texte(url, AVANT)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert os.environ.get("TZ") != fuseau
