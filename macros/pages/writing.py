"""Writes every instantiated page to disk, fully rendered: Markdown and HTML for any engine (conception 2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from macros.blocks import MACROS
from macros.pages.dressing import habiller
from macros.pages.instances import instances
from macros.pages.page import Instance
from macros.rendering.environment import environnement
from macros.rendering.registry import appels, remettre
from macros.session import Session


@dataclass(frozen=True)
class PageSeule:
    """What macros need of a page when no engine runs."""

    url: str
    meta: Mapping[str, Any]


def rendre(session: Session, env: Environment, instance: Instance) -> tuple[dict[str, Any], str]:
    """Front matter and Markdown of a page, its blocks in place."""
    meta = habiller(session, instance.url, instance.meta)
    session.oublier(instance.url)
    corps = env.from_string(instance.corps).render(page=PageSeule(instance.url, meta))
    return meta, remettre(corps, session.blocs.get(instance.url, []))


def environnement_markdown(session: Session) -> Environment:
    """The environment of page templates: Markdown, so no autoescape; macros escape what they return."""
    env = Environment(undefined=StrictUndefined)
    env.globals.update(appels(session, environnement(session.racine / "overrides"), MACROS))
    return env


def ecrire_pages(session: Session, dossier: Path) -> int:
    """Write every instance below `dossier` and return how many there are."""
    env = environnement_markdown(session)
    toutes = instances(session, session.racine / "content")
    for instance in toutes:
        meta, corps = rendre(session, env, instance)
        chemin = dossier / instance.src
        chemin.parent.mkdir(parents=True, exist_ok=True)
        entete = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)
        chemin.write_text(f"---\n{entete}---\n{corps}", "utf-8")
    return len(toutes)
