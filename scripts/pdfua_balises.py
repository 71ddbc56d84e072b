"""What tags say for PDF/UA-1: their types, nesting and texts; see scripts/pdfua.py."""

from collections.abc import Iterator
from itertools import pairwise

from pikepdf import Array, Dictionary, Object, Pdf

STANDARD = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu",
    "Figure", "Formula", "Form",
}  # fmt: skip
ENFANTS = {
    "L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
}  # fmt: skip
PARENT = {"LI": {"L"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}}

Element = tuple[Object, str, str]  # the element, its type, that of its parent


def elements(document: Pdf) -> list[Element]:
    """Every structure element in reading order, types mapped to the standard ones."""
    return list(_sous(document.Root.StructTreeRoot, "", document.Root.StructTreeRoot.get("/RoleMap", Dictionary())))


def _sous(parent: Object, genre: str, roles: Object) -> Iterator[Element]:
    enfants = parent.get("/K", Array())
    for enfant in enfants if isinstance(enfants, Array) else [enfants]:
        if isinstance(enfant, Dictionary) and "/S" in enfant:
            nom = str(roles.get(str(enfant.S), enfant.S))[1:]
            yield enfant, nom, genre
            yield from _sous(enfant, nom, roles)


def arbre(document: Pdf) -> Iterator[str]:
    """7.1, 7.2, 7.3, 7.4, 7.5: types, nesting, headings, alternatives, headers."""
    tous = elements(document)
    for objet, nom, parent in tous:
        if nom not in STANDARD:
            yield f"7.1 : type « {nom} » inconnu"
        if nom not in ENFANTS.get(parent, {nom}) or parent not in PARENT.get(nom, {parent}):
            yield f"7.2 : {nom} dans {parent}"
        if nom in {"Figure", "Formula"} and not str(objet.get("/Alt", objet.get("/ActualText", ""))):
            yield f"7.3 : {nom} sans texte"
        if nom == "TH" and "/Scope" not in objet.get("/A", Dictionary()):
            yield "7.5 : en-tête sans portée"
    niveaux = [int(nom[1]) for _, nom, _ in tous if nom[0] == "H" and nom[1:].isdigit()]
    if niveaux[:1] != [1] or any(b > a + 1 for a, b in pairwise(niveaux)):
        yield f"7.4 : niveaux de titre {niveaux}"


def liens(document: Pdf) -> Iterator[str]:
    """7.18.1, 7.18.5: a link is in a Link tag and says where it leads."""
    tenus = {
        k.Obj.objgen for objet, nom, _ in elements(document) if nom == "Link"
        for k in (objet.K if isinstance(objet.K, Array) else [objet.K]) if isinstance(k, Dictionary) and "/Obj" in k
    }  # fmt: skip
    for numero, page in enumerate(document.pages, 1):
        for lien in page.obj.get("/Annots", []):
            yield from [f"page {numero}, 7.18.5 : lien hors balise"] if lien.objgen not in tenus else []
            yield from [f"page {numero}, 7.18.5 : lien muet"] if not str(lien.get("/Contents", "")) else []
            yield from [f"page {numero}, 7.18.1 : lien sans rang"] if "/StructParent" not in lien else []
