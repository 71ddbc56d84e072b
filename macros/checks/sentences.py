"""Sentences and words of a French text, as the readability check counts them (its docstring holds the rule)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from macros.models import National

_FIN = re.compile(r"(?<=[.!?…])[»”)\s]*\s+(?=[A-ZÀ-ÖØ-Þ0-9«“(])")
# A full stop after these ends no sentence.
_ABREGES = re.compile(r"\b(art|no|M|MM|Mme|Mmes|Me|p|cf|env|tél|al|L|R|D)\.(?= )")
_MOT = re.compile(r"\S*\w\S*")
_GROUPES = re.compile(r"(?<=\d)[\u00a0\u202f ](?=\d)")


@dataclass(frozen=True)
class Phrase:
    """A sentence of a page and its number of words."""

    texte: str
    mots: int


def noms_propres(national: National) -> re.Pattern[str]:
    """Full names of bodies, each of which counts as one word; longest first."""
    noms = {p.nom for p in national.partenaires} | {s.signification for s in national.sigles}
    noms |= {n for c in national.contacts for n in (c.organisme, c.nom)}
    composes = sorted((n for n in noms if " " in n), key=lambda n: (-len(n), n))
    return re.compile("|".join(map(re.escape, composes)) or r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def phrases_de(texte: str, noms: re.Pattern[str]) -> tuple[Phrase, ...]:
    """Sentences of one paragraph; the guides of every département share most of theirs."""
    protege = _ABREGES.sub("\\1\u2024", texte)
    phrases = [morceau.replace("\u2024", ".").strip() for morceau in _FIN.split(protege)]
    return tuple(Phrase(p, n) for p in phrases if (n := compter(p, noms)))


def compter(phrase: str, noms: re.Pattern[str]) -> int:
    """Words of a sentence."""
    un_mot = noms.sub(lambda trouve: trouve.group().replace(" ", "_"), _GROUPES.sub("_", phrase))
    return len(_MOT.findall(un_mot))
