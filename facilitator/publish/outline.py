"""What an edition says, in reading order: every form of it (PDF, web page, text) holds exactly these words.

What is internal has already been left out of an outline. No drawing, no sizes and no files belong here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from facilitator.publish.figures import Figure
from facilitator.publish.printable import check_text

Look = Literal["body", "lead", "quote", "small", "large", "fitted", "tick", "pictured"]
"""`fitted` is as large as its place allows and never cut; `tick` has a box in front to put a tick in, and `pictured`
room for a picture at its left."""
Setting = Literal["document", "sheets", "labels"]
"""Sheets are handed out one by one, so they have no list of contents; labels fill their pages from edge to edge."""
Space = Literal["words", "tick", "write"]
BULLET = "\u2022"
TOP_LEVEL, LOWEST_LEVEL = 2, 4


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share one look, one link and one language (a BCP 47 tag such as "ar"); faint ones are written over."""

    text: str
    bold: bool = False
    href: str | None = None
    lang: str | None = None
    faint: bool = False

    def __post_init__(self) -> None:
        """Refuse text that no document can hold."""
        check_text(self.text)
        check_text(self.href or "")


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2, 3 or 4; level 1 is the outline's title, and no level may be skipped.

    One that is `fitted` is as large as the width allows.
    """

    level: int
    text: str
    fitted: bool = False

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
class Column:
    """How a column is set: its share of the width, and whether its cells are read, ticked or written in."""

    share: float
    space: Space = "words"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of data: the first cell of each row names the row, the header names the columns.

    Without `columns` their widths come from the words; a row is at least `tall` times as high as its text.
    """

    caption: str
    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    columns: tuple[Column, ...] = ()
    tall: float = 0.0

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; rows of unequal length are a bug in the caller."""
        check_text(self.caption)
        if self.columns and len(self.columns) != len(self.header):
            message = "a table says of all of its columns how they are set, or of none"
            raise ValueError(message)
        if not self.header or any(len(row) != len(self.header) for row in self.rows):
            message = "every row of a table needs as many cells as its header (R-A13)"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on: so many, or as many as the page still has room for where that is more and they `fill` it."""

    number: int
    fill: bool = False


@dataclass(frozen=True, slots=True)
class Roll:
    """A heading and under it a list to be ticked off."""

    title: str
    items: tuple[Runs, ...]

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; a roll without words in its title is a bug in the caller."""
        check_text(self.title)
        if not self.title.strip():
            message = "a list to tick needs a title"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Rolls:
    """Lists to be ticked off, in columns beside one another; their titles are headings of this level."""

    rolls: tuple[Roll, ...]
    columns: int = 3
    level: int = 3


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card: a few words, one thing as large as the card allows, a few words."""

    above: tuple[Paragraph, ...]
    large: Runs
    below: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out, all of one size, so many across and down each page."""

    across: int
    down: int
    cards: tuple[Card, ...]


Block = Heading | Paragraph | Listing | Grid | PageBreak | Lines | Rolls | Cards | Figure


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
    setting: Setting = "document"

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


def mark(outline: Outline) -> str:
    """Return what stands on every page: DRAFT while it is one (R-N2), or else the status word."""
    return "DRAFT" if "draft" in outline.status_word.casefold() else outline.status_word


def joined(runs: Runs) -> str:
    """Return the text of runs without their looks."""
    return "".join(run.text for run in runs)


def paper_only(block: Block) -> ValueError:
    """Return what an edition that is not printed raises for a block that it has no place for: a bug in the caller."""
    return ValueError(f"a {type(block).__name__} stands on paper only")


def plain(outline: Outline) -> list[tuple[str, str]]:
    """Return (role, text) in reading order, by the names of the PDF structure types."""
    opening = [("H1", outline.title)]
    if outline.status_word:
        opening.append(("P", outline.status_word))
    return opening + [entry for block in outline.blocks for entry in _plain_block(block)]


def card_texts(card: Card) -> tuple[Runs, ...]:
    """Return the texts of a card in reading order."""
    return *(part.runs for part in card.above), card.large, *(part.runs for part in card.below)


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
        case Figure():
            yield "Figure", block.alt
        case Rolls():
            yield from _plain_rolls(block)
        case Cards(cards=cards):
            yield from (("P", joined(runs)) for card in cards for runs in card_texts(card))
        case PageBreak() | Lines():
            pass


def _plain_grid(grid: Grid) -> Iterator[tuple[str, str]]:
    if grid.caption:
        yield "Caption", grid.caption
    for cell in grid.header:
        yield "TH", joined(cell)
    for row in grid.rows:
        yield "TH", joined(row[0])
        for cell in row[1:]:
            yield "TD", joined(cell)


def _plain_rolls(rolls: Rolls) -> Iterator[tuple[str, str]]:
    for roll in rolls.rolls:
        yield f"H{rolls.level}", roll.title
        yield from (("LBody", joined(item)) for item in roll.items)
