"""Structure of the PDFs: tags, language, title, bookmarks, fonts, links, reading order; same bytes."""

import re
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
import segno

from macros.leaflets import composer, imprimer
from macros.leaflets.composition import styles
from macros.sheets import FORMATS, fiches
from tests.leaflets import essai, lecture

NOMS = [
    "etape-impaye", "trois-volets", "affiche-a4", "carte", "preparer", "contacts-nord", "annuaire",
    "engagements-adil", "action-1", "procedure",
]  # fmt: skip
MM = 72 / 25.4


@pytest.fixture(scope="module")
def publics(projet: Path) -> dict[str, tuple[str, bytes]]:
    """HTML and PDF of each sheet, the publisher's address being known."""
    s = essai.session(projet, adresse=essai.PUBLIC)
    pages = {f.nom: composer(s, essai.CODE, f) for f in fiches(s, essai.CODE) if f.nom in NOMS}
    return {nom: (html, imprimer(html, essai.GABARITS).pdf) for nom, html in pages.items()}


@pytest.mark.parametrize("nom", NOMS)
def test_document_level(publics, nom: str) -> None:
    html, pdf = publics[nom]
    document = lecture.ouvrir(pdf)
    titre = re.search("<title>(.*?)</title>", html)[1]
    assert str(document.Root.Lang) == "fr"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as xmp:
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["dc:title"] == titre
    assert all(str(page.obj.Tabs) == "/S" for page in document.pages)
    assert lecture.signets(document)


@pytest.mark.parametrize("nom", NOMS)
def test_tags(publics, nom: str) -> None:
    elements = lecture.elements(lecture.ouvrir(publics[nom][1]))
    types = [e.type for e in elements]
    assert types.count("H1") == 1
    assert {"P", "H2"} <= set(types)
    niveaux = [int(t[1]) for t in types if re.fullmatch("H[1-6]", t)]
    assert all(suivant <= precedent + 1 for precedent, suivant in pairwise(niveaux))
    assert all(e.ancetres[-1] in {"L"} for e in elements if e.type == "LI")
    assert all("/Alt" in e.objet for e in elements if e.type == "Figure")
    assert all("/Scope" in e.objet.A for e in elements if e.type == "TH")


def test_table_headers_are_reached_by_their_id(publics) -> None:
    document = lecture.ouvrir(publics["action-1"][1])
    entetes = [e for e in lecture.elements(document) if e.type == "TH"]
    noms = document.Root.StructTreeRoot.IDTree.Kids[0].Names
    assert {str(e.objet.A.Scope) for e in entetes} == {"/Column", "/Row"}
    assert len(noms) == 2 * len(entetes)


@pytest.mark.parametrize("nom", NOMS)
def test_every_font_is_ours_and_embedded(publics, nom: str) -> None:
    polices = [p for page in lecture.ouvrir(publics[nom][1]).pages for p in page.obj.Resources.Font.values()]
    for police in polices:
        assert re.fullmatch(r"/[A-Z]{6}\+Lisible(-Bold)?", str(police.BaseFont))
        assert any(f"/FontFile{n}" in police.DescendantFonts[0].FontDescriptor for n in ("", "2", "3"))


@pytest.mark.parametrize("nom", NOMS)
def test_page_size(projet, publics, nom: str) -> None:
    taille = FORMATS[essai.fiche(essai.session(projet), nom).modele.format]
    for page in lecture.ouvrir(publics[nom][1]).pages:
        assert float(page.mediabox[2]) == pytest.approx(taille.largeur * MM, abs=0.5)
        assert float(page.mediabox[3]) == pytest.approx(taille.hauteur * MM, abs=0.5)


@pytest.mark.parametrize("nom", NOMS)
def test_links_say_where_they_lead(publics, nom: str) -> None:
    liens = [a for page in lecture.ouvrir(publics[nom][1]).pages for a in page.obj.get("/Annots", [])]
    assert liens
    assert all(str(a.Contents) for a in liens)
    cibles = {str(a.A.URI) for a in liens if "/URI" in a.get("/A", {})}
    assert all(c.startswith(("tel:", essai.PUBLIC)) for c in cibles)


def test_the_qr_code_and_the_address_lead_to_the_page(publics) -> None:
    html, pdf = publics["etape-impaye"]
    url = f"{essai.PUBLIC}departements/99/menages/impaye/"
    trace = segno.make(url, error="m", micro=False).svg_inline(border=2).split(' d="')[1].split('"')[0]
    assert f'd="{trace}"' in html
    figures = [e for e in lecture.elements(lecture.ouvrir(pdf)) if e.type == "Figure"]
    assert [str(e.objet.Alt) for e in figures] == [f"Code QR\u00a0: {url}"]
    assert "garder-son-logement.invalid/sous-dossier/departements/99/menages/impaye" in lecture.texte(pdf).replace(
        " ", ""
    )


