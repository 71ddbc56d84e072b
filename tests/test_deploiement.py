"""Headers ready for hosts say the same as the pages."""

import re
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parent.parent
DEPLOIEMENT = RACINE / "deploiement"
FICHIERS = ("_headers", ".htaccess", "nginx.conf", "Caddyfile")
WASM = " 'wasm-unsafe-eval'"
COMMUNS = (
    "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cache-Control",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Strict-Transport-Security",
)  # fmt: skip
SANS_PAGE = {"assets", "comparaison", "departement", "recherche.md", "index.md"}


def politiques_des_pages() -> dict[str, str]:
    """The policy of the search page and of any other, from the template."""
    gabarit = (RACINE / "overrides" / "partials" / "head.html").read_text("utf-8")
    brut = re.search(r'Content-Security-Policy" content="([^"]+)"', gabarit)[1]
    return {nom: brut.replace("{{ wasm | safe }}", valeur) for nom, valeur in (("page", ""), ("recherche", WASM))}


def politiques(texte: str) -> list[str]:
    """Every policy written in a file of headers."""
    return [p.strip() for p in re.findall(r"default-src[^\"\n]*", texte)]


def blocs(texte: str) -> dict[str, dict[str, str]]:
    """The rules of `_headers`: path to headers."""
    regles: dict[str, dict[str, str]] = {}
    chemin = ""
    for ligne in texte.splitlines():
        if ligne.startswith("/"):
            chemin = ligne.strip()
        elif ligne.startswith("  "):
            nom, _, valeur = ligne.strip().partition(": ")
            regles.setdefault(chemin, {})[nom] = valeur
    return regles


@pytest.mark.parametrize("nom", FICHIERS)
def test_the_policies_are_those_of_the_pages(nom):
    attendues = politiques_des_pages()
    assert set(politiques((DEPLOIEMENT / nom).read_text("utf-8"))) == set(attendues.values())


@pytest.mark.parametrize("nom", FICHIERS)
def test_every_header_is_there(nom):
    texte = (DEPLOIEMENT / nom).read_text("utf-8")
    assert [entete for entete in COMMUNS if entete not in texte] == []


def test_only_search_may_run_webassembly():
    regles = blocs((DEPLOIEMENT / "_headers").read_text("utf-8"))
    autorises = [chemin for chemin, entetes in regles.items() if WASM in entetes.get("Content-Security-Policy", "")]
    assert autorises == ["/recherche/*"]


def test_every_folder_of_pages_has_a_policy():
    regles = blocs((DEPLOIEMENT / "_headers").read_text("utf-8"))
    avec = {c.strip("/*") for c, entetes in regles.items() if "Content-Security-Policy" in entetes}
    pages = {p.stem for p in (RACINE / "content").iterdir() if p.name not in SANS_PAGE}
    assert pages - avec == set()


def test_no_path_gets_a_header_twice():
    regles = blocs((DEPLOIEMENT / "_headers").read_text("utf-8"))
    partout = set(regles.pop("/*"))
    assert [chemin for chemin, entetes in regles.items() if partout & set(entetes)] == []


def test_the_comparison_sees_another_policy():
    assert politiques("x \"default-src 'self'; img-src *\" y") == ["default-src 'self'; img-src *"]
