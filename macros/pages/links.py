"""Relative links between pages: the site works in a sub-folder (conception 3.1)."""

import posixpath


def relatif(depuis: str, cible: str) -> str:
    """Address of `cible` seen from the page `depuis`.

    Both are addresses from the root of the site without a leading slash: `""`, `departements/71/`,
    `donnees/71.json`, `departements/71/#contacts`. An external or telephone link is returned as it is.
    """
    if ":" in cible.split("/")[0] or cible.startswith("#"):
        return cible
    chemin, diese, ancre = cible.partition("#")
    base = depuis if depuis.endswith("/") or not depuis else posixpath.dirname(depuis) + "/"
    rel = posixpath.relpath("/" + chemin, "/" + base)
    if not chemin or chemin.endswith("/"):
        rel += "/"
    return (rel if rel != "./" or not diese else "") + diese + ancre
