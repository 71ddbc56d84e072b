"""Contacts that somebody can use: a number that can exist, a way to reach, a reason to call."""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from macros.models import Referentiel
from macros.models.national import ContactNational
from macros.reading import Probleme, Provenance
from macros.rules.values import TELEPHONES, Corpus, par_corpus, racines

# Ten figures; +33 and nine; short numbers of two to four figures; European 116 000 to 116 123.
NUMERO = re.compile(r"0[1-9]\d{8}|\+33[1-9]\d{8}|1[0-9]|11\d|191|196|197|10\d\d|3\d{3}|116\d{3}")
# What stands before is looked at once a number may begin: three times as fast.
EN_PROSE = re.compile(r"[0+](?<![\d+].)(?:(?<=0)[1-9]|(?<=\+)33 ?[1-9])(?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)")
CODE_POSTAL = re.compile(r"\d{5}")
MOYENS = ("telephone", "adresse", "courriel", "site", "lieux", "permanences")
# Where a number may be written out: as it is displayed, or as a contradiction of the signed text.
PERMIS = (*TELEPHONES, "affichage", "remarque")


@par_corpus
def regle_telephones_plausibles(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """A phone number is one that France can give: ten figures, +33, or a public short number."""
    indice = "Dix chiffres, +33 et neuf chiffres, ou un numéro court (115, 3646) : relisez la source."
    for objet in corpus.objets:
        for cle in _telephones(type(objet)):
            numero = getattr(objet, cle)
            if numero and not NUMERO.fullmatch(numero.replace(" ", "")):
                yield prov.probleme(objet, cle, f"« {numero} » ne peut pas être un numéro français", indice)


@cache
def _telephones(modele: type[BaseModel]) -> tuple[str, ...]:
    return tuple(cle for cle in TELEPHONES if cle in modele.model_fields)


@par_corpus
def regle_telephones_ranges(ref: Referentiel, prov: Provenance, corpus: Corpus) -> Iterator[Probleme]:
    """A phone number stands in a contact, where its date is known, never in a sentence (`remarque` aside)."""
    indice = "Rangez-le dans « telephone » d’un contact ou d’un lieu, et renvoyez à ce contact."
    for texte in corpus.contenant(EN_PROSE):
        if texte.cle not in PERMIS and not isinstance(texte.objet, ContactNational):
            numero = EN_PROSE.search(texte.valeur)[0]  # type: ignore[index]
            yield texte.probleme(prov, f"téléphone « {numero} » au milieu d’un texte", indice)


def regle_moyen_de_contact(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A contact can be reached: a phone number, an address, an e-mail, a site, places or permanences."""
    contacts = [contact for racine in racines(ref) for contact in racine.contacts]
    for contact in contacts:
        if not any(getattr(contact, moyen, None) for moyen in MOYENS):
            indice = f"Ajoutez l’un de : {', '.join(MOYENS)} ; sinon supprimez ce contact."
            yield prov.probleme(contact, "id", f"aucun moyen de joindre « {contact.organisme} »", indice)


def regle_role_pour_les_menages(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A contact shown to households says in a sentence what to call it for."""
    for dossier in ref.departements.values():
        for contact in dossier.contacts:
            if contact.pour_menages and not contact.role:
                indice = "Ajoutez « role », une phrase qui dit pourquoi l’appeler."
                yield prov.probleme(contact, "pour_menages", "montré aux ménages sans « role »", indice)


def regle_codes_postaux(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A postal code has five figures."""
    for dossier in ref.departements.values():
        for contact in dossier.contacts:
            if contact.code_postal and not CODE_POSTAL.fullmatch(contact.code_postal):
                message = f"« {contact.code_postal} » n’est pas un code postal"
                indice = "Cinq chiffres, zéro de tête compris : 01000."
                yield prov.probleme(contact, "code_postal", message, indice)
