"""Visitors of the built site: a phone, a desk, light or dark, with or without scripts."""

from collections.abc import Callable, Iterator

import pytest

from tests.site.visites import TELEPHONE, Etat, observer


@pytest.fixture
def visiteur(navigateur, serveur: str) -> Iterator[Callable]:
    """Opens a page in a state: `visiteur(Etat, **options of a Playwright context)`.

    At the end a console error, a request to anyone else, a cookie or anything stored fails the test.
    """
    contextes, constats = [], []

    def ouvrir(etat: Etat = TELEPHONE, **options):
        contexte = navigateur.new_context(
            base_url=serveur, locale="fr-FR", timezone_id="Europe/Paris", **{**etat.options(), **options}
        )
        contexte.set_default_timeout(15_000)
        contextes.append(contexte)
        page = contexte.new_page()
        observer(page, serveur, constats)
        return page

    yield ouvrir
    for contexte in contextes:
        constats += [f"cookie {c['name']}" for c in contexte.cookies()]
        contexte.close()
    assert constats == []
