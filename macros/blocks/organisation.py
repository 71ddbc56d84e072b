"""Bodies, tools, territories, acronyms of a département."""

import re
from itertools import takewhile
from typing import Any

from macros.blocks.charter_law import ecarts_de
from macros.pages.slugs import slug
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.registry import Macro, bloc

ARTICLE = re.compile(r"^(?:de la |de l’|des |de |du |d’)")


def liste_instances(c: Contexte) -> list[dict[str, Any]]:
    """Bodies with a name that Markdown takes for text."""
    return [{"id": i.id, "nom": md(i.nom), "instance": i} for i in c.dossier.instances]


@bloc("instance.html")
def instance(c: Contexte, une: dict[str, Any]) -> dict[str, Any]:
    """One body."""
    contacts = {x.id: x for x in c.dossier.contacts}
    i = une["instance"]
    return {"i": i, "contact": contacts.get(i.contact), "ecarts": ecarts_de(c, f"instances:{i.id}")}


def liste_dispositifs(c: Contexte) -> list[dict[str, Any]]:
    """Tools with a name that Markdown takes for text."""
    return [{"id": d.id, "nom": md(d.nom), "dispositif": d} for d in c.dossier.dispositifs]


@bloc("dispositif.html")
def dispositif(c: Contexte, un: dict[str, Any]) -> dict[str, Any]:
    """One tool as described locally, with what replaces it today where it is gone."""
    d = un["dispositif"]
    contacts = [x for x in c.dossier.contacts if x.id in d.contacts]
    national = c.national("dispositifs", d.national) if d.national else None
    ecarts = ecarts_de(c, f"dispositifs:{d.id}")
    return {"d": d, "contacts": contacts, "national": national, "ecarts": ecarts}


def _trie(communes: list[str]) -> list[str]:
    return sorted(communes, key=slug)


@bloc("territoires.html")
def territoires(c: Contexte) -> dict[str, Any] | None:
    """Communes by territory, each with the commission and the secretariat to write to."""
    if not c.dossier.territoires:
        return None
    contacts = {x.id: x for x in c.dossier.contacts}
    instances = {i.id: i for i in c.dossier.instances}
    return {
        "territoires": [
            {
                "t": t,
                "contact": contacts.get(t.contact),
                "instance": instances.get(t.instance),
                "communes": _trie(t.communes),
            }
            for t in c.dossier.territoires
        ]
    }


def courts(noms: dict[str, str]) -> dict[str, str]:
    """Names without the words that all of them begin with: « Arrondissement d’Autun » → « Autun »."""
    mots = {cle: nom.split(" ") for cle, nom in noms.items()}
    rangs = zip(*mots.values(), strict=False) if len(mots) > 1 else ()
    communs = len(list(takewhile(lambda rang: len(set(rang)) == 1, rangs)))
    return {cle: ARTICLE.sub("", " ".join(liste[communs:])) for cle, liste in mots.items()}


@bloc("communes.html")
def communes(c: Contexte) -> dict[str, Any] | None:
    """Every commune in alphabetical order, with its territory: works without JavaScript, by letter."""
    if not c.dossier.territoires:
        return None
    paires = sorted(((nom, t) for t in c.dossier.territoires for nom in t.communes), key=lambda p: slug(p[0]))
    lettres: dict[str, list[Any]] = {}
    for nom, territoire in paires:
        lettres.setdefault(slug(nom)[:1].upper(), []).append({"nom": nom, "t": territoire})
    return {"lettres": lettres, "courts": courts({t.id: t.nom for t in c.dossier.territoires})}


@bloc("sigles.html")
def sigles(c: Contexte) -> dict[str, Any] | None:
    """Acronyms of the charter, with the plain explanation of the national list where both mean the same."""
    if not c.dossier.sigles:
        return None
    explications = {
        (s.sigle, slug(s.signification)): s.explication for s in c.session.referentiel.national.sigles if s.explication
    }
    tries = sorted(c.dossier.sigles, key=lambda s: slug(s.sigle))
    return {"sigles": [(s, explications.get((s.sigle, slug(s.signification)))) for s in tries]}


MACROS: dict[str, Macro] = {
    "liste_instances": liste_instances,
    "instance": instance,
    "liste_dispositifs": liste_dispositifs,
    "dispositif": dispositif,
    "territoires": territoires,
    "communes": communes,
    "sigles": sigles,
}
