"""A national site built in parts: one for what is national, one a département, put side by side as static files."""

import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

NATIONALE = "nationale"


class AssemblageImpossible(ValueError):
    """The parts do not make a site; the message is French and says what to do."""


def partie_de(adresse: str, codes: Collection[str]) -> str:
    """The part that writes a file: the code of its département, else `nationale`.

    `adresse` is the path of a file or a page from the root of the site: what a département publishes is below
    `departements/<code>/` and `depliants/<code>/`, or is a file `donnees/<code>.json`, `donnees/<code>-….csv`.
    """
    dossier, _, reste = adresse.partition("/")
    nom = reste.partition("/")[0]
    if dossier == "donnees":
        nom = nom.partition(".")[0].partition("-")[0]
    return nom if nom in codes and dossier in {"departements", "depliants", "donnees"} else NATIONALE


def assembler(parties: Iterable[Path], codes: Collection[str], cible: Path) -> None:
    """Copy the files of every part below `cible`, an empty folder.

    Raises AssemblageImpossible when a part is missing, or a file is in two parts.
    """
    deja: dict[str, Path] = {}
    vues: set[str] = set()
    for partie in parties:
        for adresse in _fichiers(partie):
            if adresse in deja:
                raise AssemblageImpossible(
                    f"« {adresse} » est dans deux parties, {deja[adresse]} et {partie} : donnez chaque partie une fois."
                )
            deja[adresse] = partie
            vues.add(partie_de(adresse, codes))
            (cible / adresse).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(partie / adresse, cible / adresse)
    if absentes := sorted({NATIONALE, *codes} - vues):
        raise AssemblageImpossible(
            f"Il manque la partie {', '.join(absentes)} : construisez-la avec « construire --partie {absentes[0]} »."
        )


def _fichiers(partie: Path) -> Iterator[str]:
    if not partie.is_dir():
        raise AssemblageImpossible(f"« {partie} » n’est pas un dossier : donnez les dossiers des parties construites.")
    yield from sorted(f.relative_to(partie).as_posix() for f in partie.rglob("*") if f.is_file())
