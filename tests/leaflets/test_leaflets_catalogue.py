"""Which sheets a département has, and what a wrong catalogue says."""

import pytest

from macros.leaflets import FeuilleImpossible, composer
from macros.models.depliants import Extrait
from macros.reading import lire
from macros.rules.identifiers import regle_identifiants_connus
from macros.session import Session
from macros.sheets import fiches
from tests.leaflets import essai


def noms(session: Session) -> list[str]:
    return [f.nom for f in fiches(session, essai.CODE)]


def test_one_sheet_a_stage_partner_territory_and_action(session: Session) -> None:
    assert noms(session) == [
        "etape-impaye", "etape-assignation", "trois-volets", "affiche-a4", "carte", "preparer",
        "contacts-nord", "annuaire", "engagements-adil", "action-1", "procedure",
    ]  # fmt: skip


def test_without_contacts_there_is_no_contact_sheet(session: Session) -> None:
    vide = session.dossier(essai.CODE).model_copy(update={"contacts": []})
    sans = session.referentiel.model_copy(update={"departements": {"99": vide}})
    assert not {"contacts-nord", "annuaire"} & set(noms(Session(sans, session.jour, session.racine)))


def test_titles_and_addresses_are_filled(session: Session) -> None:
    fiche = essai.fiche(session, "etape-assignation")
    assert fiche.titre == "Vous avez reçu une assignation"
    assert fiche.equivalent == "departements/99/menages/assignation/"


def change(session: Session, **champs: object) -> Session:
    national = session.referentiel.national
    modele = national.depliants[0].model_copy(update=champs)
    change = national.model_copy(update={"depliants": [modele]})
    return Session(session.referentiel.model_copy(update={"national": change}), session.jour, session.racine)


@pytest.mark.parametrize(
    ("extrait", "message"),
    [
        (Extrait(guide="absent", section="gestes"), "le guide « absent » n’existe pas"),
        (Extrait(section="geste"), "n’a pas de section « geste » ; ses sections : debut, urgent, delai, gestes"),
    ],
)
def test_an_unknown_guide_or_section_is_located(session: Session, extrait: Extrait, message: str) -> None:
    faux = change(session, extraits=[extrait])
    with pytest.raises(FeuilleImpossible) as erreur:
        composer(faux, essai.CODE, fiches(faux, essai.CODE)[0])
    assert "data/national/depliants.yml:2:" in str(erreur.value)
    assert "depliants[0].extraits[0] — feuille « etape-impaye » (99)" in str(erreur.value)
    assert message in str(erreur.value)


def test_an_unknown_stage_is_located(projet, tmp_path) -> None:
    copie = essai.projet(tmp_path)
    catalogue = copie / "data" / "national" / "depliants.yml"
    faux = catalogue.read_text("utf-8").replace("par: etape,", "par: etape, etapes: [assignatio],")
    catalogue.write_text(faux, "utf-8")
    lu = lire(copie / "data")
    (probleme,) = regle_identifiants_connus(lu.referentiel, lu.provenance)
    assert str(probleme).startswith("data/national/depliants.yml:2:")
    assert "depliants[0].etapes[0] — étape inconnue" in str(probleme)
    assert "Vouliez-vous dire « assignation » ?" in str(probleme)


def test_a_sheet_without_a_national_number_is_refused(session: Session) -> None:
    autres = [n.model_copy(update={"public": ["bailleur"]}) for n in session.referentiel.national.contacts]
    national = session.referentiel.national.model_copy(update={"contacts": autres})
    faux = Session(session.referentiel.model_copy(update={"national": national}), session.jour, session.racine)
    with pytest.raises(FeuilleImpossible, match="aucun numéro national pour le public « menage »"):
        composer(faux, essai.CODE, essai.fiche(faux, "etape-impaye"))
