"""Templates instantiated for what a département holds: partner, stage, sheet, document, text. No published data."""

import datetime as dt
from pathlib import Path

import pytest

from macros.models import Dossier, National, Referentiel, Texte
from macros.models.actions import Action, Indicateur, Serie
from macros.models.charte import Charte, Departement
from macros.models.documents import Document
from macros.models.engagements import Engagement, EngagementGeneral, Objectif
from macros.models.national import Etape, Partenaire
from macros.pages.instances import PAR, PAR_NATIONAL, instances
from macros.pages.templates import GabaritInvalide
from macros.session import Session

JOUR = dt.date(2026, 11, 21)
CHARTE = {"titre": "Charte", "document": "Charte", "texte_utilise": "texte entier", "releve_le": JOUR}
NATIONAL = National(
    etapes=[
        Etape(id=nom, rang=rang, nom=nom.capitalize(), nom_menage=nom, court=nom, phase="p", resume="r")
        for rang, nom in enumerate(("un", "deux", "trois", "quatre"))
    ],
    partenaires=[
        Partenaire(id=nom, nom=nom.upper(), court=nom, rang=rang, article=f"la {nom}", role="r")
        for rang, nom in enumerate(("caf", "adil", "maire"))
    ],
)


def dossier(code: str = "99", **sections: object) -> Dossier:
    """A département that holds what is given and nothing else."""
    identite = Departement(code=code, nom=f"Nom{code}", dans="ici", de="d’ici")
    return Dossier(departement=identite, charte=Charte(**CHARTE), **sections)


def engagement(partenaire: str, etape: str | None, *avec: str) -> Engagement:
    """A commitment of which only partners and stage matter."""
    return Engagement(partenaire=partenaire, etape=etape, avec=list(avec), texte="Agir.")


@pytest.fixture
def pages(tmp_path: Path):
    """`pages(entete, dossier, …)`: addresses and titles of the instances of one template."""

    def instancier(entete: str, *dossiers: Dossier, national: bool = False) -> dict[str, str]:
        lieu = tmp_path / ("comparaison" if national else "departement")
        for nom in ("comparaison", "departement"):
            (tmp_path / nom).mkdir(exist_ok=True)
        (lieu / "essai.md").write_text(f"---\n{entete}\n---\nCorps.\n", "utf-8")
        referentiel = Referentiel(national=NATIONAL, departements={d.departement.code: d for d in dossiers})
        session = Session(referentiel=referentiel, jour=JOUR, racine=tmp_path)
        return {page.url: str(page.meta["title"]) for page in instances(session, tmp_path)}

    return instancier


@pytest.mark.parametrize("par", [par for par in PAR if par != "departement"])
def test_nothing_to_iterate_on_makes_no_page(par, pages):
    assert pages(f"par: {par}\nadresse: x\ntitre: x", dossier()) == {}


def test_one_page_a_departement_whatever_it_holds(pages):
    trouvees = pages('par: departement\nadresse: ""\ntitre: "{departement.nom}"', dossier("98"), dossier("99"))
    assert trouvees == {"departements/98/": "Nom98", "departements/99/": "Nom99"}


def test_one_page_a_partner_that_commits_itself_alone_or_with_others(pages):
    d = dossier(engagements=[engagement("maire", "un", "caf"), engagement("maire", None)])
    trouvees = pages('par: partenaire\nadresse: "p/{partenaire.id}"\ntitre: "{partenaire.nom}"', d)
    assert trouvees == {"departements/99/p/caf/": "CAF", "departements/99/p/maire/": "MAIRE"}


def test_one_page_a_stage_of_a_commitment_of_any_kind_in_the_order_of_the_procedure(pages):
    d = dossier(
        objectifs=[Objectif(texte="Agir.", portee="général", etape="quatre")],
        engagements_generaux=[EngagementGeneral(qui="tous", texte="Agir.", etape="un")],
        engagements=[engagement("caf", "deux"), engagement("caf", None)],
    )
    trouvees = pages('par: etape\nadresse: "e/{etape.id}"\ntitre: "{etape.nom}"', d)
    assert list(trouvees.values()) == ["Un", "Deux", "Quatre"]


def test_one_page_a_sheet_a_document_a_text(pages):
    d = dossier(
        actions=[Action(numero=1, titre="Une"), Action(numero="I.2 bis", titre="Deux")],
        documents=[Document(id="lettre", titre="Lettre", type="courrier")],
        textes=[Texte(id="contexte", titre="Contexte", corps="Prose.")],
    )
    assert pages('par: action\nadresse: "a/{numero}"\ntitre: "{action.titre}"', d) == {
        "departements/99/a/1/": "Une",
        "departements/99/a/i-2-bis/": "Deux",
    }
    assert list(pages('par: document\nadresse: "d/{document.id}"\ntitre: x', d)) == ["departements/99/d/lettre/"]
    assert list(pages('par: texte\nadresse: "t/{texte.id}"\ntitre: x', d)) == ["departements/99/t/contexte/"]


@pytest.mark.parametrize(
    ("sections", "existe"),
    [
        ({}, False),
        ({"indicateurs": [Indicateur(intitule="Actes")]}, True),
        ({"series": [Serie(id="s", intitule="Actes", colonnes=["a", "b"], lignes=[["c", "1"]])]}, True),
    ],
)
def test_a_page_is_there_if_one_of_its_sections_holds_something(sections, existe, pages):
    trouvees = pages("par: departement\nsi: indicateurs, series\nadresse: x\ntitre: x", dossier(**sections))
    assert bool(trouvees) is existe


def test_comparisons_count_every_departement_and_every_partner_of_a_joint_commitment(pages):
    deux = (
        dossier("98", engagements=[engagement("caf", "deux", "adil")]),
        dossier("99", engagements=[engagement("maire", "un"), engagement("maire", None)]),
    )
    entete = 'adresse: "c/{etape.id}"\ntitre: "{etape.nom}"'
    assert list(pages(f"par: etape-comparee\n{entete}", *deux, national=True)) == ["c/un/", "c/deux/"]
    entete = 'adresse: "c/{etape.id}/{partenaire.id}"\ntitre: x'
    trouvees = pages(f"par: etape-et-partenaire\n{entete}", *deux, national=True)
    assert list(trouvees) == ["c/un/maire/", "c/deux/caf/", "c/deux/adil/"]


@pytest.mark.parametrize(("national", "choix"), [(False, PAR), (True, PAR_NATIONAL)])
def test_an_unknown_iteration_says_what_is_known(national, choix, pages):
    with pytest.raises(GabaritInvalide) as refus:
        pages("par: commune\nadresse: x\ntitre: x", dossier(), national=national)
    lieu = "comparaison" if national else "departement"
    attendu = f"{lieu}/essai.md : « par: commune » est inconnu ; choix : {', '.join(choix)}."
    assert str(refus.value) == attendu
