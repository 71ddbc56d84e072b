"""Pango, which WeasyPrint takes from the system: `python -m scripts.pango`. Exit 3 without it."""

import subprocess
import sys
from pathlib import Path

from scripts import paquets

PAQUETS = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core")
TEMOIN = Path(sys.prefix) / "pango.present"
ESSAI = "import weasyprint; weasyprint.HTML(string='<p lang=fr>Essai</p>').write_pdf()"
REFUS = (
    "Les documents à imprimer ont besoin de Pango : installez les paquets "
    f"{', '.join(PAQUETS[:3])}, ou lancez make site PAPIER=non."
)


def fonctionne() -> bool:
    """True if WeasyPrint makes a PDF here, tried in a process of its own: a library is loaded only once."""
    return subprocess.run([sys.executable, "-c", ESSAI], capture_output=True, check=False).returncode == 0


def assurer() -> bool:
    """True if paper can be made, after installing what lacks where that is allowed; remembered in .venv."""
    if TEMOIN.exists():
        return True
    if fonctionne() or (paquets.installer(*PAQUETS) and fonctionne()):
        TEMOIN.touch()
        return True
    return False


def main() -> int:
    if assurer():
        return 0
    print(REFUS, file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main())
