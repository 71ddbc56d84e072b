"""What is the same on every page: number that never leaves, menu, footer, publisher."""

from typing import Any

from macros.conformity import conformite
from macros.rendering.escaping import sans_invisibles_partout
from macros.rendering.french import date_fr, tel_uri
from macros.session import Session

MENU = (
    ("papier", "Papier reçu", ""),
    ("departements", "Départements", "departements/"),
    ("imprimer", "À imprimer", "imprimer/"),
    ("professionnels", "Professionnels", "professionnels/"),
    ("recherche", "Rechercher", "recherche/"),
)
PIED = (
    ("Accessibilité : {accessibilite}", "accessibilite/"),
    ("Mentions légales", "mentions-legales/"),
    ("Vie privée : aucun traceur", "vie-privee/"),
    ("Données ouvertes", "donnees/"),
    ("Plan du site", "plan-du-site/"),
    ("Contribuer", "contribuer/"),
)


def _numero(session: Session) -> dict[str, str]:
    premier = min((n for n in session.referentiel.national.contacts if n.telephone), key=lambda n: n.rang)
    return {
        "nom": premier.nom,
        "affichage": premier.affichage or premier.telephone or "",
        "tel": tel_uri(premier.telephone or "").removeprefix("tel:"),
        "cout": premier.cout or "",
    }


def valeurs(session: Session, pages: set[str]) -> dict[str, Any]:
    """Values of `config.extra.site`; menu and footer keep only the entries whose page is in `pages` (addresses)."""
    editeur = session.referentiel.national.editeur
    mention = conformite(session.referentiel.national.rgaa).mention
    return sans_invisibles_partout(
        {
            "date": date_fr(session.jour),
            "date_iso": session.jour.isoformat(),
            "devise": editeur.slogan,
            "numero": _numero(session),
            "menu": [{"id": i, "titre": t, "url": u or "."} for i, t, u in MENU if u in pages],
            "pied": [{"titre": t.format(accessibilite=mention), "url": u} for t, u in PIED if u in pages],
            "editeur": {"nom": editeur.editeur},
        }
    )
