"""A few words inside a sentence: names of the département, of a stage, of a partner."""

from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.registry import Macro


def dep(c: Contexte, forme: str = "nom") -> str:
    """The département in a sentence: `nom`, `dans` (« en Saône-et-Loire ») or `de` (« de Saône-et-Loire »)."""
    return md(getattr(c.dossier.departement, forme))


def local(c: Contexte) -> bool:
    """Whether the page belongs to a département, for `{% if local() %}`."""
    return c.local


def presence(c: Contexte, section: str) -> bool:
    """Whether the charter has something in a section, for `{% if presence("bilan") %}`."""
    return bool(getattr(c.dossier, section))


def lien(c: Contexte, cible: str) -> str:
    """Relative address of a page of the site, from its root."""
    return c.lien(cible)


def lien_dep(c: Contexte, cible: str = "") -> str:
    """Relative address of a page of this département (of the site on a national page)."""
    return c.lien(c.base + cible)


MACROS: dict[str, Macro] = {
    "dep": dep,
    "local": local,
    "presence": presence,
    "lien": lien,
    "lien_dep": lien_dep,
}
