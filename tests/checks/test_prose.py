"""The lint of prose: delays, amounts, numbers typed by hand."""

import datetime as dt

import pytest

from macros.checks import prose
from macros.checks.sources import Prose, proses
from macros.models.droit import Regle
from macros.models.national import ContactNational

REGLE = Regle.model_validate({
    "id": "delai-x", "intitule": "Délai", "domaine": "procédure", "verifie_le": "2025-01-01", "confiance": "sure",
    "sources": [{"titre": "loi"}],
    "versions": [
        {"cas": "a", "valeur": "6", "unite": "semaines", "enonce": "x", "texte": "loi"},
        {"cas": "b", "valeur": "2", "unite": "mois", "enonce": "x", "texte": "loi"},
    ],
})  # fmt: skip
MONTANT = REGLE.model_copy(update={"id": "montant", "versions": [
    REGLE.versions[0].model_copy(update={"cas": None, "valeur": "1 500", "unite": "€"})]})  # fmt: skip
CONTACTS = [
    ContactNational.model_validate({
        "id": nom, "organisme": "O", "nom": "N", "telephone": numero, "role": "r", "rang": "1", "source": "s",
        "verifie_le": dt.date(2025, 1, 1), "confiance": "sure",
    })
    for nom, numero in (("sos", "0 805 160 075"), ("urgence", "115"), ("police", "17"))
]  # fmt: skip


def trouver(texte: str):
    return list(prose.controler([Prose("content/x.md", texte)], [REGLE, MONTANT], CONTACTS))


@pytest.mark.parametrize(
    ("texte", "ecrit", "remede"),
    [
        ("Vous avez 6 semaines.", "6 semaines", 'regle("delai-x", cas="a")'),
        ("Vous avez six semaines.", "six semaines", 'regle("delai-x", cas="a")'),
        ("Vous avez deux\u00a0mois.", "deux\u00a0mois", 'regle("delai-x", cas="b")'),
        ("Il faut 1\u202f500\u00a0€.", "1\u202f500\u00a0€", 'regle("montant")'),
        ("Il faut 1 500 euros.", "1 500 euros", 'regle("montant")'),
        ("Dans quinze jours ouvrés.", "quinze jours ouvrés", "Aucune règle n’a cette valeur"),
        ("Pendant un mois.", "un mois", "Aucune règle n’a cette valeur"),
        ("Sous 48 heures.", "48 heures", "Aucune règle n’a cette valeur"),
        ("De trois à six mois.", "trois à six mois", "Aucune règle n’a cette valeur"),
        ("Soit 20 % du loyer.", "20 %", "Aucune règle n’a cette valeur"),
        ("Soit vingt pour cent.", "vingt pour cent", "Aucune règle n’a cette valeur"),
    ],
)
def test_a_value_typed_by_hand_is_told_with_the_rule_to_use(texte, ecrit, remede):
    (probleme,) = trouver(texte)
    assert probleme.message == f"« {ecrit} » écrit à la main"
    assert remede in probleme.indice


@pytest.mark.parametrize(
    ("texte", "remede"),
    [
        ("Appelez le 0 805 160 075.", 'numero("sos")'),
        ("Appelez le 0805160075.", 'numero("sos")'),
        ("Appelez le +33 8 05 16 00 75.", 'numero("sos")'),
        ("Composez 115.", 'numero("urgence")'),
        ("Appelez le 17.", 'numero("police")'),
        ("Appelez le 03 85 00 00 00.", "Aucun contact national n’a ce numéro"),
    ],
)
def test_a_number_typed_by_hand_is_told_with_the_contact_to_use(texte, remede):
    (probleme,) = trouver(texte)
    assert remede in probleme.indice


@pytest.mark.parametrize(
    "texte",
    [
        'Vous avez {{ regle("delai-x", cas="a") }}.',
        "Le 6 juillet 1989, un jour, une heure, trois signes, deux amis.",
        "[lien](deux-mois-6-semaines.md) { #deux-mois }",
        "article 24, loi n° 89-462, 17 rue des Lilas, bâtiment 115-2",
        "{# 6 semaines #} {% if x == '2 mois' %}{% endif %}",
        "<!-- 6 semaines --><span class='deux mois'></span>",
        "Le 115 ne répond pas.",
    ],
)
def test_what_is_no_legal_value_passes(texte):
    assert trouver(texte) == []


def test_a_problem_names_the_line_and_the_column():
    (probleme,) = trouver("Une ligne.\n\nVous avez 6 semaines.")
    assert str(probleme).split("\n")[:3] == [
        "content/x.md:3:11: « 6 semaines » écrit à la main",
        "    3 | Vous avez 6 semaines.",
        "      |           ^",
    ]


def test_contributors_may_show_wrong_examples(tmp_path):
    for nom in ("contribuer/a.md", "menages/b.md"):
        (tmp_path / "content" / nom).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / nom).write_text("Vous avez 6 semaines.", "utf-8")
    assert [p.fichier for p in proses(tmp_path)] == ["content/menages/b.md"]


def test_every_reviewed_phrase_has_a_reason_and_is_used(racine):
    textes = "\n".join(p.nu for p in proses(racine))
    assert [p.phrase for p in prose.PERMIS if not p.raison or p.phrase not in textes] == []
