"""Every sheet that the site publishes: there, tagged, whole, listed on its printing page."""

from pathlib import Path

import pytest
from lxml import html

from scripts.pdfua import fautes
from tests.data.donnees_reelles import CODES, lecture
from tests.leaflets import lecture as pdf

ATTENDUES = {
    "trois-volets", "trois-volets-grands-caracteres", "premiere-difficulte", "affiche-a3", "affiche-a4",
    "carte-de-numeros", "carte-grands-caracteres", "fiche-assignation", "preparer-l-audience", "pieces-a-apporter",
    "bailleur", "procedure-murale",
}  # fmt: skip
ETAPES = [e.id for e in lecture().referentiel.national.etapes]


@pytest.mark.parametrize("code", CODES)
def test_the_pack_of_a_departement(site: Path, code: str) -> None:
    dossier = lecture().referentiel.departements[code]
    noms = {p.stem for p in (site / "depliants" / code).glob("*.pdf")}
    partenaires = {p for e in dossier.engagements for p in (e.partenaire, *e.avec)}
    assert noms >= ATTENDUES | {f"etape-{e}" for e in ETAPES}
    assert noms >= {f"engagements-{p}" for p in partenaires}
    assert noms >= {f"contacts-territoire-{t.id}" for t in dossier.territoires if dossier.contacts}
    assert len([n for n in noms if n.startswith("action-")]) == len(dossier.actions)
    assert ("annuaire" in noms) == bool(dossier.contacts)


@pytest.mark.parametrize("code", CODES)
def test_every_published_sheet_is_tagged_and_uses_our_fonts(site: Path, code: str) -> None:
    for chemin in sorted((site / "depliants" / code).glob("*.pdf")):
        document = pdf.ouvrir(chemin.read_bytes())
        assert fautes(chemin.read_bytes()) == [], chemin.name
        assert str(document.Root.Lang) == "fr", chemin.name
        assert "/StructTreeRoot" in document.Root, chemin.name
        polices = {str(f.BaseFont)[8:] for page in document.pages for f in page.obj.Resources.Font.values()}
        assert polices <= {"Lisible", "Lisible-Bold"}, f"{chemin.name} : {polices}"


@pytest.mark.parametrize("code", CODES)
def test_only_the_pictures_that_the_printing_page_shows_are_published(site: Path, code: str) -> None:
    page = html.parse(str(site / "departements" / code / "imprimer" / "index.html")).getroot()
    images = page.xpath("//img[@class='vignette']")
    publiees = {f"../../../depliants/{code}/{p.name}" for p in (site / "depliants" / code).glob("*.webp")}
    assert {i.get("src") for i in images} == publiees
    assert len(images) == len(page.xpath("//section[contains(@class, 'imprimables')]"))
    assert all(i.get("alt") == "" and i.get("loading") == "lazy" and i.get("height") for i in images)


@pytest.mark.parametrize("code", CODES)
def test_the_printing_page_lists_every_sheet_with_its_weight(site: Path, code: str) -> None:
    page = html.parse(str(site / "departements" / code / "imprimer" / "index.html")).getroot()
    liens = {a.get("href"): a.text_content() for a in page.iter("a") if (a.get("href") or "").endswith(".pdf")}
    publies = {f"../../../depliants/{code}/{p.name}": p for p in (site / "depliants" / code).glob("*.pdf")}
    assert set(liens) == set(publies)
    for href, chemin in publies.items():
        assert f"{max(1, round(chemin.stat().st_size / 1000))}\u00a0ko" in liens[href].replace("\u202f", "\u00a0")
