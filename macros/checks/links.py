"""Links of the built site: every address and anchor exists, every page can be reached from the home page.

Material and MkDocs check the links written in Markdown only; blocks, templates and the menu write others.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from macros.checks.built import ACCUEIL, INTROUVABLE, Page, probleme
from macros.reading.problems import Probleme

AILLEURS = ("http:", "https:", "tel:", "mailto:", "sms:", "data:", "blob:", "//")
INDICE_ABSOLU = "Écrivez-la avec lien() ou lien_dep() : le site doit marcher dans un sous-dossier."
INDICE_ORPHELINE = "Ajoutez un lien vers elle, ou une entrée au plan du site."


@dataclass(frozen=True)
class Releve:
    """What one page gives to the check of links: its ids, those that come twice, where its links lead."""

    fichier: str
    ids: frozenset[str]
    doubles: tuple[str, ...]
    liens: tuple[str, ...]
    ressources: tuple[str, ...]


def releve(page: Page) -> Releve:
    """Ids and links of a page; links to other hosts, telephones and mail addresses are left out."""
    ids = page.arbre.xpath("//@id", smart_strings=False)
    liens = page.arbre.xpath("//a/@href | //area/@href | //form/@action", smart_strings=False)
    ressources = page.arbre.xpath("//link/@href | //@src | //object/@data", smart_strings=False)
    vus: set[str] = set()
    doubles = dict.fromkeys(i for i in ids if i in vus or vus.add(i))  # type: ignore[func-returns-value]
    return Releve(page.fichier, frozenset(vus), tuple(doubles), _internes(liens), _internes(ressources))


def _internes(adresses: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for a in adresses if not a.strip().lower().startswith((*AILLEURS, "javascript:"))))


def fichier_vise(depuis: str, adresse: str) -> str:
    """File that `adresse` leads to from the page `depuis`, query and anchor set aside.

    `departements/71/index.html`, `../../menages/` → `menages/index.html`. The page not found is served at any
    depth: its links start from the root.
    """
    chemin = unquote(adresse.split("#", 1)[0].split("?", 1)[0])
    if not chemin:
        return depuis
    dossier = posixpath.dirname(depuis) if not chemin.startswith("/") else ""
    vise = posixpath.normpath(posixpath.join(dossier, chemin.lstrip("/")))
    finale = chemin.endswith("/") or posixpath.basename(chemin) in {".", ".."}
    return posixpath.normpath(posixpath.join(vise, ACCUEIL)) if finale else vise


def controler(releves: Mapping[str, Releve], fichiers: frozenset[str], site: Path) -> Iterator[Probleme]:
    """Problems of links over the whole site; `fichiers` are all its files, by path from the root."""
    for un in releves.values():
        for cible in (*un.liens, *un.ressources):
            if defaut := _defaut(un, cible, releves, fichiers):
                yield _localiser(site, un, cible, *defaut)
        for double in un.doubles:
            message = f"identifiant « {double} » employé deux fois"
            yield Probleme(un.fichier.removesuffix(ACCUEIL) or ACCUEIL, chemin=f"#{double}", message=message)
    for orphelin in sorted(orphelins(releves)):
        message = "aucun lien n’y mène depuis l’accueil"
        yield Probleme(orphelin.removesuffix(ACCUEIL) or ACCUEIL, message=message, indice=INDICE_ORPHELINE)


def _defaut(un: Releve, cible: str, releves: Mapping[str, Releve], fichiers: frozenset[str]) -> tuple[str, str] | None:
    """Message and hint about one link, None if it is right."""
    if cible.startswith("/") and un.fichier != INTROUVABLE:
        return f"adresse absolue : {cible}", INDICE_ABSOLU
    vise = fichier_vise(un.fichier, cible)
    ancre = unquote(cible.partition("#")[2])
    if vise.startswith(".."):
        return f"l’adresse sort du site : {cible}", ""
    if vise not in fichiers:
        barre = f"{vise}/{ACCUEIL}" in fichiers
        return f"lien cassé : {cible}", "Il manque la barre finale « / »." if barre else ""
    if "#" in cible and vise in releves and ancre not in releves[vise].ids:
        return f"ancre absente : {cible}", ""
    return None


def _localiser(site: Path, un: Releve, cible: str, message: str, indice: str) -> Probleme:
    """The page is read again to tell where its link stands: only pages with a problem pay for it."""
    page = Page(un.fichier, (site / un.fichier).read_bytes())
    porteurs = page.arbre.xpath("//*[@href=$c or @src=$c or @action=$c or @data=$c]", c=cible)
    return probleme(page, porteurs[0] if porteurs else None, message, indice)


def orphelins(releves: Mapping[str, Releve]) -> set[str]:
    """Pages that no chain of links reaches from the home page; the page not found is not meant to be reached."""
    atteintes, a_suivre = {ACCUEIL}, [ACCUEIL]
    while a_suivre:
        fichier = a_suivre.pop()
        for lien in releves[fichier].liens if fichier in releves else ():
            vise = fichier_vise(fichier, lien)
            if vise in releves and vise not in atteintes:
                atteintes.add(vise)
                a_suivre.append(vise)
    return set(releves) - atteintes - {INTROUVABLE}
