"""No code, no template and no page knows a département by its code or its name."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jinja2 import Environment

from tests.sixieme.sixieme import CODE, MODELE, RACINE

DEPARTEMENTS = RACINE / "data" / "departements"
CODES = frozenset(dossier.name for dossier in DEPARTEMENTS.iterdir() if dossier.is_dir()) | {CODE}
PYTHON = sorted((RACINE / "macros").rglob("*.py"))
SUFFIXES = (".md", ".html", ".css", ".js", ".mjs")
# A page of components shows each with examples, typed by hand.
COMPOSANTS = RACINE / "content" / "contribuer" / "composants.md"
GABARITS = sorted(
    chemin
    for dossier in ("content", "overrides")
    for chemin in (RACINE / dossier).rglob("*")
    if chemin.suffix in SUFFIXES and MODELE not in chemin.parents and chemin != COMPOSANTS
)
# Reviewed: what looks like a département and is none, file by file.
PERMIS = {
    "macros/today.py": {"Europe/Paris"},  # name of the time zone
    "macros/models/droit.py": {"12"},  # rank of a dangerous fact, 1 to 15
}
JINJA = Environment()
COMMENTAIRES = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)


def _noms() -> frozenset[str]:
    """Names of the published départements, read without the models: other data may be wrong for now."""
    identites = (DEPARTEMENTS / code / "departement.yml" for code in sorted(CODES - {CODE}))
    lignes = (re.search(r"^  nom: (.+)$", f.read_text("utf-8"), re.MULTILINE) for f in identites if f.exists())
    return frozenset(yaml.safe_load(ligne[1]) for ligne in lignes if ligne)


NOMS = re.compile("|".join(rf"(?<!\w){re.escape(nom)}(?!\w)" for nom in sorted(_noms())))
DANS_UN_CHEMIN = re.compile(rf"(?:departements|donnees|depliants)/(?:{'|'.join(sorted(CODES))})(?!\w)")
ENTRE_GUILLEMETS = re.compile(rf"""["'](?:{"|".join(sorted(CODES))})["']""")


def _suspect(texte: str) -> str | None:
    """The département that a text names; None for a text that names none."""
    if texte.strip() in CODES:
        return texte.strip()
    trouve = NOMS.search(texte) or DANS_UN_CHEMIN.search(texte)
    return trouve.group() if trouve else None


def _documentation(arbre: ast.AST) -> set[int]:
    """Docstrings and descriptions of keys: they give examples, nothing runs them."""
    noeuds = [n.value for n in ast.walk(arbre) if isinstance(n, ast.Expr)]
    noeuds += [n.value for n in ast.walk(arbre) if isinstance(n, ast.keyword) and n.arg == "description"]
    return {id(feuille) for noeud in noeuds if _que_du_texte(noeud) for feuille in ast.walk(noeud)}


def _que_du_texte(noeud: ast.AST) -> bool:
    return isinstance(noeud, ast.Constant | ast.JoinedStr)


def _compares(arbre: ast.AST) -> Iterator[ast.AST]:
    """What a number is compared to, looked up with or matched against."""
    for noeud in ast.walk(arbre):
        if isinstance(noeud, ast.Compare):
            yield from (noeud.left, *noeud.comparators)
        elif isinstance(noeud, ast.Dict):
            yield from filter(None, noeud.keys)
        elif isinstance(noeud, ast.Subscript):
            yield noeud.slice
        elif isinstance(noeud, ast.MatchValue):
            yield noeud.value


def en_python(texte: str) -> list[str]:
    """Départements that a Python module names in its literals, docstrings aside."""
    arbre = ast.parse(texte)
    hors = _documentation(arbre)
    chaines = [
        n.value
        for n in ast.walk(arbre)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in hors
    ]
    nombres = [
        str(n.value)
        for compare in _compares(arbre)
        for n in ast.walk(compare)
        if isinstance(n, ast.Constant) and type(n.value) is int
    ]
    return [suspect for chaine in (*chaines, *(n for n in nombres if n in CODES)) if (suspect := _suspect(chaine))]


def en_gabarit(texte: str) -> list[str]:
    """Départements that a template names: in its prose by name, in its expressions by name or code."""
    valeurs = [valeur.strip("\"'") for _, genre, valeur in JINJA.lex(texte) if genre in ("string", "integer")]
    return [*NOMS.findall(texte), *DANS_UN_CHEMIN.findall(texte), *(v for v in valeurs if v in CODES)]


def en_style_ou_script(texte: str) -> list[str]:
    """Départements that a stylesheet or a script names, comments aside."""
    nu = COMMENTAIRES.sub("", texte)
    return [trouve for forme in (NOMS, DANS_UN_CHEMIN, ENTRE_GUILLEMETS) for trouve in forme.findall(nu)]


def _nom(chemin: Path) -> str:
    return chemin.relative_to(RACINE).as_posix()


def _hors_permis(chemin: Path, trouves: list[str]) -> set[str]:
    permis = PERMIS.get(_nom(chemin), set())
    return {trouve for trouve in trouves if not any(trouve in permise for permise in permis)}


@pytest.mark.parametrize("chemin", PYTHON, ids=_nom)
def test_module_names_no_departement(chemin):
    assert _hors_permis(chemin, en_python(chemin.read_text("utf-8"))) == set()


@pytest.mark.parametrize("chemin", GABARITS, ids=_nom)
def test_template_names_no_departement(chemin):
    chercher = en_gabarit if chemin.suffix in (".md", ".html") else en_style_ou_script
    assert _hors_permis(chemin, chercher(chemin.read_text("utf-8"))) == set()


def test_all_published_departements_are_looked_for():
    assert len(CODES) >= 6
    assert len(_noms()) == len(CODES) - 1


@pytest.mark.parametrize(
    "code",
    [
        "if d.code == '71': pass",
        "if d.code in ('12', '17'): pass",
        "x = {'75': 1}",
        "if int(d.code) == 71: pass",
        "match n:\n    case 12: pass",
        "titre = 'Charte de la Sarthe'",
        "url = f'departements/71/{page}'",
        "x = par_code[72]",
    ],
)
def test_an_if_on_a_departement_is_seen(code):
    assert en_python(code)


@pytest.mark.parametrize("code", ['"""Such as donnees/71.json."""', "x = 12", "reste = liste[:3]", "x = '7112'"])
def test_examples_and_figures_pass(code):
    assert en_python(code) == []


@pytest.mark.parametrize(
    "gabarit",
    ["{% if d.code == '71' %}x{% endif %}", "{% if n == 71 %}x{% endif %}", "Dans l’Aveyron.", "departements/12/plan/"],
)
def test_a_template_for_one_departement_is_seen(gabarit):
    assert en_gabarit(gabarit)


def test_a_script_for_one_departement_is_seen_but_not_its_comments():
    assert en_style_ou_script("if (code === '71') {} /* l’Aveyron */ // la Sarthe") == ["'71'"]
