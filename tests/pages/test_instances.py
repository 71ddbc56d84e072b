"""Which pages exist: adding an item to the data adds its page, with no other step."""

from functools import cache

import pytest

from macros.models import Referentiel
from macros.pages.dressing import fil, habiller
from macros.pages.instances import instances
from tests import exemplaire, moteur
from tests.data.donnees_reelles import lecture


@cache
def base() -> Referentiel:
    return exemplaire.referentiel(lecture().referentiel.national)


def adresses(**changements) -> set[str]:
    dossier = base().departements["99"].model_copy(update=changements)
    une = moteur.session(Referentiel(national=base().national, departements={"99": dossier}))
    return {i.url for i in instances(une, moteur.RACINE / "content")}


def test_every_address_is_used_once():
    une = moteur.session(base())
    toutes = [i.url for i in moteur.toutes(une)]
    assert len(toutes) == len(set(toutes))


@pytest.mark.parametrize("section", ["actions", "documents", "textes"])
def test_one_more_item_is_one_more_page(section):
    (un,) = getattr(base().departements["99"], section)
    cle = "numero" if section == "actions" else "id"
    deux = [un, un.model_copy(update={cle: "deux"})]
    nouvelles = adresses(**{section: deux}) - adresses()
    assert len(nouvelles) == 1
    assert nouvelles.pop().endswith("/deux/")


def test_a_commitment_of_another_partner_adds_a_page_for_it():
    (un,) = base().departements["99"].engagements
    autre = base().national.partenaires[5].id
    nouvelles = adresses(engagements=[un, un.model_copy(update={"partenaire": autre})]) - adresses()
    assert f"departements/99/partenaires/{autre}/" in nouvelles


@pytest.mark.parametrize(
    ("section", "page"),
    [("actions", "actions/"), ("bilan", "bilan/"), ("criteres", "criteres/"), ("documents", "documents/"),
     ("engagements", "engagements/"), ("instances", "instances/"), ("series", "indicateurs/"), ("sigles", "sigles/"),
     ("territoires", "territoires/")],
)  # fmt: skip
def test_an_empty_section_has_no_page(section, page):
    assert f"departements/99/{page}" in adresses()
    vide = {section: [], "indicateurs": []} if section == "series" else {section: []}
    assert f"departements/99/{page}" not in adresses(**vide)


def test_each_guide_exists_nationally_and_in_the_departement():
    nationaux = {i.url for i in moteur.nationales() if i.url.startswith("menages/")}
    assert {f"departements/99/{url}" for url in nationaux} <= adresses()


def test_a_page_knows_its_way_home():
    une = moteur.session(base())
    chemin = fil(une, "departements/99/menages/fsl/", {"code": "99"})
    assert [m["url"] for m in chemin] == ["departements/", "departements/99/", "departements/99/menages/"]


def test_what_the_author_wrote_wins_over_what_is_deduced():
    une = moteur.session(base())
    deduit = habiller(une, "menages/fsl/", {"titre": "T"})
    ecrit = habiller(une, "menages/fsl/", {"titre": "T", "genre": "autre", "dates": []})
    assert (deduit["public"], deduit["genre"], ecrit["genre"], ecrit["dates"]) == ("menages", "guide", "autre", [])


def test_a_stage_gives_its_phase():
    meta = habiller(moteur.session(base()), "menages/assignation/", {"titre": "T", "etape": "assignation"})
    assert meta["phase"] in {1, 2, 3, 4}
    assert meta["sur_titre"]
