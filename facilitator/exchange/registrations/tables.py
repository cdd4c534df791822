"""Rows with headings become bookings; a file may have several parts, each with a heading of its own."""

from collections.abc import Iterator

from facilitator.exchange.registrations.bookings import Booking, NotAPerson, Registrations, no_person
from facilitator.exchange.registrations.headings import NAMING, Heading, column_of, read_heading
from facilitator.exchange.registrations.people import Reader
from facilitator.exchange.registrations.separated import Row

_DEEPEST = 60


def heading_worth(rows: tuple[Row, ...]) -> int:
    """Return how many columns the best heading near the top names; 0 where no row is a heading."""
    return max((_worth(read_heading(row.cells)) for row in rows[:_DEEPEST]), default=0)


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


def _worth(heading: Heading) -> int:
    return len(heading) + 10 * any(column in heading for column in NAMING)


def _first_heading(rows: tuple[Row, ...]) -> int:
    """Return where the heading stands that names people best; the topmost of equals."""
    worths = [_is_named(read_heading(row.cells)) for row in rows[:_DEEPEST]]
    return worths.index(max(worths))


def _is_named(heading: Heading) -> int:
    return 2 if any(column in heading for column in NAMING) else 1 if heading else 0


def _read_parts(rows: tuple[Row, ...]) -> Iterator[Booking | NotAPerson]:
    reader = Reader(rows[0].cells, read_heading(rows[0].cells), 0)
    part = 0
    for row, following in zip(rows[1:], (*rows[2:], None), strict=True):
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
    """Return the columns of a heading further down, which must be plain: three words that are no people's, or more."""
    sure = [cell for cell in row.cells if column_of(cell)[1] > 1]
    heading = read_heading(row.cells) if len(sure) > 1 else {}
    return heading if _is_named(heading) > 1 else {}


def _is_title(row: Row) -> bool:
    return len([cell for cell in row.cells if cell]) == 1


def _columns(cells: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    named = {at: column for column, places in read_heading(cells).items() for at in places}
    return tuple((cell, named[at].value if at in named else "") for at, cell in enumerate(cells) if cell)
