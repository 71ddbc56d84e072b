"""A visitor without a mouse: moves by Tab, acts by Enter, and must see where the focus is."""

from playwright.sync_api import TimeoutError

ACTIF = "document.activeElement"
# The focus shows on the element, on what it draws over its card, or on the card itself.
VISIBLE = """() => { const e = document.activeElement;
    const marque = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
    return marque(getComputedStyle(e)) || marque(getComputedStyle(e, '::after'))
        || marque(getComputedStyle(e, '::before')); }"""
VU = """s => { const b = document.querySelector(s)?.getBoundingClientRect();
    return b && b.top >= -1 && b.top < innerHeight; }"""


def avancer(page, selecteur: str, limite: int = 400) -> int:
    """Tabs until the focused element matches `selecteur`; how many times. Fails past `limite`."""
    for pas in range(1, limite + 1):
        page.keyboard.press("Tab")
        if page.evaluate(f"s => {ACTIF}.matches(s)", selecteur):
            return pas
    raise AssertionError(f"« {selecteur} » n’est jamais atteint au clavier sur {page.url}")


def focus_visible(page) -> bool:
    """Whether the focused element shows that it is."""
    return page.evaluate(VISIBLE)


def suivre(page) -> None:
    """Follows the focused link to where it leads."""
    cible = page.evaluate(f"{ACTIF}.href")
    page.keyboard.press("Enter")
    page.wait_for_url(cible)


def dans_la_fenetre(page, selecteur: str) -> bool:
    """Whether the beginning of an element comes on screen."""
    try:
        page.wait_for_function(VU, arg=selecteur, timeout=5000)
    except TimeoutError:
        return False
    return True


def sur_la_page(page) -> bool:
    """False once Tab has left the last element of the page."""
    return page.evaluate(f"{ACTIF} !== document.body")
