"""From the HTML of pages to the HTML of paper: no link that leads nowhere, no list of definitions, chosen passages."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from macros.rendering.lists import cocher

_DIRECT = ("tel:", "mailto:", "http:", "https:")
_FIN_DE_PHRASE = re.compile(r"(^|[.!?»…])\s*$")
_DEBUT_DE_SUITE = re.compile(r"^\s*\.?\s*(?=$|[A-ZÀÉÊ])")
_GUIDE = re.compile(r"^([a-z0-9-]+)\.md(?=$|#)")


def fragment(texte: str) -> HtmlElement:
    """A piece of HTML as a tree under one `div`."""
    return html.fragment_fromstring(texte, create_parent="div")


def contenu(racine: HtmlElement) -> str:
    """The inner HTML of a tree made by `fragment`."""
    return html.tostring(racine, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def pour_le_papier(texte: str, adresse: Callable[[str], str | None]) -> str:
    """HTML of a sheet made ready for paper. `adresse` gives the public address of a relative link, or None."""
    racine = fragment(texte)
    ancres = {f"#{e.get('id')}" for e in racine.iter() if isinstance(e.tag, str) and e.get("id")}
    for lien in list(racine.iter("a")):
        if lien.get("href") not in ancres:
            _lien(lien, adresse)
    for vide in [p for p in racine.iter("p") if not len(p) and not (p.text or "").strip()]:
        vide.drop_tree()
    return contenu(racine)


def passage(texte: str, quoi: str) -> str:
    """The part of a section that a sheet keeps (see `Extrait.garder`), definitions turned into questions."""
    racine = fragment(cocher(texte))
    for inutile in [e for e in racine.iter() if "ecran" in _classes(e)]:
        inutile.drop_tree()
    _definitions(racine)
    gardes = list(CHOIX[quoi](racine))
    for enfant in [e for e in racine if e not in gardes]:
        enfant.drop_tree()
    racine.text = None
    return contenu(racine)


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split() if isinstance(element.tag, str) else []


def _lien(lien: HtmlElement, adresse: Callable[[str], str | None]) -> None:
    href = lien.get("href") or ""
    if href.startswith(_DIRECT):
        return
    if _phrase_seule(lien):
        _retirer(lien)
        return
    if (cible := adresse(href)) is None:
        lien.drop_tag()
    else:
        lien.set("href", cible)


def _avant(lien: HtmlElement) -> str:
    voisin = lien.getprevious()
    if voisin is not None:
        return voisin.tail if voisin.tail and voisin.tail.strip() else voisin.text_content() + (voisin.tail or "")
    return lien.getparent().text or ""


def _phrase_seule(lien: HtmlElement) -> bool:
    """« [Le FSL](fsl.md). »: a see-also, of no use on paper."""
    if lien.getparent().tag not in {"p", "li"} or lien.get("class"):
        return False
    seul_dans_liste = lien.getparent().tag == "li" and not _avant(lien).strip()
    if seul_dans_liste:
        return False
    return bool(_FIN_DE_PHRASE.search(_avant(lien)) and _DEBUT_DE_SUITE.search(lien.tail or ""))


def _retirer(lien: HtmlElement) -> None:
    lien.tail = _DEBUT_DE_SUITE.sub(" ", lien.tail or "")
    lien.drop_tree()


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


def adresse_publique(base: str | None, page: str, guides: str) -> Callable[[str], str | None]:
    """How links are written on paper when the site is published at `base`; a function of None while it is not.

    `page` is the address of the sheet's page, `guides` that of the guides, which link to each other by file name.
    """
    if base is None:
        return lambda href: None
    racine = base if base.endswith("/") else f"{base}/"

    def adresse(href: str) -> str:
        trouve = _GUIDE.search(href)
        depuis = guides if trouve else page
        return urljoin(urljoin(racine, depuis), _GUIDE.sub(r"\1/", href))

    return adresse


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
