"""System packages, where Debian's installer may be used without asking anyone."""

import os
import shutil
import subprocess

ATTENTE = 900


def _prefixe() -> list[str] | None:
    """The command that gives the rights to install: nothing for root, `sudo -n` if it asks no password."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _reussit(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def _reussit(commande: list[str]) -> bool:
    try:
        fini = subprocess.run(commande, capture_output=True, timeout=ATTENTE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return fini.returncode == 0


def installer(*noms: str) -> bool:
    """True if apt-get installed `noms`; False where it is absent, forbidden or fails. Asks no question."""
    prefixe = _prefixe()
    if prefixe is None:
        return False
    print(f"Installation des paquets du système : {' '.join(noms)} …", flush=True)
    apt = [*prefixe, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    _reussit([*apt, "update"])
    return _reussit([*apt, "install", "-y", "--no-install-recommends", *noms])
