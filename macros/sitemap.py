"""The site map for search engines: every page of a built site, written once the public address is known."""

import datetime as dt
from pathlib import Path
from xml.sax.saxutils import escape

NOM = "sitemap.xml"


def ecrire(site: Path, adresse_publique: str | None, jour: dt.date) -> None:
    """Write the map of the pages below `site`; none without the public address."""
    if not adresse_publique:
        return
    base = adresse_publique.rstrip("/") + "/"
    adresses = sorted(f.relative_to(site).as_posix().removesuffix("index.html") for f in site.rglob("index.html"))
    lignes = [f"<url><loc>{escape(base + a)}</loc><lastmod>{jour.isoformat()}</lastmod></url>" for a in adresses]
    entete = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    (site / NOM).write_text("\n".join([entete, *lignes, "</urlset>", ""]), "utf-8")
