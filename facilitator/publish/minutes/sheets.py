"""What is handed out by itself: “You said, we did”, and the actions of each owner."""

from datetime import date

from facilitator.domain.attribution import as_what
from facilitator.domain.wording import day_in_words, one_line
from facilitator.publish.minutes.opening import formats
from facilitator.publish.minutes.phrasing import NO_OWNER, SECTION, bullets_of, capital, heading, sentence
from facilitator.publish.minutes.room import known_as
from facilitator.publish.minutes.since import promised
from facilitator.publish.minutes.you_said import you_said
from facilitator.publish.outline import Block
from facilitator.queries.record.rows import PromiseRow, Record


def answers_sheet(record: Record, today: date) -> list[Block]:
    """Return everything that waits for an answer or got one since the last meeting."""
    return [_as_of(today), *you_said(record, today), formats(record)]


def actions_sheet(record: Record, today: date) -> list[Block]:
    """Return the actions of this meeting and those still open, under each of their owners."""
    rows = (*record.earlier_actions, *record.actions)
    blocks: list[Block] = [_as_of(today)]
    for owner in sorted({owner for row in rows for owner in _owners(row, record)}, key=_last):
        theirs = (row for row in rows if owner in _owners(row, record))
        blocks += [heading(SECTION, owner), bullets_of(promised(row, today.isoformat()) for row in theirs)]
    return [*blocks, *([] if rows else [sentence("No action is open.")]), formats(record)]


def _as_of(today: date) -> Block:
    return sentence(f"As of {day_in_words(today.isoformat())}.")


def _owners(row: PromiseRow, record: Record) -> tuple[str, ...]:
    came = known_as(record)
    known = tuple(one_line(owner.name) or capital(as_what(owner.capacity, came)) for owner in row.owners)
    return known or (NO_OWNER,)


def _last(owner: str) -> tuple[bool, str]:
    return owner == NO_OWNER, owner.casefold()
