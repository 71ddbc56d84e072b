"""No request to anyone else, nothing inline: what `default-src 'self'` promises, checked on every page."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks.built import Page, probleme
from macros.reading.problems import Probleme

CHARGES = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
RESSOURCES = "//@src | //@srcset | //@poster | //@background | //object/@data | //form/@action | //@formaction"
_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", re.IGNORECASE)
_AILLEURS = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_SCRIPT = re.compile(r"[\s\x00-\x1f]*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
# In one pass of the XML library: only what it finds is looked at closely.
SUSPECTS = (
    "//style | //script[not(@src)] | //base | //iframe | //embed | //object | //applet | //meta[@http-equiv]"
    " | //*[@style] | //*[@*[starts-with(name(), 'on')]]"
    " | //*[@href[contains(., ':') and not(starts-with(., 'http') or starts-with(., 'tel:'))]]"
)
XLINK = "{http://www.w3.org/1999/xlink}href"


def controler(page: Page) -> Iterator[Probleme]:
    """Problems of one page: foreign resources, inline code, missing policy."""
    yield from _ressources(page)
    yield from _en_ligne(page)
    yield from _politique(page)


def _ressources(page: Page) -> Iterator[Probleme]:
    for valeur in page.arbre.xpath(RESSOURCES):
        if any(_AILLEURS.match(adresse) for adresse in valeur.split(",")):
            yield probleme(page, valeur.getparent(), f"ressource d’un autre site : {valeur}")
    for element in page.arbre.iter("link", "image", "use"):
        rel = set((element.get("rel") or "stylesheet").lower().split())
        adresse = element.get("href") or element.get("xlink:href") or element.get(XLINK) or ""
        if _AILLEURS.match(adresse) and (element.tag != "link" or rel & CHARGES):
            yield probleme(page, element, f"ressource d’un autre site : {adresse}")


def _en_ligne(page: Page) -> Iterator[Probleme]:
    for element in page.arbre.xpath(SUSPECTS):
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            yield probleme(page, element, f"« {element.tag} » écrit dans la page")
        if element.tag in {"base", "iframe", "embed", "object", "applet"}:
            yield probleme(page, element, f"élément « {element.tag} » interdit")
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield probleme(page, element, "redirection par « meta refresh »")
        for nom, valeur in element.attrib.items():
            if nom == "style" or nom.startswith("on"):
                yield probleme(page, element, f"attribut « {nom} » écrit dans la page")
            elif nom in {"href", "src", "action", "formaction", "xlink:href"} and _SCRIPT.match(valeur):
                yield probleme(page, element, f"adresse qui exécute du code : {valeur[:60]}")


def _politique(page: Page) -> Iterator[Probleme]:
    politiques = page.arbre.xpath("//meta[translate(@http-equiv, 'CSP', 'csp')='content-security-policy']/@content")
    if not any("default-src 'self'" in p and "unsafe-inline" not in p for p in politiques):
        yield probleme(page, None, "politique de sécurité absente (Content-Security-Policy)")


def controler_fichiers(site: Path) -> Iterator[Probleme]:
    """Problems of stylesheets and drawings: addresses of another site, code inside a drawing."""
    for chemin in sorted((*site.rglob("*.css"), *site.rglob("*.svg"))):
        if "pagefind" in chemin.parts:
            continue
        nom, texte = chemin.relative_to(site).as_posix(), chemin.read_text("utf-8")
        for trouve in _URL.finditer(texte):
            adresse = trouve.group(1) or trouve.group(2)
            if _AILLEURS.match(adresse):
                yield Probleme(nom, message=f"ressource d’un autre site : {adresse}")
        if chemin.suffix == ".svg" and re.search(r"<script|<style|<foreignObject|\son\w+=", texte, re.IGNORECASE):
            yield Probleme(nom, message="code dans un dessin")
