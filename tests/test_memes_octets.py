"""Same data, same date: same bytes, wherever and in whatever order the machine counts."""

import hashlib
import os
import subprocess
import sys

import pytest

from tests.site_construit import DATE


def empreintes(site) -> dict[str, str]:
    """Digest of each file; the search index is left out: its library writes its filters in no order."""
    fichiers = (f for f in sorted(site.rglob("*")) if f.is_file() and "pagefind" not in f.relative_to(site).parts)
    return {f.relative_to(site).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest() for f in fichiers}


def ecarts(une: dict[str, str], autre: dict[str, str]) -> list[str]:
    """Files that only one has, or that differ."""
    return sorted(nom for nom in une.keys() | autre.keys() if une.get(nom) != autre.get(nom))


@pytest.mark.lent
def test_another_time_zone_and_another_order_give_the_same_bytes(site, racine, tmp_path):
    environ = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4321", "LC_ALL": "C.UTF-8"}
    commande = [sys.executable, "-m", "macros", "construire", "--date", DATE, "--dans", str(tmp_path / "site")]
    fini = subprocess.run(commande, cwd=racine, env=environ, capture_output=True, text=True, check=False)
    assert fini.returncode == 0, fini.stderr
    assert ecarts(empreintes(site), empreintes(tmp_path / "site")) == []


@pytest.mark.lent
def test_parts_put_together_are_the_site_built_whole(racine, tmp_path):
    """Without paper, whose sheets are printed one by one anyway."""
    lancer(racine, tmp_path / "entier")
    parties = ["nationale", *sorted(d.name for d in (racine / "data" / "departements").iterdir())]
    for partie in parties:
        lancer(racine, tmp_path / partie, "--partie", partie)
    lancer(racine, tmp_path / "reuni", *(str(tmp_path / partie) for partie in parties), verbe="assembler")
    assert ecarts(empreintes(tmp_path / "entier"), empreintes(tmp_path / "reuni")) == []


def lancer(racine, cible, *arguments, verbe="construire"):
    commande = [sys.executable, "-m", "macros", verbe, *arguments, "--date", DATE, "--dans", str(cible)]
    environ = {**os.environ, "PAPIER": "non"}
    fini = subprocess.run(commande, cwd=racine, env=environ, capture_output=True, text=True, check=False)
    assert fini.returncode == 0, fini.stderr


def test_a_difference_is_seen(tmp_path):
    for nom, contenu in (("a", "1"), ("b", "2")):
        (tmp_path / nom).mkdir()
        (tmp_path / nom / "x.html").write_text(contenu, "utf-8")
    (tmp_path / "b" / "y.html").write_text("", "utf-8")
    assert ecarts(empreintes(tmp_path / "a"), empreintes(tmp_path / "b")) == ["x.html", "y.html"]
