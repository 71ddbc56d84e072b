"""From templates and data to pages: one instance a département, partner, stage, sheet …

Adding a partner or a sheet to the data adds its page, with no other step.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from macros.models import Dossier
from macros.models.national import Etape
from macros.pages.guides import guides, guides_locaux
from macros.pages.page import Instance, racine_departement
from macros.pages.slugs import slug
from macros.pages.templates import Gabarit, GabaritInvalide, gabarits
from macros.session import Session

Champs = dict[str, object]


def _une(session: Session, dossier: Dossier) -> Iterator[Champs]:
    yield {}


def _partenaires(session: Session, dossier: Dossier) -> Iterator[Champs]:
    presents = {e.partenaire for e in dossier.engagements} | {p for e in dossier.engagements for p in e.avec}
    for partenaire in session.referentiel.national.partenaires:
        if partenaire.id in presents:
            yield {"partenaire": partenaire}


def etapes_publiees(session: Session, dossier: Dossier) -> list[Etape]:
    """Stages that have a page: those of a commitment, of a general one or of an objective, in order."""
    presentes = {e.etape for e in (*dossier.engagements, *dossier.engagements_generaux, *dossier.objectifs)}
    return [etape for etape in session.referentiel.national.etapes if etape.id in presentes]


def _etapes(session: Session, dossier: Dossier) -> Iterator[Champs]:
    yield from ({"etape": etape} for etape in etapes_publiees(session, dossier))


def _actions(session: Session, dossier: Dossier) -> Iterator[Champs]:
    for action in dossier.actions:
        yield {"action": action, "numero": slug(str(action.numero))}


def _documents(session: Session, dossier: Dossier) -> Iterator[Champs]:
    for document in dossier.documents:
        yield {"document": document}


def _textes(session: Session, dossier: Dossier) -> Iterator[Champs]:
    for texte in dossier.textes:
        yield {"texte": texte}


PAR: dict[str, Callable[[Session, Dossier], Iterator[Champs]]] = {
    "departement": _une,
    "partenaire": _partenaires,
    "etape": _etapes,
    "action": _actions,
    "document": _documents,
    "texte": _textes,
}


def _remplir(modele: str, champs: Champs) -> str:
    return modele.format_map(champs) if "{" in modele else modele


def _ids(champs: Champs) -> dict[str, object]:
    """What identifies the instance in its meta: ids only, the objects stay in the data."""
    return {nom: str(getattr(objet, "id", getattr(objet, "numero", objet))) for nom, objet in champs.items()}


def _meta(gabarit: Gabarit, champs: Champs) -> dict[str, object]:
    return {
        **{cle: _remplir(v, champs) if isinstance(v, str) else v for cle, v in gabarit.autres},
        **_ids({nom: champs[nom] for nom in ("etape", "partenaire") if nom in champs}),
        "title": _remplir(gabarit.titre, champs),
        "description": _remplir(gabarit.description, champs),
        "gabarit": gabarit.chemin,
    }


def _instance(gabarit: Gabarit, dossier: Dossier, champs: Champs) -> Instance:
    tous = {**champs, "departement": dossier.departement, "charte": dossier.charte}
    base = racine_departement(dossier.departement.code)
    adresse = base + _remplir(gabarit.adresse, tous)
    if not adresse.endswith("/"):
        adresse += "/"
    meta = {**_meta(gabarit, tous), **_ids(champs), "code": dossier.departement.code}
    return Instance(src=f"{adresse}index.md", url=adresse, corps=gabarit.corps, meta=meta)


def _du_gabarit(session: Session, gabarit: Gabarit, dossier: Dossier) -> Iterator[Instance]:
    if gabarit.si and not any(getattr(dossier, section) for section in gabarit.si):
        return
    if gabarit.par not in PAR:
        raise GabaritInvalide(f"{gabarit.chemin} : « par: {gabarit.par} » est inconnu ; choix : {', '.join(PAR)}.")
    for champs in PAR[gabarit.par](session, dossier):
        yield _instance(gabarit, dossier, champs)


def _paires(session: Session) -> set[tuple[str, str]]:
    """Stage and partner of every commitment of every charter; joint commitments count for each partner."""
    return {
        (e.etape, partenaire)
        for dossier in session.referentiel.departements.values()
        for e in dossier.engagements
        if e.etape
        for partenaire in (e.partenaire, *e.avec)
    }


def _comparees(session: Session) -> Iterator[Champs]:
    presentes = {etape for etape, _ in _paires(session)}
    yield from ({"etape": e} for e in session.referentiel.national.etapes if e.id in presentes)


def _croisees(session: Session) -> Iterator[Champs]:
    national, paires = session.referentiel.national, _paires(session)
    for etape in national.etapes:
        yield from ({"etape": etape, "partenaire": p} for p in national.partenaires if (etape.id, p.id) in paires)


PAR_NATIONAL: dict[str, Callable[[Session], Iterator[Champs]]] = {
    "etape-comparee": _comparees,
    "etape-et-partenaire": _croisees,
}


def _comparaisons(session: Session, contenu: Path) -> Iterator[Instance]:
    for gabarit in gabarits(contenu / "comparaison", contenu):
        if gabarit.par not in PAR_NATIONAL:
            choix = ", ".join(PAR_NATIONAL)
            raise GabaritInvalide(f"{gabarit.chemin} : « par: {gabarit.par} » est inconnu ; choix : {choix}.")
        for champs in PAR_NATIONAL[gabarit.par](session):
            adresse = _remplir(gabarit.adresse, champs).rstrip("/") + "/"
            yield Instance(src=f"{adresse}index.md", url=adresse, corps=gabarit.corps, meta=_meta(gabarit, champs))


def instances(session: Session, contenu: Path) -> list[Instance]:
    """Every page made from the templates of `contenu`: comparisons first, then département by département."""
    modeles, textes = gabarits(contenu / "departement", contenu), guides(contenu / "menages")
    toutes: list[Instance] = list(_comparaisons(session, contenu))
    for dossier in session.referentiel.departements.values():
        for gabarit in modeles:
            toutes.extend(_du_gabarit(session, gabarit, dossier))
        toutes.extend(guides_locaux(textes, dossier))
    return toutes
