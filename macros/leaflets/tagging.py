"""What WeasyPrint leaves out of a tagged PDF: scope of headers, ID tree, running text as artifact, words of links."""

import io
import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

_MARQUE = re.compile(rb"/\w+\s*<<\s*/MCID\s+(\d+)\s*>>\s*BDC")


def completer(pdf: bytes) -> bytes:
    """The same PDF, with what PDF/UA-1 asks for; the same bytes for the same input."""
    with Pdf.open(io.BytesIO(pdf)) as document:
        racine = document.Root.StructTreeRoot
        elements = list(_elements(racine.K))
        _portees(elements)
        _corps_de_liste(document, elements)
        _identifiants(document, racine, elements)
        _liens(document, elements)
        _marges(document, racine, elements)
        for page in document.pages:
            page.obj.Tabs = Name.S
        sortie = io.BytesIO()
        document.save(sortie, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return sortie.getvalue()


def _elements(enfants: Object, ancetres: tuple[str, ...] = ()) -> Iterator[tuple[Object, tuple[str, ...]]]:
    """Every structure element below, with the types of what holds it."""
    for enfant in enfants if isinstance(enfants, Array) else [enfants]:
        if isinstance(enfant, Dictionary) and "/S" in enfant:
            yield enfant, ancetres
            if "/K" in enfant:
                yield from _elements(enfant.K, (*ancetres, str(enfant.S)))


def _portees(elements: list[tuple[Object, tuple[str, ...]]]) -> None:
    """A header of the head of a table is of its column, another one of its row (PDF/UA-1, 7.5)."""
    for element, ancetres in elements:
        if element.S == Name.TH:
            portee = Name.Column if "/THead" in ancetres else Name.Row
            attributs = element.get("/A", Dictionary(O=Name.Table))
            attributs.Scope = portee
            element.A = attributs


def _corps_de_liste(document: Pdf, elements: list[tuple[Object, tuple[str, ...]]]) -> None:
    """What an item of a list holds beside its label is in its body (7.2): an item cut by a page had none."""
    for item in [e for e, _ in elements if e.S == Name.LI]:
        enfants = list(item.K) if isinstance(item.K, Array) else [item.K]
        if egares := [x for x in enfants if _egare(x)]:
            corps = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(egares)))
            for egare in egares:
                egare.P = corps
            item.K = Array([*(x for x in enfants if not _egare(x)), corps])


def _egare(enfant: Object) -> bool:
    return isinstance(enfant, Dictionary) and enfant.get("/S") not in (Name.Lbl, Name.LBody)


def _identifiants(document: Pdf, racine: Object, elements: list[tuple[Object, tuple[str, ...]]]) -> None:
    """Elements that have an ID are found through the ID tree (PDF 32000-1, 14.7.2)."""
    nommes = sorted((bytes(e.ID), e) for e, _ in elements if "/ID" in e)
    if nommes:
        noms = Array([x for cle, e in nommes for x in (String(cle), e)])
        feuille = Dictionary(Names=noms, Limits=Array([String(nommes[0][0]), String(nommes[-1][0])]))
        racine.IDTree = document.make_indirect(Dictionary(Kids=Array([document.make_indirect(feuille)])))


def _liens(document: Pdf, elements: list[tuple[Object, tuple[str, ...]]]) -> None:
    """A link says in words where it leads (PDF/UA-1, 7.18.5)."""
    for page in document.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") == Name.Link:
                annotation.Contents = String(_ou_mene(annotation))
                annotation.F = 4


def _ou_mene(annotation: Object) -> str:
    cible = str(annotation.get("/A", Dictionary()).get("/URI", ""))
    if cible.startswith("tel:"):
        return f"Appeler le {cible.removeprefix('tel:')}"
    if cible.startswith("mailto:"):
        return f"Écrire à {cible.removeprefix('mailto:')}"
    return f"Ouvrir {cible}" if cible else "Aller à cette partie du document"


def _marges(document: Pdf, racine: Object, elements: list[tuple[Object, tuple[str, ...]]]) -> None:
    """Text of page margins is in no tag: it becomes an artifact, which a screen reader skips."""
    connus = {e.objgen for e, _ in elements}
    numeros = racine.ParentTree.Nums
    for rang, page in enumerate(document.pages):
        parents = numeros[2 * rang + 1]
        perdus = {m for m, e in enumerate(parents) if e.objgen not in connus}
        if perdus:
            _en_artefacts(document, page.obj, perdus)
            numeros[2 * rang + 1] = document.make_indirect(
                Array([None if m in perdus else e for m, e in enumerate(parents)])
            )


def _en_artefacts(document: Pdf, page: Object, perdus: set[int]) -> None:
    contenus = page.Contents if isinstance(page.Contents, Array) else [page.Contents]
    for contenu in contenus:
        octets = _MARQUE.sub(
            lambda m: b"/Artifact\nBMC" if int(m.group(1)) in perdus else m.group(), contenu.read_bytes()
        )
        contenu.write(octets)
