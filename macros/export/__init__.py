"""Open data: JSON and CSV of each département, their schema, and the schemas that editors of `data/` read."""

from macros.export.editor_schemas import ecrire_schemas
from macros.export.writing import ecrire

__all__ = ["ecrire", "ecrire_schemas"]
