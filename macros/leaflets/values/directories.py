"""Contact sheets: by stage, by territory, by partner, and the whole directory."""

from collections.abc import Callable, Iterable
from typing import Any

from macros.leaflets.people import Numeros, locaux, nationaux
from macros.leaflets.workshop import Atelier
from macros.models.organisation import Contact, Territoire
from macros.sheets.catalogue import menage_a_l_etape

NATIONAUX = 2


def _choisis(a: Atelier) -> list[Contact]:
    """The local contacts of a sheet: of its stage, its partner or its territory."""
    contacts = a.dossier.contacts
    if a.etape is not None:
        return [x for x in contacts if menage_a_l_etape(x, a.etape.id)]
    if (partenaire := a.fiche.champs.get("partenaire")) is not None:
        return [x for x in contacts if x.partenaire == partenaire.id]  # type: ignore[attr-defined]
    return _du_territoire(contacts, a.fiche.champs["territoire"])  # type: ignore[arg-type]


def _du_territoire(contacts: Iterable[Contact], territoire: Territoire) -> list[Contact]:
    """Contacts that cover a territory: named for it, or for the whole département and meant for households."""
    return [
        x
        for x in contacts
        if territoire.id in x.territoires
        or x.id == territoire.contact
        or (not x.territoires and x.pour_menages)
    ]  # fmt: skip


def contacts(a: Atelier) -> dict[str, Any]:
    """A contact sheet: national numbers, then the local contacts it is about."""
    etape = a.etape.id if a.etape else None
    choisis = Numeros(nationaux(a.session, etape, "menage", NATIONAUX), locaux(_choisis(a), a.jour))
    return {"numeros": a.noter(choisis), "territoire": a.fiche.champs.get("territoire")}


def annuaire(a: Atelier) -> dict[str, Any]:
    """The directory: national numbers, local contacts by partner, then the communes of each territory."""
    tous = a.dossier.contacts
    partenaires = [
        (p.nom, locaux([x for x in tous if x.partenaire == p.id], a.jour))
        for p in a.session.referentiel.national.partenaires
    ]
    groupes = [*partenaires, ("Autres organismes", locaux([x for x in tous if not x.partenaire], a.jour))]
    nombre = len(a.session.referentiel.national.contacts)
    choisis = Numeros(nationaux(a.session, None, "menage", nombre), locaux(tous, a.jour))
    a.noter(choisis)
    noms = {x.id: x for x in tous}
    return {
        "numeros": choisis,
        "groupes": [(nom, liste) for nom, liste in groupes if liste],
        "territoires": [(t, noms.get(t.contact or "")) for t in a.dossier.territoires],
    }


GABARITS: dict[str, Callable[[Atelier], dict[str, Any]]] = {"contacts": contacts, "annuaire": annuaire}
