"""The Nu HTML checker: no error on any page."""

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from scripts import outils
from tests.conftest import absent


def erreurs(*fichiers: Path) -> list[str]:
    """Errors of HTML files: « page: message (line) »."""
    commande = [outils.java(), "-Xss2m", "-jar", str(outils.VNU), "--errors-only", "--format", "json", "--stdout"]
    fini = subprocess.run([*commande, *map(str, fichiers)], capture_output=True, text=True, check=False)
    messages = json.loads(fini.stdout)["messages"]
    return [f"{m.get('url', '').split('/site-test/')[-1]}: {m['message']} ({m.get('lastLine')})" for m in messages]


@pytest.fixture(scope="module", autouse=True)
def verificateur():
    if not outils.VNU.is_file():
        absent("vérificateur Nu", "installez npm puis lancez make test")


def test_no_page_has_an_error(site):
    trouvees = erreurs(*sorted(site.rglob("*.html")))
    comptes = Counter(e.split(": ", 1)[1].split(" (")[0] for e in trouvees)
    assert not trouvees, "\n".join([*(f"{n} × {m}" for m, n in comptes.most_common(15)), *trouvees[:15]])


def test_the_checker_sees_what_is_wrong(tmp_path):
    (tmp_path / "x.html").write_text(
        '<!DOCTYPE html><html lang="fr"><title>x</title><p id="a"><p id="a"><ul><p>', "utf-8"
    )
    assert any("Duplicate ID" in e for e in erreurs(tmp_path / "x.html"))
