"""How a meeting file spells the fields of the library."""

from dataclasses import field
from typing import Any


def called(name: str, default: Any = "") -> Any:  # noqa: ANN401 - the type is the field's own
    """Return a field that the file calls `name` (Open Civic Data's or Popolo's word)."""
    return field(default=default, metadata={"name": name})
