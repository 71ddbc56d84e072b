from pathlib import Path

import pytest

from macros.models import Referentiel
from macros.reading import Lecture, lire
from macros.reading.problems import Probleme
from macros.reading.provenance import Provenance
from macros.reading.suggestions import inconnu


@pytest.fixture
def lecture(donnees: Path) -> Lecture:
    return lire(donnees)


def etapes_connues(referentiel: Referentiel, provenance: Provenance) -> list[Probleme]:
    """A cross-file rule as one is written: the stage of a commitment is a national stage."""
    connues = [etape.id for etape in referentiel.national.etapes]
    return [
        provenance.probleme(engagement, "etape", *inconnu("étape inconnue", engagement.etape, connues))
        for dossier in referentiel.departements.values()
        for engagement in dossier.engagements
        if engagement.etape not in connues
    ]


def test_a_rule_points_at_an_unknown_id(donnees: Path) -> None:
    fichier = donnees / "departements/71/engagements.yml"
    fichier.write_text(fichier.read_text("utf-8").replace("etape: impaye", "etape: impayes"), "utf-8")
    (probleme,) = etapes_connues(*lire(donnees))
    assert str(probleme) == (
        "data/departements/71/engagements.yml:3:12: engagements[0].etape — étape inconnue : « impayes »\n"
        "    3 |     etape: impayes\n"
        "      |            ^\n"
        "    Vouliez-vous dire « impaye » ?"
    )


@pytest.mark.parametrize(
    ("chemin", "fichier", "ligne"),
    [
        (("contacts", 0, "telephone"), "annuaire.yml", 4),
        (("contacts", 0, "courriel"), "annuaire.yml", 2),
        (("sigles", 1, "par_nous"), "sigles/b.yml", 4),
        (("sigles",), "sigles/a.yml", 2),
        (("engagements", 0, "public", 0), "engagements.yml", 6),
        (("textes", 0, "source"), "textes/contexte.md", 3),
        (("textes", 0, "corps"), "textes/contexte.md", 2),
        (("charte", "signee_le"), "departement.yml", 8),
        (("bilan",), "", 0),
    ],
)
def test_place_of_a_field(lecture: Lecture, chemin: tuple, fichier: str, ligne: int) -> None:
    dossier = lecture.referentiel.departements["71"]
    lieu = lecture.provenance.situer(dossier, *chemin)
    assert (lieu.fichier, lieu.ligne) == (f"data/departements/71/{fichier}".rstrip("/"), ligne)
    assert lecture.provenance.situer(lecture.referentiel, "departements", "71", *chemin) == lieu


def test_place_of_an_instance_is_told_in_its_own_file(lecture: Lecture) -> None:
    lieu = lecture.provenance.situer(lecture.referentiel.departements["71"].sigles[1])
    assert (lieu.fichier, lieu.ligne, lieu.colonne) == ("data/departements/71/sigles/b.yml", 2, 5)
    assert (lieu.chemin, lieu.extrait) == ("sigles[0]", "  - sigle: CCAPEX")


def test_what_was_not_read_has_no_place(lecture: Lecture) -> None:
    sigle = lecture.referentiel.departements["71"].sigles[0]
    with pytest.raises(KeyError):
        lecture.provenance.situer(sigle.model_copy())
