"""The JSON Schema of the export, made from the models."""

from typing import Any

from macros.export.document import FORMAT, LICENCE
from macros.export.sections import SENS
from macros.models import Dossier

Schema = dict[str, Any]

DIALECTE = "https://json-schema.org/draft/2020-12/schema"
TEXTE, TEXTE_OU_NUL = {"type": "string", "minLength": 1}, {"type": ["string", "null"]}
JOUR = {"type": "string", "format": "date"}
JOUR_OU_NUL = {"type": ["string", "null"], "format": "date"}


def schema_export() -> Schema:
    """JSON Schema (draft 2020-12) of `donnees/<code>.json`: all keys are there, none is unknown."""
    brut = Dossier.model_json_schema(mode="serialization")
    definitions = {nom: nettoyer(definition) for nom, definition in brut["$defs"].items()}
    _calcules(definitions)
    sections = {cle: {**nettoyer(s), "description": SENS[cle]} for cle, s in brut["properties"].items()}
    racine = _objet({**sections, "vocabulaire": _vocabulaire(), "metadonnees": _metadonnees()})
    titre = "Une charte de prévention des expulsions locatives, en données ouvertes"
    return {"$schema": DIALECTE, "title": titre, **racine, "$defs": definitions}


def nettoyer(noeud: Any) -> Any:
    """Without generated titles, defaults and English docstrings; every key of an object is required."""
    if isinstance(noeud, list):
        return [nettoyer(element) for element in noeud]
    if not isinstance(noeud, dict):
        return noeud
    propre = {cle: nettoyer(v) for cle, v in noeud.items() if cle not in {"title", "default", "properties"}}
    if "properties" in noeud:
        propre.pop("description", None)
        proprietes = {cle: nettoyer(valeur) for cle, valeur in noeud["properties"].items()}
        propre |= {"properties": proprietes, "required": list(proprietes)}
    return propre


def _calcules(definitions: dict[str, Schema]) -> None:
    """Keys that the export adds to those of the models."""
    fin = "Vrai si la fin n’est pas écrite dans le texte : elle est comptée de la signature et de la durée."
    vieux = "Vrai si personne n’a vérifié ce contact depuis un an, ou jamais."
    for nom, cle, sens in (("Charte", "fin_calculee", fin), ("Contact", "a_verifier", vieux)):
        definitions[nom]["properties"][cle] = {"type": "boolean", "description": sens}
        definitions[nom]["required"].append(cle)


def _objet(proprietes: dict[str, Schema], sens: str | None = None) -> Schema:
    decrit = {"description": sens} if sens else {}
    return {
        **decrit,
        "type": "object",
        "properties": proprietes,
        "required": list(proprietes),
        "additionalProperties": False,
    }


def _metadonnees() -> Schema:
    element = _objet(_fichier())
    return {"type": "array", "items": element, "minItems": 1, "maxItems": 1, "description": SENS["metadonnees"]}


def _fichier() -> dict[str, Schema]:
    return {
        "format": {"const": FORMAT, "description": "Version du format ; elle change si une clé disparaît."},
        "licence": _objet({cle: {"const": valeur} for cle, valeur in LICENCE.items()}, "Droits de réutilisation."),
        "genere_le": {**JOUR, "description": "Jour pour lequel le fichier a été produit."},
        "source": _objet(
            {"titre": TEXTE, "date": JOUR_OU_NUL, "date_texte": TEXTE_OU_NUL},
            "Le texte signé, à citer avec les données ; lui seul fait foi.",
        ),
        "editeur": _objet(
            {"nom_du_site": TEXTE, "editeur": TEXTE_OU_NUL, "adresse_publique": TEXTE_OU_NUL},
            "Qui publie ; null tant que l’éditeur ne l’a pas dit.",
        ),
    }


def _vocabulaire() -> Schema:
    listes = {"enum": ["partenaires", "etapes", "publics", "themes"]}
    element = _objet({"liste": listes, "id": TEXTE, "nom": TEXTE})
    return {"type": "array", "items": element, "description": SENS["vocabulaire"]}
