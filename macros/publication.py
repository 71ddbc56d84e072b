"""What a publisher must still fill before the site goes public (conception 3.1)."""

from macros.models.national import Editeur

NECESSAIRES = {
    "adresse_publique": "l’adresse publique du site (sans elle, ni QR code ni adresse courte sur les dépliants)",
    "editeur": "le nom de l’éditeur (mentions légales)",
    "directeur_de_publication": "la directrice ou le directeur de la publication, par sa fonction",
    "adresse": "l’adresse postale de l’éditeur",
    "telephone": "le téléphone de l’éditeur",
    "hebergeur": "le nom de l’hébergeur",
    "hebergeur_adresse": "l’adresse de l’hébergeur",
    "hebergeur_telephone": "le téléphone de l’hébergeur",
    "signaler_une_erreur": "où signaler une erreur",
    "contact_accessibilite": "où signaler un défaut d’accessibilité",
}


def manques(editeur: Editeur) -> list[str]:
    """One French line a missing value, each with its key in `data/national/editeur.yml`."""
    return [
        f"data/national/editeur.yml : « {cle} » est vide, c’est {sens}."
        for cle, sens in NECESSAIRES.items()
        if getattr(editeur, cle) is None
    ]
