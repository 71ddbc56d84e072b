"""Lists to tick: Markdown hangs `{ .coche }` on the last item, the whole list is meant."""

_MARQUE = '<li class="coche">'


def cocher(html: str) -> str:
    """Move the class `coche` from the last item of a list to the list itself."""
    while (item := html.find(_MARQUE)) >= 0:
        liste = _liste_ouverte(html, item)
        avant = html[:liste] + '<ul class="coche">' + html[liste + len("<ul>") : item] if liste >= 0 else html[:item]
        html = avant + "<li>" + html[item + len(_MARQUE) :]
    return html


def _liste_ouverte(html: str, fin: int) -> int:
    """Where the plain list that holds position `fin` opens, -1 when there is none."""
    debut = html.rfind("<ul>", 0, fin)
    while debut >= 0 and html.count("<ul", debut, fin) <= html.count("</ul>", debut, fin):
        debut = html.rfind("<ul>", 0, debut)
    return debut
