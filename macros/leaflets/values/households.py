"""Sheets for households and landlords: passages of the guides, and whom to call."""

from collections.abc import Callable
from typing import Any

from macros.leaflets.people import ContactManquant, Local, Numeros, limiter, locaux, nationaux
from macros.leaflets.problems import FeuilleImpossible
from macros.leaflets.workshop import Atelier
from macros.models.national import Papier, Phase
from macros.models.organisation import Contact
from macros.sheets.catalogue import menage_a_l_etape

NATIONAUX = 4
PUBLICS = {"bailleurs": ("bailleur", {"bailleur", "bailleur-prive", "bailleur-social"})}


def _pour(a: Atelier, contact: Contact) -> bool:
    """Whether a local contact is for the public of the sheet; nobody named means everybody."""
    if a.fiche.modele.famille != "bailleurs":
        return not contact.public or "menage" in contact.public
    return bool(PUBLICS["bailleurs"][1] & set(contact.public))


def numeros(a: Atelier, combien: int = NATIONAUX, etape: str | None = None, telephone: bool = False) -> Numeros:
    """National numbers then local contacts of a sheet, at its stage or at the one given."""
    etape = etape or (a.etape.id if a.etape else None)
    public = PUBLICS.get(a.fiche.modele.famille, ("menage", set()))[0]
    try:
        premiers = nationaux(a.session, etape, public, combien)
    except ContactManquant as erreur:
        raise FeuilleImpossible([a.situer((), str(erreur))]) from None
    tous = [x for x in a.dossier.contacts if menage_a_l_etape(x, etape) and _pour(a, x)]
    tous = [x for x in tous if x.telephone or not telephone]
    trouves = locaux(tous if etape else sorted(tous, key=lambda x: bool(x.etapes)), a.jour)
    gardes, reste = limiter(trouves, int(a.fiche.modele.contacts_max))
    return a.noter(Numeros(premiers, gardes, reste))


def etape(a: Atelier) -> dict[str, Any]:
    """A stage leaflet."""
    return {"extraits": {x["id"]: x for x in a.extraits()}, "numeros": numeros(a, combien=3)}


def extraits(a: Atelier) -> dict[str, Any]:
    """A sheet made of passages, one after the other."""
    stade = None if a.fiche.modele.famille == "bailleurs" else "audience"
    combien = 2 if int(a.fiche.modele.contacts_max) > 1 else 1
    return {"extraits": a.extraits(), "numeros": numeros(a, combien, etape=stade)}


def premiere_difficulte(a: Atelier) -> dict[str, Any]:
    """The A5 card."""
    return {"extraits": a.extraits(), "numeros": numeros(a, combien=2, etape="impaye")}


def papiers_par_phase(a: Atelier) -> list[tuple[Phase, list[Papier]]]:
    """The papers that one may receive, under the phase they belong to."""
    national = a.session.referentiel.national
    papiers = sorted(national.papiers, key=lambda p: p.rang)
    phase = {e.id: e.phase for e in national.etapes}
    groupes = [(p, [x for x in papiers if phase[x.etape] == p.id]) for p in national.phases]
    return [(p, siens) for p, siens in groupes if siens]


def affiche(a: Atelier) -> dict[str, Any]:
    """A poster: the papers one may have received, one number, the local body that answers."""
    return {
        "papiers": papiers_par_phase(a),
        "extraits": a.extraits(),
        "numeros": numeros(a, combien=1, etape="impaye", telephone=True),
    }


def carte(a: Atelier) -> dict[str, Any]:
    """A wallet card: numbers only."""
    return {"numeros": numeros(a, combien=7, telephone=True)}


def trois_volets(a: Atelier) -> dict[str, Any]:
    """The whole procedure by phase, with what each guide says of its date, then whom to call."""
    national = a.session.referentiel.national
    dates = {e.id: a.passage(e.id, "urgent", "date")[1] for e in national.etapes}
    phases = [(p, [(e, dates[e.id]) for e in national.etapes if e.phase == p.id]) for p in national.phases]
    return {
        "phases": phases,
        "papiers": papiers_par_phase(a),
        "extraits": a.extraits(),
        "numeros": numeros(a, combien=NATIONAUX),
    }


def fiche_assignation(a: Atelier) -> dict[str, Any]:
    """The document handed over with a summons (décret n° 2017-923): blanks, why come, legal aid, local bodies."""
    choisis = numeros(a, combien=3, etape="assignation")
    connus = {x.contact.partenaire for x in choisis.locaux if x.contact.telephone or x.contact.adresse}
    partenaires = [a.session.national("partenaires", p) for p in a.fiche.modele.avec]
    return {
        "extraits": a.extraits(),
        "numeros": choisis,
        "organismes": _par_organisme(choisis.locaux),
        "a_completer": [p for p in partenaires if p.id not in connus],
    }


def _par_organisme(liste: tuple[Local, ...]) -> list[tuple[str, list[Local]]]:
    groupes: dict[str, list[Local]] = {}
    for x in liste:
        groupes.setdefault(x.contact.organisme, []).append(x)
    return list(groupes.items())


GABARITS: dict[str, Callable[[Atelier], dict[str, Any]]] = {
    "etape": etape,
    "extraits": extraits,
    "carte-a5": premiere_difficulte,
    "affiche": affiche,
    "carte": carte,
    "carte-grande": carte,
    "trois-volets": trois_volets,
    "trois-volets-grand": trois_volets,
    "fiche-assignation": fiche_assignation,
}
