"""Bodies are called by today's name: an old one stays in quotations of a charter, and where it is explained.

Read: `content/` (not `contribuer/`) and the prose of `data/national/`. An old name passes between « », or just after
« ancien », « ex- », « autrefois », « s'appelait » …: it is then explained, not used.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from macros.checks.sources import Prose, couvert
from macros.law import changements, en_vigueur
from macros.models import National
from macros.models.base import Modele
from macros.models.national import Renommage
from macros.reading.problems import Probleme

Forme = tuple[re.Pattern[str], Renommage]

# What holds old names on purpose: names that changed, synonyms that people type; rules are read version by version.
SANS = {"renommages", "recherche", "editeur", "regles", "completude"}
CHAMPS = {
    "nom", "nom_menage", "court", "resume", "acte", "qui_agit", "article", "role", "signification", "explication",
    "description", "objet", "titre", "aspect", "issue", "si", "enonce", "question", "intitule", "conditions",
    "vaut_pour", "exceptions",
}  # fmt: skip
_EXPLIQUE = re.compile(
    r"(?:\banciens?|\banciennes?|\banciennement|\bex[- ]|\bautrefois|\bavant :|\bappelait|\bappelée?|\bdevenue?s?"
    r"|\bnouveau nom (?:de l'|du |de la |des )|\bremplac\w+)[\s(,]*"
    r"(?:[lL]'|[lL]es? |[lL]a |[dD]'|[dD]es |[dD]u |[dD]e )*$"
)
# Reviewed phrases where an old word is right today; straight apostrophes.
PERMIS: tuple[tuple[str, str], ...] = ()


def motifs(renommages: Sequence[Renommage]) -> list[Forme]:
    """One pattern a renamed body, longest forms first; acronyms in capitals only."""
    return [(_motif(r.ancien), r) for r in renommages]


def _motif(formes: Sequence[str]) -> re.Pattern[str]:
    ordonnees = sorted((f.replace("’", "'") for f in formes), key=len, reverse=True)
    choix = [re.escape(f) if f.isupper() else f"(?i:{re.escape(f)})" for f in ordonnees]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(choix)})(?![\w-])")


def trouver(
    texte: str, formes: Sequence[tuple[re.Pattern[str], Renommage]]
) -> Iterator[tuple[re.Match[str], Renommage]]:
    """Old names used as if they were current in a text with straight apostrophes and plain spaces."""
    permis = tuple(phrase for phrase, _ in PERMIS)
    for motif, renommage in formes:
        for trouve in motif.finditer(texte):
            explique = _cite(texte, trouve) or _EXPLIQUE.search(texte[: trouve.start()])
            if not explique and not couvert(texte, *trouve.span(), permis):
                yield trouve, renommage


def _cite(texte: str, trouve: re.Match[str]) -> bool:
    """Between « and » of the same paragraph."""
    debut = texte.rfind("\n\n", 0, trouve.start()) + 1
    return texte.count("«", debut, trouve.start()) > texte.count("»", debut, trouve.start())


def controler(proses: Iterable[Prose], national: National, jour: dt.date) -> Iterator[Probleme]:
    """Problems of pages, then of national data; versions of a rule that are past keep the words of their time."""
    formes = motifs(national.renommages)
    for prose in proses:
        for trouve, renommage in trouver(prose.nu, formes):
            yield prose.probleme(trouve.start(), _message(trouve), _indice(renommage))
    for lieu, texte in textes_nationaux(national, jour):
        plat = texte.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
        for trouve, renommage in trouver(plat, formes):
            yield Probleme("data/national", chemin=lieu, message=_message(trouve), indice=_indice(renommage))


def _message(trouve: re.Match[str]) -> str:
    return f"« {trouve.group()} » : ce nom a changé"


def _indice(renommage: Renommage) -> str:
    return f"Écrivez « {renommage.nouveau} », ou « ancien … » si vous expliquez le mot."


def textes_nationaux(national: National, jour: dt.date) -> Iterator[tuple[str, str]]:
    """`(place, text)` of what national data says to a reader: `etapes.impaye.resume`."""
    for nom in type(national).model_fields:
        if nom not in SANS:
            for objet in getattr(national, nom):
                yield from _textes(objet, f"{nom}.{getattr(objet, 'id', getattr(objet, 'sigle', ''))}")
    for regle in national.regles:
        suites = [c.apres for c in changements([regle], jour) if c.apres]
        for version in [*en_vigueur(regle, jour), *suites]:
            yield from _textes(version, f"regles.{regle.id}")


def _textes(objet: Modele, lieu: str) -> Iterator[tuple[str, str]]:
    if getattr(objet, "ancien", None) is True:
        return
    for champ in type(objet).model_fields:
        valeur = getattr(objet, champ)
        for un in valeur if isinstance(valeur, list) else [valeur]:
            if isinstance(un, str) and champ in CHAMPS:
                yield f"{lieu}.{champ}", un
            elif isinstance(un, Modele):
                yield from _textes(un, lieu)
