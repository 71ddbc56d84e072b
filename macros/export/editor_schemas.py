"""JSON Schemas of the YAML files of `data/`, for editors that complete, explain and underline as one types.

They are looser than the reader, which has the last word: a scalar may be typed with or without quotes.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter

from macros.export.document import json_bytes
from macros.export.schema import DIALECTE
from macros.models import Dossier, National
from macros.reading.files import Rangement, rangements_departement, rangements_national

Schema = dict[str, Any]

DOSSIER = "data/schemas"
JOUR = r"^\d{4}-\d{2}-\d{2}$"
LIEUX = {"": "data/departements/*", "national-": "data/national"}


def schemas() -> dict[str, Schema]:
    """Every schema by file name: `engagements.json`, `national-droit.json` …"""
    departement = dict(_schemas(Dossier, rangements_departement(Dossier.model_fields), ""))
    national = dict(_schemas(National, rangements_national(National.model_fields), "national-"))
    return departement | national


def associations() -> dict[str, list[str]]:
    """Which files each schema explains, as `yaml.schemas` of an editor wants it: schema → file patterns."""
    rangees = {
        "": rangements_departement(Dossier.model_fields),
        "national-": rangements_national(National.model_fields),
    }
    return {
        f"{DOSSIER}/{_nom(rangement, prefixe)}": _lieux(rangement, LIEUX[prefixe])
        for prefixe, table in rangees.items()
        for rangement in table.values()
    }


def ecrire_schemas(racine: Path) -> list[Path]:
    """Write `data/schemas/` of the project in `racine`, and remove schemas that no longer have a model."""
    dossier = racine / DOSSIER
    dossier.mkdir(parents=True, exist_ok=True)
    contenus = {dossier / nom: json_bytes(schema) for nom, schema in schemas().items()}
    for perime in set(dossier.glob("*.json")) - set(contenus):
        perime.unlink()
    for chemin, octets in contenus.items():
        chemin.write_bytes(octets)
    return list(contenus)


def _schemas(modele: type[BaseModel], table: Mapping[str, Rangement], prefixe: str) -> Iterator[tuple[str, Schema]]:
    fichiers: dict[str, list[str]] = {}
    for section, rangement in table.items():
        fichiers.setdefault(_nom(rangement, prefixe), []).append(section)
    for nom, sections in fichiers.items():
        lieux = _lieux(table[sections[0]], LIEUX[prefixe])
        yield nom, _fichier({s: modele.model_fields[s].annotation for s in sections}, " ou ".join(lieux))


def _nom(rangement: Rangement, prefixe: str) -> str:
    return f"{prefixe}{rangement.fichier.removesuffix('.yml') or rangement.dossier}.json"


def _lieux(rangement: Rangement, base: str) -> list[str]:
    lieux = (rangement.fichier, rangement.dossier and f"{rangement.dossier}/*.yml")
    return [f"{base}/{lieu}" for lieu in lieux if lieu]


def _fichier(sections: Mapping[str, Any], titre: str) -> Schema:
    """A file is a mapping of which the only keys are its sections."""
    definitions: dict[str, Schema] = {}
    proprietes = {}
    for section, annotation in sections.items():
        brut = pour_editeur(TypeAdapter(annotation).json_schema())
        definitions |= brut.pop("$defs", {})
        proprietes[section] = brut
    objet = {
        "type": "object",
        "properties": proprietes,
        "required": list(sections),
        "additionalProperties": False,
    }
    return {"$schema": DIALECTE, "title": titre, **objet, "$defs": definitions}


def pour_editeur(noeud: Any) -> Any:
    """A schema of typed values as a schema of what one may type for them in YAML."""
    if isinstance(noeud, list):
        return [pour_editeur(element) for element in noeud]
    if not isinstance(noeud, dict):
        return noeud
    propre = {cle: _enfants(cle, valeur) for cle, valeur in noeud.items() if cle not in {"title", "default"}}
    if "properties" in noeud:
        propre.pop("description", None)
    return _scalaire(_sans_nul(propre))


def _enfants(cle: str, valeur: Any) -> Any:
    if cle in {"properties", "$defs"}:
        return {nom: pour_editeur(element) for nom, element in valeur.items()}
    return pour_editeur(valeur)


def _sans_nul(noeud: Schema) -> Schema:
    """An absent value is an absent key: nobody types null."""
    if "anyOf" not in noeud:
        return noeud
    choix = [element for element in noeud["anyOf"] if element.get("type") != "null"]
    reste = {cle: valeur for cle, valeur in noeud.items() if cle != "anyOf"}
    return {**reste, **choix[0]} if len(choix) == 1 else {**reste, "anyOf": choix}


def _scalaire(noeud: Schema) -> Schema:
    reste = {cle: valeur for cle, valeur in noeud.items() if cle not in {"type", "format"}}
    if noeud.get("type") == "boolean":
        return {"enum": ["oui", "non"], **reste}
    if noeud.get("format") == "date":
        return {"type": "string", "pattern": JOUR, **reste}
    if noeud.get("type") == "integer":
        return {"type": ["integer", "string"], **reste, "pattern": r"^\d+$"}
    if "enum" in noeud:
        chiffres = [int(valeur) for valeur in noeud["enum"] if str(valeur).isdecimal()]
        return {**reste, "enum": [*noeud["enum"], *chiffres]}
    return {**noeud, "type": ["string", "number"]} if noeud.get("type") == "string" else noeud
