"""The picture itself: Vega draws, then what only a script or another page would need is taken out."""

import re

from lxml import etree

from macros.charts.marks import BORD
from macros.charts.shapes import Graphique
from macros.charts.spec import specification

MOTEUR = "vl-convert-python"
SVG = "{http://www.w3.org/2000/svg}"
INUTILES = re.compile(r"class|role|pointer-events|aria-.*")
_DECIMALES = re.compile(r"-?\d+\.\d+")


def svg(graphique: Graphique) -> bytes:
    """The chart as SVG: presentation attributes only, `<title>` and `<desc>`, the same bytes each time."""
    import vl_convert  # a page that only names a chart does not pay for the engine

    brut = vl_convert.vega_to_svg(specification(graphique), allowed_base_urls=[])
    racine = etree.fromstring(brut.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    _alleger(racine)
    _nommer(racine, graphique)
    etree.cleanup_namespaces(racine)
    return etree.tostring(racine, encoding="utf-8") + b"\n"


def _alleger(racine: etree._Element) -> None:
    for element in list(racine.iter(f"{SVG}*")):
        for nom, texte in list(element.attrib.items()):
            if INUTILES.fullmatch(nom) or (nom, texte) == ("transform", "translate(0,0)"):
                del element.attrib[nom]
            elif nom in {"d", "transform", "x", "y", "x2", "y2"}:
                element.set(nom, _DECIMALES.sub(_arrondi, texte))
        if _invisible(element):
            element.getparent().remove(element)
    for groupe in list(racine.iter(f"{SVG}g")):
        _ouvrir(groupe)
    for texte in racine.iter(f"{SVG}text"):
        for nom in ("font-family", "font-size"):
            racine.set(nom, texte.attrib.pop(nom))


def _arrondi(nombre: re.Match[str]) -> str:
    arrondi = f"{float(nombre.group()):.1f}".removesuffix(".0")
    return "0" if arrondi == "-0" else arrondi


def _invisible(element: etree._Element) -> bool:
    """Vega frames each group with shapes that it does not paint."""
    peint = {"fill", "stroke"} & set(element.attrib)
    return element.tag == f"{SVG}path" and (not peint or not element.get("d"))


def _ouvrir(groupe: etree._Element) -> None:
    """A group that says nothing gives its place to what it holds."""
    if groupe.attrib:
        return
    parent, rang = groupe.getparent(), groupe.getparent().index(groupe)
    parent[rang : rang + 1] = list(groupe)


def _nommer(racine: etree._Element, graphique: Graphique) -> None:
    """The chart opened alone still says what it is; its white plate keeps it legible on a dark page."""
    racine.attrib.pop("version", None)
    racine.attrib.update({"role": "img", "aria-labelledby": "titre description"})
    plaque = racine.find(f"{SVG}rect")
    cotes = {cote: f"{float(plaque.get(cote)) - 1:.0f}" for cote in ("width", "height")}
    plaque.attrib.update({"x": ".5", "y": ".5", "rx": "6", "stroke": BORD, "stroke-opacity": ".4", **cotes})
    racine.insert(0, _balise("title", "titre", graphique.titre))
    racine.insert(1, _balise("desc", "description", graphique.description))


def _balise(nom: str, identifiant: str, contenu: str) -> etree._Element:
    balise = etree.Element(f"{SVG}{nom}", id=identifiant)
    balise.text = contenu
    return balise
