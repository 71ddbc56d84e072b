"""What a build leaves behind when it goes wrong, and what every page must have."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import html

from macros.checks.built import Page, extrait, probleme
from macros.reading.problems import Probleme

RESTES = {
    "{{": "code de gabarit non exécuté",
    "}}": "code de gabarit non exécuté",
    "{%": "code de gabarit non exécuté",
    "{#": "commentaire de gabarit",
    "Undefined": "valeur inconnue d’un gabarit",
    "Traceback": "trace d’erreur de Python",
    "[object": "objet affiché au lieu de son texte",
    "<bound method": "objet affiché au lieu de son texte",
    "!!python": "objet affiché au lieu de son texte",
}
_RESTES = re.compile("|".join(map(re.escape, RESTES)))
_PYTHON = re.compile(r"(?<![\w’'-])(?:None|True|False|NaN)(?![\w’'-])")
_ENTITE = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|amp|lt|gt|quot|nbsp|eacute);")
_MARQUE = re.compile(rb'id="?bloc-\d+')
# A page without any of these has nothing to look at closely: most pages, read in a tenth of the time.
_SOUPCONS = (*(r.replace("<", "&lt;").encode() for r in RESTES), b"None", b"True", b"False", b"NaN", b"&amp;")
_TITRES = {f"h{n}": n for n in range(1, 7)}
# Pages about templates show code, in elements made for it.
CODE = ("code", "pre", "samp", "kbd", "script", "style")


def controler(page: Page) -> Iterator[Probleme]:
    """Problems of one page: residue of templates, headings, language, title and description."""
    yield from _marques(page)
    yield from _restes(page)
    yield from _titres(page)
    yield from _entete(page)


def textes(arbre: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """`(element, text)` of every text and every attribute that is shown or read aloud, code left out."""
    code = {enfant for element in arbre.iter(*CODE) for enfant in element.iter()}
    for element in arbre.iter():
        if not isinstance(element.tag, str):
            continue
        if element.text and element not in code:
            yield element, element.text
        if element.tail and element.getparent() is not None and element.getparent() not in code:
            yield element, element.tail
        for nom in ("alt", "title", "aria-label", "content", "value", "placeholder", "href", "src", "data-titre"):
            if valeur := element.get(nom):
                yield element, valeur


def _marques(page: Page) -> Iterator[Probleme]:
    if trouve := _MARQUE.search(page.octets):
        nom = trouve.group().decode().removeprefix('id="')
        yield probleme(page, None, f"bloc jamais remis en place : {nom}")


def _restes(page: Page) -> Iterator[Probleme]:
    if not any(s in page.octets for s in _SOUPCONS):
        return
    for element, texte in textes(page.arbre):
        if trouve := _RESTES.search(texte):
            yield probleme(page, element, f"{RESTES[trouve.group()]} : « {extrait(texte)} »")
        elif trouve := _PYTHON.search(texte):
            yield probleme(page, element, f"valeur de Python affichée ({trouve.group()}) : « {extrait(texte)} »")
        elif (trouve := _ENTITE.search(texte)) and element.tag != "a":
            yield probleme(page, element, f"entité échappée deux fois ({trouve.group()}) : « {extrait(texte)} »")


def _titres(page: Page) -> Iterator[Probleme]:
    titres = list(page.arbre.iter(*_TITRES))
    premiers = [t for t in titres if t.tag == "h1"]
    if len(premiers) != 1:
        yield probleme(page, None, f"{len(premiers)} titres de niveau 1 au lieu d’un seul")
    for avant, apres in pairwise(titres):
        if _TITRES[apres.tag] > _TITRES[avant.tag] + 1:
            saut = f"un titre de niveau {_TITRES[apres.tag]} suit un titre de niveau {_TITRES[avant.tag]}"
            yield probleme(page, apres, f"{saut} : « {extrait(apres.text_content())} »")
    for titre in titres:
        if not titre.text_content().strip() and titre.find(".//img[@alt]") is None:
            yield probleme(page, titre, "titre vide")


def _entete(page: Page) -> Iterator[Probleme]:
    arbre = page.arbre
    if not (arbre.get("lang") or "").startswith("fr"):
        yield probleme(page, None, "langue de la page absente (lang)")
    if not (arbre.findtext(".//title") or "").strip():
        yield probleme(page, None, "titre de la fenêtre absent (title)")
    if not any(v.strip() for v in arbre.xpath("//meta[@name='description']/@content")):
        yield probleme(page, None, "description de la page absente", "Ajoutez « description » à l’en-tête.")
