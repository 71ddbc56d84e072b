"""Whom to call: national numbers always, local contacts after them, with the day each was taken from."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from macros.law.duration import perime
from macros.models.national import ContactNational, Phase
from macros.models.organisation import Contact
from macros.rendering.context import Contexte
from macros.rendering.escaping import md
from macros.rendering.french import INSECABLE, tel_uri, telephone
from macros.rendering.registry import Macro, bloc

PREMIERS = 4
PREMIERS_PAR_PHASE = 2
PUBLICS = {"bailleurs": "bailleur"}


def nationaux(c: Contexte, etape: str | None = None, public: str | None = None) -> list[ContactNational]:
    """National contacts for a stage and a public, most useful first. No stage in a contact means every stage."""
    return sorted(
        (
            n
            for n in c.session.referentiel.national.contacts
            if (etape is None or not n.etapes or etape in n.etapes)
            and (public is None or not n.public or public in n.public)
            and n.confiance != "a_verifier"
        ),
        key=lambda n: n.rang,
    )


def locaux(c: Contexte, etape: str | None = None, menages: bool = True) -> list[Contact]:
    """Contacts of the département for a stage; for households only those meant for them."""
    if not c.local:
        return []
    return [
        x
        for x in c.dossier.contacts
        if (not menages or x.pour_menages) and (etape is None or not x.etapes or etape in x.etapes)
    ]


def _vues(c: Contexte, contacts: Iterable[Contact]) -> list[dict[str, Any]]:
    return [{"contact": x, "perime": perime(x, c.session.jour)} for x in contacts]


def _carte(c: Contexte, macro: str, contact: ContactNational | Contact, *valeurs: object) -> Markup:
    """The card of a contact, which is the same on every page: made once a build."""
    cartes = c.env.get_template("blocs/_contact.html").module
    return c.session.retenir(("carte", id(contact)), lambda: getattr(cartes, macro)(contact, *valeurs))


def _cartes(c: Contexte, nationaux: Iterable[ContactNational], locaux: Iterable[Contact] = ()) -> list[Markup]:
    return [
        *(_carte(c, "national", n) for n in nationaux),
        *(_carte(c, "fiche", x, perime(x, c.session.jour)) for x in locaux),
    ]


def _etape_de_la_page(c: Contexte, etape: str | None) -> str | None:
    return etape or c.meta.get("etape")


@bloc("contacts.html", "local")
def qui_appeler(c: Contexte, etape: str | None = None) -> dict[str, Any]:
    """Whom to call at a stage: the few national numbers that matter most, then the local contacts.

    Without a stage, the page's own; a page for landlords asks for theirs.
    """
    etape = _etape_de_la_page(c, etape)
    public = PUBLICS.get(str(c.meta.get("public")), "menage")
    return {
        "cartes": _cartes(c, nationaux(c, etape, public)[:PREMIERS], locaux(c, etape)),
        "choisir": not c.local,
        "tous": f"{c.base}contacts/" if c.local else "departements/#numeros",
    }


@bloc("ou-appeler.html", "local")
def ou_appeler(c: Contexte) -> dict[str, Any]:
    """Before the numbers of a guide: where the addresses near home are, on a national page how to find them."""
    return {"departement": c.dossier.departement if c.local else None}


def _a_toute_phase(c: Contexte, contact: Contact) -> bool:
    phases = {e.phase for e in c.session.referentiel.national.etapes if e.id in contact.etapes}
    return not contact.etapes or len(phases) == len(c.session.referentiel.national.phases)


def _ligne(c: Contexte, phase: Phase) -> dict[str, Any]:
    etapes = [e for e in c.session.referentiel.national.etapes if e.phase == phase.id]
    ids = {e.id for e in etapes}
    ici = [x for x in locaux(c) if ids & set(x.etapes) and not _a_toute_phase(c, x)]
    return {"phase": phase, "etapes": etapes, "locaux": _vues(c, ici)}


@bloc("contacts-par-phase.html", "local")
def contacts_par_phase(c: Contexte) -> dict[str, Any]:
    """For a household: whom to call at any time, then at each phase the guides and those who help then only."""
    joignables = [n for n in nationaux(c, public="menage") if n.telephone]
    return {
        "nationaux": joignables[:PREMIERS_PAR_PHASE],
        "toujours": _vues(c, [x for x in locaux(c) if _a_toute_phase(c, x)]),
        "lignes": [_ligne(c, phase) for phase in c.session.referentiel.national.phases],
    }


@bloc("annuaire.html")
def annuaire(c: Contexte) -> dict[str, Any] | None:
    """Every contact of the département, those for households first."""
    if not c.dossier.contacts:
        return None
    return {
        "groupes": [
            ("Pour les ménages", _vues(c, [x for x in c.dossier.contacts if x.pour_menages])),
            ("Entre professionnels", _vues(c, [x for x in c.dossier.contacts if not x.pour_menages])),
        ]
    }


@bloc("contacts.html", "local")
def numeros_nationaux(c: Contexte) -> dict[str, Any]:
    """All national numbers."""
    return {"cartes": _cartes(c, nationaux(c)), "choisir": False, "tous": None}


def _lien_tel(n: ContactNational) -> str:
    affiche = (n.affichage or telephone(n.telephone or "")).replace(" ", INSECABLE)
    return f'<a class="tel" href="{tel_uri(n.telephone or "")}">{md(affiche)}</a>'


def numero(c: Contexte, identifiant: str) -> str:
    """A national number in a sentence, ready to dial."""
    return _lien_tel(c.national("contacts", identifiant))


def appeler(c: Contexte, identifiant: str) -> str:
    """A button that dials a national number."""
    n: ContactNational = c.national("contacts", identifiant)
    lien = _lien_tel(n).replace('class="tel"', 'class="bouton tel"')
    return lien.replace(">", f">Appeler {md(n.nom)} : ", 1)


MACROS: dict[str, Macro] = {
    "ou_appeler": ou_appeler,
    "qui_appeler": qui_appeler,
    "contacts_par_phase": contacts_par_phase,
    "annuaire": annuaire,
    "numeros_nationaux": numeros_nationaux,
    "numero": numero,
    "appeler": appeler,
}
