"""Dates of a charter and of its contacts, in order. No « today » here: dates are compared."""

import datetime as dt
from collections.abc import Iterator

from macros.models import Referentiel
from macros.models.charte import Charte
from macros.reading import Probleme, Provenance

VALIDATION_MAX = 5
ANNEE_MIN = 1990


def regle_dates_de_la_charte(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A charter is signed before it ends, and its text is read after it was signed."""
    for charte in _chartes(ref):
        yield from _ordre(prov, charte, "signee_le", "fin_le", "la charte finit avant d’être signée")
        yield from _ordre(prov, charte, "signee_le", "releve_le", "le texte est relevé avant d’être signé")


def regle_duree_de_la_charte(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A written end agrees with signature and duration, to a year, unless a `remarque` tells why not."""
    for charte in _chartes(ref):
        if not (charte.signee_le and charte.fin_le and isinstance(charte.duree_annees, int)) or charte.remarque:
            continue
        annees = (charte.fin_le - charte.signee_le).days / 365.25
        if abs(annees - charte.duree_annees) > 1:
            message = f"de la signature à cette fin il y a {annees:.1f} ans, pas {charte.duree_annees}".replace(
                ".", ","
            )
            indice = "Corrigez la date ou « duree_annees » ; si le texte se contredit, dites-le dans « remarque »."
            yield prov.probleme(charte, "fin_le", message, indice)


def regle_dates_des_validations(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """An approval precedes the reading of the text; five years away from signature, it has a `remarque`."""
    for charte in _chartes(ref):
        for validation in charte.validations:
            if not validation.date:
                continue
            if validation.date > charte.releve_le:
                message = f"validation postérieure au relevé du texte ({charte.releve_le.isoformat()})"
                yield prov.probleme(validation, "date", message, "Vérifiez l’année, ici et dans « releve_le ».")
            elif _loin(charte, validation.date) and not validation.remarque:
                message = f"à plus de {VALIDATION_MAX} ans de la signature ({charte.signee_le.isoformat()})"
                indice = "Vérifiez l’année ; si le texte la porte, expliquez-la dans « remarque »."
                yield prov.probleme(validation, "date", message, indice)


def _loin(charte: Charte, jour: dt.date) -> bool:
    return bool(charte.signee_le) and abs(jour.year - charte.signee_le.year) > VALIDATION_MAX


def regle_dates_des_contacts(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A contact is taken from a document, then checked: never the other way round, nor before 1990."""
    for dossier in ref.departements.values():
        for contact in dossier.contacts:
            yield from _ordre(prov, contact, "releve_le", "verifie_le", "le contact est vérifié avant d’être relevé")
            if contact.releve_le.year < ANNEE_MIN:
                yield prov.probleme(contact, "releve_le", "date trop ancienne pour un contact", "Vérifiez l’année.")


def regle_dates_des_documents(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A document annexed to a charter is not younger than the reading of the charter."""
    for dossier in ref.departements.values():
        for document in dossier.documents:
            if document.date and document.date > dossier.charte.releve_le:
                message = f"document postérieur au relevé de la charte ({dossier.charte.releve_le.isoformat()})"
                indice = "Corrigez la date, ou avancez « charte.releve_le » si le dossier a été relu depuis."
                yield prov.probleme(document, "date", message, indice)


def _chartes(ref: Referentiel) -> list[Charte]:
    return [dossier.charte for dossier in ref.departements.values()]


def _ordre(prov: Provenance, objet: Charte, avant: str, apres: str, message: str) -> Iterator[Probleme]:
    debut, fin = getattr(objet, avant), getattr(objet, apres)
    if debut and fin and fin < debut:
        indice = f"« {avant} » vaut {debut.isoformat()} : l’une des deux dates est fausse."
        yield prov.probleme(objet, apres, message, indice)
