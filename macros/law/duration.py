"""How long a charter runs, and how fresh a contact is."""

import datetime as dt
from typing import Any

from macros.models.charte import Charte
from macros.models.organisation import Contact

PERIME = dt.timedelta(days=365)


def fin(charte: Charte) -> dt.date | None:
    """Last day of the charter: written in the text, else counted from signature and duration (in years)."""
    if charte.fin_le:
        return charte.fin_le
    if charte.signee_le is None or not isinstance(charte.duree_annees, int):
        return None
    annee = charte.signee_le.year + charte.duree_annees
    try:
        return charte.signee_le.replace(year=annee)
    except ValueError:  # 29 February
        return dt.date(annee, 2, 28)


def statut(charte: Charte, jour: dt.date) -> dict[str, Any]:
    """Whether the charter runs on `jour`: `etat`, `fin`, days left (`reste`), share elapsed (`part`, 0 to 100)."""
    terme = fin(charte)
    if charte.sans_limite:
        return {"etat": "sans-limite", "fin": None, "reste": None, "part": None}
    if charte.signee_le is None or terme is None:
        return {"etat": "inconnu", "fin": terme, "reste": None, "part": None}
    total = max(1, (terme - charte.signee_le).days)
    part = max(0, min(100, round(100 * (jour - charte.signee_le).days / total)))
    if jour < charte.signee_le:
        return {"etat": "a-venir", "fin": terme, "reste": total, "part": 0}
    return {
        "etat": "en-vigueur" if jour <= terme else "echue",
        "fin": terme,
        "reste": (terme - jour).days,
        "part": part,
    }


def perime(contact: Contact, jour: dt.date) -> bool:
    """Whether nobody has checked this contact for a year (or ever)."""
    return contact.verifie_le is None or jour - contact.verifie_le > PERIME
