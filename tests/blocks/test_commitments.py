"""Commitments: matrix, anchors, groups by stage and by partner."""

import pytest

from macros.blocks.commitments import ancres, intensite
from tests.blocks.blocs import arbre, base, dossier, textes

(UN,) = base().departements["99"].engagements
PARTENAIRES = [p.id for p in base().national.partenaires[:3]]


def engagement(numero, **champs):
    return UN.model_copy(update={"numero": numero, "avec": [], **champs})


SERIE = [
    engagement(1),
    engagement(2),
    engagement(3, etape="jugement"),
    engagement(4, etape=None),
    engagement(1, partenaire=PARTENAIRES[1]),
    engagement(2, partenaire=PARTENAIRES[1], avec=[PARTENAIRES[2]]),
]


@pytest.mark.parametrize(("n", "poids"), [(0, 0), (1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (9, 3)])
def test_the_weight_of_a_cell(n, poids):
    assert intensite(n, 9) == poids


def test_a_number_used_twice_gets_a_letter():
    deux = [engagement(1), engagement(1), engagement(None)]
    assert list(ancres(deux).values()) == [f"{UN.partenaire}-1", f"{UN.partenaire}-1-2", f"{UN.partenaire}-r3"]


def test_the_matrix_counts_and_leads_to_what_it_counts():
    matrice = arbre("{{ matrice() }}", ref=dossier(engagements=SERIE))
    premiere = textes(matrice, "//tbody/tr[1]/td")
    assert [t.split()[-1 if t.startswith("En") else 1] for t in premiere if "engagement" in t] == ["2", "1", "toute"]
    liens = matrice.xpath("//tbody/tr[1]/td/a/@href")
    page = f"../partenaires/{PARTENAIRES[0]}/"
    assert liens == [f"{page}#assignation", f"{page}#jugement", f"{page}#toutes"]


def test_an_empty_matrix_is_not_shown():
    assert arbre("{{ matrice() }}", ref=dossier(engagements=[])).text_content() == ""


def test_a_partner_page_groups_by_stage_in_the_order_of_the_procedure():
    corps = "{% for g in par_etape() %}{{ g.id }} {{ g.n }};{% endfor %}"
    meta = {"code": "99", "partenaire": PARTENAIRES[0]}
    assert arbre(corps, meta, dossier(engagements=SERIE)).text == "assignation 2;jugement 1;toutes 1;"


def test_a_joint_commitment_stands_under_each_of_its_partners_with_one_anchor_each():
    corps = "{% for g in par_partenaire() %}{{ engagements(g) }}{% endfor %}"
    page = arbre(corps, {"code": "99", "etape": "assignation"}, dossier(engagements=SERIE))
    ids = page.xpath("//li[contains(@class, 'eng')]/@id")
    assert len(ids) == len(set(ids)) == 5
    assert f"{PARTENAIRES[1]}-2-{PARTENAIRES[2]}" in ids
