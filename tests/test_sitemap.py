"""Search engines get every page, at the public address; nothing when it is not known."""

import datetime as dt

from lxml import etree

from macros.sitemap import ecrire

JOUR = dt.date(2026, 11, 21)


def test_every_page_is_there_with_its_date(tmp_path):
    for nom in ("index.html", "menages/fsl/index.html", "404.html", "donnees/71.json"):
        (tmp_path / nom).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nom).write_text("", "utf-8")
    ecrire(tmp_path, "https://exemple.invalid/logement", JOUR)
    carte = etree.parse(str(tmp_path / "sitemap.xml")).getroot()
    assert [url[0].text for url in carte] == [
        "https://exemple.invalid/logement/",
        "https://exemple.invalid/logement/menages/fsl/",
    ]
    assert {url[1].text for url in carte} == {"2026-11-21"}


def test_without_an_address_there_is_none(tmp_path):
    (tmp_path / "index.html").write_text("", "utf-8")
    ecrire(tmp_path, None, JOUR)
    assert not (tmp_path / "sitemap.xml").exists()
