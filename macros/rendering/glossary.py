"""Explains hard words where they stand: the first time a page uses one, its meaning follows at once.

No tooltip: it prints, it works by touch and by keyboard, it reads aloud in order (mock, idea 5).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
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


_ACCORD = re.compile(r"(?<=\w\w)(?:aux|al|e?s|e|x)$")


@dataclass(frozen=True)
class Terme:
    """A word to explain: how it may be written, and what it means."""

    mot: str
    formes: tuple[str, ...]
    explication: str
    courant: bool = False

    def titre(self, ecrit: str) -> str:
        """The word as a sentence has it, the glossary's own beside it unless it is plainly the same."""
        dit = self.mot if _reconnaissable(ecrit, self.mot) else f"{ecrit} ({self.mot})"
        return dit[:1].upper() + dit[1:]


Formes = dict[str, tuple[Terme, str]]


def _reconnaissable(ecrit: str, mot: str) -> bool:
    """Whether one is the other in the plural or the feminine, or holds the other."""
    a, b = (" ".join(_ACCORD.sub("", m) for m in texte.lower().split()) for texte in (ecrit, mot))
    return bool(re.search(rf"(?<!\w)(?:{re.escape(a)})(?!\w)", b) or re.search(rf"(?<!\w)(?:{re.escape(b)})(?!\w)", a))


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
def _motif(tous: tuple[Terme, ...]) -> tuple[re.Pattern[str], Formes]:
    """What finds a form that is no part of a longer word, with or without a hyphen, and the term of each form."""
    par_forme = {forme.lower(): (t, forme) for t in reversed(tous) for forme in t.formes}
    formes = sorted((f for t in tous for f in t.formes), key=len, reverse=True)
    mots = "|".join(map(re.escape, formes))
    return re.compile(rf"(?<!\w)(?<!\w-)({mots})(?!\w|-\w)", re.IGNORECASE), par_forme


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


def _glose(terme: Terme, ecrit: str) -> html.HtmlElement:
    p = etree.Element("p", {"class": "glose"})
    b = etree.SubElement(p, "b")
    b.text = terme.titre(ecrit)
    b.tail = f" : {terme.explication}"
    return p


def _poser(porteur: html.HtmlElement, terme: Terme, ecrit: str) -> None:
    if porteur.tag != "p":
        porteur.append(_glose(terme, ecrit))
        return
    dernier = porteur
    while (suivant := dernier.getnext()) is not None and suivant.get("class") == "glose":
        dernier = suivant
    queue, dernier.tail = dernier.tail, None
    glose = _glose(terme, ecrit)
    dernier.addnext(glose)
    glose.tail = queue


def _premier(
    porteur: html.HtmlElement, motif: re.Pattern[str], par_forme: Formes, vus: Mapping[Terme, str]
) -> tuple[Terme, str] | None:
    """The first word of a bearer that is still to be explained, marked if it is hard, and how it is written there."""
    for noeud, cote in list(_morceaux(porteur)):
        for trouve in motif.finditer(getattr(noeud, cote) or ""):
            terme, forme = par_forme[trouve.group().lower()]
            if terme in vus or (forme.isupper() and not trouve.group().isupper()):
                continue
            if not terme.courant:
                _entourer(noeud, cote, *trouve.span())
            return terme, trouve.group()
    return None


def _lister(racine: html.HtmlElement, vus: Mapping[Terme, str]) -> None:
    """Every explained word of the page once more, in a folded list before the sources."""
    if not vus:
        return
    details = etree.Element("details", {"class": "mots", "id": "mots"})
    etree.SubElement(etree.SubElement(details, "summary"), "span").text = "Les mots de cette page"
    liste = etree.SubElement(etree.SubElement(details, "div"), "dl")
    dits = [(terme.titre(terme.mot if terme.courant else ecrit), terme) for terme, ecrit in vus.items()]
    for titre, terme in sorted(dits, key=lambda dit: (slug(dit[0]), dit[0])):
        classe = {} if terme.courant else {"class": "dit"}  # said in the text too: paper does not say it again
        etree.SubElement(liste, "dt", classe).text = titre
        etree.SubElement(liste, "dd", classe).text = terme.explication
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
    vus: dict[Terme, str] = {}
    for porteur in list(racine.iter(*PORTEURS)):
        if _exclu(porteur):
            continue
        while (trouve := _premier(porteur, motif, par_forme, vus)) is not None:
            terme, ecrit = trouve
            vus[terme] = ecrit
            if not terme.courant:
                _poser(porteur, terme, ecrit)
    _lister(racine, vus)
    rendu = html.tostring(racine, encoding="unicode")
    return rendu.removeprefix("<div>").removesuffix("</div>")
