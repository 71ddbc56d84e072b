"""Law by date inside pages: values, statements, announced changes, sources (conception 3.1)."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from macros.law import Changement, changements, en_vigueur, fin_effective, version
from macros.law.versions import par_cas
from macros.models.droit import Regle, Version
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.french import date_fr, un_premier_caractere, valeur
from macros.rendering.registry import Macro, bloc

DUREES = frozenset(("heures", "jours", "jours ouvrés", "semaines", "mois", "ans"))
NUMERO = re.compile(r"n° [\d-]+")
RESERVES = {"probable": "Probable", "a_verifier": "À vérifier"}


class RegleIncertaine(ValueError):
    """A household page states as certain a rule that is still to be checked."""


class RegleSansValeur(ValueError):
    """A page asks for the figure of a rule that has none."""


def _regle(c: Contexte, identifiant: str) -> Regle:
    regle: Regle = c.national("regles", identifiant)
    c.session.usages.setdefault(c.url, {})[identifiant] = None
    return regle


def confiance(regle: Regle, v: Version) -> str:
    """Confidence of a version: its own, else the rule's."""
    return v.confiance or regle.confiance


def source_de(regle: Regle, v: Version) -> str:
    """Title of the source a version comes from: the one that names a text it cites, else the rule's first."""
    numeros = NUMERO.findall(v.texte)
    titres = [s.titre for s in regle.sources]
    return next((t for t in titres if any(n in NUMERO.findall(t) for n in numeros)), titres[0])


def _a_demander(regle: Regle) -> str:
    """What to ask the ADIL about a rule that is still to be checked, wholly or from a day on."""
    return regle.question or f"{regle.intitule} : quelle est la règle ?"


def _certaine(c: Contexte, identifiant: str, cas: str | None) -> tuple[Regle, Version]:
    regle = _regle(c, identifiant)
    v = version(regle, c.session.jour, cas)
    if confiance(regle, v) == "a_verifier" and c.meta.get("public") == "menages":
        raise RegleIncertaine(
            f"{c.meta.get('gabarit', c.url)} : la règle « {identifiant} » est à vérifier ; "
            f'écrivez {{{{ question("{identifiant}") }}}} au lieu d’une valeur.'
        )
    return regle, v


def _suite(c: Contexte, regle: Regle, v: Version) -> Changement | None:
    """The known change that ends `v` within twelve months."""
    return next((x for x in changements([regle], c.session.jour) if x.avant is v), None)


def veille(jour: dt.date) -> str:
    return date_fr(jour - dt.timedelta(days=1))


def deux_temps(c: Contexte, regle: Regle, v: Version, dire: Any) -> str:
    """Both versions with their dates when a change is near, so that the page stays true if nobody rebuilds it."""
    suite = _suite(c, regle, v)
    if suite is None:
        return dire(v)
    if suite.apres is None:
        return f"{dire(v)} (jusqu’au {veille(suite.le)})"
    if confiance(regle, suite.apres) == "a_verifier":
        return f"{dire(v)} jusqu’au {veille(suite.le)}, puis une règle à demander à l’ADIL"
    return f"{dire(v)} jusqu’au {veille(suite.le)}, puis {dire(suite.apres)} à partir du {date_fr(suite.le)}"


def regle(c: Contexte, identifiant: str, cas: str | None = None) -> str:
    """The value in force, with its unit: « 6 semaines »; both values with their dates when a change is near."""
    r, v = _certaine(c, identifiant, cas)
    suite = _suite(c, r, v)
    apres = suite.apres if suite else None
    if v.valeur is None or (apres and apres.valeur is None and confiance(r, apres) != "a_verifier"):
        raise RegleSansValeur(
            f"{c.meta.get('gabarit', c.url)} : la règle « {identifiant} » n’a pas de chiffre "
            f"le {c.session.jour.isoformat()} ; "
            f'écrivez {{{{ enonce("{identifiant}") }}}}.'
        )
    return md(deux_temps(c, r, v, lambda x: valeur(x.valeur, x.unite)))


