"""`make audit`: every checker on every page, tables in the terminal and in build/audit.md, exit 1 if anything is wrong.

`python -m scripts.audit [site] [--navigateurs N] [--sans axe lighthouse …] [--echelle]`. A checker that cannot be
had is a failure in CI, elsewhere a skip that the last line names.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from macros import checks, opening
from macros.checks import readability, weight
from macros.checks.built import Page, pages
from scripts import axe, releve, verificateurs
from scripts.releve import Constat, Releve

RACINE = Path(__file__).resolve().parent.parent
RAPPORT = RACINE / "build" / "audit.md"
OUTILS = ("axe", "nu", "lighthouse")


def demande(arguments: Sequence[str]) -> argparse.Namespace:
    lecteur = argparse.ArgumentParser("python -m scripts.audit", description="Passe un site construit aux outils.")
    lecteur.add_argument("site", type=Path, nargs="?", default=RACINE / "build" / "site-test")
    lecteur.add_argument("--navigateurs", type=int, default=os.cpu_count() or 1, metavar="N")
    lecteur.add_argument("--sans", nargs="+", default=[], choices=OUTILS, metavar="OUTIL")
    lecteur.add_argument("--echelle", action="store_true", help="mesure aussi 5, 25 et 101 départements")
    return lecteur.parse_args(arguments)


def une_par_genre(toutes: Sequence[Page]) -> list[Page]:
    """The heaviest page of each kind: the one with most to go wrong."""
    lourdes: dict[str, Page] = {}
    for page in toutes:
        if page.genre not in lourdes or len(page.octets) > len(lourdes[page.genre].octets):
            lourdes[page.genre] = page
    return [lourdes[genre] for genre in sorted(lourdes)]


def verifier(choix: argparse.Namespace, toutes: Sequence[Page]) -> list[Releve]:
    """What each checker asked for finds on the site."""
    releves = []
    with verificateurs.servir(choix.site) as serveur:
        essais = {
            "nu": lambda: verificateurs.nu(choix.site, toutes),
            "lighthouse": lambda: verificateurs.lighthouse(serveur, une_par_genre(toutes)),
            "axe": lambda: axe.examiner(serveur, toutes, navigateurs=choix.navigateurs),
        }
        for nom, essai in essais.items():
            if nom not in choix.sans:
                print(f"{nom} …", file=sys.stderr, flush=True)
                releves.append(essai())
    return releves


def controler(site: Path, genres: dict[str, str]) -> tuple[Releve, checks.Examen]:
    """The project's own checks of built pages, as one more checker, and their measures."""
    examen = checks.examiner(site, opening.ouvrir(RACINE, os.environ))
    constats = [
        Constat("contrôle", genres.get(p.fichier, ""), p.fichier, "", p.chemin, p.message) for p in examen.problemes
    ]
    return Releve("Contrôles", Counter(genres.values()), constats), examen


def rapport(toutes: Sequence[Page], releves: Sequence[Releve], examen: checks.Examen, echelle: str) -> str:
    """The whole report, in Markdown."""
    genres = Counter(p.genre for p in toutes)
    parties = [
        "# Audit du site",
        f"{len(toutes)} pages, {len(genres)} sortes. Violations trouvées sur vérifications faites ; Lighthouse : note "
        "d’accessibilité de la page la plus lourde de chaque sorte. axe : "
        f"{', '.join(e.nom for e in axe.ECRANS)}, blocs dépliés.",
        releve.par_genre(genres, releves),
        "## Défauts",
        releve.defauts(releves) or "Aucun.",
        releve.descendre(weight.rapport(examen.poids)),
        releve.descendre(readability.rapport(examen.lisibilite)),
        *(["## Échelle", echelle] if echelle else []),
    ]
    return "\n\n".join(parties) + "\n"


def mesurer_echelle() -> str:
    """The scale bench, as it prints itself."""
    commande = [sys.executable, "-m", "scripts.mesures_echelle"]
    return subprocess.run(commande, cwd=RACINE, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def conclure(releves: Sequence[Releve], exiger: bool) -> int:
    """Say what is wrong or was skipped, in the last line; the exit code."""
    juste = releve.conforme(releves, exiger)
    verdict = "Audit sans défaut" if juste else "Audit : défauts à corriger"
    sautes = releve.manquants(releves)
    print(f"{verdict}{' ; sautés : ' + ', '.join(sautes) if sautes else ''}. Rapport : {RAPPORT.relative_to(RACINE)}")
    return 0 if juste else 1


def main(arguments: Sequence[str]) -> int:
    choix = demande(arguments)
    if not (choix.site / "index.html").is_file():
        print(f"« {choix.site} » n’est pas un site construit : lancez make audit.", file=sys.stderr)
        return 2
    toutes = list(pages(choix.site))
    controles, examen = controler(choix.site, {p.adresse or "index.html": p.genre for p in toutes})
    releves = [*verifier(choix, toutes), controles]
    texte = rapport(toutes, releves, examen, mesurer_echelle() if choix.echelle else "")
    RAPPORT.parent.mkdir(exist_ok=True)
    RAPPORT.write_text(texte, "utf-8")
    print(texte)
    return conclure(releves, exiger=bool(os.environ.get("CI")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
