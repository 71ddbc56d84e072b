"""Whom to call, on paper: a national number first, then local contacts with what is known of their freshness."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from macros.law.duration import perime
from macros.models.national import ContactNational
from macros.models.organisation import Contact
from macros.rendering.french import date_fr
from macros.session import Session


class ContactManquant(LookupError):
    """A sheet has no national number to print; the message is French."""


@dataclass(frozen=True)
class Local:
    """A local contact as paper shows it."""

    contact: Contact
    perime: bool

    @property
    def mention(self) -> str:
        """Where and when the number was taken, and whether someone checked it."""
        if self.perime:
            return f"relevé dans la charte de {self.contact.releve_le.year}, à vérifier"
        return f"vérifié le {date_fr(self.contact.verifie_le)}" if self.contact.verifie_le else ""


@dataclass(frozen=True)
class Numeros:
    """The contacts of one sheet. `reste` counts local contacts that the sheet leaves to the contact sheets."""

    nationaux: tuple[ContactNational, ...]
    locaux: tuple[Local, ...]
    reste: int = 0

    @property
    def a_verifier(self) -> int:
        return sum(x.perime for x in self.locaux)


def nationaux(session: Session, etape: str | None, public: str, combien: int) -> tuple[ContactNational, ...]:
    """The most useful national numbers for a stage and a public. Raises ContactManquant when there is none."""
    choisis = [
        n
        for n in sorted(session.referentiel.national.contacts, key=lambda n: n.rang)
        if n.telephone
        and n.confiance != "a_verifier"
        and (etape is None or not n.etapes or etape in n.etapes)
        and (not n.public or public in n.public)
    ]
    if not choisis:
        lieu = f" à l’étape « {etape} »" if etape else ""
        raise ContactManquant(
            f"data/national/contacts.yml : aucun numéro national pour le public « {public} »{lieu} ; une feuille en "
            "porte toujours un avant les contacts locaux"
        )
    return tuple(choisis[:combien])


def locaux(contacts: Iterable[Contact], jour: dt.date) -> tuple[Local, ...]:
    """Local contacts with their freshness on a day."""
    return tuple(Local(x, perime(x, jour)) for x in contacts)


def limiter(numeros: tuple[Local, ...], combien: int) -> tuple[tuple[Local, ...], int]:
    """The first `combien` contacts, one a body first so that no body takes all the room; how many are left out."""
    premiers: list[Local] = []
    suivants: list[Local] = []
    vus: set[str] = set()
    for x in numeros:
        (suivants if x.contact.organisme in vus else premiers).append(x)
        vus.add(x.contact.organisme)
    gardes = (premiers + suivants)[:combien]
    return tuple(x for x in numeros if x in gardes), max(0, len(numeros) - combien)
