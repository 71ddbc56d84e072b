"""A tiny right site, and ways to spoil it: each check must see each fault."""

from pathlib import Path

from macros.checks.built import Page

POLITIQUE = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'


def document(corps: str = "<h1>Titre</h1>", tete: str = "", classes: str = "menages g-guide", lang: str = "fr") -> str:
    """A right page around a body."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{POLITIQUE}<title>Titre</title>'
        f'<meta name="description" content="Une page.">{tete}</head>'
        f'<body class="{classes}"><main><div class="contenu pile">{corps}</div></main></body></html>'
    )


def page(corps: str = "<h1>Titre</h1>", fichier: str = "menages/fsl/index.html", **options: str) -> Page:
    """A page that is not on disk."""
    return Page(fichier, document(corps, **options).encode())


def site(dossier: Path, **pages: str) -> Path:
    """A site on disk: `accueil`, `a_b` (written to `a/b/index.html`) … to the body of each page."""
    for nom, corps in pages.items():
        chemin = dossier / ("" if nom == "accueil" else nom.replace("_", "/")) / "index.html"
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(document(f"<h1>Titre</h1>{corps}"), "utf-8")
    return dossier


def dits(problemes) -> list[str]:
    """Problems as an editor reads them."""
    return [str(p).split("\n")[0] for p in problemes]
