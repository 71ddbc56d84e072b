"""What the search index may filter on, as attributes of a page: hidden text would be indexed too."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from macros.models import National


def attributs(meta: Mapping[str, Any], national: National) -> Markup:
    """The attributes of the main part of a page whose front matter is `meta`; none when it is not to be found.

    `data-mots` holds the words people say that lead to a guide (data/national/recherche.yml); they weigh as its title.
    """
    if meta.get("indexer") is False:
        return Markup("")
    departement = meta.get("departement")
    filtres = {
        "departement": departement and departement["nom"],
        "public": meta.get("public"),
        "etape": meta.get("etape"),
        "genre": meta.get("genre"),
    }
    donnes = {f"data-{nom}": valeur for nom, valeur in filtres.items() if valeur}
    if donnes:
        donnes["data-pagefind-filter"] = ", ".join(f"{nom[5:]}[{nom}]" for nom in donnes)
    if mots := _mots(meta, national):
        donnes |= {"data-mots": mots, "data-pagefind-meta": "mots[data-mots]"}
    return Markup(" data-pagefind-body" + "".join(f' {nom}="{escape(valeur)}"' for nom, valeur in donnes.items()))


def _mots(meta: Mapping[str, Any], national: National) -> str:
    if meta.get("genre") != "guide":
        return ""
    guide = meta.get("sujet") or meta.get("etape")
    return next((", ".join(g.mots) for g in national.recherche.guides if g.guide == guide), "")
