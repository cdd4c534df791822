"""Sections 8 to 10: what was settled, what will happen, and what is still to answer."""

from collections.abc import Sequence
from datetime import date

from facilitator.domain.agenda import with_number
from facilitator.domain.answering import waiting
from facilitator.domain.attribution import Whose
from facilitator.domain.kinds import Kind
from facilitator.domain.progress import Progress
from facilitator.domain.sections import Section
from facilitator.domain.wording import one_line
from facilitator.publish.minutes.drawn import listed_points
from facilitator.publish.minutes.phrasing import (
    NO_REFERENCE,
    PART,
    SECTION,
    cells,
    heading,
    read_back,
    sentence,
)
from facilitator.publish.minutes.room import who_will
from facilitator.publish.minutes.since import by_when
from facilitator.publish.outline import Block, Grid, Listing, words
from facilitator.queries.record.rows import PromiseRow, Record, SaidRow

DECIDED = "Decisions"
NO_HOME = "no home yet"
_WANTING_ANSWERS = frozenset({Kind.QUESTION, Kind.CHALLENGE})


def settled(record: Record, _today: date) -> list[Block]:
    """Return section 8: decisions, then recommendations, challenges and proposed standards."""
    blocks: list[Block] = [heading(SECTION, Section.SETTLED.label), heading(PART, DECIDED), decided(record)]
    blocks += _of_kind(record, Kind.RECOMMENDATION, "Recommendations", "No recommendations were made.")
    blocks += _of_kind(record, Kind.CHALLENGE, "Challenges", "No challenges were made.")
    return blocks + _of_kind(record, Kind.PROPOSED_STANDARD, "Proposed standards", "No standards were proposed.")


def decided(record: Record) -> Block:
    """Return the decisions, numbered, with what the room said where it did not simply agree."""
    if not record.decisions:
        return sentence("No decisions were made.")
    said = (words(read_back(row.text, row.read_back, row.read_back_note)) for row in record.decisions)
    return Listing(tuple(said), ordered=True)


def actions(record: Record, _today: date) -> list[Block]:
    """Return section 9: the actions agreed at this meeting."""
    if not record.actions:
        return [heading(SECTION, Section.ACTIONS.label), sentence("No actions were agreed.")]
    header = cells("Ref", "What will happen", "Who", "By when", "Status")
    rows = tuple(
        cells(row.ref or NO_REFERENCE, _promised(row), who_will(record, row.owners), by_when(row), _state(row))
        for row in record.actions
    )
    return [heading(SECTION, Section.ACTIONS.label), Grid("Actions agreed at this meeting", header, rows)]


def still_to_answer(record: Record, _today: date) -> list[Block]:
    """Return section 10: what wants an answer and has none, and what was parked, each with its home."""
    asked = [row for head in record.points for row in _waiting(head, record.answered)]
    parked = [row for row in record.points if row.kind == Kind.PARKED]
    blocks: list[Block] = [heading(SECTION, Section.TO_ANSWER.label)]
    if not (asked or parked):
        return [*blocks, sentence("Nothing was left to answer.")]
    if asked:
        blocks += [heading(PART, "Questions and challenges"), *_placed(record, asked, home=True)]
    return (
        [*blocks, heading(PART, "Parked for later"), *_placed(record, parked, Kind.PARKED, home=True)]
        if parked
        else blocks
    )


def _of_kind(record: Record, kind: Kind, title: str, otherwise: str) -> list[Block]:
    return [heading(PART, title), *of_kind(record, kind, otherwise)]


def of_kind(record: Record, kind: Kind, otherwise: str) -> list[Block]:
    """Return the points of a kind with the item in which they were said and to whom they are put."""
    rows = [row for row in record.points if row.kind == kind]
    return _placed(record, rows, kind) if rows else [sentence(otherwise)]


def _placed(record: Record, rows: Sequence[SaidRow], under: Kind = Kind.SAID, *, home: bool = False) -> list[Block]:
    """Return points with the number of the item in which they were said, and to whom they are put."""
    numbers = {item.id: [with_number(item.number, "", "", "item ") or one_line(item.title)] for item in record.items}

    def aside(row: SaidRow) -> list[str]:
        otherwise = [NO_HOME] if home else []
        return [
            *numbers.get(row.item or b"", []),
            *([f"goes to {one_line(row.goes_to)}"] if row.goes_to else otherwise),
        ]

    return listed_points(rows, aside, under)


def _waiting(head: SaidRow, answered: frozenset[bytes]) -> list[SaidRow]:
    """Return what waits for an answer."""
    rows = {row.id: row for row in (head, *head.gathered)}
    asking = {uid for uid, row in rows.items() if row.kind in _WANTING_ANSWERS}
    under = tuple(row.id for row in head.gathered)
    return [rows[uid] for uid in waiting(head.id, under, asking, answered, named=head.whose == Whose.TEAM)]


def _promised(row: PromiseRow) -> str:
    return read_back(row.text, row.read_back, row.read_back_note)


def _state(row: PromiseRow) -> str:
    label = Progress(row.status).label
    return f"{label}: {row.outcome}" if row.outcome else label
