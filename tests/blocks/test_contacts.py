"""Whom to call: a national number always, local contacts after, freshness told."""

import datetime as dt

from tests.blocks.blocs import arbre, base, dossier, textes

(LOCAL,) = base().departements["99"].contacts
MENAGE = {"code": "99", "public": "menages"}


def test_a_national_number_comes_first_and_the_local_contact_after():
    liste = arbre('{{ qui_appeler("assignation") }}', MENAGE)
    noms = textes(liste, "//li/h3")
    assert len(liste.xpath("//a[starts-with(@href, 'tel:')]")) >= 2
    assert noms[-1] == LOCAL.organisme


def test_a_contact_for_professionals_is_not_shown_to_households():
    ref = dossier(contacts=[LOCAL.model_copy(update={"pour_menages": False})])
    assert LOCAL.organisme not in textes(arbre("{{ qui_appeler() }}", MENAGE, ref), "//li/h3")


def test_a_contact_of_another_stage_is_not_shown():
    ref = dossier(contacts=[LOCAL.model_copy(update={"etapes": ["jugement"]})])
    assert LOCAL.organisme not in textes(arbre('{{ qui_appeler("impaye") }}', MENAGE, ref), "//li/h3")
    assert LOCAL.organisme in textes(arbre('{{ qui_appeler("jugement") }}', MENAGE, ref), "//li/h3")


def test_a_national_page_leads_to_the_choice_of_a_departement():
    liste = arbre('{{ qui_appeler("impaye") }}', {"public": "menages"})
    assert "../departements/" in liste.xpath("//a/@href")


def test_what_nobody_checked_says_so():
    jamais = dossier(contacts=[LOCAL.model_copy(update={"verifie_le": None})])
    hier = dossier(contacts=[LOCAL.model_copy(update={"verifie_le": dt.date(2026, 11, 20)})])
    assert "À vérifier" in arbre("{{ qui_appeler() }}", MENAGE, jamais).text_content()
    fiche = arbre("{{ qui_appeler() }}", MENAGE, hier).xpath("//li[last()]")[0].text_content()
    assert "À vérifier" not in fiche


def test_a_number_in_a_sentence_is_ready_to_dial():
    (lien,) = arbre('{{ numero("urgence-sociale") }}').xpath("//a")
    assert (lien.get("href"), lien.text) == ("tel:115", "115")


def test_the_directory_keeps_both_publics_apart():
    ref = dossier(contacts=[LOCAL, LOCAL.model_copy(update={"id": "deux", "pour_menages": False})])
    assert textes(arbre("{{ annuaire() }}", ref=ref), "//section/h3") == ["Pour les ménages", "Entre professionnels"]
