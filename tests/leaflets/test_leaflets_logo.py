"""The partner's logo: named by the data, read or refused with its place; none by default."""

from pathlib import Path

import pytest
from PIL import Image

from macros.leaflets import FeuilleImpossible
from macros.reading import DonneesInvalides, lire
from tests.leaflets import essai, lecture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>'


def projet_avec(dossier: Path, fichier: str | None, octets: bytes | None, nom: str = "logo.svg") -> Path:
    racine = essai.projet(dossier)
    chemin = racine / "data" / "departements" / "99" / "departement.yml"
    cle = f", logo: {{fichier: {fichier}, texte: Préfecture d’essai}}}}"
    chemin.write_text(chemin.read_text("utf-8").replace("de: de l’Essai}", f"de: de l’Essai{cle}"), "utf-8")
    if octets is not None:
        (chemin.parent / nom).write_bytes(octets)
    return racine


def test_none_by_default(session) -> None:
    assert "<img" not in essai.html(session, "etape-impaye")


def test_an_svg_is_printed_with_its_words(tmp_path: Path) -> None:
    tirage = essai.pdf(essai.session(projet_avec(tmp_path, "logo.svg", SVG)), "etape-impaye")
    figures = [e for e in lecture.elements(lecture.ouvrir(tirage.pdf)) if e.type == "Figure"]
    assert [str(e.objet.Alt) for e in figures] == ["Préfecture d’essai"]


def test_a_png_is_printed(tmp_path: Path) -> None:
    image = tmp_path / "image.png"
    Image.new("L", (20, 10)).save(image)
    racine = projet_avec(tmp_path / "p", "logo.png", image.read_bytes(), "logo.png")
    assert "data:image/png;base64," in essai.html(essai.session(racine), "trois-volets")


@pytest.mark.parametrize(
    ("octets", "cause"),
    [
        (None, "n’est pas dans le dossier du département"),
        (b"<svg", "ne se lit pas : enregistrez-le de nouveau en SVG ou en PNG"),
        (b"<html/>", "ne se lit pas : enregistrez-le de nouveau en SVG ou en PNG"),
        (b"", "ne se lit pas : enregistrez-le de nouveau en SVG ou en PNG"),
    ],
)
def test_a_logo_that_cannot_be_read_is_located(tmp_path: Path, octets: bytes | None, cause: str) -> None:
    with pytest.raises(FeuilleImpossible) as erreur:
        essai.html(essai.session(projet_avec(tmp_path, "logo.svg", octets)), "etape-impaye")
    message = str(erreur.value)
    assert message.startswith("data/departements/99/departement.yml:1:")
    assert f"departement.logo.fichier — le logo « logo.svg » {cause}" in message


def test_a_damaged_png_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FeuilleImpossible, match="ne se lit pas"):
        essai.html(essai.session(projet_avec(tmp_path, "logo.png", b"\x89PNG\r\n", "logo.png")), "etape-impaye")


@pytest.mark.parametrize("fichier", ["../logo.svg", "logo.jpg", "http://x.invalid/logo.svg"])
def test_only_a_file_of_the_folder_can_be_named(tmp_path: Path, fichier: str) -> None:
    with pytest.raises(DonneesInvalides):
        lire(projet_avec(tmp_path, f'"{fichier}"', None) / "data")


def test_a_logo_calls_nobody(tmp_path: Path) -> None:
    appel = SVG.replace(b"<rect", b'<image href="http://127.0.0.1:9/x.png" width="5" height="5"/><rect')
    assert essai.pdf(essai.session(projet_avec(tmp_path, "logo.svg", appel)), "etape-impaye").pages == 2