def enonce(c: Contexte, identifiant: str, cas: str | None = None) -> str:
    """The rule in a sentence; two dated sentences when a change is near."""
    r, v = _certaine(c, identifiant, cas)
    suite = _suite(c, r, v)
    if suite is None:
        return md(v.enonce)
    phrases = f"Jusqu’au {veille(suite.le)} : {un_premier_caractere(v.enonce, majuscule=False)}"
    if suite.apres and confiance(r, suite.apres) == "a_verifier":
        phrases += f" Ensuite, demandez à l’ADIL : « {_a_demander(r)} »"
    elif suite.apres:
        phrases += f" À partir du {date_fr(suite.le)} : {un_premier_caractere(suite.apres.enonce, majuscule=False)}"
    return md(phrases)


def question(c: Contexte, identifiant: str) -> str:
    """What to ask the ADIL about a rule that is still to be checked."""
    return md(_a_demander(_regle(c, identifiant)))


def article(c: Contexte, identifiant: str, cas: str | None = None) -> str:
    """Where the rule stands: « loi n° 89-462 du 6 juillet 1989, article 24 I »."""
    v = version(_regle(c, identifiant), c.session.jour, cas)
    return md(v.texte + (f", article {v.article}" if v.article else ""))


@bloc("delais.html", "muet")
def delais(c: Contexte, identifiant: str) -> dict[str, Any]:
    """One card a case, never one figure alone; what is probable names its source, what is to be checked is asked."""
    r = _regle(c, identifiant)
    tenues = en_vigueur(r, c.session.jour)
    cartes = [{"v": v, "suite": _suite(c, r, v)} for v in tenues]
    dites = {(confiance(r, v), source_de(r, v)) for v in tenues}
    return {
        "partout": len(tenues) > 1 and len(dites) == 1,
        "regle": r, "cartes": cartes, "veille": veille, "phase": c.meta.get("phase"),
        "confiance": confiance, "source_de": source_de, "question": _a_demander(r),
    }  # fmt: skip


def durees(c: Contexte, noms: Mapping[str, str | None]) -> list[dict[str, str]]:
    """`intitule`, `duree` and `vaut_pour` of the delays among these rules, one a case.

    A case to be checked is told as something to ask where another is known, else its rule is left out.
    `noms`: what to call each rule's delay, None for its own title.
    """
    return [
        {"intitule": nom or r.intitule, "duree": dit, "vaut_pour": v.vaut_pour or ""}
        for r, nom in ((_regle(c, i), nom) for i, nom in noms.items())
        for v, dit in _durees(c, r)
    ]


def _durees(c: Contexte, r: Regle) -> list[tuple[Version, str]]:
    """The cases of a rule and how long each lasts; none if the rule is no delay or nothing of it is known."""
    tenues = en_vigueur(r, c.session.jour)
    douteuses = [v for v in tenues if confiance(r, v) == "a_verifier"]
    if not any(v.unite in DUREES and v not in douteuses for v in tenues):
        return []
    dire = lambda x: valeur(x.valeur, x.unite) if x.valeur else "une autre règle"  # noqa: E731
    return [(v, "à demander à l’ADIL" if v in douteuses else deux_temps(c, r, v, dire)) for v in tenues]


@bloc("annonce.html")
def annonce(c: Contexte, *identifiants: str) -> dict[str, Any] | None:
    """Known changes of these rules within twelve months, told with both versions; nothing when there is none."""
    regles = [_regle(c, i) for i in identifiants]
    venir = changements(regles, c.session.jour)
    dits = {"changements": venir, "veille": veille, "confiance": confiance, "a_demander": _a_demander}
    return dits if venir else None


def _pour(c: Contexte, r: Regle, v: Version) -> str:
    """For whom, or when, a version holds that is less certain than the others of its rule."""
    if v.depuis and v.depuis > c.session.jour:
        return f" à partir du {date_fr(v.depuis)}"
    if v.vaut_pour:
        return f" ({v.vaut_pour})"
    suite = _suite(c, r, v)
    return f" jusqu’au {veille(suite.le)}" if suite else ""


def _reserves(c: Contexte, r: Regle, versions: list[Version]) -> list[dict[str, str]]:
    """What is not certain among these versions: the word, for whom or when if not for all, the source if probable."""
    etats = [(v, confiance(r, v)) for v in versions]
    partout = len({etat for _, etat in etats}) == 1
    dites = [
        {
            "mot": RESERVES[etat],
            "pour": "" if partout else _pour(c, r, v),
            "source": source_de(r, v) if etat == "probable" else "",
        }
        for v, etat in etats
        if etat in RESERVES
    ]
    return [x for rang, x in enumerate(dites) if x not in dites[:rang]]


