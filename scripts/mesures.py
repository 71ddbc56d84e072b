"""How long a build takes: `python -m scripts.mesures [essais]`. Best of several: a machine is never idle."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def essai(dossier: Path) -> float:
    """Seconds of one whole build, its process included."""
    debut = time.monotonic()
    commande = [sys.executable, "-m", "macros", "construire", "--dans", str(dossier)]
    subprocess.run(commande, env=os.environ, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - debut


def main(arguments: list[str]) -> int:
    essais = int(arguments[0]) if arguments else 3
    with tempfile.TemporaryDirectory() as provisoire:
        site = Path(provisoire) / "site"
        durees = []
        for numero in range(1, essais + 1):
            durees.append(essai(site))
            print(f"Essai {numero} sur {essais} : {durees[-1]:.1f} s", flush=True)
        fichiers = [chemin for chemin in site.rglob("*") if chemin.is_file()]
        pages = sum(chemin.suffix == ".html" for chemin in fichiers)
        octets = sum(chemin.stat().st_size for chemin in fichiers)
    print(f"{pages} pages, {octets / 1e6:.1f} Mo, {min(durees):.1f} s au mieux.".replace(".", ",", 2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
