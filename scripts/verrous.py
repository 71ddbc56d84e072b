"""Rewrites the lock files from pyproject.toml: `python -m scripts.verrous`.

The settings of pip on this machine are set aside: a lock names versions and digests, no place.
"""

import os
import subprocess
import sys
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--quiet",
    "--upgrade",
    "--generate-hashes",
    "--strip-extras",
    "--allow-unsafe",
    "--no-emit-index-url",
    "--no-emit-find-links",
)
VERROUS = (
    ("requirements.txt", ()),
    ("requirements-dev.txt", ("--extra", "dev", "--constraint", "requirements.txt")),
)


def environnement() -> dict[str, str]:
    """The environment without any setting of pip."""
    neutre = {nom: valeur for nom, valeur in os.environ.items() if not nom.startswith("PIP_")}
    return {**neutre, "PIP_CONFIG_FILE": os.devnull, "CUSTOM_COMPILE_COMMAND": "make lock"}


def compiler(verrou: str, options: tuple[str, ...]) -> int:
    """Exit code of pip-compile for one lock file."""
    print(f"Calcul de {verrou} : environ une minute …", flush=True)
    commande = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *options]
    commande += ["--output-file", verrou, "pyproject.toml"]
    return subprocess.run(commande, cwd=RACINE, env=environnement(), check=False).returncode


def main() -> int:
    return next(filter(None, (compiler(*verrou) for verrou in VERROUS)), 0)


if __name__ == "__main__":
    sys.exit(main())
