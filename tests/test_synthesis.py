from macros.reading import charger
from macros.synthesis import codes, synthetiser


def test_synthetic_departements_have_codes_of_their_own():
    assert codes(3) == ["101", "102", "103"]


def test_synthetic_departements_are_valid_and_as_large_as_the_real_ones(racine, tmp_path):
    choisis = synthetiser(racine / "data", tmp_path / "data", 7)
    vrai, faux = charger(racine / "data"), charger(tmp_path / "data")
    assert list(faux.departements) == choisis
    modeles = list(vrai.departements.values())
    tailles = [len(d.engagements) for d in faux.departements.values()]
    assert tailles == [len(modeles[rang % len(modeles)].engagements) for rang in range(7)]
    assert {d.departement.nom for d in faux.departements.values()} == {f"Département {c}" for c in choisis}
