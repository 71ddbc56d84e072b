"""Whatever is in a file, an editor reads a sentence, never a traceback."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.models import SECTIONS, Dossier
from macros.reading import DonneesInvalides
from macros.reading.files import rangements_departement
from macros.reading.folder import Lecteur
from macros.reading.provenance import Provenance

RANGEMENTS = rangements_departement(SECTIONS)
reglages = settings(
    database=None,
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

MOTS = (
    *(
        "contacts",
        "id",
        "organisme",
        "lieux",
        "nom",
        ":",
        ": ",
        "- ",
        "\n",
        "\n  ",
        " ",
        "[",
        "]",
        "{",
        "}",
        ",",
    ),
    *(
        '"',
        "'",
        "&a",
        "*a",
        "!!str",
        "|",
        ">",
        "#",
        "---",
        "...",
        "%YAML 1.2",
        "?",
        "<<",
        "\t",
        "\r",
        "\\",
        "é",
    ),
    *("\u2028", "~", "@"),
)
CLES = ("id", "organisme", "lieux", "nom", "etapes", "releve_le", "pour_menages", "texte")

presque_yaml = st.lists(st.sampled_from(MOTS), max_size=40).map("".join)
cles = st.sampled_from(CLES) | st.text(max_size=5)
valeurs = st.recursive(
    st.none() | st.text(max_size=8) | st.sampled_from(["oui", "2021-01-25", "12", "adil-71"]),
    lambda enfants: st.lists(enfants, max_size=3) | st.dictionaries(cles, enfants, max_size=4),
    max_leaves=12,
)


def lire(dossier: Path, nom: str, octets: bytes) -> None:
    (dossier / nom).parent.mkdir(exist_ok=True)
    (dossier / nom).write_bytes(octets)
    lecteur = Lecteur(dossier, "data/departements/71", Dossier, RANGEMENTS, Provenance())
    assert lecteur.lire() is None
    assert "section obligatoire absente" in str(DonneesInvalides(lecteur.problemes))


@reglages
@given(texte=st.text() | presque_yaml)
@pytest.mark.parametrize("nom", ["annuaire.yml", "textes/contexte.md"])
def test_any_text(tmp_path: Path, nom: str, texte: str) -> None:
    lire(tmp_path, nom, texte.encode())


@reglages
@given(octets=st.binary())
def test_any_bytes(tmp_path: Path, octets: bytes) -> None:
    lire(tmp_path, "annuaire.yml", octets)


@reglages
@given(entete=presque_yaml)
def test_any_front_matter(tmp_path: Path, entete: str) -> None:
    lire(tmp_path, "textes/contexte.md", f"---\n{entete}\n---\n\nUn texte.\n".encode())


@reglages
@given(section=st.sampled_from(["contacts", "documents", "series", "bilan"]), valeur=valeurs)
def test_any_shape(tmp_path: Path, section: str, valeur: object) -> None:
    lire(tmp_path, RANGEMENTS[section].fichier, json.dumps({section: valeur}, ensure_ascii=False).encode())


@pytest.mark.parametrize("texte", ["[" * 100_000, "- " * 100_000, "a: {" * 50_000, "? " * 50_000, "*a" + "[" * 50_000])
def test_deep_nesting(tmp_path: Path, texte: str) -> None:
    lire(tmp_path, "annuaire.yml", texte.encode())
