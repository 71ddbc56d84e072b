"""Levels of headings: blocks write h3, because most stand in a section of a page."""

import re

_TITRE = re.compile(r"(</?h)([34])(?=[\s>])")


def hausser(html: str) -> str:
    """Raise by one level the headings that no h2 precedes, so that no level is skipped after the title of the page."""
    tete, h2, suite = html.partition("<h2")
    if "<h3" not in tete:
        return html
    return _TITRE.sub(lambda m: f"{m.group(1)}{int(m.group(2)) - 1}", tete) + h2 + suite
