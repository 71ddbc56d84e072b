"""The page that macros believe they stand on, while a sheet is made."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class PageDePapier:
    """What macros need of a page: its address from the root of the site, its front matter."""

    url: str
    meta: Mapping[str, Any]
