"""What several tests share: the built site, a server that shows it, a browser that opens it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from scripts import navigateur as navigateurs
from tests.serveur import servir
from tests.site_construit import DATE, site_construit

RACINE = Path(__file__).resolve().parent.parent
ABSENT = "absent : "

settings.register_profile("stable", derandomize=True, database=None, deadline=None)
settings.load_profile("stable")
for variable in ("DATE", "DEP", "PAPIER", "SOURCE_DATE_EPOCH"):
    os.environ.pop(variable, None)


def absent(outil: str, remede: str) -> None:
    """A checker that cannot be had: a failure in CI, elsewhere a skip that the last line names."""
    if os.environ.get("CI"):
        pytest.fail(f"{ABSENT}{outil} ({remede})", pytrace=False)
    pytest.skip(f"{ABSENT}{outil} ({remede})")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Adds each missing checker to the counts of the closing line."""
    for rapport in list(terminalreporter.stats.get("skipped", [])):
        raison = rapport.longrepr[2] if isinstance(rapport.longrepr, tuple) else ""
        if ABSENT in raison:
            outil = raison.split(ABSENT, 1)[1].split(" (")[0]
            terminalreporter.stats.setdefault(f"sans {outil}", []).append(rapport)


@pytest.fixture(scope="session")
def racine() -> Path:
    """The folder of the project."""
    return RACINE


@pytest.fixture(scope="session")
def date_du_site() -> str:
    """The day at which the site of the tests is built."""
    return DATE


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site: the one `make test` made, else build/site-test, rebuilt if its sources are newer."""
    return site_construit(RACINE)


@pytest.fixture(scope="session")
def serveur(site: Path) -> Iterator[str]:
    """Address of the site on this machine, without a final slash."""
    with servir(site) as adresse:
        yield adresse


@pytest.fixture(scope="session")
def navigateur() -> Iterator:
    """The browser found by `python -m scripts.navigateur`, or one already here; installs nothing."""
    from playwright.sync_api import sync_playwright

    trouve = navigateurs.memorise() or navigateurs.chercher()
    if trouve is None:
        absent("navigateur", "lancez make test")
    with sync_playwright() as playwright:
        lance = navigateurs.lancer(playwright, trouve.executable)
        yield lance
        lance.close()


@pytest.fixture
def contexte(navigateur, serveur: str) -> Iterator:
    """A blank browser context on the site; a request to anyone else is stopped and fails the test."""
    ailleurs: list[str] = []

    def trier(route) -> None:
        if route.request.url.startswith((serveur, "data:", "blob:")):
            route.continue_()
        else:
            ailleurs.append(route.request.url)
            route.abort()

    neuf = navigateur.new_context(base_url=serveur, locale="fr-FR", timezone_id="Europe/Paris")
    neuf.route("**/*", trier)
    yield neuf
    neuf.close()
    assert ailleurs == []


@pytest.fixture
def page(contexte) -> Iterator:
    """A page of the site; an error in its console or its scripts fails the test."""
    erreurs: list[str] = []
    neuve = contexte.new_page()
    neuve.on("console", lambda message: erreurs.append(message.text) if message.type == "error" else None)
    neuve.on("pageerror", lambda erreur: erreurs.append(str(erreur)))
    yield neuve
    assert erreurs == []
