"""From the HTML of pages to the HTML of paper: no link that leads nowhere."""

import re
from collections.abc import Callable
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

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
    lien.tail = _DEBUT_DE_SUITE.sub("", lien.tail or "")
    lien.drop_tree()


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
