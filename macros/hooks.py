"""The only module that knows MkDocs."""

import gc
import os
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

RACINE = Path(__file__).resolve().parent.parent
AVANT, APRES = 100, -100


@dataclass
class Suivi:
    """What `serve` remembers from one build to the next: the code it ran, the sources of the last build that ended."""

    sert: bool = False
    code: frozenset[tuple[str, int]] = frozenset()
    vu: Any = None
    memoire: Any = None
    en_cours: Any = None


SUIVI = Suivi()


def on_startup(command: str, dirty: bool) -> None:
    """Know whether builds follow one another in this process."""
    SUIVI.sert = command == "serve"


def _oublier_le_code() -> None:
    """Forget the modules of the former build when one has changed, since `serve` keeps one process."""
    code = frozenset((str(f), f.stat().st_mtime_ns) for f in (RACINE / "macros").rglob("*.py"))
    if code != SUIVI.code:
        for nom in [nom for nom in sys.modules if nom == "macros" or nom.startswith("macros.")]:
            del sys.modules[nom]
    SUIVI.code = code


def _parties() -> frozenset[str] | None:
    """Under `serve`, the parts that a change touches (macros/serving.py); else None, all of them."""
    from macros.serving import a_refaire, empreinte

    if not SUIVI.sert:
        return None
    vu, SUIVI.vu, SUIVI.en_cours = SUIVI.vu, None, empreinte(RACINE)  # nothing is seen until this build ends
    return a_refaire(vu, SUIVI.en_cours)


def _reserve(config: MkDocsConfig) -> Path:
    return Path(f"{config.site_dir}.reserve")


@event_priority(AVANT)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the data."""
    _oublier_le_code()
    from macros.opening import ouvrir
    from macros.reading import DonneesInvalides, resume

    try:
        gc.unfreeze()
        parties = _parties()
        config.extra["session"] = ouvrir(RACINE, os.environ, parties)
    except DonneesInvalides as erreurs:
        raise Abort(resume(erreurs.problemes)) from None
    # The data stays to the end: the collector would walk through all of it again and again, a tenth of the build.
    gc.freeze()
    if not SUIVI.sert:
        gc.disable()
    if parties:
        config.extra["session"].memoire.update(SUIVI.memoire)
    config.theme.static_templates = {"404.html"}  # the site map is ours (macros/sitemap.py): it knows all the parts
    if not config.extra["session"].ecrit("index.html"):
        config.nav, config.theme.static_templates = [], set()
    config.site_url = config.extra["session"].referentiel.national.editeur.adresse_publique or ""
    return config


def _inutile(fichier: File) -> bool:
    """What the theme would ship and no page uses: Material's own assets, what only paper or site.css is made of."""
    return "material" in Path(fichier.src_dir or "").parts or fichier.src_uri.startswith(("css/", "depliants/"))


def _imprimer(session: Any) -> None:
    """Print the sheets before the pages that list them, so that these tell their pages and weight."""
    from macros.leaflets.pack import lot
    from macros.leaflets.problems import FeuilleImpossible
    from macros.leaflets.progress import montrer

    try:
        lot(session, montrer)
    except FeuilleImpossible as erreur:
        raise Abort(str(erreur)) from None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of each département; leave out what the theme would ship and no page uses.

    What is no page (open data, charts, paper) is written before them: the memory it takes is free again for pages.
    """
    from macros.pages.instances import instances
    from macros.pages.site import valeurs
    from macros.pages.templates import GabaritInvalide
    from macros.publishing import publier

    session = config.extra["session"]
    for fichier in [f for f in files if _inutile(f)]:
        files.remove(fichier)
    if session.papier:
        _imprimer(session)
    publier(session, Path(config.site_dir))
    try:
        config.extra["instances"] = {i.src: i for i in instances(session, RACINE / "content")}
    except GabaritInvalide as erreur:
        raise Abort(str(erreur)) from None
    for instance in config.extra["instances"].values():
        files.append(File.generated(config, instance.src, content=instance.corps))
    pages = {"" if f.url in {"./", "."} else f.url for f in files.documentation_pages()}
    config.extra["site"] = valeurs(session, pages)
    for fichier in [f for f in files if not session.ecrit(f.url)]:
        files.remove(fichier)
    return files


def on_pre_build(config: MkDocsConfig) -> None:
    """Before the former site is wiped: under `serve`, set aside what this build does not make again."""
    from macros.rendering.environment import figer
    from macros.rendering.theme import compiler_une_fois

    session = config.extra["session"]
    if SUIVI.sert and session.parties:
        from macros.serving import garder

        autres = [code for code in session.referentiel.departements if code not in session.parties]
        garder(Path(config.site_dir), _reserve(config), autres)
    greffon = config.plugins["macros"]
    compiler_une_fois(figer(greffon.env))
    greffon._variables = dict(greffon.variables)  # its own kind of dict is walked through again for each page


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Make the templates of the theme cheap."""
    from macros.rendering.theme import alleger

    return alleger(env, config.extra["session"])


