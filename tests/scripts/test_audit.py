"""The tables of the audit say what was found, what was not tried, and nothing more."""

from collections import Counter

import pytest

from macros.checks.built import Page
from scripts import audit, releve, verificateurs
from scripts.releve import Constat, Releve

CONTRASTE = Constat("color-contrast", "guide", "menages/fsl/", "téléphone clair", "p.petit", "Contraste insuffisant")
SOMBRE = Constat("color-contrast", "guide", "menages/fsl/", "téléphone sombre", "p.petit", "Contraste insuffisant")
AUTRE = Constat("region", "plan", "plan-du-site/", "téléphone clair", "div", "Hors d’une zone")
PAGES = {"guide": 2, "plan": 1}


def lignes(tableau: str) -> list[list[str]]:
    return [[c.strip() for c in ligne.strip("|").split("|")] for ligne in tableau.splitlines()[2:]]


def axe(*constats: Constat) -> Releve:
    return Releve("axe", Counter({"guide": 8, "plan": 4}), list(constats))


def test_violations_are_counted_over_checks_by_kind():
    assert lignes(releve.par_genre(PAGES, [axe(CONTRASTE, SOMBRE)])) == [
        ["guide", "2", "2 / 8"],
        ["plan", "1", "0 / 4"],
        ["**Total**", "3", "2 / 12"],
    ]


def test_a_kind_that_was_not_checked_shows_no_zero():
    assert lignes(releve.par_genre({"guide": 2, "neuf": 1}, [axe()]))[1] == ["neuf", "1", "–"]


def test_a_note_stands_for_counts():
    lighthouse = Releve("Lighthouse", Counter(guide=1, plan=1), [], {"guide": "100", "plan": "97"})
    assert [ligne[2] for ligne in lignes(releve.par_genre(PAGES, [lighthouse]))] == ["100", "97", "0 / 2"]


def test_a_checker_that_did_not_run_shows_absent_everywhere():
    assert {ligne[2] for ligne in lignes(releve.par_genre(PAGES, [Releve("Nu", absent="npm absent")]))} == {"absent"}


def test_defects_are_grouped_by_rule_and_kind_with_an_example():
    trouves = lignes(releve.defauts([axe(SOMBRE, AUTRE, CONTRASTE)]))
    assert [ligne[:6] for ligne in trouves] == [
        ["axe", "color-contrast", "guide", "1", "téléphone clair, téléphone sombre", "menages/fsl/"],
        ["axe", "region", "plan", "1", "téléphone clair", "plan-du-site/"],
    ]


def test_nothing_found_is_no_table():
    assert releve.defauts([axe()]) == ""


@pytest.mark.parametrize("nasty", ["a | b", "a\nb", "x" * 500])
def test_any_element_stays_in_its_cell(nasty):
    tableau = releve.defauts([axe(Constat("r", "guide", "p/", "", nasty, nasty))])
    assert len(tableau.splitlines()) == 3
    assert len(tableau.splitlines()[2].replace("\\|", "").strip("|").split("|")) == 8


@pytest.mark.parametrize(
    ("releves", "exiger", "attendu"),
    [
        ([axe()], True, True),
        ([axe(AUTRE)], False, False),
        ([axe(), Releve("Nu", absent="npm")], False, True),
        ([axe(), Releve("Nu", absent="npm")], True, False),
    ],
)
def test_what_is_missing_is_wrong_only_where_it_is_required(releves, exiger, attendu):
    assert releve.conforme(releves, exiger) is attendu


def test_the_last_line_names_what_was_skipped(capsys):
    assert audit.conclure([axe(), Releve("Nu", absent="npm absent")], exiger=False) == 0
    assert "sautés : Nu (npm absent)" in capsys.readouterr().out
    assert audit.conclure([axe(AUTRE)], exiger=False) == 1


def test_a_report_becomes_a_part():
    assert releve.descendre("# Poids\n\ntexte # non\n## b\n") == "## Poids\n\ntexte # non\n### b"


def test_the_heaviest_page_stands_for_its_kind():
    def page(nom: str, texte: str) -> Page:
        return Page(nom, f'<html><body class="g-guide">{texte}</body></html>'.encode())

    choisies = audit.une_par_genre([page("a/index.html", "court"), page("b/index.html", "plus long")])
    assert [p.adresse for p in choisies] == ["b/"]


def test_a_folder_that_is_no_site_is_refused(tmp_path, capsys):
    assert audit.main([str(tmp_path)]) == 2
    assert "n’est pas un site construit" in capsys.readouterr().err


def test_a_message_of_nu_is_told_with_its_page(tmp_path):
    page = Page("menages/fsl/index.html", b'<html><body class="g-guide">')
    message = {"type": "error", "url": f"file:{tmp_path}/{page.fichier}", "message": "Duplicate ID", "extract": "<p>"}
    constat = verificateurs._de_nu(message, {page.fichier: page}, tmp_path)
    assert constat == Constat("error", "guide", "menages/fsl/", "", "<p>", "Duplicate ID")


def test_a_page_lighthouse_could_not_judge_is_a_defect():
    note = Releve("Lighthouse")
    verificateurs._juger(note, Page("index.html", b"<html>"), {"erreur": "Chrome est mort"})
    assert note.notes == {"": "–"} and note.constats[0].detail == "Chrome est mort"


def test_a_failed_audit_of_lighthouse_is_told_with_its_element():
    resultat = {
        "categories": {"accessibility": {"score": 0.97, "auditRefs": [{"id": "label", "weight": 7}]}},
        "audits": {
            "label": {"id": "label", "score": 0, "title": "Sans étiquette",
                      "details": {"items": [{"node": {"selector": "input#q"}}]}},
            "sans-poids": {"id": "sans-poids", "score": 0, "title": "À voir à la main"},
        },
    }  # fmt: skip
    note = Releve("Lighthouse")
    verificateurs._juger(note, Page("index.html", b"<html>"), resultat)
    assert note.notes == {"": "97"}
    assert [(c.regle, c.element) for c in note.constats] == [("label", "input#q")]
