"""From a sheet of the catalogue to the HTML that is printed. Pure: same data, same day, same text."""

import hashlib
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.leaflets.logo import LogoIllisible, logo
from macros.leaflets.paper_html import adresse_publique, pour_le_papier
from macros.leaflets.problems import FeuilleImpossible
from macros.leaflets.qr import adresse
from macros.leaflets.values import GABARITS
from macros.leaflets.workshop import Atelier, atelier, gabarits
from macros.pages.page import racine_departement
from macros.rendering.french import espaces
from macros.session import Session
from macros.sheets.catalogue import Fiche
from macros.sheets.formats import FORMATS

MENTIONS, ALERTE, VERSION = "@@mentions@@", "@@alerte@@", "@@version@@"
# What the fonts lack: thin and non-breaking variants of signs they have.
SIGNES = str.maketrans({"\u202f": "\u00a0", "\u2011": "-", "\u00ad": "", "→": "›"})


def styles(racine: Path, *noms: str) -> str:
    """The style sheets of overrides/depliants/css/ that exist under these names, in order."""
    chemins = [racine / "overrides" / "depliants" / "css" / f"{nom}.css" for nom in noms]
    return "\n".join(chemin.read_text("utf-8") for chemin in chemins if chemin.is_file())


def composer(session: Session, code: str, fiche: Fiche) -> str:
    """The whole HTML document of a sheet, style included. Raises FeuilleImpossible."""
    if fiche.code != code:
        raise ValueError(f"sheet of {fiche.code} asked for {code}")
    a = atelier(session, fiche)
    valeurs = GABARITS[fiche.modele.gabarit]
    communes = _communes(a)
    corps = gabarits(session.racine).get_template(f"{fiche.modele.gabarit}.html").render(**communes, **valeurs(a))
    page = _publier(a, corps)
    return _signer(_document(a, communes, page))


def _communes(a: Atelier) -> dict[str, Any]:
    """What every template may use."""
    editeur = a.session.referentiel.national.editeur
    return {
        "a": a,
        "fiche": a.fiche,
        "titre": a.fiche.titre,
        "departement": a.dossier.departement,
        "charte": a.dossier.charte,
        "etape": a.etape,
        "phase": a.phase,
        "editeur": editeur,
        "jour": a.jour,
        "adresse": adresse(editeur.adresse_publique, a.fiche.equivalent),
        "logo": _logo(a),
        "mentions": Markup(MENTIONS),
        "alerte": Markup(ALERTE),
        "lien": a.contexte.lien,
        "base": a.contexte.base,
    }


def _logo(a: Atelier) -> object:
    try:
        return logo(a.session.racine, a.dossier.departement)
    except LogoIllisible as erreur:
        raise FeuilleImpossible([str(erreur)]) from None


def _publier(a: Atelier, corps: str) -> str:
    base = a.session.referentiel.national.editeur.adresse_publique
    guides_du_departement = f"{racine_departement(a.fiche.code)}menages/"
    return pour_le_papier(corps, adresse_publique(base, a.page.url, guides_du_departement))


def _document(a: Atelier, communes: dict[str, Any], corps: str) -> str:
    env, validite = gabarits(a.session.racine), a.validite()
    valeurs = {**communes, "validite": validite, "version": VERSION}
    courtes = "-courtes" if a.fiche.modele.format == "carte" else ""
    corps = corps.replace(MENTIONS, env.get_template(f"_mentions{courtes}.html").render(**valeurs))
    corps = corps.replace(ALERTE, env.get_template("_alerte.html").render(**valeurs))
    css = styles(a.session.racine, "commun", a.fiche.modele.format, a.fiche.modele.gabarit)
    return env.get_template("_document.html").render(
        **valeurs, corps=Markup(espaces(corps)), css=Markup(css), format=FORMATS[a.fiche.modele.format]
    )


def _signer(document: str) -> str:
    """Write the version: the first figures of the digest of all the rest."""
    document = document.translate(SIGNES)
    return document.replace(VERSION, hashlib.sha256(document.encode()).hexdigest()[:8])
