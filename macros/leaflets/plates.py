"""The printer's file: greys and blacks of drawings go on the black plate alone, as text does already."""

import io
import re
from collections.abc import Iterator

from pikepdf import Array, Name, Object, ObjectStreamMode, Pdf, Stream

_GRIS = re.compile(rb"(?<![\d.])([01](?:\.\d+)?) \1 \1 (rg|RG)\b")


def un_seul_noir(pdf: bytes) -> bytes:
    """The same PDF without any grey made of three colours; the same bytes for the same input."""
    with Pdf.open(io.BytesIO(pdf)) as document:
        for contenu in _contenus(document):
            octets = contenu.read_bytes()
            if (changes := _GRIS.sub(_noir, octets)) != octets:
                contenu.write(changes)
        sortie = io.BytesIO()
        document.save(sortie, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return sortie.getvalue()


def _noir(trouve: re.Match[bytes]) -> bytes:
    encre = f"{1 - float(trouve[1]):g}".encode()
    return b"0 0 0 " + encre + (b" k" if trouve[2] == b"rg" else b" K")


def _contenus(document: Pdf) -> Iterator[Object]:
    """Every stream that draws: those of pages, those of the forms they use."""
    for page in document.pages:
        yield from page.Contents if isinstance(page.Contents, Array) else [page.Contents]
    for objet in document.objects:
        if isinstance(objet, Stream) and objet.get("/Subtype") == Name.Form:
            yield objet
