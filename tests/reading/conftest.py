"""What the tests of the reader share: a small valid data folder, and ways to read a text."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.reading.nodes import Document, composer
from macros.reading.text import decoder

BASE = Path(__file__).parent / "base" / "data"


@pytest.fixture
def donnees(tmp_path: Path) -> Path:
    """A copy of the small valid data folder, to be spoiled."""
    return Path(shutil.copytree(BASE, tmp_path / "data"))


@pytest.fixture
def document() -> Callable[[str], Document]:
    """Compose a text as if it were the file `a.yml`."""
    return lambda texte: composer(decoder("a.yml", texte.encode()))
