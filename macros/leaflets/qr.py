"""The way from paper to page: a QR code and an address, only when the publisher's address is known."""

import io
from dataclasses import dataclass

import segno
from markupsafe import Markup, escape


@dataclass(frozen=True)
class Adresse:
    """A public page: its whole address, how to type it, and its QR code as inline SVG with a title."""

    url: str
    courte: str
    code: Markup


def adresse(base: str | None, page: str) -> Adresse | None:
    """The public address of a page of the site (from its root); None while the publisher's is not known."""
    if base is None:
        return None
    url = f"{base.rstrip('/')}/{page}"
    courte = url.partition("://")[2].removeprefix("www.").rstrip("/")
    return Adresse(url, courte, _svg(url))


def _svg(url: str) -> Markup:
    tampon = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        tampon, kind="svg", xmldecl=False, svgns=True, nl=False, omitsize=True, border=2, svgclass="qr", lineclass=None
    )
    dessin = tampon.getvalue().decode()
    ouvrante, suite = dessin.split(">", 1)
    return Markup(f"{ouvrante}><title>{escape(f'Code QR : {url}')}</title>{suite}")
