"""Renders one macro as a page would, on one of everything."""

import datetime as dt
from functools import cache
from typing import Any

import jinja2
from lxml import html

from macros.blocks import MACROS
from macros.models import Referentiel
from macros.rendering.environment import environnement
from macros.rendering.registry import appels, remettre
from tests import exemplaire, moteur
from tests.data.donnees_reelles import lecture


class PageVue:
    """What a macro reads of its page."""

    def __init__(self, url: str, meta: dict[str, Any]) -> None:
        self.url, self.meta = url, meta


@cache
def base() -> Referentiel:
    """The national data and a département that has one of everything."""
    return exemplaire.referentiel(lecture().referentiel.national)


def dossier(**changements: Any) -> Referentiel:
    """The same, sections of the département replaced."""
    un = base().departements["99"].model_copy(update=changements)
    return Referentiel(national=base().national, departements={"99": un})


def rendre(
    corps: str, meta: dict[str, Any] | None = None, ref: Referentiel | None = None, jour: dt.date = moteur.JOUR
) -> str:
    """What a body with macros gives on a page, blocks in place."""
    une = moteur.session(ref or base(), jour)
    meta = meta or {"code": "99"}
    page = PageVue("departements/99/x/" if "code" in meta else "x/", meta)
    env = jinja2.Environment(undefined=jinja2.StrictUndefined)
    env.globals.update(appels(une, environnement(moteur.RACINE / "overrides"), MACROS))
    return remettre(env.from_string(corps).render(page=page), une.blocs.get(page.url, [])).strip()


def arbre(corps: str, *args: Any, **kwargs: Any) -> html.HtmlElement:
    """The same as a tree."""
    return html.fragment_fromstring(rendre(corps, *args, **kwargs), create_parent="div")


def textes(element: html.HtmlElement, chemin: str) -> list[str]:
    """Text of what an XPath finds, spaces joined."""
    return [" ".join(x.text_content().split()) for x in element.xpath(chemin)]
