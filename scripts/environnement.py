"""Creates .venv and installs a lock file into it, once: `python -m scripts.environnement site|test`.

Only the standard library: it runs before anything is installed. A stamp in .venv holds the digest of the lock
and of the Python version; as long as it agrees, nothing is run and the network is not needed.
"""

import hashlib
import importlib.util
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from scripts import paquets

RACINE = Path(__file__).resolve().parent.parent
VENV = RACINE / ".venv"
VERROUS = {"site": "requirements.txt", "test": "requirements-dev.txt"}


class EnvironnementImpossible(Exception):
    """The environment cannot be made; the message is one French sentence."""


def empreinte(verrou: Path) -> str:
    """Digest of the lock file and of the Python that reads it."""
    contenu = verrou.read_bytes() + platform.python_version().encode() + platform.machine().encode()
    return hashlib.sha256(contenu).hexdigest()


def a_jour(venv: Path, usage: str, verrou: Path) -> bool:
    """True if `venv` holds what `verrou` asks for. The lock of tests contains the lock of the site."""
    tampon = venv / f"{usage}.empreinte"
    return (
        (venv / "bin" / "python").exists()
        and tampon.exists()
        and tampon.read_text(encoding="utf-8").strip() == empreinte(verrou)
    )


def creer(venv: Path) -> None:
    """An empty virtual environment of the running Python in `venv`, replacing what stood there."""
    if importlib.util.find_spec("ensurepip") is None and not paquets.installer("python3-venv"):
        raise EnvironnementImpossible(
            "Le module venv de Python manque : installez le paquet python3-venv, puis recommencez."
        )
    print("Création de l’environnement Python (.venv) …", flush=True)
    shutil.rmtree(venv, ignore_errors=True)
    fini = subprocess.run([sys.executable, "-m", "venv", str(venv)], capture_output=True, check=False)
    if fini.returncode:
        shutil.rmtree(venv, ignore_errors=True)
        raise EnvironnementImpossible(
            "L’environnement Python n’a pas pu être créé : vérifiez que le paquet python3-venv est installé "
            "et que le dossier du projet est accessible en écriture."
        )


def meme_python(venv: Path) -> bool:
    """True if `venv` was made by this version of Python: another one would not find what is installed."""
    attendu = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return (venv / "bin" / "python").exists() and (venv / "lib" / attendu).is_dir()


def installer(venv: Path, usage: str, verrou: Path) -> None:
    """Installs `verrou` with its hashes, then writes the stamp."""
    print(f"Installation des dépendances ({verrou.name}) : une à deux minutes la première fois …", flush=True)
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--require-hashes", "-r", str(verrou)], check=False).returncode:
        raise EnvironnementImpossible(
            "Les dépendances n’ont pas pu être installées : vérifiez l’accès au réseau, puis recommencez."
        )
    tamponner(venv, usage, verrou)


def tamponner(venv: Path, usage: str, verrou: Path) -> None:
    """Writes what `a_jour` reads."""
    (venv / f"{usage}.empreinte").write_text(empreinte(verrou) + "\n", encoding="utf-8")


def preparer(usage: str) -> None:
    """Makes .venv fit for `usage` (`site` or `test`); does nothing where it already is."""
    verrou = RACINE / VERROUS[usage]
    if a_jour(VENV, usage, verrou):
        return
    if not meme_python(VENV):
        creer(VENV)
    installer(VENV, usage, verrou)
    if usage == "test":
        tamponner(VENV, "site", RACINE / VERROUS["site"])


def main(arguments: list[str]) -> int:
    try:
        preparer(arguments[0] if arguments else "site")
    except EnvironnementImpossible as erreur:
        print(erreur, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
