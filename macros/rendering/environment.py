"""The Jinja environment of blocks and leaflets: autoescape, strict, French filters."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.pages.slugs import slug
from macros.rendering import french
from macros.rendering.escaping import sans_invisibles

FILTRES = {
    "date_fr": french.date_fr,
    "date_longue": french.date_longue,
    "nombre": french.nombre,
    "telephone": french.telephone,
    "tel_uri": french.tel_uri,
    "enumere": french.enumere,
    "slug": slug,
    "majuscule": french.un_premier_caractere,
}


def _finalise(valeur: object) -> object:
    """Text of the data loses its control characters on the way to the page."""
    return sans_invisibles(valeur) if type(valeur) is str else valeur


def environnement(*dossiers: Path) -> Environment:
    """Environment that looks for templates in `dossiers`, in order."""
    env = Environment(
        loader=FileSystemLoader(dossiers),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalise,
        auto_reload=False,  # one environment a build
    )
    env.filters.update(FILTRES)
    env.globals.update(accorde=french.accorde, valeur=french.valeur)
    return env
