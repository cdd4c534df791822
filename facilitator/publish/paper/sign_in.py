"""Sign-in sheets: one range of letters for each desk, each on pages of its own, with room to sign and for walk-ins."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import accumulate

from facilitator.domain.desks import LetterRange, letter_ranges
from facilitator.domain.sign_in import short_names
from facilitator.domain.wording import number_of
from facilitator.publish.outline import Block, Column, Grid, Heading, Lines, Outline, PageBreak, Paragraph, Runs, words
from facilitator.publish.paper.kinds import Paper
from facilitator.publish.paper.phrasing import About, faint, sentence, sheet_outline, small, when_and_where
from facilitator.queries.sheets import Sheets

BLANK_ROWS = 8
"""How many rows each desk has for people who are not on the list."""
_COLUMNS = (Column(0.9), Column(3.9), Column(1.7, "tick"), Column(1.7, "write"), Column(3.4, "write"))
_TALL = 2.5
_PRIVACY = (
    "We ask only for first names and the first letter of family names, to know who is here today. "
    "Nobody outside the team gets this sheet. It is destroyed once it is entered."
)
_HOW = "Please tick “Here” and sign beside your name. Not on the list? Use a row at the end."
_NO_DESK = "There are no letters for this desk: the others have them all."
_DESTROYED = "This sheet was entered and destroyed on (date, by whom):"


def sign_in_outline(sheets: Sheets, paper: Paper, made_at: datetime) -> Outline:
    """Return the sheets of all desks, or of the one that is wanted; numbers are those of all."""
    names = short_names([one.signer for one in sheets.guests])
    told = {one.row.id: name for one, name in zip(sheets.guests, names, strict=True)}
    rows = [(number, told[row_id]) for number, row_id in _numbered(sheets)]
    ranges = _ranges(sheets, paper.desks)
    blanks = list(accumulate((BLANK_ROWS for _ in ranges), initial=len(sheets.booked)))
    desks = [_desk(sheets, one, rows[one.start : one.stop], blank) for one, blank in zip(ranges, blanks, strict=False)]
    wanted = desks if paper.desk is None else desks[paper.desk : paper.desk + 1]
    return sheet_outline(sheets.meeting, About("Sign-in sheets"), _apart(wanted or [[sentence(_NO_DESK)]]), made_at)


def desk_words(sheets: Sheets, desks: int) -> tuple[str, ...]:
    """Return how the desks are called: by their letters."""
    return tuple(one.words for one in _ranges(sheets, desks))


def _ranges(sheets: Sheets, desks: int) -> tuple[LetterRange, ...]:
    found = letter_ranges([one.signer.key for one in sheets.expected], desks)
    return found or (LetterRange(0, 0, "Everybody"),)


def _numbered(sheets: Sheets) -> Iterator[tuple[int, bytes]]:
    """Yield number and attendance of those expected; apologies keep their number, so that none changes by them."""
    expected = {one.row.id for one in sheets.expected}
    for number, one in enumerate(sheets.booked, 1):
        if one.row.id in expected:
            yield number, one.row.id


def _apart(desks: Sequence[list[Block]]) -> Iterator[Block]:
    for number, desk in enumerate(desks):
        if number:
            yield PageBreak()
        yield from desk


def _desk(sheets: Sheets, letters: LetterRange, people: Sequence[tuple[int, str]], blank: int) -> list[Block]:
    listed = [_row(number, words(name)) for number, name in people]
    free = [_row(number, faint("Name")) for number in range(blank + 1, blank + 1 + BLANK_ROWS)]
    header = tuple(words(text) for text in ("No.", f"Name ({letters.words})", "Here", "Time", "Signature"))
    return [
        Heading(2, letters.words, fitted=True),
        sentence(
            f"{when_and_where(sheets.meeting)}. {number_of(len(people), 'person', 'people')} on this list. {_HOW}"
        ),
        small(_PRIVACY),
        Grid("", header, (*listed, *free), _COLUMNS, _TALL),
        Paragraph(words(_DESTROYED), "tick"),
        Lines(1),
    ]


def _row(number: int, name: Runs) -> tuple[Runs, ...]:
    return words(str(number)), name, faint("Here"), faint("at"), faint("Sign here")
