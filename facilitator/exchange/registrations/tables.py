"""Rows with headings become bookings; a file may have several parts, each with a heading of its own."""

from collections.abc import Iterator
from itertools import zip_longest

from facilitator.exchange.registrations.bookings import Booking, NotAPerson, Registrations, no_person
from facilitator.exchange.registrations.consenting import purpose_of
from facilitator.exchange.registrations.headings import Column, Heading, heading_worth, known_word, plain, read_heading
from facilitator.exchange.registrations.people import Reader
from facilitator.exchange.registrations.separated import Row

_DEEPEST = 60
_SURE = 2


def table_worth(rows: tuple[Row, ...]) -> tuple[int, int]:
    """Return the worth of the best heading near the top (see `heading_worth`); (0, 0) where no row is a heading."""
    return max((heading_worth(row.cells) for row in rows[:_DEEPEST]), default=(0, 0))


def is_one_column(rows: tuple[Row, ...]) -> bool:
    """Return whether the heading is a lone word above a list."""
    return _is_title(rows[_first_heading(rows)])


def read_table(rows: tuple[Row, ...], form: str) -> Registrations:
    """Return what a table says, from its first heading that has names, or else addresses."""
    start = _first_heading(rows)
    above = [no_person(row.number, "above the headings", row.cells) for row in rows[:start] if not row.is_blank]
    read = [*above, *_read_parts(rows[start:])]
    return Registrations(
        form=form,
        columns=_columns(rows[start].cells),
        bookings=tuple(each for each in read if isinstance(each, Booking)),
        not_people=tuple(each for each in read if isinstance(each, NotAPerson)),
    )


def _first_heading(rows: tuple[Row, ...]) -> int:
    """Return where the topmost heading stands that surely names people, or else the best there is."""
    worths = [heading_worth(row.cells) for row in rows[:_DEEPEST]]
    return next((at for at, worth in enumerate(worths) if worth[0] >= _SURE), worths.index(max(worths)))


def _read_parts(rows: tuple[Row, ...]) -> Iterator[Booking | NotAPerson]:
    reader = Reader(rows[0].cells, read_heading(rows[0].cells), 0)
    part = 0
    for row, following in zip_longest(rows[1:], rows[2:]):
        heading = _heading_again(row)
        if heading:
            part += 1
            reader = Reader(row.cells, heading, part)
            yield no_person(row.number, "headings", row.cells)
        elif following and _is_title(row) and _heading_again(following):
            yield no_person(row.number, "the title of a part", row.cells)
        else:
            yield reader.read(row)


def _heading_again(row: Row) -> Heading:
    """Return the columns of a heading further down, which must be plain: two sure words, one for a name."""
    sure = [cell for cell in row.cells if known_word(cell)[1] >= _SURE]
    return read_heading(row.cells) if len(sure) > 1 and heading_worth(row.cells)[0] >= _SURE else {}


def _is_title(row: Row) -> bool:
    return len([cell for cell in row.cells if cell]) == 1


def _columns(cells: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    named = {at: column for column, places in read_heading(cells).items() for at in places}
    return tuple((cell, _read_as(cell, named[at]) if at in named else "") for at, cell in enumerate(cells) if cell)


def _read_as(heading: str, column: Column) -> str:
    """Return as what a column is read; a consent to what it does not say is none that could be kept."""
    if column is not Column.CONSENT:
        return column.value
    purpose = purpose_of(plain(heading))
    return (
        f"{column.value} ({purpose.label.lower()})" if purpose else "left out: a consent, but it does not say to what"
    )
