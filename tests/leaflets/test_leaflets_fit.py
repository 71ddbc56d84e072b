"""What does not hold is said with the sheet, the place and the measure; each check can fail."""

import dataclasses
from pathlib import Path

import pytest

from macros.leaflets import FeuilleImpossible, composer, imprimer, lot
from macros.models.organisation import Contact
from tests.leaflets import essai

GABARIT = (
    '<html lang="fr" data-feuille="essai" data-departement="99" data-texte-min="{minimum}"{pages}><head>'
    "<style>@page{{size:100mm 100mm;margin:10mm}} body{{margin:0;font-size:12pt}} "
    ".p{{position:absolute;width:60mm;height:30mm}}</style></head><body>{corps}</body></html>"
)


def defaut(corps: str, minimum: int = 9, pages: str = "") -> str:
    with pytest.raises(FeuilleImpossible) as erreur:
        imprimer(GABARIT.format(corps=corps, minimum=minimum, pages=pages), essai.GABARITS)
    return str(erreur.value)


def test_a_sheet_that_holds_is_printed() -> None:
    tirage = imprimer(GABARIT.format(corps="<p>Bonjour</p>", minimum=9, pages=""), essai.GABARITS)
    assert (tirage.pages, tirage.plus_petit) == (1, 12)


def test_a_panel_that_overflows_downwards() -> None:
    texte = '<div style="height:40mm"></div><p style="margin:0;line-height:5mm">Trop.</p>'
    message = "Feuille « essai » (99), page 1, panneau « dos » : le contenu dépasse de 15,0 mm en hauteur."
    assert defaut(f'<div class="p" data-panneau="dos">{texte}</div>') == message


def test_a_panel_that_overflows_sideways() -> None:
    message = defaut(f'<div class="p" data-panneau="dos"><p>{"x" * 60}</p></div>')
    assert "panneau « dos » : le contenu dépasse de" in message
    assert "en largeur" in message


def test_too_many_pages() -> None:
    corps = '<div style="height:75mm"></div><p style="margin:0;line-height:10mm">Trop.</p>'
    assert defaut(corps, pages=' data-pages-max="1"') == (
        "Feuille « essai » (99), 2 pages au lieu de 1 : le contenu dépasse de 10,0 mm en hauteur."
    )


def test_text_below_the_minimum() -> None:
    message = defaut('<p style="font-size:8pt">Petit.</p>')
    assert message == "Feuille « essai » (99), un texte est en 8,0 points, le minimum est 9."


def test_text_that_leaves_the_sheet() -> None:
    assert "page 1 : un texte dépasse le bord droit de" in defaut(f"<p>{'x' * 60}</p>")


def test_text_that_goes_into_the_margin() -> None:
    message = defaut('<p style="white-space:nowrap">' + "mot " * 12 + "</p>")
    assert message.startswith("Feuille « essai » (99), page 1 : un texte dépasse le bord droit de")


def trop_de_contacts(projet: Path) -> essai.Session:
    s = essai.session(projet)
    dossier = s.dossier(essai.CODE)
    longs = [
        Contact.model_validate(
            {"id": f"long-{n}", "organisme": f"Organisme {n} au nom long " * 4, "role": "Il aide.",
             "pour_menages": "oui", "telephone": "03 00 00 00 09", "releve_le": "2021-01-25", "releve_dans": "charte"}
        )
        for n in range(2)
    ]  # fmt: skip
    plein = s.referentiel.model_copy(update={"departements": {"99": dossier.model_copy(update={"contacts": longs})}})
    return dataclasses.replace(s, referentiel=plein, feuilles={})


def test_the_wrong_fixture_overflows_the_wallet_card(projet: Path) -> None:
    s = trop_de_contacts(projet)
    with pytest.raises(FeuilleImpossible, match=r"Feuille « carte » \(99\), page 1, panneau « face 2"):
        imprimer(composer(s, "99", essai.fiche(s, "carte")), essai.GABARITS)


def test_every_fault_is_told_at_once_and_nothing_is_written(projet: Path, tmp_path: Path) -> None:
    from macros.leaflets import ecrire

    with pytest.raises(FeuilleImpossible) as erreur:
        ecrire(trop_de_contacts(essai.projet(tmp_path / "projet")), tmp_path / "site")
    assert "carte" in str(erreur.value)
    assert not (tmp_path / "site").exists()


def test_a_pack_is_remembered_for_the_build(projet: Path) -> None:
    s = essai.session(projet)
    assert lot(s) is lot(s)
