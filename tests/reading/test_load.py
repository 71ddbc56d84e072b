import gc
import shutil
from pathlib import Path

import pytest
from pydantic import Field, create_model

from macros.models import National
from macros.reading import DonneesInvalides, charger
from macros.reading.files import rangements_national
from macros.reading.folder import Lecteur
from macros.reading.provenance import Provenance

ERREURS = Path(__file__).parents[1] / "errors"


def test_sections_split_over_files_are_joined_in_name_order(donnees: Path) -> None:
    dossier = charger(donnees).departements["71"]
    assert [sigle.sigle for sigle in dossier.sigles] == ["ADIL", "CCAPEX"]
    assert dossier.textes[0].model_dump() == {
        "id": "contexte",
        "titre": "Contexte",
        "source": "p. 3",
        "corps": "Le contexte, en *quelques* mots.",
    }
    assert dossier.bilan == []


def test_all_errors_of_all_files_at_once(donnees: Path) -> None:
    for cas in (
        "cle-inconnue",
        "yaml-deux-points",
        "choix",
        "fichier-intrus-racine",
        "section-absente",
        "nom-de-fichier",
    ):
        shutil.copytree(ERREURS / cas / "data", donnees, dirs_exist_ok=True)
    with pytest.raises(DonneesInvalides) as erreur:
        charger(donnees)
    assert [(probleme.fichier, probleme.ligne) for probleme in erreur.value.problemes] == [
        ("data/departement.yml", 0),
        ("data/departements/71/actions/Fiche 1.yml", 0),
        ("data/departements/71/annuaire.yml", 8),
        ("data/departements/71/engagements.yml", 3),
        ("data/departements/72/departement.yml", 0),
        ("data/departements/72/departement.yml", 0),
        ("data/national/renommages.yml", 6),
    ]
    assert str(erreur.value).endswith("\n\n7 erreurs dans 6 fichiers")


def test_a_file_that_cannot_be_read_hides_no_section(donnees: Path) -> None:
    (donnees / "departements/71/departement.yml").write_text("departement: [\n", "utf-8")
    with pytest.raises(DonneesInvalides) as erreur:
        charger(donnees)
    assert len(erreur.value.problemes) == 1


def test_what_only_the_whole_folder_shows_is_told_on_its_file(donnees: Path) -> None:
    exigeant = create_model("Exigeant", __base__=National, phases=(list, Field(min_length=2)))
    lecteur = Lecteur(donnees / "national", "n", exigeant, rangements_national(exigeant.model_fields), Provenance())
    assert lecteur.lire() is None
    assert [str(p) for p in lecteur.problemes] == ["n/phases.yml: phases — on attend au moins 2 éléments, il y en a 1"]


@pytest.mark.parametrize("nom", ["", "national", "departements"])
def test_a_missing_folder_is_one_sentence(donnees: Path, nom: str) -> None:
    shutil.rmtree(donnees / nom)
    with pytest.raises(DonneesInvalides, match="dossier absent"):
        charger(donnees)


def test_a_broken_link_is_one_sentence(donnees: Path) -> None:
    (donnees / "departements/71/actions.yml").symlink_to(donnees / "nulle-part.yml")
    with pytest.raises(DonneesInvalides, match=r"actions.yml: fichier qui ne peut pas être lu"):
        charger(donnees)


def test_the_garbage_collector_is_left_as_it_was(donnees: Path) -> None:
    charger(donnees)
    assert gc.isenabled()
