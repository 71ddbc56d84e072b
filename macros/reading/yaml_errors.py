"""What PyYAML says of a broken file, told in French with what to do."""

import yaml

from macros.reading.problems import Probleme
from macros.reading.text import Source

GUILLEMETS = "Mettez toute la valeur entre guillemets."
ALIGNEMENT = "Alignez-la avec des espaces sur les lignes voisines ; vérifiez aussi la ligne précédente."

# (words of PyYAML's context and problem) -> (message, hint, whether the place is where the broken part began)
TRADUCTIONS: tuple[tuple[str, str, str, bool], ...] = (
    (
        "while scanning a quoted scalar found unexpected",
        "guillemet ouvert et jamais fermé",
        "Fermez le guillemet à la fin du texte ; une apostrophe dans un texte entre apostrophes se double.",
        True,
    ),
    (
        "unknown escape character",
        "barre oblique inverse « \\ » inattendue entre guillemets",
        "Doublez-la, ou mettez le texte entre apostrophes.",
        False,
    ),
    ("escape code", "code de caractère qui n’existe pas", "Tapez le caractère lui-même.", False),
    ("hexdecimal", "code de caractère incomplet", "Tapez le caractère lui-même.", False),
    (
        "mapping values are not allowed",
        "deux-points inattendus",
        "Si le texte contient « : », mettez-le entre guillemets ; sinon vérifiez l’alignement de la ligne.",
        False,
    ),
    (
        "block sequence entries are not allowed",
        "tiret de liste mal placé",
        "Mettez le tiret au début d’une nouvelle ligne, sous la clé, deux espaces plus à droite.",
        False,
    ),
    ("mapping keys are not allowed", "point d’interrogation mal placé", GUILLEMETS, False),
    (
        "while scanning a simple key could not find expected ':'",
        "deux-points manquants après cette clé",
        "Écrivez « clé: valeur », avec une espace après les deux-points.",
        True,
    ),
    (
        "expected ',' or ']'",
        "crochet « [ » jamais fermé, ou virgule manquante",
        "Séparez les éléments par des virgules et fermez par « ] ».",
        True,
    ),
    (
        "expected ',' or '}'",
        "accolade « { » jamais fermée, ou virgule manquante",
        "Séparez les éléments par des virgules et fermez par « } ».",
        True,
    ),
    ("expected '-' indicator", "ligne sans tiret au milieu d’une liste", ALIGNEMENT, False),
    ("did not find expected key", "ligne mal alignée ou mal formée", ALIGNEMENT, False),
    ("while scanning an alias", "« * » ne peut pas commencer une valeur", GUILLEMETS, False),
    ("while scanning an anchor", "« & » ne peut pas commencer une valeur", GUILLEMETS, False),
    ("tag", "« ! » ne peut pas commencer une valeur", GUILLEMETS, False),
    ("directive", "« % » ne peut pas commencer une ligne", GUILLEMETS, False),
    ("cannot start any token", "ce caractère ne peut pas commencer une valeur", GUILLEMETS, False),
    (
        "while scanning a block scalar",
        "texte inattendu après « | » ou « > »",
        "Allez à la ligne après ce signe et décalez le texte de deux espaces.",
        False,
    ),
    ("expected node content", "valeur attendue ici", "Complétez ou supprimez ce qui précède.", False),
    (
        "expected a single document",
        "plusieurs documents dans un même fichier",
        "Supprimez cette ligne « --- ».",
        False,
    ),
    ("<document start>", "texte en trop", ALIGNEMENT, False),
)
SECOURS = (
    "",
    "texte incompréhensible ici",
    "Vérifiez l’alignement, les guillemets et les deux-points.",
    False,
)


def traduire(source: Source, erreur: yaml.MarkedYAMLError) -> Probleme:
    """Turn PyYAML's error into a located French problem."""
    anglais = f"{erreur.context or ''} {erreur.problem or ''}"
    if suite := _apres_guillemet(source, erreur.problem_mark):
        return suite
    _, message, indice, debut = next((ligne for ligne in TRADUCTIONS if ligne[0] in anglais), SECOURS)
    marque = (debut and erreur.context_mark) or erreur.problem_mark or erreur.context_mark
    ligne, colonne = (marque.line + 1, marque.column + 1) if marque else (1, 1)
    return source.probleme(*_reculer(source, ligne, colonne), message, indice=indice)


def _apres_guillemet(source: Source, marque: yaml.Mark | None) -> Probleme | None:
    """The commonest slip: an apostrophe or a quote inside a text between the same signs closes it early."""
    if marque is None or marque.line >= len(source.lignes) or marque.column == 0:
        return None
    signe = source.lignes[marque.line][marque.column - 1]
    if signe not in "'\"":
        return None
    indice = "Dans un texte entre apostrophes, doublez l’apostrophe ('') ; entre guillemets, écrivez \\\"."
    return source.probleme(marque.line + 1, marque.column + 1, "texte après le signe qui ferme", indice=indice)


def _reculer(source: Source, ligne: int, colonne: int) -> tuple[int, int]:
    """The parser notices some errors only at the end of the file: show the last line that says something."""
    if ligne <= len(source.lignes) and source.lignes[ligne - 1].strip():
        return ligne, colonne
    ligne = min(ligne, len(source.lignes))
    while ligne > 1 and not source.lignes[ligne - 1].strip():
        ligne -= 1
    return ligne, len(source.lignes[ligne - 1].rstrip()) + 1
