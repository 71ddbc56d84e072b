"""What the search page knows beside the index: synonyms, words to correct towards, names. One small JSON file.

Written at `assets/recherche.json`: `vides` (words without meaning),
`professionnels` (words that only professionals use), `synonymes` ([[said, …], [searched, …]]),
`mots` (right spellings, sorted), `departements` ([{code, nom, noms}]), `sortes` ({genre: label}),
`etapes` ({id: name}).
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.models import National
from macros.models.national import Renommage
from macros.pages.national import pages_nationales
from macros.search.kinds import SORTES
from macros.session import Session

FICHIER = "assets/recherche.json"
_MOT = re.compile(r"[^\W\d_]{4,}")
_SUITE = re.compile(r",| ou ")


def ecrire(session: Session, site: Path) -> Path:
    """Write the words of search below `site`."""
    chemin = site / FICHIER
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(json.dumps(mots(session), ensure_ascii=False, separators=(",", ":")), "utf-8")
    return chemin


def mots(session: Session) -> dict[str, object]:
    """Everything the search page knows beside the index."""
    national = session.referentiel.national
    return {
        "vides": national.recherche.vides,
        "professionnels": national.recherche.professionnels,
        "synonymes": [*_synonymes(national), *_anciens_noms(national.renommages)],
        "mots": orthographes(session),
        "departements": [
            {"code": d.code, "nom": d.nom, "noms": [n for n in (d.nom, d.prefecture) if n]}
            for d in (dossier.departement for dossier in session.referentiel.departements.values())
        ],
        "sortes": {genre: s.court for s in SORTES for genre in s.genres},
        "etapes": {e.id: e.nom for e in national.etapes},
    }


def _synonymes(national: National) -> Iterator[list[list[str]]]:
    for synonyme in national.recherche.synonymes:
        yield [synonyme.dits, synonyme.cherche]


def _anciens_noms(renommages: Iterable[Renommage]) -> Iterator[list[list[str]]]:
    """A former name of a body leads to today's; articles of law have no synonym worth searching."""
    for renommage in renommages:
        anciens = [ancien for ancien in renommage.ancien if not any(c.isdigit() for c in ancien)]
        if anciens and renommage.confiance != "a_verifier":
            yield [anciens, [_SUITE.split(renommage.nouveau)[0].strip()]]


def orthographes(session: Session) -> list[str]:
    """Words that people may mean when they misspell: of titles, stages, papers, partners, words and synonyms."""
    return sorted({mot.lower() for texte in _textes(session) for mot in _MOT.findall(texte)})


def _textes(session: Session) -> Iterator[str]:
    n = session.referentiel.national
    yield from (page.titre for page in pages_nationales(session.racine / "content"))
    for etape in n.etapes:
        yield from (etape.nom, etape.nom_menage)
    for papier in n.papiers:
        yield from (papier.titre, *papier.mots)
    for mot in n.glossaire:
        yield from (mot.mot, *mot.formes)
    yield from (texte for p in n.partenaires for texte in (p.nom, p.court, *p.autres_noms))
    yield from (d.nom for d in n.dispositifs)
    yield from (s.signification for s in n.sigles)
    yield from (dit for s in n.recherche.synonymes for dit in (*s.dits, *s.cherche))
    yield from (mot for g in n.recherche.guides for mot in g.mots)
    yield from (ancien for r in n.renommages for ancien in (*r.ancien, r.nouveau))
    yield from (d.departement.nom for d in session.referentiel.departements.values())
