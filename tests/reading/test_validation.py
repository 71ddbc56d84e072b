"""Errors of pydantic put back on the document, with small models made for the purpose."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, StringConstraints, model_validator

from macros.reading.nodes import Document
from macros.reading.validation import valider

Composer = Callable[[str], Document]


class Couleur(Enum):
    ROUGE = "rouge"
    VERT = "vert"


class Ferme(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Cercle(Ferme):
    rayon: int
    couleur: str = "rouge"


class Carre(Ferme):
    cote: int
    couleur: str = "rouge"


class Dates(Ferme):
    debut: dt.date
    fin: dt.date

    @model_validator(mode="after")
    def _ordre(self) -> "Dates":
        if self.fin < self.debut:
            raise ValueError("la fin précède le début", "Échangez les deux dates.")
        return self


def problemes(document: Document, annotation: Any) -> list[str]:
    _, trouves = valider(annotation, document.donnees["v"], document, ("v",))
    return [f"{p.ligne}:{p.colonne} {p.chemin} — {p.message} | {p.indice}" for p in trouves]


@pytest.mark.parametrize(
    ("annotation", "valeur", "message"),
    [
        (int, "12 000", "on attend un nombre entier, pas « 12 000 »"),
        (int, "1.5", "on attend un nombre entier, pas « 1.5 »"),
        (float, "1,5", "on attend un nombre, pas « 1,5 »"),
        (Decimal, "un", "on attend un nombre, pas « un »"),
        (Annotated[int, Field(ge=1)], "0", "on attend un nombre au moins égal à 1, pas « 0 »"),
        (Annotated[int, Field(lt=9)], "9", "on attend un nombre plus petit que 9, pas « 9 »"),
        (bool, "peut-être", "on attend oui ou non, pas « peut-être »"),
        (bool, "[a]", "on attend oui ou non, pas une liste"),
        (dt.date, "25 janvier 2021", "on attend une date, pas « 25 janvier 2021 »"),
        (dt.date, "", "on attend une date, mais la valeur est vide"),
        (dt.time, "neuf heures", "on attend une heure, pas « neuf heures »"),
        (dt.datetime, "hier", "on attend une date et une heure, pas « hier »"),
        (str, "{a: b}", "on attend un texte, pas un groupe de clés"),
        (
            Annotated[str, Field(min_length=3)],
            "ab",
            "on attend un texte d’au moins 3 caractères, il y en a 2",
        ),
        (
            Annotated[str, Field(max_length=3)],
            "abcd",
            "on attend un texte d’au plus 3 caractères, il y en a 4",
        ),
        (Annotated[str, StringConstraints(pattern="^a")], "b", "on attend la forme ^a, pas « b »"),
        (list[str], "a", "on attend une liste, pas « a »"),
        (set[str], "{a: b}", "on attend une liste, pas un groupe de clés"),
        (Annotated[list[str], Field(min_length=2)], "[a]", "on attend au moins 2 éléments, il y en a 1"),
        (Annotated[list[str], Field(max_length=1)], "[a, b]", "on attend au plus 1 élément, il y en a 2"),
        (dict[str, int], "[a]", "on attend un groupe de clés, pas une liste"),
        (Cercle, "[a]", "on attend un groupe de clés, pas une liste"),
        (Literal["a", "b"], "c", "« c » n’est pas un des choix"),
        (Literal["a", "b"], "[c]", "on attend un des choix, pas une liste"),
        (Couleur, "bleu", "« bleu » n’est pas un des choix"),
        (HttpUrl, "adil71", "on attend une adresse web complète, pas « adil71 »"),
        (int | None, "un", "on attend un nombre entier, pas « un »"),
        (int | list[str], "un", "on attend un nombre entier ou une liste, pas « un »"),
        (int | dt.date, "", "on attend un nombre entier ou une date, mais la valeur est vide"),
    ],
)
def test_message(document: Composer, annotation: Any, valeur: str, message: str) -> None:
    (trouve,) = problemes(document(f"v: {valeur}\n"), annotation)
    assert trouve.split(" | ")[0].partition(" — ")[2] == message


def test_a_choice_lists_the_choices(document: Composer) -> None:
    (trouve,) = problemes(document("v: roug\n"), Couleur)
    assert trouve.endswith("| Vouliez-vous dire « rouge » ?\nChoix possibles : rouge, vert.")


def test_a_missing_key_points_at_its_parent_and_explains_itself(document: Composer) -> None:
    class Avec(Ferme):
        nom: str = Field(description="Nom seul.")

    (trouve,) = problemes(document("v:\n  - {}\n"), list[Avec])
    assert trouve == "2:5 v[0].nom — clé obligatoire absente | Ajoutez « nom: … » : Nom seul."


def test_a_mistyped_required_key_is_one_error(document: Composer) -> None:
    (trouve,) = problemes(document("v:\n  rayons: 1\n"), Cercle)
    assert trouve == "2:3 v.rayons — clé inconnue | Vouliez-vous dire « rayon » ?"


def test_an_unknown_key_never_proposes_one_that_is_there(document: Composer) -> None:
    (trouve,) = problemes(document("v:\n  rayon: 1\n  rayons: 1\n"), Cercle)
    assert trouve == "3:3 v.rayons — clé inconnue | Clés possibles : couleur."


def test_a_union_of_models_tells_of_the_nearest(document: Composer) -> None:
    (trouve,) = problemes(document("v:\n  rayon: 1\n  couleurs: vert\n"), Cercle | Carre)
    assert trouve == "3:3 v.couleurs — clé inconnue | Vouliez-vous dire « couleur » ?"


def test_a_union_of_a_text_and_a_model_tells_of_the_model(document: Composer) -> None:
    (trouve,) = problemes(document("v:\n  - rayon: un\n"), list[str | Cercle])
    assert trouve.startswith("2:12 v[0].rayon — on attend un nombre entier, pas « un »")


def test_our_own_rules_speak_for_themselves(document: Composer) -> None:
    (trouve,) = problemes(document("v:\n  debut: 2021-02-01\n  fin: 2021-01-01\n"), Dates)
    assert trouve == "2:3 v — la fin précède le début | Échangez les deux dates."


def test_all_errors_at_once(document: Composer) -> None:
    trouves = problemes(document("v:\n  - rayon: un\n  - couleur: 1\n  - rayon: 1\n    x: 2\n"), list[Cercle])
    assert sorted(trouve.split(" ")[0] for trouve in trouves) == ["2:12", "3:5", "5:5"]


def test_a_right_value_is_typed(document: Composer) -> None:
    lu = document("v: {rayon: 3}\n")
    assert valider(Cercle, lu.donnees["v"], lu, ("v",)) == (Cercle(rayon=3), [])