def test_no_address_no_code(projet) -> None:
    page = essai.html(essai.session(projet), "etape-impaye")
    assert "<svg" not in page.split("<body")[1]
    assert "http" not in page.split("<body")[1]


ORDRES = {
    "etape-impaye": ["Vous n’arrivez plus", "À faire aujourd’hui", "Comptez votre délai", "trois premiers gestes",
                     "Ce qu’il faut apporter", "Qui vous aide ici", "Ce qui se passe ensuite", "Valable jusqu’au"],
    "trois-volets": ["Garder son logement", "Qui appeler", "Valable jusqu’au", "Vous avez reçu…",
                     "Un loyer n’est pas payé", "Une date d’audience est fixée"],
    "annuaire": ["Annuaire", "Ce que contient ce livret", "Numéros nationaux", "Les communes", "Aville, Bebourg"],
}  # fmt: skip


@pytest.mark.parametrize("nom", ORDRES)
def test_reading_order(publics, nom: str) -> None:
    texte = lecture.texte(publics[nom][1])
    places = [texte.index(mot) for mot in ORDRES[nom]]
    assert places == sorted(places)


def test_the_booklet_gives_the_page_of_each_part(publics) -> None:
    texte = lecture.texte(publics["annuaire"][1])
    assert re.search(r"Numéros nationaux ?\.[. ]+2\b", texte)


def test_page_numbers_are_artifacts(publics) -> None:
    """The number in the margin is drawn, and no structure element holds it."""
    document = lecture.ouvrir(publics["annuaire"][1])
    connus = {e.objet.objgen for e in lecture.elements(document)}
    nums = document.Root.StructTreeRoot.ParentTree.Nums
    parents = [e for n in range(len(document.pages)) for e in nums[2 * n + 1]]
    assert all(e is None or e.objgen in connus for e in parents)
    assert any(e is None for e in parents)


@pytest.mark.parametrize("nom", ["etape-impaye", "action-1", "trois-volets"])
def test_same_html_same_bytes(publics, nom: str) -> None:
    html, pdf = publics[nom]
    assert imprimer(html, essai.GABARITS).pdf == pdf


def test_the_printer_gets_bleed_marks_and_one_black(projet) -> None:
    style = styles(essai.RACINE, "imprimeur")
    html = essai.html(essai.session(projet), "trois-volets")
    tirage = imprimer(html, essai.GABARITS, style)
    document = lecture.ouvrir(tirage.pdf)
    page = document.pages[0]
    assert "/StructTreeRoot" not in document.Root
    polices = page.Resources.Font.values()
    assert polices and all("/FontFile2" in p.DescendantFonts[0].FontDescriptor for p in polices)
    assert float(page.trimbox[2] - page.trimbox[0]) == pytest.approx(297 * MM, abs=0.5)
    assert float(page.trimbox[0] - page.obj.BleedBox[0]) >= 3 * MM
    assert page.mediabox[0] < page.obj.BleedBox[0]
    assert tirage.pdf == imprimer(html, essai.GABARITS, style).pdf


def test_the_printer_gets_no_grey_made_of_colours(projet) -> None:
    tirage = imprimer(
        essai.html(essai.session(projet), "trois-volets"), essai.GABARITS, styles(essai.RACINE, "imprimeur")
    )
    document = lecture.ouvrir(tirage.pdf)
    formes = [o for o in document.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Form"]
    couleurs = [
        [float(x) for x in operandes]
        for contenu in [*document.pages, *formes]
        for operandes, operateur in pikepdf.parse_content_stream(contenu)
        if str(operateur) in {"rg", "RG"}
    ]
    assert not [c for c in couleurs if len(set(c)) == 1]


def test_colours_are_readable_on_white() -> None:
    css = styles(essai.RACINE, "commun")
    couleurs = set(re.findall(r"--(?:p|encre|gris):(#[0-9a-f]{3,6})\b", css))
    assert len(couleurs) >= 6
    assert all(contraste(c) >= 4.5 for c in couleurs), couleurs


def contraste(couleur: str) -> float:
    """WCAG contrast of a colour on white."""
    c = couleur[1:]
    plein = c if len(c) == 6 else "".join(2 * x for x in c)
    valeurs = [int(plein[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    lineaires = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in valeurs]
    return 1.05 / (0.2126 * lineaires[0] + 0.7152 * lineaires[1] + 0.0722 * lineaires[2] + 0.05)
