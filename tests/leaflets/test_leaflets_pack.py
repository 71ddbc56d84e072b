"""The pack: printed once, printed again only where something changed, never half-written; no paper, no link."""

import dataclasses
import shutil
from pathlib import Path

import pytest
from PIL import Image

from macros.blocks.printing import imprimables, logo_imprime
from macros.leaflets import FeuilleImpossible, ecrire, lot
from macros.leaflets.cache import Cache
from macros.leaflets.people import Local, limiter
from macros.leaflets.progress import montrer
from macros.models.charte import Logo
from macros.rendering.context import Contexte
from macros.rendering.environment import environnement
from macros.sheets import Mesures, en_image, fiches
from tests.leaflets import essai


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[str]]:
    """A project whose pack is written, and the progress that was shown."""
    racine = essai.projet(tmp_path_factory.mktemp("pack"))
    vus: list[str] = []
    ecrire(essai.session(racine), racine / "site", vus.append, imprimeur=True)
    return racine, racine / "site" / "depliants" / "99", vus


def test_files_are_where_the_contract_says(pack) -> None:
    _, dossier, _ = pack
    noms = {p.name for p in dossier.glob("*.pdf")}
    assert {"etape-impaye.pdf", "trois-volets.pdf", "carte.pdf", "annuaire.pdf", "action-1.pdf"} <= noms
    assert {"etape-assignation", "trois-volets", "action-1"} <= {p.stem for p in dossier.glob("*.webp")}
    assert "etape-impaye" not in {p.stem for p in dossier.glob("*.webp")}
    assert {p.name for p in (dossier / "imprimeur").glob("*")} == noms


def test_one_small_picture_a_kind(pack) -> None:
    racine, dossier, _ = pack
    images = en_image(fiches(essai.session(racine), "99"))
    assert images["etape"].nom == "etape-assignation"
    assert {p.stem for p in dossier.glob("*.webp")} == {f.nom for f in images.values()}
    for chemin in dossier.glob("*.webp"):
        assert chemin.stat().st_size < 4_000
        with Image.open(chemin) as image:
            assert image.width == 120


def test_a_sheet_already_printed_is_pictured_without_being_printed_again(pack, tmp_path: Path) -> None:
    racine = copie(pack, tmp_path)
    (feuille,) = [f for f in lot(essai.session(racine))["99"] if f.fiche.nom == "carte"]
    depot = racine / "build" / "depliants"
    (depot / f"{feuille.cle}.webp").unlink()
    avant = (depot / f"{feuille.cle}.pdf").stat().st_mtime_ns
    lot(essai.session(racine))
    assert (depot / f"{feuille.cle}.webp").is_file()
    assert (depot / f"{feuille.cle}.pdf").stat().st_mtime_ns == avant


def test_progress_is_shown(pack) -> None:
    assert pack[2][0].startswith("Documents à imprimer : 1 sur ")
    assert len(pack[2]) == 2 * len(list(pack[1].glob("*.pdf")))


def copie(pack, tmp_path: Path) -> Path:
    shutil.copytree(pack[0], tmp_path / "projet", symlinks=True)
    return tmp_path / "projet"


def test_nothing_is_printed_twice(pack, tmp_path: Path) -> None:
    vus: list[str] = []
    ecrits = ecrire(essai.session(copie(pack, tmp_path)), tmp_path / "site", vus.append)
    assert vus == []
    for chemin in ecrits:
        assert chemin.read_bytes() == (pack[1] / chemin.name).read_bytes()


