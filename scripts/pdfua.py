"""PDF/UA-1 as far as a structure tells: `python -m scripts.pdfua fichier.pdf…`. Exit 1 and one line a fault.

Each check names its clause of ISO 14289-1. What no program sees is left to people: whether the order of reading and
the words of an alternative make sense, whether a heading is one. No validator of the whole standard is installed.
"""

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, parse_content_stream

from scripts.pdfua_balises import arbre, liens

PEINT = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI"}


def document_declare(document: Pdf) -> Iterator[str]:
    """5, 6.2, 7.1, 7.2: what the document says of itself."""
    racine = document.Root
    with document.open_metadata() as xmp:
        yield from ["5 : PDF/UA n’est pas déclaré"] if xmp.get("pdfuaid:part") != "1" else []
        yield from ["7.1 : pas de titre"] if not xmp.get("dc:title") else []
    yield from ["6.2 : document non balisé"] if not racine.get("/MarkInfo", {}).get("/Marked") else []
    yield from ["7.1 : balises suspectes"] if racine.get("/MarkInfo", {}).get("/Suspects") else []
    yield from ["7.1 : le titre n’est pas montré"] if not racine.ViewerPreferences.get("/DisplayDocTitle") else []
    yield from ["7.2 : pas de langue"] if not str(racine.get("/Lang", "")) else []


def contenu(document: Pdf) -> Iterator[str]:
    """7.1: all that is drawn is in a tag or is an artifact, never one inside the other; every tag is in the tree."""
    nums = document.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(nums[n]): nums[n + 1] for n in range(0, len(nums), 2)}
    for numero, page in enumerate(document.pages, 1):
        connus = parents[int(page.obj.StructParents)]
        pile: list[str | int] = []
        for operandes, operateur in parse_content_stream(page):
            yield from (f"page {numero}, {faute}" for faute in _marque(str(operateur), operandes, pile, connus))
        if page.obj.get("/Tabs") != Name.S:
            yield f"page {numero}, 7.18.3 : ordre des liens"


def _marque(operateur: str, operandes: list, pile: list[str | int], connus: Object) -> Iterator[str]:
    if operateur in {"BMC", "BDC"}:
        proprietes = operandes[1] if operateur == "BDC" else {}
        mcid = proprietes.get("/MCID") if isinstance(proprietes, Dictionary) else None
        marque = "Artifact" if str(operandes[0]) == "/Artifact" else int(mcid) if mcid is not None else ""
        if marque != "" and any(m != "" for m in pile):
            yield "7.1 : une marque dans une autre"
        if isinstance(marque, int) and not isinstance(connus[marque], Dictionary):
            yield f"7.1 : la marque {marque} n’est dans aucune balise"
        pile.append(marque)
    elif operateur == "EMC":
        pile.pop()
    elif operateur in PEINT and all(m == "" for m in pile):
        yield f"7.1 : {operateur} hors de toute balise"


def polices(document: Pdf) -> Iterator[str]:
    """7.21: fonts are embedded, widths are theirs, each glyph has its character."""
    vues = {p.objgen: p for page in document.pages for p in page.obj.Resources.get("/Font", {}).values()}
    for police in vues.values():
        nom, fille = str(police.BaseFont)[1:], police.DescendantFonts[0]
        decrite = fille.FontDescriptor
        flux = next((decrite[cle] for cle in ("/FontFile2", "/FontFile3") if cle in decrite), None)
        yield from [f"7.21.4 : {nom} n’est pas incorporée"] if not isinstance(flux, Stream) else []
        yield from [f"7.21.7 : {nom} sans table de caractères"] if "/ToUnicode" not in police else []
        if fille.Subtype == Name.CIDFontType2 and fille.get("/CIDToGIDMap") is None:
            yield f"7.21.3.2 : {nom} sans table de glyphes"
        if isinstance(flux, Stream) and fille.Subtype == Name.CIDFontType2:
            yield from (f"7.21.5 : {nom}, {faute}" for faute in _largeurs(fille, flux.read_bytes()))


def _largeurs(fille: Object, octets: bytes) -> Iterator[str]:
    police = TTFont(io.BytesIO(octets))
    echelle, ordre = 1000 / police["head"].unitsPerEm, police.getGlyphOrder()
    suite = list(fille.W)
    while suite:
        debut, largeurs, suite = int(suite[0]), suite[1], suite[2:]
        for rang, largeur in enumerate(largeurs if isinstance(largeurs, Array) else []):
            vraie = police["hmtx"][ordre[debut + rang]][0] * echelle if debut + rang < len(ordre) else 0
            if abs(float(largeur) - vraie) > 1:
                yield f"glyphe {debut + rang} large de {float(largeur):.0f} au lieu de {vraie:.0f}"


CONTROLES: tuple[Callable[[Pdf], Iterator[str]], ...] = (document_declare, arbre, contenu, liens, polices)


def fautes(pdf: bytes) -> list[str]:
    """What a PDF does not keep of PDF/UA-1, in French, each once; its syntax too."""
    with Pdf.open(io.BytesIO(pdf)) as document:
        trouvees = [f"syntaxe : {x}" for x in document.check_pdf_syntax()]
        trouvees += [faute for controle in CONTROLES for faute in controle(document)]
    return list(dict.fromkeys(trouvees))


def main(arguments: list[str]) -> int:
    trouvees = [(nom, faute) for nom in arguments for faute in fautes(Path(nom).read_bytes())]
    for nom, faute in trouvees:
        print(f"{nom} : {faute}", file=sys.stderr)
    print(f"{len(arguments)} documents, {len(trouvees)} fautes.")
    return 1 if trouvees else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
