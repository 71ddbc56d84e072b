"""Names and acronyms in plain text: what is one, and what only looks like one."""

import pytest

from macros.rules.acronyms import sigles_de
from macros.rules.names import noms


@pytest.mark.parametrize(
    "texte",
    [
        "M. Exemplard", "Mme EXEMPLARD", "Mlle Exemplard", "Monsieur Exemplard",
        "Madame d’Exemple Exemplard", "Me Exemplard", "Maître Exemplard", "le Dr Exemplard",
        "Mme la Exemplard", "Zoltan EXEMPLARD", "Jean-Zoltan EXEMPLARD", "Zoltan D’EXEMPLARD",
        "EXEMPLARD Sophie", "Sophie Exemplard", "suivi par Julie Exemplard",
        "Madame la Préfète, Zoltan EXEMPLARD", "le directeur, Marc Exemplard",
    ],
)  # fmt: skip
def test_is_a_name(texte: str) -> None:
    assert list(noms(texte)), texte


@pytest.mark.parametrize(
    "texte",
    [
        "rue Georges Maugey", "boulevard Henri Dunant", "7 bis avenue du Général Leclerc",
        "rue du Docteur Roux", "Fondation Abbé Pierre", "Alliade Habitat", "Habitat et Humanisme",
        "Saint Martin en Bresse", "M. le Préfet", "Madame la Préfète", "Monsieur Le Directeur Général",
        "Madame, Monsieur,", "M. ou Mme", "maître d’ouvrage", "Maître d’œuvre", "hôpital Jacques Monod",
        "lycée Marie Curie", "place Jean Jaurès", "loi Claude Exemple", "Action Logement", "Le Creusot",
        "Banque de France", "Service CAF", "La Rochelle", "me saisir",
        "Le dossier est complet. Me le rendre", "résidence Louis Aragon",
    ],
)  # fmt: skip
def test_is_not_a_name(texte: str) -> None:
    assert not list(noms(texte, {"CAF"})), texte


@pytest.mark.parametrize(
    ("texte", "sigles"),
    [
        ("La CAF et le F.S.L.", ["CAF", "FSL"]), ("CIL-PASS", ["CIL", "PASS"]), ("l’ADIL", ["ADIL"]),
        ("titre IV, XII et II", []), ("article L. 412-1", []), ("BP 12, CEDEX", []), ("T2 ou F3", []),
        ("État", []), ("PDALHPDXY", []), ("un A", []), ("CCAS/CIAS", ["CCAS", "CIAS"]), ("(DSF)", ["DSF"]),
    ],
)  # fmt: skip
def test_acronyms_of_a_text(texte: str, sigles: list[str]) -> None:
    assert list(sigles_de(texte)) == sigles
