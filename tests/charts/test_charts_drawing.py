"""The pictures: legible anywhere, harmless, light, the same bytes each time."""

import gzip
import itertools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from macros.charts import ecrire, graphiques_de, marks, svg
from macros.models import Referentiel
from macros.reading.load import charger
from macros.session import Session
from tests.charts.test_charts_choice import charts, cible, serie
from tests.export.exemple import JOUR, NATIONAL, dossier

RACINE = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</svg><script>alert("1")</script> & \u202e<img src=http://mal.invalid/x> ]]> {{ 7*7 }} datum.v'

EVOLUTION = serie(["L", "2017", "2018", "2019"], [["Actes", "-12", "NC", "7,5"]])
LONGUE = "Une étiquette bien longue qui tient sur deux lignes au moins"
BARRES = serie(["L", "Nombre"], [[LONGUE, "57 806"], ["b", "NC"], ["c", "4"]], "barres")
ZEROS = serie(["L", "2018", "2019"], [["Zéros", "0", "0"]])
VILAINS = serie([HOSTILE, "2018", HOSTILE + "2"], [[HOSTILE, "1", "2"], ["b", HOSTILE, "3"]], "barres", unite=HOSTILE)
TOUS = [EVOLUTION, BARRES, ZEROS, VILAINS]


def arbres(une, *cibles):
    return [etree.fromstring(svg(graphique)) for graphique in charts(une, *cibles)]


def textes(arbre):
    return ["".join(texte.itertext()) for texte in arbre.iter(f"{SVG}text")]


def formes(arbre, **attributs):
    return [e for e in arbre.iter() if all(e.get(nom.replace("_", "-")) == v for nom, v in attributs.items())]


def barres(arbre):
    """Height of each bar in pixels (the width of lying ones), from its path."""
    return [re.findall(r"[vh](-?[\d.]+)", e.get("d")) for e in formes(arbre, fill=marks.BARRE)]


@pytest.mark.parametrize("une", TOUS)
def test_no_script_no_style_no_reference_outside(une):
    for graphique in charts(une):
        arbre = etree.fromstring(svg(graphique))
        balises = {etree.QName(element).localname for element in arbre.iter()}
        assert balises <= {"svg", "title", "desc", "g", "rect", "path", "line", "text", "tspan"}
        noms = {nom for element in arbre.iter() for nom in element.attrib}
        assert not [nom for nom in noms if nom in {"style", "class", "href"} or nom.startswith(("on", "{"))]
        valeurs = [v for element in arbre.iter() for v in element.attrib.values()]
        assert not [v for v in valeurs if "url(" in v or "://" in v]


@pytest.mark.parametrize("une", TOUS)
def test_title_description_and_size_are_those_of_the_page(une):
    for graphique in charts(une):
        arbre = etree.fromstring(svg(graphique))
        assert arbre.findtext(f"{SVG}title") == graphique.titre
        assert arbre.findtext(f"{SVG}desc") == graphique.description
        assert (arbre.get("role"), arbre.get("aria-labelledby")) == ("img", "titre description")
        assert (arbre.get("width"), arbre.get("height")) == (str(graphique.largeur), str(graphique.hauteur))


def test_hostile_text_stays_text_and_loses_its_direction_overrides():
    premier, *_ = charts(VILAINS)
    assert "\u202e" not in premier.description
    octets = svg(premier)
    assert b"<script" not in octets and b"<img" not in octets
    assert "</svg><script>alert" in etree.fromstring(octets).findtext(f"{SVG}desc")


def test_an_unknown_figure_is_a_dashed_empty_box_never_a_bar():
    (arbre,) = arbres(EVOLUTION)
    assert len(barres(arbre)) == 2
    (boite,) = formes(arbre, stroke=marks.BORD, stroke_dasharray="3,3")
    assert boite.get("fill") in {None, "none"}
    assert "NC" in textes(arbre)


def test_bars_start_from_zero_and_keep_proportion():
    (arbre,) = arbres(serie(["L", "2018", "2019"], [["a", "100", "50"]]))
    hauteurs = [float(cotes[1]) for cotes in barres(arbre)]
    assert hauteurs[0] == pytest.approx(2 * hauteurs[1], abs=0.2)
    (arbre,) = arbres(serie(["L", "N"], [["a", "100"], ["b", "25"]], "barres"))
    largeurs = [float(cotes[0]) for cotes in barres(arbre)]
    assert largeurs[0] == pytest.approx(4 * largeurs[1], abs=0.2)


