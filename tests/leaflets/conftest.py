"""The invented project, made once."""

from pathlib import Path

import pytest

from macros.session import Session
from tests.leaflets import essai


@pytest.fixture(scope="session")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return essai.projet(tmp_path_factory.mktemp("papier"))


@pytest.fixture(scope="session")
def session(projet: Path) -> Session:
    return essai.session(projet)
