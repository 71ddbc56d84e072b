"""Relative links between pages: the site works in a sub-folder (conception 3.1)."""


def relatif(depuis: str, cible: str) -> str:
    """Address of `cible` seen from the page `depuis`.

    Both are addresses from the root of the site without a leading slash: `""`, `departements/71/`,
    `donnees/71.json`, `departements/71/#contacts`. An external or telephone link is returned as it is.
    """
    if ":" in cible.split("/")[0] or cible.startswith("#"):
        return cible
    chemin, diese, ancre = cible.partition("#")
    dossiers, etapes = depuis.split("/")[:-1], chemin.split("/")
    communs = 0
    while communs < min(len(dossiers), len(etapes) - 1) and dossiers[communs] == etapes[communs]:
        communs += 1
    rel = "../" * (len(dossiers) - communs) + "/".join(etapes[communs:])
    return (rel or ("" if diese else "./")) + diese + ancre