def test_zero_has_a_label_and_no_bar():
    (arbre,) = arbres(ZEROS)
    assert textes(arbre).count("0") == 2
    assert all(float(cotes[1]) == 0 for cotes in barres(arbre))


def test_targets_are_dashed_lines_with_their_figure_and_their_words():
    une = serie(["L", "2018", "2019"], [["Actes", "100", "80"]])
    (arbre,) = arbres(une, cible("60", "actes", par="2024"), cible("62", "actes"), cible("-5", "%", par="an"))
    assert len(formes(arbre, stroke=marks.CIBLE, stroke_dasharray="6,3")) == 2
    assert {"60", "62"} <= set(textes(arbre))
    assert any("Cible" in texte and "par an" in texte for texte in textes(arbre))
    ecrits = [t for t in arbre.iter(f"{SVG}text") if "".join(t.itertext()) in {"60", "62"}]
    hauts = [float(re.search(r",(-?[\d.]+)", texte.get("transform"))[1]) for texte in ecrits]
    assert abs(hauts[0] - hauts[1]) >= 14


def test_a_target_stays_in_the_picture_when_every_figure_is_zero():
    (arbre,) = arbres(serie(["L", "2018", "2019"], [["Actes", "0", "0"]]), cible("60", "actes"))
    (trait,) = formes(arbre, stroke=marks.CIBLE, stroke_dasharray="6,3")
    assert float(re.search(r",(-?[\d.]+)", trait.get("transform"))[1]) >= 0


def test_nothing_leaves_the_picture():
    for une in TOUS:
        for graphique in charts(une):
            for couche in etree.fromstring(svg(graphique)).iter(f"{SVG}rect"):
                assert float(couche.get("width")) <= graphique.largeur


def _luminance(couleur):
    canaux = [int(couleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, v, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in canaux)
    return 0.2126 * r + 0.7152 * v + 0.0722 * b


def contraste(une, autre):
    clair, sombre = sorted((_luminance(une), _luminance(autre)), reverse=True)
    return (clair + 0.05) / (sombre + 0.05)


def test_contrast_on_the_plate_that_every_chart_brings():
    for couleur in (marks.ENCRE, marks.ENCRE_2, marks.CIBLE):
        assert contraste(couleur, marks.FOND) >= 4.5
    for couleur in (marks.BARRE, marks.BORD):
        assert contraste(couleur, marks.FOND) >= 3
    for graphique in itertools.chain(*(charts(une) for une in TOUS)):
        arbre = etree.fromstring(svg(graphique))
        assert arbre.find(f"{SVG}rect").get("fill") == marks.FOND
        assert {t.get("fill") for t in arbre.iter(f"{SVG}text")} <= {marks.ENCRE, marks.ENCRE_2, marks.CIBLE}


def test_real_charts_are_light_and_unique():
    for dossier_reel in charger(RACINE / "data").departements.values():
        graphiques = [g for s in dossier_reel.series for g in graphiques_de(s, dossier_reel)]
        assert len({g.nom for g in graphiques}) == len(graphiques)
        for graphique in graphiques:
            octets = svg(graphique)
            assert len(octets) < 8_000 and len(gzip.compress(octets)) < 4_000


def test_files_stand_beside_the_page_that_shows_them(tmp_path):
    referentiel = Referentiel(national=NATIONAL, departements={"99": dossier(series=[EVOLUTION, BARRES])})
    ecrits = ecrire(Session(referentiel, JOUR, tmp_path), tmp_path)
    assert [chemin.relative_to(tmp_path).as_posix() for chemin in ecrits] == [
        "departements/99/indicateurs/graphiques/s--actes.svg",
        "departements/99/indicateurs/graphiques/s--procedures.svg",
    ]


def test_same_bytes_in_another_process():
    code = (
        "import sys; from pathlib import Path; from macros.charts import svg, graphiques_de;"
        "from macros.reading.load import charger; d = charger(Path('data')).departements['71'];"
        "sys.stdout.buffer.write(b''.join(svg(g) for s in d.series for g in graphiques_de(s, d)))"
    )
    ailleurs = subprocess.run([sys.executable, "-c", code], cwd=RACINE, capture_output=True, check=True).stdout
    reel = charger(RACINE / "data").departements["71"]
    assert ailleurs == b"".join(svg(g) for s in reel.series for g in graphiques_de(s, reel))
