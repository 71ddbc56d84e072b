"""Readability of household pages: what counts, how it is counted, what a build refuses.

Pages: those whose public is `menages` or `bailleurs`. Text: paragraphs, list items and definitions of the guide's
body, explanations of hard words included. Left out: titles (headings, the question of a false belief, the term of a
definition list), quoted acts (`blockquote`), citations of articles (the list of sources and what follows it),
contacts, buttons, figures set apart, tables, navigation, the timeline of the procedure, the list that repeats the
explained words, notes about the page itself.

Sentences: a sentence ends at `.`, `!`, `?` or `…` before a space and a capital, a figure or an opening quotation
mark, and at the end of its paragraph or item: an item ends a sentence. `:` and `;` end none.
Words: what stands between two spaces, plain or not, and holds a letter or a figure; « l'acte » is one word, as word
processors count, and so are a number and a telephone number written in groups. A body's full name is one word: those
of partners and national contacts, and what acronyms stand for.

Limits: 15 words a sentence on average over a page, 25 at most in any sentence. A sentence over 20 words is long.
The index is that of Kandel and Moles (Flesch for French; 60 and more reads easily), computed by textstat.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import mean, median

from lxml import html

from macros.checks.built import Page, extrait
from macros.checks.sentences import Phrase, phrases_de
from macros.reading.problems import Probleme

MOYENNE, MAXIMUM, LONGUE = 15, 25, 20
PUBLICS = frozenset({"menages", "bailleurs"})
PORTEURS = ("p", "li", "dd")
SANS_ELEMENTS = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "blockquote", "table", "nav", "svg", "figure", "form",
     "button", "script")
)  # fmt: skip
SANS_CLASSES = frozenset(
    ("contacts", "sources", "dates", "frise", "durees", "etats", "portes", "filtre", "actes", "phase", "petit", "docs",
     "lettres", "index", "vh", "bouton", "duree", "feuillet", "blanc", "mots")
)  # fmt: skip
_COMMUNE = re.compile(r"^departements/[^/]+/")


@dataclass(frozen=True)
class Lisibilite:
    """A household page measured: its sentences in order."""

    adresse: str
    phrases: tuple[Phrase, ...]

    @property
    def indice(self) -> float:
        """Index of the whole page."""
        return indice("\n".join(p.texte for p in self.phrases))

    @property
    def mots(self) -> int:
        """Words of the page that count."""
        return sum(p.mots for p in self.phrases)

    @property
    def moyenne(self) -> float:
        """Words a sentence."""
        return mean(p.mots for p in self.phrases) if self.phrases else 0.0

    @property
    def longues(self) -> float:
        """Share of long sentences, in percent."""
        return 100 * mean(p.mots > LONGUE for p in self.phrases) if self.phrases else 0.0

    @property
    def maximum(self) -> int:
        """Words of the longest sentence."""
        return max((p.mots for p in self.phrases), default=0)


def concerne(page: Page) -> bool:
    """Whether a page speaks to households or to landlords."""
    return bool(PUBLICS & page.classes)


def mesurer(page: Page, noms: re.Pattern[str]) -> Lisibilite:
    """One page measured."""
    phrases = tuple(p for bloc in paragraphes(page.arbre) for p in phrases_de(bloc, noms))
    return Lisibilite(page.adresse or "index.html", phrases)


def paragraphes(arbre: html.HtmlElement) -> Iterator[str]:
    """Text of each paragraph, item or definition of the body that counts, one after the other."""
    for racine in arbre.xpath("//main//*[contains(concat(' ', @class, ' '), ' contenu ')]"):
        for morceau in _morceaux(racine):
            if plat := " ".join(morceau.split(" ")).strip():
                yield plat


def _morceaux(racine: html.HtmlElement) -> Iterator[str]:
    for porteur in racine.iter(*PORTEURS):
        if not _exclu(porteur, racine):
            yield re.sub(r"[ \t\r\n]+", " ", "".join(_texte(porteur)))


def _texte(porteur: html.HtmlElement) -> Iterator[str]:
    """Own text of a bearer: blocks inside it are bearers of their own, what is left out stays out."""
    yield porteur.text or ""
    for enfant in porteur:
        if isinstance(enfant.tag, str) and not _saute(enfant):
            yield " " if enfant.tag == "br" else "".join(_texte(enfant))
        yield enfant.tail or ""


def _saute(element: html.HtmlElement) -> bool:
    blocs = element.tag in {"ul", "ol", "dl", "p", "div", "details", "section"}
    return blocs or element.tag in SANS_ELEMENTS or bool(SANS_CLASSES & _classes(element))


def _classes(element: html.HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def _exclu(element: html.HtmlElement, racine: html.HtmlElement) -> bool:
    while element is not racine and element is not None:
        if element.tag in SANS_ELEMENTS or SANS_CLASSES & _classes(element):
            return True
        element = element.getparent()
    return False


@lru_cache(maxsize=512)
def indice(texte: str) -> float:
    """Kandel and Moles over a text, one sentence a line; 0 for an empty text."""
    import textstat

    textstat.set_lang("fr")
    return round(textstat.flesch_reading_ease(texte), 1) if texte else 0.0


def controler(mesures: Iterable[Lisibilite]) -> Iterator[Probleme]:
    """Pages beyond the limits."""
    for m in mesures:
        if m.moyenne > MOYENNE:
            detail = f"{m.moyenne:.1f} mots par phrase en moyenne, {MOYENNE} au plus".replace(".", ",")
            yield Probleme(m.adresse, message=detail)
        for phrase in m.phrases:
            if phrase.mots > MAXIMUM:
                detail = f"phrase de {phrase.mots} mots, {MAXIMUM} au plus : « {extrait(phrase.texte, 90)} »"
                yield Probleme(m.adresse, message=detail, indice="Coupez-la : une idée par phrase.")


def groupes(mesures: Sequence[Lisibilite]) -> list[tuple[str, Lisibilite]]:
    """`(title, page)`: each national page, and the hardest of the pages that départements make of one guide."""
    rangs: dict[str, list[Lisibilite]] = {}
    for m in mesures:
        rangs.setdefault(_COMMUNE.sub("departements/*/", m.adresse), []).append(m)
    return [
        (titre if len(liste) == 1 else f"{titre} ({len(liste)})", max(liste, key=_difficulte))
        for titre, liste in rangs.items()
    ]


def _difficulte(m: Lisibilite) -> tuple[float, int, str]:
    return m.moyenne, m.maximum, m.adresse


def rapport(mesures: Sequence[Lisibilite]) -> str:
    """Markdown table of all household pages, hardest first; one line for a guide in all départements, its hardest."""
    rangees = sorted(groupes(mesures), key=lambda g: (-g[1].moyenne, g[0]))
    moyennes = [m.moyenne for m in mesures] or [0.0]
    resume = (
        f"{len(mesures)} pages. Mots par phrase : {min(moyennes):.1f} pour la plus simple, {median(moyennes):.1f} pour "
        f"la médiane, {max(moyennes):.1f} pour la plus difficile ; {MOYENNE} au plus en moyenne, {MAXIMUM} au plus "
        f"dans une phrase. Phrase longue : plus de {LONGUE} mots. Indice de Kandel et Moles : 60 et plus, facile."
    )
    return "\n".join([
        "# Lisibilité des pages pour les ménages et les bailleurs",
        "",
        _virgules(resume),
        "",
        "| Page | Phrases | Mots | Mots par phrase | Phrases longues | Plus longue | Indice |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_ligne(titre, m) for titre, m in rangees),
        "",
    ])  # fmt: skip


def _ligne(titre: str, m: Lisibilite) -> str:
    chiffres = f"{len(m.phrases)} | {m.mots} | {m.moyenne:.1f} | {m.longues:.1f} % | {m.maximum} | {m.indice:.0f}"
    return f"| {titre} | {_virgules(chiffres)} |"


def _virgules(texte: str) -> str:
    return re.sub(r"(?<=\d)\.(?=\d)", ",", texte)