@event_priority(AVANT)
def _habiller(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Dress the page before its macros run."""
    from macros.pages.dressing import habiller
    from macros.rendering import common

    session = config.extra["session"]
    instance = config.extra["instances"].get(page.file.src_uri)
    page.meta = habiller(session, page.url, instance.meta if instance else page.meta)
    session.oublier(page.url)
    page.meta["commun"] = common.place(page.meta, page.url, markdown)
    commun = common.retrouver(session, page.meta)
    return common.reprendre(session, page.url, commun) if commun else markdown


@event_priority(APRES)
def _une_fois(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Have Markdown that comes back from one département to the next turned into HTML once.

    A guide is known by its place, any other instance by its text, most of which is headings that partners and stages
    give. Instances without links to Markdown files share one parser: MkDocs makes one a page, to follow such links.
    """
    lieu = page.meta.get("commun")
    seule = page.file.src_uri in config.extra["instances"] and ".md" not in markdown
    if lieu or seule:
        convertir = Page.render if lieu else _convertir
        cle = ("markdown", lieu or markdown)
        page.render = partial(_rendre, page, config.extra["session"], cle, convertir)  # type: ignore[method-assign]
    return markdown


RENDU = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")


def _rendre(page: Page, session: Any, cle: Any, convertir: Any, config: MkDocsConfig, files: Files) -> None:
    """What `convertir` makes of a page, remembered under `cle`."""

    def rendre() -> dict[str, Any]:
        convertir(page, config, files)
        return {nom: getattr(page, nom) for nom in RENDU}

    for nom, valeur in session.retenir(cle, rendre).items():
        setattr(page, nom, valeur)


def _convertir(page: Page, config: MkDocsConfig, files: Files) -> None:
    """What `Page.render` does for a page without links to Markdown files."""
    options = {"extensions": config.markdown_extensions, "extension_configs": config.mdx_configs or {}}
    moteur = config.extra["session"].retenir("parser", lambda: Markdown(**options)).reset()
    page.content = moteur.convert(page.markdown)
    page.toc = get_toc(moteur.toc_tokens)
    page._title_from_render = None


on_page_markdown = CombinedEvent(_habiller, _une_fois)


@event_priority(APRES)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> bytes:
    """Put the blocks back, once Markdown has run; explain hard words to households; French spaces.

    MkDocs finishes every page before it writes the first: until then they wait as bytes, half as large in memory.
    """
    from macros.rendering.finishing import finir

    return finir(config.extra["session"], page.url, page.meta, html).encode()


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """A page that is about to be written becomes text again."""
    page.content = page.content.decode()  # type: ignore[union-attr]
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Forget the content of a page that is written."""
    page.content = ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Put back what `serve` did not build again."""
    from macros.rendering.common import durables
    from macros.serving import rendre

    rendre(_reserve(config), Path(config.site_dir))
    SUIVI.vu, SUIVI.memoire = SUIVI.en_cours, durables(config.extra["session"].memoire)


def session_de(env: Any) -> Any:
    """The build that mkdocs-macros is part of."""
    return env.conf.extra["session"]
