"""How the site is visited: states of a screen, pages to look at, what a browser is told to report."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from macros.checks.built import pages


@dataclass(frozen=True)
class Etat:
    """A screen: its size and the colours it asks for."""

    nom: str
    largeur: int
    hauteur: int
    couleurs: str

    def options(self) -> dict[str, Any]:
        """Options of a Playwright context."""
        return {"viewport": {"width": self.largeur, "height": self.hauteur}, "color_scheme": self.couleurs}


TELEPHONE = Etat("téléphone clair", 360, 740, "light")
TELEPHONE_SOMBRE = Etat("téléphone sombre", 360, 740, "dark")
BUREAU = Etat("bureau clair", 1280, 800, "light")
BUREAU_SOMBRE = Etat("bureau sombre", 1280, 800, "dark")
ETATS = (TELEPHONE, TELEPHONE_SOMBRE, BUREAU, BUREAU_SOMBRE)
LOTS = 8


@cache
def _genres(site: Path) -> dict[str, str]:
    """The longest page of each kind: the one most likely to hold every component of its kind."""
    choix: dict[str, tuple[int, str]] = {}
    for page in pages(site):
        nom = page.genre or "sans genre"
        choix[nom] = max(choix.get(nom, (0, "")), (len(page.octets), page.adresse))
    return {nom: adresse for nom, (_, adresse) in sorted(choix.items())}


def par_genre(site: Path) -> dict[str, str]:
    """Address of one page of each kind."""
    return dict(_genres(site))


def adresses(site: Path) -> list[str]:
    """Address of every page, by path."""
    trouvees = (chemin.relative_to(site).as_posix() for chemin in sorted(site.rglob("*.html")))
    return [nom.removesuffix("index.html") for nom in trouvees]


def lot(site: Path, rang: int) -> list[str]:
    """One part in LOTS of all pages, so that several processes share the work."""
    return adresses(site)[rang::LOTS]


def guides(site: Path) -> Iterator[str]:
    """Address of every national guide."""
    return (a for a in adresses(site) if a.startswith("menages/") and a != "menages/")


def observer(page, serveur: str, constats: list[str]) -> None:
    """Adds to `constats` what goes wrong in a page: console errors, scripts that fail, requests to anyone else."""

    def requete(demande) -> None:
        if not demande.url.startswith((serveur, "data:", "blob:")):
            constats.append(f"requête vers {demande.url}")

    page.on("request", requete)
    page.on("console", lambda m: constats.append(f"{page.url} : {m.text}") if _grave(m, page.url) else None)
    page.on("pageerror", lambda erreur: constats.append(f"{page.url} : {erreur}"))


def _grave(message, adresse: str) -> bool:
    """An error, but for the 404 of a page asked for on purpose, which a browser reports too."""
    absente = message.location.get("url") == adresse and "404" in message.text
    return message.type == "error" and not absente
