"""What each template of overrides/depliants/ shows, by its name."""

from collections.abc import Callable
from typing import Any

from macros.leaflets.values import directories, households, professionals
from macros.leaflets.workshop import Atelier

GABARITS: dict[str, Callable[[Atelier], dict[str, Any]]] = {
    **households.GABARITS,
    **directories.GABARITS,
    **professionals.GABARITS,
}
