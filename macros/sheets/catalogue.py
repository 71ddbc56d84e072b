"""Which sheets a département has: the national catalogue × its stages, partners, territories, actions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.models import Dossier
from macros.models.depliants import Depliant
from macros.models.organisation import Contact
from macros.pages.page import racine_departement
from macros.pages.slugs import slug
from macros.session import Session

DOSSIER = "depliants"  # below the site
LARGEUR_DE_VIGNETTE = 120  # pixels

Champs = Mapping[str, object]


@dataclass(frozen=True)
class Fiche:
    """One sheet of one département. `champs` holds what it is about: `etape`, `partenaire`, `territoire`, `action`."""

    modele: Depliant
    code: str
    champs: Champs

    def remplir(self, texte: str) -> str:
        """A text of the catalogue with its fields filled."""
        return texte.format_map(self.champs) if "{" in texte else texte

    @property
    def nom(self) -> str:
        """File name without its extension."""
        return self.remplir(self.modele.fichier)

    @property
    def pdf(self) -> str:
        """Address of the PDF from the root of the site."""
        return f"{DOSSIER}/{self.code}/{self.nom}.pdf"

    @property
    def vignette(self) -> str:
        """Address of its picture, when its kind is pictured by it."""
        return f"{DOSSIER}/{self.code}/{self.nom}.webp"

    @property
    def titre(self) -> str:
        return self.remplir(self.modele.titre)

    @property
    def equivalent(self) -> str:
        """Address, from the root of the site, of the page that says the same."""
        return racine_departement(self.code) + self.remplir(self.modele.equivalent)


def _une(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    yield {}


def _contacts(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    if dossier.contacts:
        yield {}


def _etapes(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    for etape in session.referentiel.national.etapes:
        if not modele.etapes or etape.id in modele.etapes:
            yield {"etape": etape}


def _etapes_avec_contacts(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    for champs in _etapes(session, dossier, modele):
        if any(menage_a_l_etape(x, champs["etape"].id) for x in dossier.contacts):  # type: ignore[attr-defined]
            yield champs


def menage_a_l_etape(contact: Contact, etape: str | None) -> bool:
    """Whether a local contact is for households, at a stage when one is given."""
    return contact.pour_menages and (etape is None or not contact.etapes or etape in contact.etapes)


def _etapes_avec_engagements(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    presentes = {e.etape for e in dossier.engagements}
    for champs in _etapes(session, dossier, modele):
        if champs["etape"].id in presentes:  # type: ignore[attr-defined]
            yield champs


def _partenaires(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    presents = {p for e in dossier.engagements for p in (e.partenaire, *e.avec)}
    yield from _tries(session, presents)


def _partenaires_avec_contacts(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    yield from _tries(session, {x.partenaire for x in dossier.contacts if x.partenaire})


def _tries(session: Session, presents: set[str]) -> Iterator[Champs]:
    for partenaire in session.referentiel.national.partenaires:
        if partenaire.id in presents:
            yield {"partenaire": partenaire}


def _territoires(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    for territoire in dossier.territoires if dossier.contacts else []:
        yield {"territoire": territoire}


def _actions(session: Session, dossier: Dossier, modele: Depliant) -> Iterator[Champs]:
    for action in dossier.actions:
        yield {"action": action, "numero": slug(str(action.numero))}


PAR: dict[str, Callable[[Session, Dossier, Depliant], Iterator[Champs]]] = {
    "departement": _une,
    "contacts": _contacts,
    "etape": _etapes,
    "contacts-etape": _etapes_avec_contacts,
    "etape-engagements": _etapes_avec_engagements,
    "partenaire": _partenaires,
    "contacts-partenaire": _partenaires_avec_contacts,
    "contacts-territoire": _territoires,
    "action": _actions,
}


def fiches(session: Session, code: str) -> list[Fiche]:
    """Every sheet of a département, in the order of the catalogue."""
    dossier = session.dossier(code)
    modeles = sorted(session.referentiel.national.depliants, key=lambda m: m.rang)
    return [Fiche(m, code, {**champs}) for m in modeles for champs in PAR[m.par](session, dossier, m)]


def en_image(liste: Iterable[Fiche]) -> dict[str, Fiche]:
    """The sheet that pictures each kind, by id of the kind: the one its catalogue names, else the first."""
    choisies: dict[str, Fiche] = {}
    for fiche in liste:
        nommee = fiche.modele.vignette is not None and fiche.nom == fiche.modele.vignette
        if nommee or fiche.modele.id not in choisies:
            choisies[fiche.modele.id] = fiche
    return choisies
