"""Explains hard words where they stand: the first time a page uses one, its meaning follows at once.

No tooltip: it prints, it works by touch and by keyboard, it reads aloud in order (mock, idea 5).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree, html

from macros.models import National
from macros.pages.slugs import slug
from macros.rendering.escaping import sans_invisibles

PORTEURS = {"p", "li", "dd"}
SANS = frozenset(
    "contacts frise sources dates glose schema etats portes filtre delais actes phase petit docs mots".split()  # noqa: SIM905
)
INTOUCHABLES = {"a", "dfn", "summary", "code", "abbr", "h1", "h2", "h3", "h4", "script", "svg", "button"}


@dataclass(frozen=True)
class Terme:
    """A word to explain: how it may be written, and what it means."""

    mot: str
    formes: tuple[str, ...]
    explication: str
    courant: bool = False


def termes(national: National) -> tuple[Terme, ...]:
    """Legal words of the glossary, then acronyms that have a plain explanation; longest forms first."""
    mots = [Terme(m.mot, (m.mot, *m.formes), sans_invisibles(m.explication), m.courant) for m in national.glossaire]
    connus = {forme for t in mots for forme in t.formes}
    sigles = [
        Terme(s.sigle, (s.sigle,), sans_invisibles(f"{s.signification}. {s.explication}"))
        for s in national.sigles
        if s.explication and s.sigle not in connus
    ]
    return tuple(sorted(mots + sigles, key=lambda t: -max(map(len, t.formes))))


@lru_cache(maxsize=8)
def _motif(tous: tuple[Terme, ...]) -> tuple[re.Pattern[str], dict[str, Terme]]:
    par_forme = {forme.lower(): t for t in reversed(tous) for forme in t.formes}
    formes = sorted((f for t in tous for f in t.formes), key=len, reverse=True)
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, formes)) + r")(?!\w)", re.IGNORECASE), par_forme


def _exclu(element: html.HtmlElement) -> bool:
    classes = " ".join(a.get("class", "") for a in (element, *element.iterancestors())).split()
    return any(c in SANS for c in classes) or any(a.tag in INTOUCHABLES for a in (element, *element.iterancestors()))


def _morceaux(porteur: html.HtmlElement) -> Iterable[tuple[html.HtmlElement, str]]:
    """Text nodes of a bearer, `(element, "text" | "tail")`, nested bearers and untouchable elements left out."""
    pile = [(porteur, True)]
    while pile:
        element, racine = pile.pop(0)
        if element.tag in INTOUCHABLES or (not racine and element.tag in {"ul", "ol", "dl", "details", "p", "div"}):
            continue
        yield element, "text"
        for enfant in element:
            if isinstance(enfant.tag, str):
                pile.append((enfant, False))
            yield enfant, "tail"


def _entourer(noeud: html.HtmlElement, cote: str, debut: int, fin: int) -> None:
    texte = getattr(noeud, cote)
    dfn = etree.Element("dfn")
    dfn.text, dfn.tail = texte[debut:fin], texte[fin:]
    setattr(noeud, cote, texte[:debut])
    if cote == "text":
        noeud.insert(0, dfn)
    else:
        noeud.addnext(dfn)


def _glose(terme: Terme) -> html.HtmlElement:
    p = etree.Element("p", {"class": "glose"})
    b = etree.SubElement(p, "b")
    b.text = terme.mot[:1].upper() + terme.mot[1:]
    b.tail = f" : {terme.explication}"
    return p


def _poser(porteur: html.HtmlElement, terme: Terme) -> None:
    if porteur.tag != "p":
        porteur.append(_glose(terme))
        return
    dernier = porteur
    while (suivant := dernier.getnext()) is not None and suivant.get("class") == "glose":
        dernier = suivant
    queue, dernier.tail = dernier.tail, None
    glose = _glose(terme)
    dernier.addnext(glose)
    glose.tail = queue


def _premier(
    porteur: html.HtmlElement, motif: re.Pattern[str], par_forme: dict[str, Terme], vus: set[Terme]
) -> Terme | None:
    for noeud, cote in list(_morceaux(porteur)):
        for trouve in motif.finditer(getattr(noeud, cote) or ""):
            terme = par_forme[trouve.group().lower()]
            if terme in vus or (terme.mot.isupper() and not trouve.group().isupper()):
                continue
            if not terme.courant:
                _entourer(noeud, cote, *trouve.span())
            return terme
    return None


def _lister(racine: html.HtmlElement, vus: set[Terme]) -> None:
    """Every explained word of the page once more, in a folded list before the sources."""
    if not vus:
        return
    details = etree.Element("details", {"class": "mots", "id": "mots"})
    etree.SubElement(etree.SubElement(details, "summary"), "span").text = "Les mots de cette page"
    liste = etree.SubElement(etree.SubElement(details, "div"), "dl")
    for terme in sorted(vus, key=lambda t: (slug(t.mot), t.mot)):
        etree.SubElement(liste, "dt").text = terme.mot[:1].upper() + terme.mot[1:]
        etree.SubElement(liste, "dd").text = terme.explication
    sources = racine.xpath('./h2[@id="sources"]')
    if sources:
        sources[0].addprevious(details)
    else:
        racine.append(details)


def expliquer(contenu: str, tous: Sequence[Terme]) -> str:
    """HTML `contenu` with the first use of each hard word marked `<dfn>` and followed by its explanation.

    Words that most people know are left alone in the sentence; a folded list explains all of them.
    """
    if not tous:
        return contenu
    racine = html.fragment_fromstring(contenu, create_parent="div")
    motif, par_forme = _motif(tuple(tous))
    vus: set[Terme] = set()
    for porteur in list(racine.iter(*PORTEURS)):
        if _exclu(porteur):
            continue
        while (terme := _premier(porteur, motif, par_forme, vus)) is not None:
            vus.add(terme)
            if not terme.courant:
                _poser(porteur, terme)
    _lister(racine, vus)
    rendu = html.tostring(racine, encoding="unicode")
    return rendu.removeprefix("<div>").removesuffix("</div>")
