"""Every way pydantic can refuse a value of ours, in plain French: expected, found, what to do."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from macros.reading import suggestions
from macros.reading.problems import pluriel
from macros.reading.shapes import forme

LONGUEUR_CITEE = 60
VALEUR_VIDE = "Complétez la valeur, ou supprimez la ligne si la clé est facultative."
EN_CHIFFRES = "Écrivez-le en chiffres, sans espace ni unité, par exemple 355."
DATE = "Écrivez AAAA-MM-JJ, par exemple 2021-01-25."
DATE_HEURE = "Écrivez AAAA-MM-JJ HH:MM, par exemple 2021-01-25 09:30."
TEXTE_SEUL = "Écrivez un seul texte après les deux-points, sans tiret ; entre guillemets s’il commence par « [ »."
TEXTE = "Si le texte contient « : » ou commence par « { », mettez-le entre guillemets."
DECIMAL = "Écrivez-le en chiffres, avec un point décimal, par exemple 12.5."
OUI_NON = "Écrivez oui ou non."
LISTE = "Commencez chaque élément par un tiret, sur sa propre ligne : « - … »."
GROUPE = "Écrivez à la place des lignes « clé: valeur », une par clé."
ADRESSE = "Écrivez l’adresse entière, par exemple https://www.service-public.fr."

# error type of pydantic -> (what is expected, hint); {…} are the details that pydantic gives
ATTENDUS: dict[str, tuple[str, str]] = {
    "int_type": ("un nombre entier", EN_CHIFFRES),
    "int_parsing": ("un nombre entier", EN_CHIFFRES),
    "int_parsing_size": ("un nombre entier plus court", EN_CHIFFRES),
    "int_from_float": ("un nombre entier", EN_CHIFFRES),
    "float_type": ("un nombre", DECIMAL),
    "float_parsing": ("un nombre", DECIMAL),
    "decimal_type": ("un nombre", DECIMAL),
    "decimal_parsing": ("un nombre", DECIMAL),
    "decimal_max_digits": ("un nombre d’au plus {max_digits} chiffres", ""),
    "decimal_max_places": ("un nombre d’au plus {decimal_places} décimales", ""),
    "decimal_whole_digits": ("un nombre d’au plus {whole_digits} chiffres avant la virgule", ""),
    "finite_number": ("un nombre fini", EN_CHIFFRES),
    "greater_than": ("un nombre plus grand que {gt}", ""),
    "greater_than_equal": ("un nombre au moins égal à {ge}", ""),
    "less_than": ("un nombre plus petit que {lt}", ""),
    "less_than_equal": ("un nombre au plus égal à {le}", ""),
    "multiple_of": ("un multiple de {multiple_of}", ""),
    "bool_type": ("oui ou non", OUI_NON),
    "bool_parsing": ("oui ou non", OUI_NON),
    "date_type": ("une date", DATE),
    "date_parsing": ("une date", DATE),
    "date_from_datetime_parsing": ("une date", DATE),
    "date_from_datetime_inexact": ("une date sans heure", DATE),
    "date_past": ("une date passée", ""),
    "date_future": ("une date à venir", ""),
    "datetime_type": ("une date et une heure", DATE_HEURE),
    "datetime_parsing": ("une date et une heure", DATE_HEURE),
    "datetime_from_date_parsing": ("une date et une heure", DATE_HEURE),
    "time_type": ("une heure", "Écrivez HH:MM, par exemple 09:30."),
    "time_parsing": ("une heure", "Écrivez HH:MM, par exemple 09:30."),
    "string_type": ("un texte", TEXTE),
    "string_unicode": ("un texte", ""),
    "string_not_ascii": ("un texte sans accents", ""),
    "list_type": ("une liste", LISTE),
    "tuple_type": ("une liste", LISTE),
    "set_type": ("une liste", LISTE),
    "frozen_set_type": ("une liste", LISTE),
    "iterable_type": ("une liste", LISTE),
    "dict_type": ("un groupe de clés", GROUPE),
    "mapping_type": ("un groupe de clés", GROUPE),
    "model_type": ("un groupe de clés", GROUPE),
    "model_attributes_type": ("un groupe de clés", GROUPE),
    "dataclass_type": ("un groupe de clés", GROUPE),
    "union_tag_not_found": ("un groupe de clés avec {discriminator}", GROUPE),
    "none_required": ("aucune valeur", "Supprimez ce qui suit les deux-points."),
    "url_type": ("une adresse web complète", ADRESSE),
    "url_parsing": ("une adresse web complète", ADRESSE),
    "url_syntax_violation": ("une adresse web complète", ADRESSE),
    "url_scheme": ("une adresse web complète", ADRESSE),
    "url_too_long": ("une adresse web d’au plus {max_length} caractères", ""),
    "uuid_type": ("un identifiant UUID", ""),
    "uuid_parsing": ("un identifiant UUID", ""),
}


@dataclass(frozen=True)
class Refus:
    """One refusal: what was expected (to be joined with others by « ou »), the whole message, the hint."""

    attendu: str
    message: str
    indice: str = ""


def refus(erreur: dict[str, Any], formes: list[Any]) -> Refus:
    """Put one error of pydantic in French. `formes` are the types that the models accept at its place."""
    genre, contexte = erreur["type"], erreur.get("ctx", {})
    if genre in ("value_error", "assertion_error"):
        return _de_nos_regles(erreur, formes)
    if genre in ("literal_error", "enum", "union_tag_invalid"):
        return _hors_choix(erreur)
    if genre in ("string_too_short", "string_too_long", "too_short", "too_long"):
        return _taille(erreur, contexte)
    if genre == "string_pattern_mismatch":
        motif = contexte["pattern"]
        return attendre([forme(motif)], erreur["input"], _correction(erreur["input"], motif))
    if genre == "string_type" and isinstance(erreur["input"], list):
        return attendre(["un texte"], erreur["input"], TEXTE_SEUL)
    if genre not in ATTENDUS:
        return Refus("une autre valeur", f"valeur refusée : {citer(erreur['input'])} ({erreur['msg']})")
    attendu, indice = ATTENDUS[genre]
    return attendre([attendu.format(**contexte)], erreur["input"], indice)


def attendre(attendus: list[str], valeur: object, indice: str) -> Refus:
    """« on attend A ou B, pas C » ; an empty value has its own hint."""
    attendu = " ou ".join(dict.fromkeys(attendus))
    if valeur is None:
        return Refus(attendu, f"on attend {attendu}, mais la valeur est vide", VALEUR_VIDE)
    return Refus(attendu, f"on attend {attendu}, pas {citer(valeur)}", indice)


def citer(valeur: object) -> str:
    """Name what was found, as an editor would."""
    if valeur is None:
        return "une valeur vide"
    if isinstance(valeur, dict):
        return "un groupe de clés"
    if isinstance(valeur, list):
        return "une liste"
    texte = " ".join(str(valeur).split())
    if not texte:
        return "un texte vide"
    return f"« {texte[:LONGUEUR_CITEE]}{'…' * (len(texte) > LONGUEUR_CITEE)} »"


def _de_nos_regles(erreur: dict[str, Any], formes: list[Any]) -> Refus:
    """Our validators already speak French; a date or a yes/no gets the hint of its type."""
    genre = "date_type" if dt.date in formes else "bool_type" if bool in formes else None
    attendu, indice = ATTENDUS.get(genre, ("une autre valeur", ""))
    if genre and not isinstance(erreur["input"], str):
        return attendre([attendu], erreur["input"], indice)
    arguments = erreur["ctx"]["error"].args
    return Refus(attendu, " ".join(str(arguments[0]).split()), str(arguments[1]) if arguments[1:] else indice)


def _correction(valeur: str, motif: str) -> str:
    """The value rewritten in the way most often meant, if that has the form wanted."""
    essais = (suggestions.identifiant(valeur), f"https://{valeur}", re.sub(r"[.\-/]", " ", valeur))
    bon = next((essai for essai in essais if re.search(motif, essai)), None)
    return f"Écrivez par exemple « {bon} »." if bon else ""


def _hors_choix(erreur: dict[str, Any]) -> Refus:
    contexte, valeur = erreur["ctx"], erreur["input"]
    choix = re.findall(r"'((?:[^'\\]|\\.)*)'", contexte.get("expected") or contexte.get("expected_tags", ""))
    liste = suggestions.enumeration(choix, "Choix possibles")
    if not isinstance(valeur, str):
        return Refus("un des choix", attendre(["un des choix"], valeur, "").message, liste)
    indices = [suggestions.vouliez_vous(valeur, choix), liste]
    return Refus("un des choix", f"{citer(valeur)} n’est pas un des choix", "\n".join(filter(None, indices)))


def _taille(erreur: dict[str, Any], contexte: dict[str, Any]) -> Refus:
    """Too short or too long, a text or a list."""
    liste = not erreur["type"].startswith("string")
    if contexte.get("min_length") == 1:
        attendu = "au moins un élément" if liste else "un texte non vide"
        return Refus(attendu, "liste vide" if liste else "texte vide", VALEUR_VIDE)
    borne = "moins" if "min_length" in contexte else "plus"
    limite = pluriel(contexte[f"{'min' if borne == 'moins' else 'max'}_length"], "élément" if liste else "caractère")
    attendu = f"au {borne} {limite}" if liste else f"un texte d’au {borne} {limite}"
    return Refus(attendu, f"on attend {attendu}, il y en a {len(erreur['input'])}")
