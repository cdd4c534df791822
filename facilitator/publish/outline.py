"""What an edition says, in reading order: every form of it (PDF, web page, text) holds exactly these words.

What is internal has already been left out of an outline. No drawing, no sizes and no files belong here.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from facilitator.domain.refused import Refused

Look = Literal["body", "lead", "quote", "small"]
BULLET = "\u2022"
TOP_LEVEL, LOWEST_LEVEL = 2, 4


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share one look, one link and one language (a BCP 47 tag such as "ar")."""

    text: str
    bold: bool = False
    href: str | None = None
    lang: str | None = None

    def __post_init__(self) -> None:
        """Refuse text that no document can hold."""
        check_text(self.text)
        check_text(self.href or "")


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2, 3 or 4; level 1 is the outline's title, and no level may be skipped."""

    level: int
    text: str

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; a wrong level is a bug in the caller."""
        check_text(self.text)
        if not TOP_LEVEL <= self.level <= LOWEST_LEVEL or not self.text.strip():
            message = f"a heading needs words and a level of 2 to 4, not {self.level}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a newline in its text begins a new line inside it."""

    runs: Runs
    look: Look = "body"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with bullets, or with numbers when ordered."""

    items: tuple[Runs, ...]
    ordered: bool = False

    def label(self, index: int) -> str:
        """Return the sign in front of the item at this index (from 0)."""
        return f"{index + 1}." if self.ordered else BULLET


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of data: the first cell of each row names the row, the header names the columns."""

    caption: str
    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; rows of unequal length are a bug in the caller."""
        check_text(self.caption)
        if not self.header or any(len(row) != len(self.header) for row in self.rows):
            message = "every row of a table needs as many cells as its header (R-A13)"
            raise ValueError(message)


Block = Heading | Paragraph | Listing | Grid


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document; the title is its level-1 heading, followed by the status word while there is one."""

    title: str
    short_title: str
    status_word: str
    language: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    made_at: datetime
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; an empty title is a bug in the caller (R-A11)."""
        for text in (self.title, self.short_title, self.status_word, self.author, self.subject, *self.keywords):
            check_text(text)
        if not self.title.strip():
            message = "a document needs a title (R-A11)"
            raise ValueError(message)


def words(text: str, *, bold: bool = False) -> Runs:
    """Return plain text as the runs of a paragraph, an item or a cell."""
    return (Run(text, bold=bold),)


def joined(runs: Runs) -> str:
    """Return the text of runs without their looks."""
    return "".join(run.text for run in runs)


def check_text(text: str) -> None:
    """Raise Refused if the text holds a character that PDF and XML cannot keep."""
    for character in text:
        if _unprintable(character):
            message = (
                f"The text has a hidden control character (U+{ord(character):04X}) that cannot be printed. "
                "Please take it out and try again."
            )
            raise Refused(message)


def plain(outline: Outline) -> list[tuple[str, str]]:
    """Return (role, text) in reading order, by the names of the PDF structure types."""
    opening = [("H1", outline.title)]
    if outline.status_word:
        opening.append(("P", outline.status_word))
    return opening + [entry for block in outline.blocks for entry in _plain_block(block)]


def _unprintable(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cs" or character in "\ufffe\uffff" or (category == "Cc" and character not in "\n\t")


def _plain_block(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Heading(level, text):
            yield f"H{level}", text
        case Paragraph(runs):
            yield "P", joined(runs)
        case Listing(items):
            for index, item in enumerate(items):
                yield "Lbl", block.label(index)
                yield "LBody", joined(item)
        case Grid():
            yield from _plain_grid(block)


def _plain_grid(grid: Grid) -> Iterator[tuple[str, str]]:
    if grid.caption:
        yield "Caption", grid.caption
    for cell in grid.header:
        yield "TH", joined(cell)
    for row in grid.rows:
        yield "TH", joined(row[0])
        for cell in row[1:]:
            yield "TD", joined(cell)
