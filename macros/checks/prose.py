"""No legal delay, amount nor telephone number is typed in prose: it comes from a dated rule or a contact.

Refused in `content/` (not in `contribuer/`): a number, in digits or in words, before a unit of time; « un mois »,
« une semaine », « un an »; an amount in euros or a percentage; a telephone number, or a short number that is a
national contact's. Calls of macros, addresses and dates pass. What only looks like one is in PERMIS, with the reason.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.checks.sources import Prose, couvert
from macros.models.droit import Regle, Version
from macros.models.national import ContactNational
from macros.reading.problems import Probleme

NOMBRES = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt-quatre": 24, "trente": 30, "trente-six": 36, "quarante": 40,
    "quarante-huit": 48, "cinquante": 50, "soixante": 60, "soixante-douze": 72, "quatre-vingt-dix": 90, "cent": 100,
    "mille": 1000,
}  # fmt: skip
_MOTS = "|".join(sorted(NOMBRES, key=len, reverse=True))
_CHIFFRES = r"\d[\d ]*(?:,\d+)?"
_TEMPS = r"jours?|semaines?|mois|ans?|annees?|années?|trimestres?|heures?"
DELAI = re.compile(
    rf"(?<![\w,-])(?P<n>{_CHIFFRES}|{_MOTS})"
    rf"(?: (?:à|ou|et) (?:{_CHIFFRES}|{_MOTS}))? ?(?P<u>{_TEMPS})(?![\w-])(?P<suite>(?: ouvr(?:és|ables))?)",
    re.IGNORECASE,
)
MONTANT = re.compile(
    rf"(?<![\w,-])(?P<n>{_CHIFFRES}|{_MOTS}) ?(?P<u>€|euros?\b|%|pour cent\b|pourcents?\b)", re.IGNORECASE
)
TELEPHONE = re.compile(r"(?<![\d-])(?:\+33|0)(?:[ .]?\d){9}(?!\d)")
COURANTS = ("jour", "heure")


@dataclass(frozen=True)
class Permis:
    """A reviewed phrase that looks like a legal value and is none; straight apostrophes."""

    phrase: str
    raison: str


PERMIS = (
    Permis("personne n'a vérifié depuis un an", "fraîcheur de nos contacts, pas une règle de droit"),
    Permis("n'a contrôlé ses contacts depuis un an", "fraîcheur de nos contacts, pas une règle de droit"),
    Permis("dans les douze mois", "horizon d’annonce du site, pas une règle de droit"),
    Permis("Un mois s'annonce difficile", "mois de la vie d’un ménage, pas un délai"),
    Permis("Un mois difficile arrive", "mois de la vie d’un ménage, pas un délai"),
    Permis("je peux sauter un mois", "croyance fausse citée, démentie juste après"),
    Permis("le 115", "nom courant du service ; le numéro à composer vient du contact"),
    Permis("Le 115", "nom courant du service ; le numéro à composer vient du contact"),
)
_PERMIS = tuple(p.phrase for p in PERMIS)


def controler(
    proses: Sequence[Prose], regles: Sequence[Regle], contacts: Sequence[ContactNational]
) -> Iterator[Probleme]:
    """Problems of every file, with the rule or the contact to use instead."""
    courts = _courts(contacts)
    for prose in proses:
        nu = prose.nu
        for trouve in _valeurs(nu):
            if not couvert(nu, *trouve.span(), _PERMIS):
                ecrit = prose.texte[slice(*trouve.span())].strip()
                yield prose.probleme(trouve.start(), f"« {ecrit} » écrit à la main", _remede_regle(trouve, regles))
        for trouve in (*TELEPHONE.finditer(nu), *(courts.finditer(nu) if courts else ())):
            if not couvert(nu, *trouve.span(), _PERMIS):
                yield prose.probleme(
                    trouve.start(), f"numéro « {trouve.group()} » écrit à la main", _remede_contact(trouve, contacts)
                )


def _valeurs(nu: str) -> Iterator[re.Match[str]]:
    """Delays and amounts; « un jour » and « une heure » are everyday words."""
    for trouve in DELAI.finditer(nu):
        if not (trouve["n"].lower() in {"un", "une"} and trouve["u"].lower().startswith(COURANTS)):
            yield trouve
    yield from MONTANT.finditer(nu)


def _courts(contacts: Sequence[ContactNational]) -> re.Pattern[str] | None:
    """Short numbers of national contacts; those of two digits only after a word that calls."""
    numeros = sorted({n.telephone.replace(" ", "") for n in contacts if n.telephone and len(n.telephone) < 8})
    longs = "|".join(n for n in numeros if len(n) > 2)
    brefs = "|".join(n for n in numeros if len(n) == 2)
    formes = []
    if longs:
        formes.append(rf"(?<![\w.,°/-])(?<!n° )(?<!article )(?<!art\. )(?:{longs})(?![\w°/-]|[.,]\d)")
    if brefs:
        formes.append(rf"(?<=appelez le )(?:{brefs})(?!\w)|(?<=faites le )(?:{brefs})(?!\w)")
    return re.compile("|".join(formes), re.IGNORECASE) if formes else None


def nombre(texte: str) -> str:
    """`six` → `6`, `1 500` → `1500`: a number as the rules write it."""
    bas = texte.lower().strip()
    return str(NOMBRES[bas]) if bas in NOMBRES else bas.replace(" ", "")


def _unite(texte: str) -> str:
    bas = texte.lower()
    if bas in {"€", "euro", "euros"}:
        return "€"
    if bas in {"%", "pour cent", "pourcent", "pourcents"}:
        return "%"
    return "an" if bas.startswith("ann") or bas == "ans" else bas if bas == "mois" else bas.removesuffix("s")


def _repond(version: Version, n: str, unite: str) -> bool:
    valeur = (version.valeur or "").replace(" ", "").replace("\u202f", "")
    return valeur == n and _unite((version.unite or "").split(" ")[0]) == unite


def _remede_regle(trouve: re.Match[str], regles: Sequence[Regle]) -> str:
    n, unite = nombre(trouve["n"]), _unite(trouve["u"])
    candidates = [_appel(r, v) for r in regles for v in r.versions if _repond(v, n, unite)]
    candidates = list(dict.fromkeys(candidates))
    if not candidates:
        return "Aucune règle n’a cette valeur : ajoutez-la à data/national/droit, ou reformulez sans chiffre."
    suite = f" … ({len(candidates)} règles)" if len(candidates) > 4 else ""
    return f"Écrivez la règle à la place : {' ou '.join(candidates[:4])}{suite}"


def _appel(regle: Regle, version: Version) -> str:
    cas = f', cas="{version.cas}"' if version.cas else ""
    return f'{{{{ regle("{regle.id}"{cas}) }}}}'


def _remede_contact(trouve: re.Match[str], contacts: Sequence[ContactNational]) -> str:
    chiffres = re.sub(r"\D", "", trouve.group().replace("+33", "0"))
    for contact in contacts:
        if contact.telephone and re.sub(r"\D", "", contact.telephone) == chiffres:
            return f'Écrivez le contact à la place : {{{{ numero("{contact.id}") }}}}'
    return "Aucun contact national n’a ce numéro : rangez-le dans data/national/contacts.yml ou dans un annuaire."
