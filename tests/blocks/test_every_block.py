"""Every macro renders on one of everything, gives nothing on nothing, and well-formed HTML."""

import pytest
from lxml import html

from macros.blocks import MACROS
from tests import exemplaire, moteur
from tests.blocks.blocs import arbre, base, dossier, textes

VIDES = {
    nom: []
    for nom, champ in type(base().departements["99"]).model_fields.items()
    if isinstance(getattr(base().departements["99"], nom), list)
}


def test_every_page_of_one_of_everything_has_one_title_and_no_residue():
    fautes = {}
    for instance, page in moteur.pages_html(base(), lambda i: "menages/" not in i.src):
        arbre_ = html.document_fromstring(page)
        if len(arbre_.xpath("//h1")) != 1 or "bloc-" in page or "Undefined" in page:
            fautes[instance.url] = page[:200]
    assert fautes == {}


def test_every_page_of_a_departement_that_has_almost_nothing_renders():
    pages = list(
        moteur.pages_html(dossier(**VIDES), lambda i: i.url.startswith("departements/99/") and "menages/" not in i.src)
    )
    assert len(pages) >= 5


def test_every_macro_is_called_by_a_page_or_is_for_writers():
    """A macro that no page calls is dead, but for the few that people who write guides may want."""
    textes_ = "\n".join(p.read_text("utf-8") for p in (moteur.RACINE / "content").rglob("*.md"))
    offertes = {"article", "enonce", "question", "objectifs", "lien", "presence", "frise", "nombre_engagements"}
    assert [nom for nom in MACROS if f"{nom}(" not in textes_ and nom not in offertes] == []


def test_the_timeline_marks_where_the_reader_stands():
    frise = arbre("{{ frise() }}", {"code": "99", "etape": "assignation", "public": "menages"})
    assert len(frise.xpath("//*[@aria-current='step']")) == 1
    assert len(frise.xpath("//ol")) >= 1


def test_the_diagram_lists_every_stage_and_its_branches():
    schema = arbre("{{ schema_procedure() }}", {"etape": "assignation"})
    assert len(schema.xpath("//li[starts-with(@id, 'schema-')]")) == len(base().national.etapes)
    ancres = {f"#{i}" for i in schema.xpath("//@id")}
    assert {a for a in schema.xpath("//a/@href") if a.startswith("#")} <= ancres


def test_the_diagram_of_a_household_leaves_out_the_delays_of_professionals():
    def durees(public: str) -> str:
        return " ".join(
            textes(arbre("{{ schema_procedure() }}", {"public": public}), "//*[contains(@class, 'durees')]")
        )

    assert "Pour payer" in durees("menages")
    assert "CCAPEX" in durees("pro") and "CCAPEX" not in durees("menages")


def test_a_commune_leads_to_its_territory():
    (un,) = base().departements["99"].territoires
    ref = dossier(territoires=[un.model_copy(update={"communes": ["Étang", "Évry", "Mâcon"]})])
    liste = arbre("{{ communes() }}", ref=ref)
    assert textes(liste, "//section/h3") == ["E", "M"]
    assert set(liste.xpath("//li/a[starts-with(@href, '#') and not(contains(@href, 'commune-'))]/@href")) == {"#un"}


def test_what_is_not_communicated_is_not_a_zero():
    serie = arbre("{% for s in liste_series() %}{{ serie(s) }}{% endfor %}")
    assert textes(serie, "//td[@class='nc']") == ["NC"]
    assert "Ce n’est pas un zéro" in serie.text_content()


def test_the_publisher_who_says_nothing_is_to_be_completed():
    assert set(textes(arbre("{{ mentions_legales() }}"), "//dd")) == {"à compléter par l’éditeur"}


@pytest.mark.parametrize("duree", [6, "six", 1])
def test_the_duration_of_a_charter_in_figures_or_in_words(duree):
    charte = base().departements["99"].charte.model_copy(update={"duree_annees": duree})
    assert "Signée le" in arbre("{{ statut_charte() }}", ref=dossier(charte=charte)).text_content()


def test_the_example_fills_every_field_that_is_not_a_choice():
    """The hostile tests are only as good as the example: no optional text is left out of it."""
    vides = []
    for nom in VIDES:
        for objet in getattr(base().departements["99"], nom):
            vides += [f"{nom}.{champ}" for champ in type(objet).model_fields if getattr(objet, champ) in (None, [])]
    assert vides == []
    assert exemplaire.CODE == "99"
