"""Blanks that a hand can fill: a list or a quotation of « libellé ___ » becomes a form, its lines long."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

LIGNE = 168  # millimetres that a row of the form holds
LETTRE = 2.3  # of a label
MAIN, LONGUE = 45, 110  # what a hand needs for a date or a name, for an address
LONGS = ("adresse", "habite")


@dataclass(frozen=True)
class Champ:
    """A label and the blank that follows it."""

    libelle: str

    @property
    def largeur(self) -> float:
        main = LONGUE if any(mot in self.libelle for mot in LONGS) else MAIN
        return len(self.libelle) * LETTRE + main


def formulaires(racine: HtmlElement) -> None:
    """Turn into forms the unordered lists and the quotations that hold nothing but labels and blanks."""
    for element in [e for e in racine.iter("ul", "blockquote")]:
        if champs := _champs(element):
            element.getparent().replace(element, _formulaire(champs, element))


def _champs(element: HtmlElement) -> list[Champ]:
    """The fields of an element, none when it holds a blank followed by more than a full stop."""
    champs: list[Champ] = []
    for ligne in element.iter("li") if element.tag == "ul" else element.iter("p"):
        morceaux = list(_morceaux(ligne))
        if not _net(morceaux[-1]) and len(morceaux) > 1:
            champs += [Champ(_net(m, garder=":")) for m in morceaux[:-1]]
        else:
            return []
    return champs


def _morceaux(ligne: HtmlElement) -> Iterator[str]:
    """The text before each blank, then what follows the last one."""
    texte = ligne.text or ""
    for enfant in ligne:
        if enfant.get("class") == "blanc":
            yield texte
            texte = enfant.tail or ""
        else:
            texte += enfant.text_content() + (enfant.tail or "")
    yield texte


def _net(texte: str, garder: str = "") -> str:
    return " ".join(texte.split()).strip(" ." if garder else " .:")


def _rangs(champs: list[Champ]) -> list[list[Champ]]:
    rangs: list[list[Champ]] = []
    for champ in champs:
        if rangs and sum(c.largeur for c in rangs[-1]) + champ.largeur <= LIGNE:
            rangs[-1].append(champ)
        else:
            rangs.append([champ])
    return rangs


def _formulaire(champs: list[Champ], avant: HtmlElement) -> HtmlElement:
    cadre = " cadre" if avant.tag == "blockquote" else ""
    forme = html.Element("div", {"class": f"formulaire{cadre}"})
    for rang in _rangs(champs):
        ligne = html.Element("p", {"class": "rang"})
        for champ in rang:
            case = html.Element("span", {"class": "champ", "style": f"flex:{champ.largeur:.0f}"})
            libelle = html.Element("span", {"class": "libelle"})
            libelle.text = champ.libelle
            case.extend([libelle, html.Element("span", {"class": "blanc"})])
            ligne.append(case)
        forme.append(ligne)
    forme.tail = avant.tail
    return forme
