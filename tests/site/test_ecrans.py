"""Narrow screens, spaced text, forced colours, reduced motion: each kind of page stays whole."""

import pytest

from tests.site.visites import BUREAU, TELEPHONE, Etat, par_genre

ETROIT = Etat("320 px", 320, 640, "light")
DEBORDE = """() => { const l = document.documentElement.clientWidth;
    const large = [...document.querySelectorAll('body *')].filter(e => {
        const b = e.getBoundingClientRect();
        if (b.right <= l + 1 || !b.width || getComputedStyle(e).position === 'fixed') return false;
        for (let p = e; p; p = p.parentElement) {
            if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return false; }
        return true; });
    const page = document.documentElement.scrollWidth - l;
    return page > 0 ? `${page} px : ` + (large[0] ? large[0].outerHTML.slice(0, 120) : '') : ''; }"""
ESPACE = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
p { margin-block-end: 2em !important }"
COUPE = """() => [...document.querySelectorAll('main *')].filter(e => { const s = getComputedStyle(e);
    for (let p = e; p; p = p.parentElement) { if (getComputedStyle(p).clipPath !== 'none') return false; }
    return e.clientHeight > 2 && !e.closest('svg') && (s.overflowY === 'hidden' || s.overflowY === 'clip')
        && e.scrollHeight > e.clientHeight + 2 && e.textContent.trim(); }).map(e => e.outerHTML.slice(0, 120))"""
MOUVEMENT = """() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
    const d = v => Math.max(...v.split(',').map(parseFloat));
    return d(s.transitionDuration) > .01 || d(s.animationDuration) > .01 || s.scrollBehavior === 'smooth'; })
    .map(e => e.outerHTML.slice(0, 120))"""


def parcourir(page, site, mesure: str, avant=lambda page: None) -> dict[str, object]:
    """What a measure finds on one page of each kind, those where it finds nothing left out."""
    trouves = {}
    for adresse in par_genre(site).values():
        page.goto(f"/{adresse}")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        avant(page)
        if constat := page.evaluate(mesure):
            trouves[adresse] = constat
    return trouves


def test_no_sideways_scroll_at_320_pixels(visiteur, site):
    """Also what 400 % zoom shows on a desk of 1 280 pixels."""
    assert parcourir(visiteur(ETROIT), site, DEBORDE) == {}


@pytest.mark.parametrize("etat", [TELEPHONE, BUREAU], ids=lambda e: e.nom)
def test_spaced_text_is_neither_cut_nor_wider_than_the_screen(visiteur, site, etat):
    page = visiteur(etat, bypass_csp=True)

    def espacer(ouverte) -> None:
        ouverte.add_style_tag(content=ESPACE)

    assert parcourir(page, site, DEBORDE, espacer) == {}
    assert parcourir(page, site, COUPE, espacer) == {}


def test_nothing_moves_for_who_asks_for_less_motion(visiteur, site):
    assert parcourir(visiteur(BUREAU, reduced_motion="reduce"), site, MOUVEMENT) == {}


def test_forced_colours_keep_focus_current_page_and_text(visiteur, site):
    page = visiteur(BUREAU, forced_colors="active")
    for adresse in ("/menages/commandement-de-payer/", "/departements/71/engagements/", "/"):
        page.goto(adresse)
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none", adresse
        fixes = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => getComputedStyle(e).forcedColorAdjust === 'none'"
            " && !e.closest('svg') && e.textContent.trim()).map(e => e.outerHTML.slice(0, 100))"
        )
        assert fixes == [], adresse


def test_targets_are_large_enough_on_a_phone(visiteur, site):
    """24 px at least, but for links inside a sentence (WCAG 2.5.8)."""
    mesure = """() => [...document.querySelectorAll('a, button, summary, input, select')].filter(e => {
        const b = e.getBoundingClientRect(); const s = getComputedStyle(e);
        const phrase = s.display === 'inline' && e.parentElement.textContent.trim() !== e.textContent.trim();
        return b.width && !phrase && !e.closest('.vh, .evite') && (b.height < 23.5 || b.width < 23.5); })
        .map(e => e.outerHTML.slice(0, 120)).slice(0, 3)"""
    assert parcourir(visiteur(TELEPHONE), site, mesure) == {}


def test_the_measures_see_what_is_wrong(visiteur):
    page = visiteur(ETROIT, bypass_csp=True)
    page.set_content(
        "<main><div style='inline-size:500px'>large</div><p style='block-size:5px;overflow:hidden'>coupé</p>"
        "<p style='transition:all 2s'>bouge</p></main>"
    )
    assert page.evaluate(DEBORDE)
    assert page.evaluate(COUPE)
    assert page.evaluate(MOUVEMENT)
