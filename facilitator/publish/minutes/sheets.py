"""What is handed out by itself: “You said, we did”, and the actions of each owner."""

from collections.abc import Sequence
from datetime import date

from facilitator.domain.attribution import as_what
from facilitator.domain.wording import day_in_words, one_line
from facilitator.publish.minutes.opening import formats
from facilitator.publish.minutes.phrasing import NO_OWNER, NO_REFERENCE, SECTION, cells, heading, sentence
from facilitator.publish.minutes.room import known_as
from facilitator.publish.minutes.since import answer, by_when, how_far
from facilitator.publish.outline import Block, Grid
from facilitator.queries.record.rows import PromiseRow, Record


def answers_sheet(record: Record, today: date) -> list[Block]:
    """Return everything that waits for an answer or got one since the last meeting."""
    answers = sorted(record.answers, key=lambda row: row.here)
    told = [block for row in answers for block in answer(row, today.isoformat(), SECTION)]
    return [
        _as_of(today),
        *(told or [sentence("Nothing waits for an answer.")]),
        formats(record),
    ]


def actions_sheet(record: Record, today: date) -> list[Block]:
    """Return the actions of this meeting and those still open, under each of their owners."""
    promised = (*record.earlier_actions, *record.actions)
    blocks: list[Block] = [_as_of(today)]
    for owner in sorted({owner for row in promised for owner in _owners(row, record)}, key=_last):
        rows = [row for row in promised if owner in _owners(row, record)]
        blocks += [heading(SECTION, owner), _table(owner, rows, today.isoformat())]
    return [*blocks, *([] if promised else [sentence("No action is open.")]), formats(record)]


def _as_of(today: date) -> Block:
    return sentence(f"As of {day_in_words(today.isoformat())}.")


def _owners(row: PromiseRow, record: Record) -> tuple[str, ...]:
    known = tuple(one_line(owner.name or as_what(owner.capacity, known_as(record))) for owner in row.owners)
    return known or (NO_OWNER,)


def _last(owner: str) -> tuple[bool, str]:
    return owner == NO_OWNER, owner.casefold()


def _table(owner: str, rows: Sequence[PromiseRow], today: str) -> Grid:
    header = cells("Ref", "What will happen", "By when", "How far it is")
    told = (cells(row.ref or NO_REFERENCE, row.text, by_when(row), how_far(row, today)) for row in rows)
    return Grid(f"Actions: {owner}", header, tuple(told))
