"""Guides read in order: without a stylesheet, and with it in the same order as they are written."""

from itertools import pairwise

from lxml import html

from tests.site.visites import BUREAU, TELEPHONE, guides

# Parts of a guide about a paper, in the order a frightened reader needs them.
PARTIES = ("urgent", "papier", "delai", "gestes", "apporter", "appeler", "suite", "arreter", "faux", "sources")
ORDRE = """() => { const y = [...document.querySelectorAll('.contenu h2[id]')].filter(e => e.offsetParent)
    .map(e => [e.getBoundingClientRect().top, e.id]);
    return y.filter((p, i) => i && p[0] < y[i - 1][0]).map(p => p[1]); }"""


def desordre(ids: list[str]) -> list[str]:
    """Parts that come before one they should follow."""
    rangs = [PARTIES.index(i) for i in ids if i in PARTIES]
    return [PARTIES[apres] for avant, apres in pairwise(rangs) if apres < avant]


def titres(site, adresse: str) -> list[str]:
    page = html.parse(str(site / adresse / "index.html")).getroot()
    return [h.get("id") for h in page.iter("h2") if h.get("id")]


def test_the_parts_of_each_guide_come_in_the_order_of_urgency(site):
    fautes = {a: desordre(titres(site, a)) for a in guides(site)}
    assert {a: f for a, f in fautes.items() if f} == {}


def test_each_guide_says_whom_to_call_and_its_sources(site):
    manques = {a: {"appeler", "sources"} - set(titres(site, a)) for a in guides(site)}
    assert {a: m for a, m in manques.items() if m} == {}


def test_what_is_seen_follows_the_order_of_what_is_written(visiteur, site):
    for etat in (TELEPHONE, BUREAU):
        page = visiteur(etat)
        for adresse in list(guides(site))[::4]:
            page.goto(f"/{adresse}")
            assert page.evaluate(ORDRE) == [], (adresse, etat.nom)


def test_without_a_stylesheet_a_guide_begins_with_what_to_do(visiteur):
    page = visiteur(TELEPHONE)
    page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page.goto("/menages/commandement-de-payer/")
    lu = page.inner_text("main")
    reperes = ["Vous avez reçu un commandement de payer", "À faire aujourd’hui", "0\u00a0805", "Comptez votre délai"]
    corps = page.inner_text(".contenu")
    assert [r for r in reperes if r not in lu] == []
    rangs = [corps.index(r) for r in reperes[1:]]
    assert rangs == sorted(rangs)


def test_the_order_sees_a_part_out_of_place():
    assert desordre(["urgent", "delai", "papier"]) == ["papier"]
    assert desordre(["urgent", "papier", "autre", "delai"]) == []
