"""What a natural person's name looks like in French text, and what only resembles one. Pure text."""

import re
from collections.abc import Collection, Iterator

from macros.reading.suggestions import identifiant
from macros.rules.acronyms import ROMAIN
from macros.rules.first_names import PRENOMS

MAJUSCULE = "A-ZÀ-ÖØ-Þ"
MOT = rf"[{MAJUSCULE}][\w]*(?:[-’][\w]+)*"
# A capital where a word begins. What stands before is looked at once a capital is found: twice as fast.
INITIALE = rf"[{MAJUSCULE}](?<![\w’-][{MAJUSCULE}])"
ARTICLE = r"(?:(?:[Ll][ea]s?|[Dd]e)\s+|[LlDd]’)*"

# What all shapes have in common: two words in capitals or capitalised, particles between them at most.
POSSIBLE = re.compile(rf"[{MAJUSCULE}][\w.’-]*\s+(?:[LlDd][aeu]?s?[\s’']\s*)*[{MAJUSCULE}]")

CIVILITE = re.compile(
    r"(?<![\w.’-])(?:MM?\.|M(?=\s)|Mmes?|Mlles?|Monsieur|Messieurs|Madame|Mesdames|Mademoiselle"
    r"|Me|Maître|Dr\.?|Docteur|Pr\.?|Professeur)"
    rf"\s+{ARTICLE}(?P<nom>{MOT})"
)
NOM_CAPITALES = re.compile(
    rf"(?P<prenom>{INITIALE}[a-zà-ÿ]+(?:[- ][{MAJUSCULE}][a-zà-ÿ]+)?)"
    r"\s+(?P<particule>(?:[Dd][eu]|[Dd][’']|[Ll]e|[Ll]a)\s*)?"
    rf"(?P<nom>[{MAJUSCULE}]{{2,}}(?:[-’ ][{MAJUSCULE}]{{2,}})*)(?![\w’])"
)
CAPITALES_PRENOM = re.compile(
    rf"(?P<nom>{INITIALE}[{MAJUSCULE}]+(?:-[{MAJUSCULE}]{{2,}})*)\s+(?P<prenom>[{MAJUSCULE}][a-zà-ÿ]+)(?![\w’])"
)
PRENOM_NOM = re.compile(
    rf"(?P<prenom>{INITIALE}[a-zà-ÿ]+)(?:-[{MAJUSCULE}][a-zà-ÿ]+)?(?=(?P<nom>\s+[{MAJUSCULE}][a-zà-ÿ]+))"
)

# A street, a house or a law that bears somebody's name is a place or a text, not a person.
PORTEURS = (
    "rue|avenue|boulevard|bd|place|quai|allée|allées|impasse|square|cours|chemin|route|esplanade|passage|pont|"
    "faubourg|résidence|hôpital|clinique|lycée|collège|école|maison|foyer|centre|espace|salle|pôle|cité|immeuble|"
    "fondation|association|éditions|institut|hôtel|loi|saint|sainte|st|ste|abbé|général|maréchal"
)
DEBUT = rf"(?:^|[\s’«(])(?:{PORTEURS})"
PORTE = re.compile(rf"{DEBUT}(?:\s+[\w’-]+){{0,2}}\s*(?:d’|l’)?$", re.IGNORECASE)
PORTE_DE_PRES = re.compile(rf"{DEBUT}(?:\s+du)?\s+$", re.IGNORECASE)
ARTICLES = ("Le", "La", "Les", "Un", "Une", "Des", "Du", "Au", "Aux", "En", "Par")
# Reviewed: what a civility may address besides a name.
FONCTIONS = frozenset(
    (
        "prefet", "prefete", "sous-prefet", "sous-prefete", "president", "presidente", "vice-president",
        "vice-presidente", "maire", "maires", "adjoint", "directeur", "directrice", "secretaire", "juge",
        "procureur", "procureure", "ministre", "greffier", "greffiere", "batonnier", "batonniere",
        "representant", "representante", "chef", "conseiller", "conseillere", "depute", "deputee",
        "senateur", "senatrice", "delegue", "deleguee", "commissaire", "huissier", "administrateur",
        "administratrice", "coordonnateur", "coordonnatrice", "tresorier", "tresoriere", "m", "mm", "mme",
        "mmes", "mlle", "monsieur", "madame", "messieurs", "mesdames", "mademoiselle", "ou", "et",
    )
)  # fmt: skip


def noms(texte: str, sigles: Collection[str] = ()) -> Iterator[str]:
    """Passages of a text that read as a natural person's name; `sigles` are capitals known not to be a name.

    Three shapes: a civility before a capitalised word that is not a function; a capitalised word beside
    capitals; a usual first name before a capitalised word. Streets, bodies and laws that bear a name pass.
    """
    if not POSSIBLE.search(texte):
        return
    for forme, porte, retenir in _FORMES:
        for trouve in forme.finditer(texte):
            if retenir(trouve, sigles) and not porte.search(texte[: trouve.start()]):
                yield trouve.group() + (trouve["nom"] if forme is PRENOM_NOM else "")


def _civilite(trouve: re.Match[str], sigles: Collection[str]) -> bool:
    return identifiant(trouve["nom"]) not in FONCTIONS and trouve["nom"] not in sigles


def _capitales(trouve: re.Match[str], sigles: Collection[str]) -> bool:
    """Capitals that nobody defined, after a usual first name or any word but an article or a particle."""
    if _connus(trouve["nom"], sigles):
        return False
    mots = re.split(r"[- ]", trouve["prenom"])
    particule = trouve["particule"] or "D"
    return any(map(_prenom, mots)) or (particule[0].isupper() and mots[-1] not in ARTICLES)


def _capitales_devant(trouve: re.Match[str], sigles: Collection[str]) -> bool:
    return not _connus(trouve["nom"], sigles) and _prenom(trouve["prenom"])


def _prenom_nom(trouve: re.Match[str], sigles: Collection[str]) -> bool:
    return _prenom(trouve["prenom"])


def _connus(capitales: str, sigles: Collection[str]) -> bool:
    return all(mot in sigles or ROMAIN.fullmatch(mot) for mot in re.split(r"[-’ ]", capitales))


def _prenom(mot: str) -> bool:
    return identifiant(mot) in PRENOMS


_FORMES = (
    (CIVILITE, PORTE_DE_PRES, _civilite),
    (NOM_CAPITALES, PORTE, _capitales),
    (CAPITALES_PRENOM, PORTE, _capitales_devant),
    (PRENOM_NOM, PORTE, _prenom_nom),
)
