"""Nothing is shipped for nothing: a sheet or a script on the site is asked for by a page or by another script."""

from collections.abc import Iterator
from pathlib import Path

DEMANDES = {".css", ".js", ".mjs"}
MOTEUR = "pagefind"  # the search engine brings files of its own, and names them by their hash


def inutiles(site: Path) -> Iterator[str]:
    """Sheets and scripts whose name no page and no script tells."""
    fichiers = [f for f in sorted(site.rglob("*")) if f.suffix in DEMANDES and MOTEUR not in f.relative_to(site).parts]
    pages = [site / "index.html", *site.rglob("*/index.html"), *fichiers]
    textes = {f: f.read_text("utf-8") for f in pages}
    for fichier in fichiers:
        if not any(fichier.name in texte for f, texte in textes.items() if f != fichier):
            yield str(fichier.relative_to(site))


def test_no_sheet_and_no_script_is_shipped_unused(site):
    assert list(inutiles(site)) == []


def test_an_unused_sheet_would_be_seen(tmp_path):
    (tmp_path / "page").mkdir()
    (tmp_path / "index.html").write_text('<link href="a.css">', "utf-8")
    (tmp_path / "page" / "index.html").write_text('<script src="../b.js">', "utf-8")
    for nom in ("a.css", "b.js", "c.css"):
        (tmp_path / nom).write_text(nom, "utf-8")
    assert list(inutiles(tmp_path)) == ["c.css"]
