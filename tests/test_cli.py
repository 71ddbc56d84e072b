import socket

import pytest

from macros import build, cli, opening
from macros.models import National, Referentiel

PAS_UNE_DATE = "n’est pas une date, écrivez l’année, le mois et le jour ainsi : 2026-11-21.\n"


@pytest.fixture(autouse=True)
def mkdocs(monkeypatch, tmp_path):
    """MkDocs replaced by one page, and a project of one département; gives the environment of each run."""
    lancements = []

    def remplacant(racine, environ, *arguments):
        lancements.append((arguments[0], environ))
        if arguments[0] == "build":
            (tmp_path / "site.nouveau" / "index.html").write_text("x" * 1000)
        return True

    monkeypatch.setattr(build, "mkdocs", remplacant)
    monkeypatch.setattr(cli, "RACINE", tmp_path)
    monkeypatch.setattr(opening, "lire_et_verifier", lambda racine: Referentiel(national=National()))
    (tmp_path / "data" / "departements" / "71").mkdir(parents=True)
    for variable in ("DATE", "DEP", "PAPIER", "PARTIE", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("RECHERCHE", "non")
    monkeypatch.setattr(cli, "_finir", lambda dossier, environ: True)
    return lancements


@pytest.fixture
def port_libre() -> int:
    with socket.create_server(("127.0.0.1", 0)) as prise:
        return prise.getsockname()[1]


def construire(tmp_path, *arguments: str) -> int:
    return cli.main(["construire", "--dans", str(tmp_path / "site"), *arguments])


def test_a_build_says_where_the_site_is_and_how_to_look_at_it(tmp_path, capsys):
    assert construire(tmp_path, "--date", "2027-01-01") == 0
    derniere = capsys.readouterr().out.splitlines()[-1]
    assert derniere == "Le site est prêt : site/ (1 pages, 0 s, 0,0 Mo). Pour le regarder : make serve"


def test_the_options_reach_mkdocs_through_the_environment(tmp_path, mkdocs, monkeypatch):
    monkeypatch.setenv("PAPIER", "non")
    construire(tmp_path, "--date", "2027-01-01", "--dep", "71", "--partie", "nationale")
    verbe, environ = mkdocs[0]
    recus = [environ[nom] for nom in ("DATE", "SOURCE_DATE_EPOCH", "DEP", "PAPIER", "PARTIE")]
    assert (verbe, recus) == ("build", ["2027-01-01", "1798761600", "71", "non", "nationale"])


def test_a_part_is_neither_checked_nor_indexed(tmp_path, monkeypatch, capsys):
    """Its links lead to other parts: all is checked once they are together."""
    monkeypatch.setattr(cli, "_finir", lambda dossier, environ: False)
    assert construire(tmp_path, "--partie", "71") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "La partie « 71 » est prête : site/ (1 pages, 0 s, 0,0 Mo)."


@pytest.mark.parametrize(
    ("environ", "arguments", "message"),
    [
        (
            {"DATE": "2026-11-21"},
            ["--date", "demain"],
            f"--date : « demain » {PAS_UNE_DATE}",
        ),
        (
            {"DATE": "2026-02-30"},
            [],
            f"DATE : « 2026-02-30 » {PAS_UNE_DATE}",
        ),
        (
            {"DEP": "99"},
            [],
            "Le département « 99 » n’est pas dans les données ; ceux qui y sont : 71.\n",
        ),
        (
            {"PARTIE": "99"},
            [],
            "Le département « 99 » n’est pas dans les données ; ceux qui y sont : 71.\n",
        ),
        (
            {},
            ["--dep", "../71"],
            "Le département « ../71 » n’est pas dans les données ; ceux qui y sont : 71.\n",
        ),
    ],
)
def test_a_senseless_request_is_one_sentence_and_writes_nothing(
    environ, arguments, message, tmp_path, capsys, monkeypatch
):
    for nom, valeur in environ.items():
        monkeypatch.setenv(nom, valeur)
    assert construire(tmp_path, *arguments) == 2
    assert capsys.readouterr() == ("", message)
    assert [f.name for f in tmp_path.iterdir()] == ["data"]


def test_a_failed_build_is_one_sentence_and_exit_1(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(build, "mkdocs", lambda *_: False)
    assert construire(tmp_path) == 1
    assert capsys.readouterr().err == "La construction a échoué, le site précédent est intact.\n"


def test_a_site_with_a_problem_is_not_published(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(cli, "_finir", lambda dossier, environ: False)
    assert construire(tmp_path) == 1
    assert capsys.readouterr().err == "La construction a échoué, le site précédent est intact.\n"
    assert not (tmp_path / "site").exists()


def test_the_site_is_shown_at_the_port_asked_for(mkdocs, monkeypatch, capsys, port_libre):
    monkeypatch.setenv("PORT", str(port_libre))
    assert cli.main(["servir"]) == 0
    assert mkdocs[0][0] == "serve"
    assert capsys.readouterr().out == (
        f"Le site s’ouvre à l’adresse http://127.0.0.1:{port_libre}/ ; Ctrl+C pour arrêter.\n"
    )


@pytest.mark.parametrize("port", ["huit", "99999"])
def test_a_port_that_cannot_be_had_is_one_sentence(port, mkdocs, monkeypatch, capsys):
    monkeypatch.setenv("PORT", port)
    assert cli.main(["servir"]) == 2
    assert capsys.readouterr().err == (
        f"Le port {port} n’est pas libre : fermez ce qui l’occupe, ou choisissez-en un autre ainsi : "
        "make serve PORT=8001.\n"
    )
    assert mkdocs == []


def test_an_unknown_verb_is_refused_with_the_list_of_verbs(capsys):
    with pytest.raises(SystemExit) as fin:
        cli.main(["batir"])
    assert fin.value.code == 2
    assert "construire" in capsys.readouterr().err
