"""axe-core in a page: the library the lock file brings, injected by the browser, out of reach of the page's policy."""

from functools import cache
from pathlib import Path

import axe_playwright_python

REGLAGES = "{resultTypes: ['violations'], elementRef: false}"


@cache
def source() -> str:
    """The JavaScript of axe-core."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def violations(page) -> list[str]:
    """What axe finds wrong in an open page: « rule: first element (how many) »."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(source())
    trouvees = page.evaluate(f"axe.run(document, {REGLAGES}).then(r => r.violations)")
    return [f"{v['id']} : {v['nodes'][0]['html'][:150]} ({len(v['nodes'])})" for v in trouvees]


def defauts(page, adresses: list[str]) -> dict[str, list[str]]:
    """Violations of several pages opened one after the other, pages without any left out."""
    trouves = {}
    for adresse in adresses:
        page.goto(f"/{adresse}")
        if liste := violations(page):
            trouves[adresse] = liste
    return trouves
