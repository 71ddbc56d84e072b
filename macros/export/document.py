"""The export of one département: the whole of its data, with what a consumer would otherwise reckon again."""

import datetime as dt
from typing import Any

from pydantic_core import to_json

from macros.export.vocabulary import vocabulaire
from macros.law.duration import fin, perime
from macros.models import Dossier
from macros.models.national import Editeur, National

FORMAT = "1"
LICENCE = {
    "nom": "Licence Ouverte 2.0",
    "url": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
}


def document(dossier: Dossier, national: National, jour: dt.date, editeur: Editeur | None = None) -> dict[str, Any]:
    """The export on the day `jour`: JSON values, every key of every model, null where the text is silent.

    `departement` and `charte` are objects, every other key is a flat list of objects (conception, 4): even what is
    said once of the file, in `metadonnees`.
    """
    sections = dossier.model_dump(mode="json")
    sections["charte"] = _charte(dossier, sections["charte"])
    for contact, brut in zip(dossier.contacts, sections["contacts"], strict=True):
        brut["a_verifier"] = perime(contact, jour)
    return {
        **sections,
        "vocabulaire": vocabulaire(sections, national),
        "metadonnees": [_metadonnees(dossier, jour, editeur or national.editeur)],
    }


def json_bytes(contenu: object) -> bytes:
    """UTF-8, two spaces, keys in the order of the models, a newline at the end."""
    return to_json(contenu, indent=2) + b"\n"


def _metadonnees(dossier: Dossier, jour: dt.date, editeur: Editeur) -> dict[str, Any]:
    charte = dossier.charte
    return {
        "format": FORMAT,
        "licence": LICENCE,
        "genere_le": jour.isoformat(),
        "source": {"titre": charte.document, "date": _iso(charte.signee_le), "date_texte": charte.date_texte},
        "editeur": {
            "nom_du_site": editeur.nom_du_site,
            "editeur": editeur.editeur,
            "adresse_publique": editeur.adresse_publique,
        },
    }


def _charte(dossier: Dossier, brut: dict[str, Any]) -> dict[str, Any]:
    """The charter with its last day, written or counted, and which of the two (`fin_calculee`)."""
    terme = fin(dossier.charte)
    complete: dict[str, Any] = {}
    for cle, valeur in brut.items():
        complete[cle] = valeur
        if cle == "fin_le":
            complete |= {"fin_le": _iso(terme), "fin_calculee": valeur is None and terme is not None}
    return complete


def _iso(jour: dt.date | None) -> str | None:
    return jour.isoformat() if jour else None
