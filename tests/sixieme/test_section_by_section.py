"""A sixth département needs no code: identity and three contacts, then section by section."""

import json
import posixpath
import re

import jsonschema
import pytest

from macros.export.document import document
from macros.export.schema import schema_export
from macros.models import SECTIONS
from macros.reading.files import PROSE
from tests.sixieme.sixieme import BASE, CODE, DEPART, JOUR, ORDRE, RACINE, Pas, guides

pytestmark = pytest.mark.xdist_group("sixieme")

Parcours = dict[str, tuple[Pas, Pas]]
COMPARER = "professionnels/comparer/etapes/"
LIEN = re.compile(r'href="([^"#:]+)["#]|\]\(([^)#:]+)[)#]')
TOUJOURS = {f"{BASE}{adresse}" for adresse in ("", "charte/", "contacts/", "droit/", "plan/", "procedure/")}
# A build without paper may leave this page out, and links nothing to it.
PAPIER = {f"{BASE}imprimer/"}
# What each section of the template adds, and nothing else: reviewed by hand.
AJOUTS = {
    "indicateurs": {"indicateurs/"},
    "objectifs": {"objectifs/", "etapes/assignation/"},
    "engagements_generaux": {"engagements-generaux/", "etapes/impaye/"},
    "engagements": {"engagements/", "partenaires/adil/", "partenaires/caf/", "etapes/commandement-de-payer/"},
    "criteres": {"criteres/"},
    "instances": {"instances/"},
    "territoires": {"territoires/"},
    "dispositifs": {"outils/"},
    "actions": {"actions/", "actions/1/"},
    "sigles": {"sigles/"},
    "bilan": {"bilan/"},
    "documents": {"documents/", "documents/lettre-de-signalement/"},
    PROSE: {"charte/contexte/"},
}
COMPARAISONS = {
    "impaye/", "impaye/adil/", "impaye/caf/", "commandement-de-payer/", "commandement-de-payer/adil/",
}  # fmt: skip
MENUS = {
    "engagements_generaux": "engagements-generaux/",
    "engagements": "engagements/", "objectifs": "objectifs/", "criteres": "criteres/", "actions": "actions/",
    "indicateurs": "indicateurs/", "instances": "instances/", "dispositifs": "outils/", "territoires": "territoires/",
    "documents": "documents/", "bilan": "bilan/", "sigles": "sigles/",
}  # fmt: skip


def _attendues(section: str) -> set[str]:
    comparees = {COMPARER + adresse for adresse in COMPARAISONS} if section == "engagements" else set()
    return {BASE + adresse for adresse in AJOUTS.get(section, ())} | comparees


def test_every_section_is_added_in_turn():
    assert {*ORDRE, "departement", "contacts"} == {*SECTIONS, PROSE}


@pytest.mark.parametrize("section", (DEPART, *ORDRE))
def test_reading_and_rules_find_nothing(section, parcours: Parcours):
    assert parcours[section][1].problemes == []


def test_identity_and_three_contacts_are_a_departement(debut: Pas):
    assert len(debut.dossier.contacts) == 3
    assert set(debut.vides) == {*ORDRE} - {"charte"}
    assert set(debut.rendues) - PAPIER == TOUJOURS
    nombre = len(list((RACINE / "content" / "menages").rglob("*.md")))
    assert len(debut.pages - TOUJOURS - PAPIER) == len(guides(debut.session)) == nombre


def test_empty_sections_have_neither_menu_nor_table(debut: Pas):
    assert debut.portes == {f"{BASE}contacts/", f"{BASE}charte/"}
    locaux = {fichier for fichier in debut.fichiers if fichier.startswith(f"donnees/{CODE}")}
    assert locaux == {f"donnees/{CODE}.json", f"donnees/{CODE}-contacts.csv"}


@pytest.mark.parametrize("section", ORDRE)
def test_a_section_adds_exactly_its_pages(section, parcours: Parcours):
    avant, apres = parcours[section]
    assert apres.pages - avant.pages == set(apres.rendues) - set(avant.rendues) == _attendues(section)
    assert not avant.pages - apres.pages


@pytest.mark.parametrize("section", ORDRE)
def test_a_section_adds_exactly_its_menu_entry(section, parcours: Parcours):
    avant, apres = parcours[section]
    entree = {BASE + MENUS[section]} if section in MENUS else set()
    assert apres.portes - avant.portes == entree
    assert apres.portes <= apres.pages


@pytest.mark.parametrize("section", ORDRE)
def test_a_section_adds_exactly_its_table(section, parcours: Parcours):
    avant, apres = parcours[section]
    table = set() if section in ("charte", PROSE) else {f"donnees/{CODE}-{section}.csv"}
    assert apres.fichiers - avant.fichiers == table
    assert not avant.fichiers - apres.fichiers


@pytest.mark.parametrize("section", (DEPART, *ORDRE))
def test_export_has_every_key_and_follows_its_schema(section, parcours: Parcours):
    pas = parcours[section][1]
    export = json.loads(json.dumps(document(pas.dossier, pas.session.referentiel.national, JOUR)))
    jsonschema.validate(export, schema_export(), format_checker=jsonschema.FormatChecker())
    assert [cle for cle in (*SECTIONS, PROSE) if not export[cle]] == pas.vides
    assert isinstance(export["departement"], dict) and isinstance(export["charte"], dict)


def _atteintes(rendues: dict[str, str]) -> set[str]:
    """Pages that links lead to from the home and the plan of the département, whatever the number of steps."""
    vues, reste = set(), [BASE, f"{BASE}plan/"]
    while reste:
        url = reste.pop()
        if url in rendues and url not in vues:
            vues.add(url)
            liens = LIEN.findall(rendues[url])
            reste += [posixpath.normpath(url + (a or b)).rstrip("/") + "/" for a, b in liens]
    return vues


@pytest.mark.parametrize("section", (DEPART, *ORDRE))
def test_links_lead_to_every_page_of_the_departement(section, parcours: Parcours):
    rendues = parcours[section][1].rendues
    assert {url for url in rendues if url.startswith(BASE)} - _atteintes(rendues) - PAPIER == set()


def test_the_whole_template_fills_every_section(entier: Pas):
    assert entier.vides == []


def test_household_guides_do_not_wait_for_the_charter(debut: Pas, entier: Pas):
    assert guides(debut.session) == guides(entier.session)
