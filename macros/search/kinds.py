"""Kinds of pages as a reader chooses them: several `genre` of templates make one."""

from dataclasses import dataclass

GUIDE, COMPARAISON = "guide", "comparaison"


@dataclass(frozen=True)
class Sorte:
    """A choice of the form (`nom`), what a result of it is called (`court`), the `genre` it holds."""

    id: str
    nom: str
    court: str
    genres: tuple[str, ...]


SORTES = (
    Sorte(GUIDE, "Guides : quoi faire", "Guide", (GUIDE, "liste-guides", "accueil")),
    Sorte(
        "engagements",
        "Engagements et objectifs",
        "Engagements",
        ("partenaire", "etape", "matrice", "engagements", "generaux", "objectifs", "procedure"),
    ),
    Sorte("fiches", "Fiches d’action", "Fiche d’action", ("action", "actions")),
    Sorte("organisation", "Critères, instances, territoires", "Organisation", ("criteres", "instances", "territoires")),
    Sorte("contacts", "Contacts et outils", "Contacts", ("contacts", "outils", "departement", "departements")),
    Sorte("chiffres", "Indicateurs et bilan", "Chiffres", ("indicateurs", "bilan")),
    Sorte("textes", "Charte, documents, sigles", "Texte", ("charte", "texte", "document", "documents", "sigles")),
    Sorte("droit", "Droit en vigueur", "Droit", ("droit", "noms")),
    Sorte(COMPARAISON, "Comparaison des chartes", "Comparaison", (COMPARAISON,)),
    Sorte("imprimer", "À imprimer", "À imprimer", ("imprimer", "depliants")),
    Sorte(
        "site",
        "Le site et ses données",
        "Site",
        (
            "pro",
            "methode",
            "donnees",
            "contribuer",
            "composants",
            "legal",
            "accessibilite",
            "plan",
            "index",
            "recherche",
        ),
    ),
)
PUBLICS = (("menages", "Ménages"), ("bailleurs", "Propriétaires bailleurs"), ("pro", "Professionnels"))


def sorte_de(genre: str) -> Sorte:
    """The kind that holds a `genre`; the site itself for one that none holds."""
    return next((s for s in SORTES if genre in s.genres), SORTES[-1])
