"""The templates of the theme: links and icons without the detours of MkDocs."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from jinja2 import Environment, Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from macros.pages.indexing import attributs
from macros.pages.links import relatif
from macros.rendering.environment import COMPILES, figer
from macros.session import Session

_CODES: dict[str, Any] = {}


def alleger(env: Environment, session: Session) -> Environment:
    """Templates that do not change while a build runs, links and icons that are not worked out twice."""
    env.auto_reload, env.bytecode_cache = False, COMPILES
    env.filters["url"] = _url(env.filters["url"])
    dessiner: Any = env.get_template("partials/icons.html").module.icone  # type: ignore[attr-defined]
    env.globals["icone"] = cache(lambda nom, cote: Markup(dessiner(nom, cote)))
    env.globals["meme"] = _meme(env)
    env.globals["classes"] = _classes
    env.globals["attributs_de_recherche"] = partial(attributs, national=session.referentiel.national)
    return figer(env)


def _classes(meta: Mapping[str, Any]) -> str:
    """Classes of the body of a page: whom it is for, its kind, its phase, how it is printed."""
    classes = (
        meta.get("public"),
        meta.get("genre") and f"g-{meta['genre']}",
        meta.get("phase") and f"ph-{meta['phase']}",
        meta.get("paysage") and "paysage",
    )
    return " ".join(filter(None, classes))


def _meme(env: Environment) -> Any:
    """`{{ meme("header") }}`: a part of the page that is the same on all pages of a folder of the site and of a depth.

    Its links lead to entries of the menu and of the footer: what they share with the address of the page is its first
    folder, at most.
    """
    rendus: dict[tuple[Any, ...], Markup] = {}

    @pass_context
    def meme(contexte: Context, nom: str) -> Markup:
        page, site = contexte["page"], contexte["site"]
        url = page.url if page else None
        entree = url if url in {e["url"] for e in (*site["menu"], *site["pied"])} | {""} else None
        ou = page and (page.url.partition("/")[0], page.url.count("/"))
        cle = (nom, ou, contexte["meta"].get("menu"), entree)
        if cle not in rendus:
            rendus[cle] = Markup(env.get_template(f"partials/{nom}.html").render(contexte.get_all()))
        return rendus[cle]

    return meme


def compiler_une_fois(env: Environment) -> None:
    """Compile a page template once, however many pages it makes: mkdocs-macros would compile it for each."""

    @cache
    def gabarit(source: str) -> Template:
        if source not in _CODES:
            _CODES[source] = env.compile(source)
        return env.template_class.from_code(env, _CODES[source], env.make_globals(None))

    env.from_string = gabarit  # type: ignore[method-assign]


def _url(celui_de_mkdocs: Any) -> Any:
    """The filter `url`: MkDocs' own takes a tenth of the time of a page; it serves the one that has no address, 404."""

    @pass_context
    def url(contexte: Context, adresse: str) -> str:
        page = contexte.get("page")
        return relatif(page.url, adresse.removeprefix(".")) if page else celui_de_mkdocs(contexte, adresse)

    return url
