import pytest

from scripts import pango


@pytest.fixture(autouse=True)
def temoin(monkeypatch, tmp_path):
    monkeypatch.setattr(pango, "TEMOIN", tmp_path / "pango.present")
    return pango.TEMOIN


def test_a_working_pango_is_remembered(monkeypatch, temoin):
    monkeypatch.setattr(pango, "fonctionne", lambda: True)
    assert pango.main() == 0
    assert temoin.exists()


def test_a_missing_pango_is_installed_then_tried_again(monkeypatch):
    essais = iter([False, True])
    monkeypatch.setattr(pango, "fonctionne", lambda: next(essais))
    monkeypatch.setattr(pango.paquets, "installer", lambda *_: True)
    assert pango.main() == 0


def test_a_pango_that_cannot_be_had_is_one_sentence_and_exit_3(monkeypatch, capsys, temoin):
    monkeypatch.setattr(pango, "fonctionne", lambda: False)
    monkeypatch.setattr(pango.paquets, "installer", lambda *_: False)
    assert pango.main() == 3
    assert not temoin.exists()
    assert capsys.readouterr().err == (
        "Les documents à imprimer ont besoin de Pango : installez les paquets libpango-1.0-0, "
        "libpangoft2-1.0-0, libharfbuzz-subset0, ou lancez make site PAPIER=non.\n"
    )
