"""The editions of a record: who it is for, and in which form."""

from dataclasses import dataclass
from enum import StrEnum

LARGE_SIZES = (18, 20, 24)
"""Points that large print may have."""


class Edition(StrEnum):
    """Who a document is for; an internal one holds names, and stays with the team (R-D1, R-D4)."""

    PUBLISHED = "published"
    INTERNAL = "internal"


class Format(StrEnum):
    """In which form it is read; those of the notes all say the same words (R-N5)."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    WEB = "web"
    TEXT = "text"
    ANSWERS = "answers"
    ACTIONS = "actions"

    @property
    def suffix(self) -> str:
        """How the name of its file ends."""
        return {Format.WEB: ".html", Format.TEXT: ".txt"}.get(self, ".pdf")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which edition of the notes is to be made; `size` is that of large print, in points."""

    format: Format = Format.STANDARD
    edition: Edition = Edition.PUBLISHED
    size: int = LARGE_SIZES[0]
    dark: bool = False
