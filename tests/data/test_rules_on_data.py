"""The promises of the data: every rule holds for the national ground and for every département."""

from pathlib import Path

import pytest

from macros.models import Referentiel
from macros.rules import RULES, Controle
from macros.rules.acronyms import connus
from macros.rules.names import noms
from macros.rules.values import racines
from tests.data.donnees_reelles import CODES, DATA, FICHIERS, lecture

NATIONAL = "national"


def _seul(code: str) -> Referentiel:
    """The national ground with one département, or alone."""
    ref = lecture().referentiel
    seuls = {} if code == NATIONAL else {code: ref.departements[code]}
    return Referentiel.model_construct(national=ref.national, departements=seuls)


@pytest.mark.parametrize("code", [NATIONAL, *CODES])
@pytest.mark.parametrize("regle", RULES, ids=lambda regle: regle.__name__)
def test_rule_holds(regle: Controle, code: str) -> None:
    dossier = f"{DATA.name}/{NATIONAL if code == NATIONAL else f'departements/{code}'}/"
    problemes = [p for p in regle(_seul(code), lecture().provenance) if p.fichier.startswith(dossier)]
    assert not problemes, "\n\n".join(map(str, ["", *sorted(problemes)]))


@pytest.mark.parametrize("fichier", FICHIERS, ids=lambda fichier: str(fichier.relative_to(DATA)))
def test_comments_name_no_person(fichier: Path) -> None:
    ref = lecture().referentiel
    sigles = frozenset().union(*(connus(ref, racine) for racine in racines(ref)))
    lignes = [ligne for ligne in fichier.read_text("utf-8").splitlines() if ligne.lstrip().startswith("#")]
    assert not [nom for ligne in lignes for nom in noms(ligne, sigles)]