def test_several_processes_print_the_same_bytes(pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.leaflets.pack.SEUIL", 1)
    racine = copie(pack, tmp_path)
    for nom in ("etape-impaye", "carte"):
        cle = next(f.cle for f in lot(essai.session(racine))["99"] if f.fiche.nom == nom)
        (racine / "build" / "depliants" / f"{cle}.json").unlink()
    for feuille in lot(essai.session(racine))["99"]:
        imprimee = racine / "build" / "depliants" / f"{feuille.cle}.pdf"
        assert imprimee.read_bytes() == (pack[1] / f"{feuille.fiche.nom}.pdf").read_bytes()


def test_only_sheets_whose_text_changed_are_printed_again(pack, tmp_path: Path) -> None:
    racine = copie(pack, tmp_path)
    guide = racine / "content" / "menages" / "assignation.md"
    guide.write_text(guide.read_text("utf-8").replace("Chaque reçu compte", "Chaque papier compte"), "utf-8")
    vus: list[str] = []
    lot(essai.session(racine), vus.append)
    assert vus == ["Documents à imprimer : 1 sur 1"]


def test_a_build_that_fails_writes_nothing(pack, tmp_path: Path) -> None:
    racine = copie(pack, tmp_path)
    (racine / "content" / "menages" / "impaye.md").unlink()
    with pytest.raises(FeuilleImpossible, match="le guide « impaye » n’existe pas"):
        ecrire(essai.session(racine), tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_sheet_half_written_is_not_in_the_cache(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    (tmp_path / "cle.pdf").write_bytes(b"%PDF")
    assert cache.lire("cle") is None
    cache.ranger("cle", b"%PDF", Mesures(1, 4, 9.0))
    assert cache.lire("cle") == Mesures(1, 4, 9.0)


def contexte(racine: Path, **champs: object) -> Contexte:
    s = dataclasses.replace(essai.session(racine), **champs)
    return Contexte(s, environnement(essai.RACINE / "overrides"), "departements/99/imprimer/", {"code": "99"})


def test_the_printing_page_tells_what_was_measured(pack) -> None:
    c = contexte(pack[0])
    lot(c.session)
    page = imprimables(c, "menages")
    octets = (pack[1] / "carte.pdf").stat().st_size
    for attendu in (
        'href="../../../depliants/99/carte.pdf"',
        f"Carte de 85 × 54 mm, pliée en deux, 1\u00a0page, {round(octets / 1000)}\u00a0ko",
        "Pour le portefeuille.",
        "À jour au 21\u00a0novembre\u00a02026",
        'href="../contacts/"',
        '<img class="vignette" src="../../../depliants/99/carte.webp" alt="" loading="lazy" width="120" height="38">',
    ):
        assert attendu in page, attendu


def test_a_page_alone_prints_nothing(pack) -> None:
    page = imprimables(contexte(pack[0]), "menages")
    assert "carte.pdf" in page
    assert "ko)" not in page
    assert ".webp" not in page


def test_the_printing_page_says_whose_logo_is_printed(pack) -> None:
    assert logo_imprime(contexte(pack[0])) == ""
    s = essai.session(pack[0], logo=Logo(fichier="logo.svg", texte="Préfecture d’essai"))
    page = Contexte(s, environnement(essai.RACINE / "overrides"), "departements/99/imprimer/", {"code": "99"})
    assert logo_imprime(page) == "Préfecture d’essai"


def test_without_paper_no_page_links_to_it(pack) -> None:
    assert imprimables(contexte(pack[0], papier=False), "menages") == ""


def test_progress_in_a_log_does_not_flood(capsys: pytest.CaptureFixture[str]) -> None:
    for rang in range(1, 121):
        montrer(f"Documents à imprimer : {rang} sur 120")
    lignes = capsys.readouterr().out.splitlines()
    assert [ligne.rpartition(" : ")[2] for ligne in lignes] == ["50 sur 120", "100 sur 120", "120 sur 120"]


def test_no_body_takes_all_the_room(session) -> None:
    adil, caf = (Local(x, True) for x in session.dossier("99").contacts)
    autre = Local(adil.contact.model_copy(update={"id": "adil-bis"}), True)
    gardes, reste = limiter((adil, autre, caf), 2)
    assert [x.contact.id for x in gardes] == ["adil-99", "caf-99"]
    assert reste == 1
