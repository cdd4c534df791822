"""The editions of a record: what of it, who it is for, and in which form."""

from dataclasses import dataclass
from enum import StrEnum

LARGE_SIZES = (18, 20, 24)
"""Points that large print may have."""


class Edition(StrEnum):
    """Who a document is for; an internal one holds names, and stays with the team (R-D1, R-D4)."""

    PUBLISHED = "published"
    INTERNAL = "internal"


class Content(StrEnum):
    """What of the record a document tells: all of it, one thing to be handed out alone, or all of it otherwise."""

    NOTES = "notes"
    ANSWERS = "answers"
    ACTIONS = "actions"
    EASY_READ = "easy-read"
    EVENT_REPORT = "event-report"
    QUALITY_BOARD = "quality-board"
    PRACTICE_EXAMPLE = "practice-example"


class Format(StrEnum):
    """In which form it is read; all say the same words (R-N5)."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    WEB = "web"
    TEXT = "text"
    WORD = "word"

    @property
    def suffix(self) -> str:
        """How the name of its file ends."""
        return {Format.WEB: ".html", Format.TEXT: ".txt", Format.WORD: ".docx"}.get(self, ".pdf")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which edition is to be made; `size` is that of large print, in points; `dark` is yellow on black."""

    content: Content = Content.NOTES
    edition: Edition = Edition.PUBLISHED
    format: Format = Format.STANDARD
    size: int = LARGE_SIZES[0]
    dark: bool = False


USUAL = tuple(Wanted(format=form) for form in Format)
"""In which forms the notes are published where nobody says otherwise."""
