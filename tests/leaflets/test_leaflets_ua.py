"""PDF/UA-1 as far as structure tells, sheet by sheet; each check of scripts/pdfua.py can fail."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Name, Pdf

from macros.sheets import fiches
from scripts.pdfua import fautes, main
from scripts.pdfua_balises import elements
from tests.leaflets import essai


@pytest.fixture(scope="module")
def pdfs(projet) -> dict[str, bytes]:
    s = essai.session(projet, adresse=essai.PUBLIC)
    return {f.nom: essai.pdf(s, f.nom).pdf for f in fiches(s, essai.CODE)}


def test_every_sheet_keeps_what_structure_tells(pdfs) -> None:
    assert {nom: trouvees for nom, pdf in pdfs.items() if (trouvees := fautes(pdf))} == {}


def premier(document: Pdf, nom: str) -> pikepdf.Object:
    return next(objet for objet, genre, _ in elements(document) if genre == nom)


def sans_marque(document: Pdf) -> None:
    page = document.pages[0]
    page.Contents = document.make_stream(b"BT ET 0 0 1 1 re f\n" + page.Contents.read_bytes())


def sans_police(document: Pdf) -> None:
    police = next(iter(document.pages[0].Resources.Font.values()))
    del police.DescendantFonts[0].FontDescriptor["/FontFile2"]


def autre_largeur(document: Pdf) -> None:
    police = next(iter(document.pages[0].Resources.Font.values()))
    police.DescendantFonts[0].W[1] = pikepdf.Array([1])


FAUTES: list[tuple[str, Callable[[Pdf], object], str]] = [
    ("etape-impaye", lambda d: d.Root.__delitem__("/Lang"), "7.2 : pas de langue"),
    ("etape-impaye", lambda d: d.Root.MarkInfo.__setitem__("/Marked", False), "6.2 : document non balisé"),
    ("etape-impaye", lambda d: premier(d, "Figure").__delitem__("/Alt"), "7.3 : Figure sans texte"),
    ("etape-impaye", lambda d: premier(d, "H2").__setattr__("S", Name.H4), "7.4 : niveaux de titre"),
    ("etape-impaye", lambda d: premier(d, "LBody").__setattr__("S", Name.P), "7.2 : P dans LI"),
    ("etape-impaye", lambda d: premier(d, "P").__setattr__("S", Name.Inconnu), "7.1 : type « Inconnu » inconnu"),
    ("etape-impaye", lambda d: premier(d, "Link").__setattr__("S", Name.Span), "7.18.5 : lien hors balise"),
    ("etape-impaye", lambda d: d.pages[0].Annots[0].__delitem__("/Contents"), "7.18.5 : lien muet"),
    ("etape-impaye", lambda d: d.pages[0].obj.__delitem__("/Tabs"), "7.18.3 : ordre des liens"),
    ("etape-impaye", sans_marque, "7.1 : f hors de toute balise"),
    ("etape-impaye", sans_police, "n’est pas incorporée"),
    ("etape-impaye", autre_largeur, "large de 1 au lieu de"),
    ("action-1", lambda d: premier(d, "TH").A.__delitem__("/Scope"), "7.5 : en-tête sans portée"),
]


@pytest.mark.parametrize(("nom", "casser", "attendue"), FAUTES, ids=[f[2] for f in FAUTES])
def test_a_fault_is_seen(pdfs, nom: str, casser: Callable[[Pdf], object], attendue: str) -> None:
    sortie = io.BytesIO()
    with Pdf.open(io.BytesIO(pdfs[nom])) as document:
        casser(document)
        document.save(sortie)
    assert any(attendue in faute for faute in fautes(sortie.getvalue())), fautes(sortie.getvalue())


def test_the_command_says_how_many(pdfs, tmp_path, capsys: pytest.CaptureFixture[str]) -> None:
    chemin = tmp_path / "carte.pdf"
    chemin.write_bytes(pdfs["carte"])
    assert main([str(chemin)]) == 0
    assert capsys.readouterr().out == "1 documents, 0 fautes.\n"
