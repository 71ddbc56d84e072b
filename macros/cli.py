"""The command line: `python -m macros <verbe>`. Exit 0: done; 1: not done; 2: the request makes no sense."""

import argparse
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from macros import build, opening, parts, sitemap, today
from macros.models import Referentiel
from macros.publication import manques
from macros.reading import DonneesInvalides
from macros.rendering.french import accorde
from macros.session import Session
from macros.synthesis import synthetiser

RACINE = Path(__file__).resolve().parent.parent
HOTE, PORT = "127.0.0.1", 8000
REGARDER = " Pour le regarder : make serve"

Verbe = Callable[[argparse.Namespace], int]


class DemandeInvalide(ValueError):
    """The request cannot be met as it stands; the message is one French sentence."""


def main(arguments: Sequence[str] | None = None) -> int:
    demande = analyseur().parse_args(arguments)
    try:
        return demande.verbe(demande)
    except (DemandeInvalide, today.DateInvalide) as erreur:
        print(erreur, file=sys.stderr)
        return 2
    except (build.ConstructionImpossible, DonneesInvalides) as erreur:
        print(erreur, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrompu.", file=sys.stderr)
        return 130


def analyseur() -> argparse.ArgumentParser:
    racine = argparse.ArgumentParser("python -m macros", description="Garder son logement : données et site.")
    verbes = racine.add_subparsers(title="verbes", required=True, metavar="verbe")
    verification = _verbe(verbes, "verifier", verifier, "vérifie les données, sans rien écrire")
    verification.add_argument("--publication", action="store_true", help="dit aussi ce que l’éditeur doit remplir")
    construction = _verbe(verbes, "construire", construire, "vérifie les données et construit le site")
    construction.add_argument("--dans", type=Path, default=RACINE / "site", help="dossier du site")
    construction.add_argument("--partie", metavar="PARTIE", help="nationale, ou un code (sinon PARTIE)")
    assemblage = _verbe(verbes, "assembler", assembler, "réunit en un site les parties construites à part")
    assemblage.add_argument("parties", type=Path, nargs="+", help="dossiers des parties")
    assemblage.add_argument("--dans", type=Path, default=RACINE / "site", help="dossier du site")
    ecriture = _verbe(verbes, "pages", pages, "écrit les pages instanciées, prêtes pour un autre moteur")
    ecriture.add_argument("dossier", type=Path, help="où les écrire")
    export = _verbe(verbes, "exporter", exporter, "écrit les données ouvertes")
    export.add_argument("dossier", type=Path, help="où les écrire")
    impression = _verbe(verbes, "depliants", depliants, "fabrique les documents à imprimer")
    impression.add_argument("--dans", type=Path, help="dossier où les écrire (sinon build/impression)")
    impression.add_argument("--imprimeur", action="store_true", help="ajoute fonds perdus et repères de coupe")
    _verbe(verbes, "schemas", schemas, "écrit les schémas JSON des fichiers de données")
    banc = _verbe(verbes, "synthese", synthese, "fabrique des départements de synthèse, pour mesurer")
    banc.add_argument("--departements", type=int, default=101, metavar="N", help="combien (101)")
    banc.add_argument("dossier", type=Path, help="où écrire leurs données")
    _verbe(verbes, "servir", servir, "montre le site et le reconstruit à chaque changement")
    return racine


def _verbe(verbes, nom: str, fonction: Verbe, aide: str) -> argparse.ArgumentParser:
    verbe = verbes.add_parser(nom, help=aide, description=aide.capitalize() + ".")
    verbe.add_argument("--date", metavar="AAAA-MM-JJ", help="jour du site (sinon DATE, sinon aujourd’hui)")
    verbe.add_argument("--dep", metavar="CODE", help="un seul département (sinon DEP, sinon tous)")
    verbe.set_defaults(verbe=fonction)
    return verbe


def verifier(demande: argparse.Namespace) -> int:
    _environnement(demande)
    print("Vérification des données …", flush=True)
    referentiel = opening.lire_et_verifier(RACINE)
    print(f"Données justes : {accorde(len(referentiel.departements), 'département')}.", flush=True)
    return _publiable(referentiel) if getattr(demande, "publication", False) else 0


def _publiable(referentiel: Referentiel) -> int:
    absents = manques(referentiel.national.editeur)
    print("\n".join(absents) or "L’éditeur a tout rempli.", flush=True)
    return 1 if absents else 0


def pages(demande: argparse.Namespace) -> int:
    from macros.pages.writing import ecrire_pages

    session = opening.ouvrir(RACINE, _environnement(demande))
    print(f"{ecrire_pages(session, demande.dossier)} pages écrites dans {demande.dossier}.")
    return 0


def schemas(demande: argparse.Namespace) -> int:
    from macros.export import ecrire_schemas

    print(f"{len(ecrire_schemas(RACINE))} schémas écrits dans data/schemas.")
    return 0


def exporter(demande: argparse.Namespace) -> int:
    from macros.export import ecrire

    session = opening.ouvrir(RACINE, _environnement(demande))
    print(f"{len(ecrire(session, demande.dossier))} fichiers écrits dans {demande.dossier}.")
    return 0


def synthese(demande: argparse.Namespace) -> int:
    if demande.dossier.exists():
        raise DemandeInvalide(f"« {demande.dossier} » existe déjà : choisissez un dossier nouveau.")
    faits = synthetiser(RACINE / "data", demande.dossier, demande.departements)
    print(f"{accorde(len(faits), 'département')} de synthèse dans {demande.dossier}.")
    return 0


def depliants(demande: argparse.Namespace) -> int:
    from macros.leaflets import command

    return command.depliants(RACINE, _environnement(demande), demande)


def construire(demande: argparse.Namespace) -> int:
    environ = _environnement(demande)
    if code := verifier(demande):
        return code
    environ["VERIFIE"] = "oui"
    print(f"Construction du site au {environ['DATE']} …", flush=True)
    options = ("--strict", "--site-dir")
    partie = environ["PARTIE"]
    bilan = build.construire(
        demande.dans.resolve(),
        lambda dossier: (
            build.mkdocs(RACINE, environ, "build", *options, str(dossier))
            and (bool(partie) or _finir(dossier, environ))
        ),
    )
    pret = f"La partie « {partie} » est prête" if partie else "Le site est prêt"
    print(f"{pret} : {_resume(demande.dans, bilan)}" + ("" if partie else REGARDER))
    return 0


def assembler(demande: argparse.Namespace) -> int:
    environ = _environnement(demande)
    codes = _presents()
    print(f"Assemblage de {accorde(len(demande.parties), 'partie')} …", flush=True)

    def reunir(dossier: Path) -> bool:
        parts.assembler(demande.parties, codes, dossier)
        return _finir(dossier, environ)

    try:
        bilan = build.construire(demande.dans.resolve(), reunir)
    except parts.AssemblageImpossible as erreur:
        raise DemandeInvalide(str(erreur)) from None
    print(f"Le site est prêt : {_resume(demande.dans, bilan)}{REGARDER}")
    return 0


def _finir(dossier: Path, environ: Mapping[str, str]) -> bool:
    """What is done once all the pages of a site are there: checks, search index, site map."""
    session = opening.ouvrir(RACINE, environ)
    if not (_controler(dossier, session) and _indexer(dossier)):
        return False
    sitemap.ecrire(dossier, session.referentiel.national.editeur.adresse_publique, session.jour)
    return True


def _resume(dossier: Path, bilan: build.Bilan) -> str:
    return f"{_nom(dossier)} ({bilan.pages} pages, {bilan.secondes:.0f} s, {_mega(bilan.octets)})."


def _controler(dossier: Path, session: Session) -> bool:
    """Check the site just built; its reports go to build/, its problems to the editor, and nothing is published."""
    from macros.checks import ecrire_rapports, examiner

    debut = time.monotonic()
    examen = examiner(dossier, session)
    ecrire_rapports(examen, RACINE / "build")
    for probleme in examen.problemes:
        print(probleme, file=sys.stderr)
    juste = "tout est juste" if not examen.problemes else accorde(len(examen.problemes), "problème")
    print(f"Contrôle des pages : {juste}, {time.monotonic() - debut:.0f} s.", flush=True)
    return not examen.problemes


def _indexer(dossier: Path) -> bool:
    from macros.search import indexer

    if os.environ.get("RECHERCHE") == "non":
        return True
    debut = time.monotonic()
    octets = indexer(dossier)
    print(f"Index de la recherche : {time.monotonic() - debut:.0f} s, {_mega(octets)}.", flush=True)
    return True


def servir(demande: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    environ = _environnement(demande) | {"PAPIER": "non"}
    adresse = f"{HOTE}:{_port(os.environ.get('PORT') or PORT)}"
    print(f"Le site s’ouvre à l’adresse http://{adresse}/ ; Ctrl+C pour arrêter.", flush=True)
    options = ("--no-strict", "--dev-addr", adresse)
    return 0 if build.mkdocs(RACINE, environ, "serve", *options) else 1


def _environnement(demande: argparse.Namespace) -> dict[str, str]:
    jour = today.resolve(demande.date, os.environ)
    dep = demande.dep or os.environ.get("DEP")
    if dep:
        _exiger_departement(dep)
    partie = getattr(demande, "partie", None) or os.environ.get("PARTIE")
    if partie and partie != parts.NATIONALE:
        _exiger_departement(partie)
    return build.environnement(jour, dep, papier=os.environ.get("PAPIER") != "non", partie=partie)


def _presents() -> list[str]:
    return sorted(entree.name for entree in (RACINE / "data" / "departements").iterdir() if entree.is_dir())


def _exiger_departement(code: str) -> None:
    presents = _presents()
    if code not in presents:
        raise DemandeInvalide(
            f"Le département « {code} » n’est pas dans les données ; ceux qui y sont : {', '.join(presents)}."
        )


def _port(demande: str | int) -> int:
    try:
        with socket.socket() as prise:
            prise.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            prise.bind((HOTE, int(demande)))
        return int(demande)
    except (OSError, ValueError, OverflowError):
        raise DemandeInvalide(
            f"Le port {demande} n’est pas libre : fermez ce qui l’occupe, ou choisissez-en un autre ainsi : "
            "make serve PORT=8001."
        ) from None


def _nom(dossier: Path) -> str:
    absolu = dossier.resolve()
    return f"{absolu.relative_to(RACINE)}/" if absolu.is_relative_to(RACINE) else f"{absolu}/"


def _mega(octets: int) -> str:
    return f"{octets / 1e6:.1f} Mo".replace(".", ",")
