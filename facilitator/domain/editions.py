"""The editions of a record: what of it, who it is for, and in which form."""

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.refused import Refused

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


GOES_ON = frozenset({Content.ANSWERS, Content.ACTIONS})
"""What tells how far things are: answers and actions go on after the notes are published."""
_FORMS = (
    (Format.STANDARD, LARGE_SIZES[0]),
    *((Format.LARGE_PRINT, size) for size in LARGE_SIZES),
    *((form, LARGE_SIZES[0]) for form in (Format.WEB, Format.TEXT, Format.WORD)),
)
PUBLISHABLE = tuple(
    Wanted(content, format=form, size=size)
    for content in Content
    if content is not Content.EASY_READ
    for form, size in _FORMS
)
"""What a version may have; a start for Easy Read is a draft by its nature."""
USUAL = (*(Wanted(format=form) for form in Format), Wanted(Content.ANSWERS))
"""What a version has where nobody ever said otherwise."""


def code_of(wanted: Wanted) -> str:
    """Return `notes:large-print-18`: one word for a document and its form."""
    size = f"-{wanted.size}" if wanted.format is Format.LARGE_PRINT else ""
    return f"{wanted.content}:{wanted.format}{size}"


_BY_CODE = {code_of(each): each for each in PUBLISHABLE}


def wanted_of(typed: str) -> Wanted:
    """Return what `answers:word` means; `web` alone is the notes, `answers` alone a PDF. Refuse what is no form."""
    large = f"{typed}-{LARGE_SIZES[0]}"
    spelt = (typed, large, f"{Content.NOTES}:{typed}", f"{Content.NOTES}:{large}", f"{typed}:{Format.STANDARD}")
    found = next((_BY_CODE[code] for code in spelt if code in _BY_CODE), None)
    if found is None:
        raise Refused(f"“{typed}” is not published. Give standard, large-print-24, web, answers or actions:word.")
    return found
