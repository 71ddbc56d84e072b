"""Addresses from titles: ASCII, lower case, hyphens."""

import re
import unicodedata


def slug(texte: str) -> str:
    """`"Saint-Étienne (nord)"` → `"saint-etienne-nord"`."""
    plat = unicodedata.normalize("NFKD", texte.replace("œ", "oe").replace("’", " ")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plat.lower()).strip("-")
