"""A fictitious département, small and hostile: one item of what an export must carry without harm."""

import datetime as dt

from macros.models import Dossier, National, Texte
from macros.models.actions import Action, EtapeAction, Serie
from macros.models.charte import Charte, Departement
from macros.models.engagements import Bilan, Engagement
from macros.models.national import Etape, Partenaire
from macros.models.organisation import Contact, Sigle, Territoire

JOUR = dt.date(2026, 11, 21)
TEXTE = 'Dire « oui », "non" ;\nécrire.'
FORMULE = '=HYPERLINK("http://mal.invalid";"cliquez")'

NATIONAL = National(
    etapes=[
        Etape(id="impaye", rang=1, nom="Impayé", nom_menage="Impayé", court="Impayé", phase="p", resume="r"),
        Etape(id="audience", rang=2, nom="Audience", nom_menage="Audience", court="A", phase="p", resume="r"),
    ],
    partenaires=[
        Partenaire(id=nom, nom=nom.upper(), court=nom, rang=rang, article=f"la {nom}", role="r")
        for rang, nom in enumerate(("caf", "adil", "maire"))
    ],
)


def contact(identifiant: str, verifie_le: dt.date | None) -> Contact:
    """A contact whose only interesting part is the day it was checked."""
    return Contact(
        id=identifiant,
        organisme="ADIL",
        telephone="+33 3 85 39 30 70",
        releve_le=dt.date(2021, 1, 25),
        releve_dans="charte",
        verifie_le=verifie_le,
    )


def charte(**champs: object) -> Charte:
    """A charter signed for six years, but for what `champs` changes."""
    fixe = {
        "titre": "Charte d’essai",
        "signee_le": dt.date(2021, 1, 25),
        "duree_annees": 6,
        "document": "Charte d’essai, signée le 25 janvier 2021",
        "texte_utilise": "texte entier",
        "releve_le": JOUR,
    }
    return Charte(**{**fixe, **champs})


def dossier(**sections: object) -> Dossier:
    """The département, with the sections given in place of its own."""
    fixe = {
        "departement": Departement(code="99", nom="Essai", dans="en Essai", de="de l’Essai"),
        "charte": charte(),
        "engagements": [
            Engagement(partenaire="caf", avec=["adil"], numero=1, texte=FORMULE, details=["a | b", "=c"]),
            Engagement(partenaire="caf", numero="2 bis", etape="impaye", texte=TEXTE),
        ],
        "actions": [Action(numero=1, titre="Fiche", etapes=[EtapeAction(quoi="agir", volet="A", qui=["CAF", "ADIL"])])],
        "series": [
            Serie(
                id="s",
                intitule="Série",
                colonnes=["Ligne", "2018", "2019"],
                lignes=[["Actes", "-5", "NC"], ["Solde", "+3,5 %", "@SUM(A1)"]],
            )
        ],
        "contacts": [
            contact("neuf", dt.date(2026, 1, 1)),
            contact("vieux", dt.date(2025, 1, 1)),
            contact("jamais", None),
        ],
        "territoires": [Territoire(id="t", nom="Nord", type="secteur", communes=["Autun", "L’Abergement"])],
        "sigles": [Sigle(sigle="CCAPEX", signification="Commission", par_nous=True)],
        "bilan": [Bilan(partenaire="maire", engagement="Écrire", resultat=None)],
        "textes": [Texte(id="contexte", titre="Contexte", corps="De la **prose**.")],
    }
    return Dossier(**{**fixe, **sections})
