"""What stops a sheet: a message that an editor can act on, all sheets at once."""

from collections.abc import Iterable

MILLIMETRES_PAR_PIXEL = 25.4 / 96


class FeuilleImpossible(Exception):
    """Sheets cannot be made; `messages` holds one French message a fault, in order, each once."""

    def __init__(self, messages: Iterable[str]) -> None:
        self.messages = tuple(dict.fromkeys(messages))
        super().__init__(self.messages)

    def __str__(self) -> str:
        return "\n".join(self.messages)


def millimetres(pixels: float) -> str:
    """CSS pixels as people measure paper: « 12,4 mm »."""
    return f"{pixels * MILLIMETRES_PAR_PIXEL:.1f} mm".replace(".", ",")
