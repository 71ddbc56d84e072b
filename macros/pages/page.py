"""A page to publish, whatever engine publishes it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Instance:
    """A page: `src` is its Markdown path, `url` its address from the root, `meta` what its macros read."""

    src: str
    url: str
    corps: str
    meta: dict[str, object] = field(default_factory=dict)


def racine_departement(code: str) -> str:
    """Address of a département's home."""
    return f"departements/{code}/"
