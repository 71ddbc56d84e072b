"""The part of a section that a sheet keeps, in tags that paper can hold."""

from collections.abc import Callable, Iterator

from lxml import html
from lxml.html import HtmlElement

from macros.leaflets.blanks import formulaires
from macros.leaflets.paper_html import contenu, fragment
from macros.rendering.lists import cocher


def passage(texte: str, quoi: str) -> str:
    """The part of a section that a sheet keeps (see `Extrait.garder`), definitions turned into questions."""
    racine = fragment(cocher(texte))
    for inutile in [e for e in racine.iter() if "ecran" in _classes(e)]:
        inutile.drop_tree()
    _definitions(racine)
    formulaires(racine)
    gardes = list(CHOIX[quoi](racine))
    for enfant in [e for e in racine if e not in gardes]:
        enfant.drop_tree()
    racine.text = None
    return contenu(racine)


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split() if isinstance(element.tag, str) else []


def _definitions(racine: HtmlElement) -> None:
    """A list of definitions becomes headings and paragraphs: PDF tags have no good place for it."""
    for liste in list(racine.iter("dl")):
        bloc = html.Element("div", {"class": "questions"})
        for element in [e for e in liste.iter("dt", "dd")]:
            bloc.extend(_definition(element))
        bloc.tail = liste.tail
        liste.getparent().replace(liste, bloc)


def _definition(element: HtmlElement) -> list[HtmlElement]:
    element.tail = None
    if element.tag == "dt":
        element.tag = "h3"
        return [element]
    if any(e.tag in {"p", "ul", "ol", "div"} for e in element):
        element.tag = "div"
    else:
        element.tag = "p"
    return [element]


def _tout(racine: HtmlElement) -> Iterator[HtmlElement]:
    yield from racine


def _listes(racine: HtmlElement) -> Iterator[HtmlElement]:
    """The first list, and every list of boxes to tick."""
    listes = [e for e in racine if e.tag in {"ul", "ol"}]
    yield from (e for rang, e in enumerate(listes) if rang == 0 or "coche" in _classes(e))


def _paragraphes(racine: HtmlElement) -> Iterator[HtmlElement]:
    yield from (e for e in racine if e.tag == "p")


def _premier(racine: HtmlElement) -> Iterator[HtmlElement]:
    yield from list(_paragraphes(racine))[:1]


def _calme(racine: HtmlElement) -> Iterator[HtmlElement]:
    yield from (e for e in racine if "calme" in _classes(e))


def _delais(racine: HtmlElement) -> Iterator[HtmlElement]:
    """The first paragraph, then every group of durations with the paragraph that leads to it, or the first list."""
    enfants = list(racine)
    durees = [r for r, e in enumerate(enfants) if "delais" in _classes(e)]
    yield from enfants[:1]
    for rang in durees:
        yield from enfants[rang - 1 : rang + 1]
    if not durees:
        yield from (e for e in enfants[1:3] if e.tag in {"p", "ul"})


def _questions(racine: HtmlElement) -> Iterator[HtmlElement]:
    yield from (e for e in racine if "questions" in _classes(e))


def _date(racine: HtmlElement) -> Iterator[HtmlElement]:
    """The answer to the first question: before which date."""
    for bloc in list(_questions(racine))[:1]:
        yield from racine_de(racine, [e for e in bloc if e.tag in {"p", "div"}][:1])


def racine_de(racine: HtmlElement, elements: list[HtmlElement]) -> list[HtmlElement]:
    """Bring elements up to the root, so that they can be kept."""
    racine.extend(elements)
    return elements


CHOIX: dict[str, Callable[[HtmlElement], Iterator[HtmlElement]]] = {
    "tout": _tout,
    "listes": _listes,
    "paragraphes": _paragraphes,
    "premier": _premier,
    "calme": _calme,
    "delais": _delais,
    "questions": _questions,
    "date": _date,
}