def _sources(c: Contexte) -> list[dict[str, Any]]:
    vues = []
    for identifiant in sorted(c.session.usages.get(c.url, {})):
        r: Regle = c.national("regles", identifiant)
        versions = en_vigueur(r, c.session.jour) + [
            x.apres for x in changements([r], c.session.jour) if x.apres is not None
        ]
        vues.append(
            {
                "regle": r,
                "textes": list({(v.texte, v.article, v.url): v for v in versions}.values()),
                "reserves": _reserves(c, r, versions),
            }
        )
    return sorted(vues, key=lambda x: (x["regle"].domaine, x["regle"].id))


def a_reverifier(c: Contexte) -> dt.date:
    """Day after which the page must be looked at again: the eve of the next known change, at most a year on."""
    regles = [c.national("regles", i) for i in c.session.usages.get(c.url, {})]
    venir = changements(regles, c.session.jour)
    if venir:
        return venir[0].le - dt.timedelta(days=1)
    return c.session.jour + dt.timedelta(days=365)


@bloc("sources.html", "muet")
def sources(c: Contexte) -> dict[str, Any]:
    """Articles and links of every rule the page used, date of the law shown, date each was checked."""
    vues = _sources(c)
    vue_le = min((x["regle"].verifie_le for x in vues), default=None)
    return {
        "vues": vues, "vue_le": vue_le, "reverifier": a_reverifier(c),
        "editeur": c.session.referentiel.national.editeur,
    }  # fmt: skip


def periode(c: Contexte, regle: Regle, v: Version) -> str:
    """« Du 29 juillet 2023 au 31 décembre 2026 », « Depuis le … », « À partir du … », « Jusqu’au … », or nothing."""
    suivies = par_cas(regle)[v.cas]
    fin = fin_effective(suivies, suivies.index(v))
    if v.depuis and fin:
        return f"Du {date_fr(v.depuis)} au {date_fr(fin)}"
    if v.depuis:
        return f"{'À partir du' if v.depuis > c.session.jour else 'Depuis le'} {date_fr(v.depuis)}"
    return f"Jusqu’au {date_fr(fin)}" if fin else ""


def _par_domaine(c: Contexte) -> dict[str, list[Regle]]:
    domaines: dict[str, list[Regle]] = {}
    for r in c.session.referentiel.national.regles:
        domaines.setdefault(r.domaine, []).append(r)
    return domaines


@bloc("domaines-droit.html", "muet")
def domaines_du_droit(c: Contexte) -> dict[str, Any]:
    """The ways into the law page, which is long: changes to come, then each domain with its number of rules."""
    venir = changements(c.session.referentiel.national.regles, c.session.jour)
    return {"domaines": _par_domaine(c), "changements": len(venir)}


@bloc("regles.html")
def toutes_les_regles(c: Contexte) -> dict[str, Any]:
    """Every rule with all its versions, by domain: the law page for professionals."""
    return {
        "domaines": _par_domaine(c),
        "tenues": lambda r: en_vigueur(r, c.session.jour),
        "periode": lambda r, v: periode(c, r, v),
        "confiance": confiance,
        "source_de": source_de,
        "mots": {"sure": "sûre", "probable": "probable", "a_verifier": "à vérifier"},
    }


@bloc("calendrier-droit.html")
def changements_a_venir(c: Contexte) -> dict[str, Any] | None:
    """All changes of law known within twelve months."""
    venir = changements(c.session.referentiel.national.regles, c.session.jour)
    return {"changements": venir, "veille": veille} if venir else None


@bloc("renommages.html")
def renommages(c: Contexte) -> dict[str, Any]:
    """Bodies and texts that changed their name."""
    return {"renommages": c.session.referentiel.national.renommages}


MACROS: dict[str, Macro] = {
    "regle": regle,
    "enonce": enonce,
    "question": question,
    "article": article,
    "delais": delais,
    "annonce": annonce,
    "sources": sources,
    "domaines_du_droit": domaines_du_droit,
    "toutes_les_regles": toutes_les_regles,
    "changements_a_venir": changements_a_venir,
    "renommages": renommages,
}
