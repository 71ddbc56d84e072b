"""One of everything: a département in which every field of every model is filled, and a way to change its texts.

Ids are those of the national data, so that its pages can be built with the real guides.
"""

import datetime as dt
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from macros.models import Dossier, Modele, National, Referentiel

TEXTE = "Bénin"
CODE = "99"
# As nasty as the models accept.
ADRESSE = "https://exemple.invalid/?a='onclick='x(1)&b={{7*7}}&c=`*_[]()#|"
# Its texts are templates, filled from the data as titles of pages are.
GABARITS = {"Depliant"}
# Not texts: Markdown that is checked apart, names of files and of columns, references, forms to recognise.
STRUCTURE = {
    ("Papier", "guide"), ("DispositifNational", "guide"), ("EcartDroit", "elements"), ("Mot", "mot"),
    ("Mot", "formes"), ("SigleNational", "sigle"), ("Texte", "corps"), ("Cible", "colonne"), ("Cible", "serie"),
    ("ContactNational", "affichage"),
}  # fmt: skip
VALEURS = {
    "code": CODE, "telephone": "01 23 45 67 89", "telecopie": "01 23 45 67 90", "courriel": "accueil@exemple.invalid",
    "corps": "Une **prose** à nous.", "site": ADRESSE, "url": "https://exemple.invalid/texte", "code_postal": "99000",
    "adresse_publique": "https://exemple.invalid/", "fichier": "logo.svg",
    "fin_le": dt.date(2027, 1, 1), "signee_le": dt.date(2021, 1, 1), "duree_annees": 6, "sans_limite": False,
    "valeur": "12", "etape": "assignation", "vers": "jugement", "elements": ["criteres:un"], "graphique": "barres",
    "colonnes": ["Libellé", "2020"], "lignes": [["Nombre", "12"], ["Part", "NC"]], "pour_menages": True,
}  # fmt: skip


def referentiel(national: National) -> Referentiel:
    """The national data and one département that has one of everything."""
    return Referentiel(national=national, departements={CODE: _construire(Dossier, _ids(national))})


def _ids(national: National) -> dict[str, Any]:
    """What a field that names an item refers to."""
    partenaires = [p.id for p in national.partenaires]
    regle = next(r.id for r in national.regles if len(r.versions) == 1 and r.confiance == "sure")
    return {
        "partenaire": partenaires[0], "avec": [partenaires[1]], "etapes": ["assignation"],
        "public": [national.publics[0].id], "themes": [national.themes[0].id], "regle": regle,
        "renommage": national.renommages[0].id, "national": national.dispositifs[0].id,
        "element": national.completude[0].id, "serie": "un", "contact": "un", "contacts": ["un"], "instance": "un",
        "territoires": ["un"], "id": "un",
    }  # fmt: skip


def _construire(modele: type[Modele], ids: dict[str, Any]) -> Any:
    indices = get_type_hints(modele, include_extras=True)
    champs = {nom: _champ(modele, nom, indices[nom], ids) for nom in modele.model_fields}
    return modele.model_validate(champs)


def _champ(modele: type[Modele], nom: str, indice: Any, ids: dict[str, Any]) -> Any:
    if modele.__name__ == "EcartDroit" and nom == "dispositif":
        return ids["national"]
    if nom == "dispositif":
        return "un"
    connues = {**VALEURS, **ids}
    if nom in connues and _accepte(indice, connues[nom]):
        return connues[nom]
    return _valeur(indice, ids)


def _valeur(indice: Any, ids: dict[str, Any]) -> Any:
    """A value that the annotation takes: one item in each list, a text wherever a text may stand."""
    origine = get_origin(indice)
    if origine in (Union, types.UnionType):
        return _valeur(next(a for a in get_args(indice) if a is not type(None)), ids)
    if origine is Literal:
        return get_args(indice)[0]
    if origine is list:
        return [_valeur(get_args(indice)[0], ids)]
    if isinstance(indice, type) and issubclass(indice, Modele):
        return _construire(indice, ids)
    essais = (TEXTE, dt.date(2021, 1, 1), True, "un", 1, "logo.svg")
    return next(e for e in essais if _accepte(indice, e))


@cache
def _adaptateur(indice: Any) -> TypeAdapter:
    return TypeAdapter(indice)


def _accepte(indice: Any, valeur: Any) -> bool:
    try:
        _adaptateur(indice).validate_python(valeur)
    except ValidationError:
        return False
    return True


@cache
def _libre(modele: type[Modele], champ: str) -> bool:
    """Whether a field holds any text, alone, in a list or in a table."""
    if modele.__name__ in GABARITS or (modele.__name__, champ) in STRUCTURE:
        return False
    indice = get_type_hints(modele, include_extras=True)[champ]
    sonde = "<b>{{ 1 }}"
    return any(_accepte(indice, v) for v in (sonde, [sonde], [[sonde, sonde]]))


def remplacer(objet: Any, texte: Callable[[str], str]) -> Any:
    """A copy of a model in which every free text is replaced; ids, dates, numbers and choices stay.

    Bypasses validation: what the models would refuse must be harmless too.
    """
    if isinstance(objet, Modele):
        modele = type(objet)
        champs = {nom: _remplace(modele, nom, getattr(objet, nom), texte) for nom in modele.model_fields}
        return modele.model_construct(**champs)
    if isinstance(objet, dict):
        return {cle: remplacer(valeur, texte) for cle, valeur in objet.items()}
    return objet


def _remplace(modele: type[Modele], champ: str, valeur: Any, texte: Callable[[str], str]) -> Any:
    if isinstance(valeur, list):
        return [_remplace(modele, champ, un, texte) for un in valeur]
    if isinstance(valeur, str):
        return texte(valeur) if _libre(modele, champ) else valeur
    return remplacer(valeur, texte)
