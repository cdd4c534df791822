"""Sections 8 to 10: what was settled, what will happen, and what is still to answer."""

from collections.abc import Sequence
from datetime import date

from facilitator.domain.agenda import with_number
from facilitator.domain.answering import waiting
from facilitator.domain.attribution import Whose
from facilitator.domain.kinds import Kind
from facilitator.domain.progress import Progress
from facilitator.domain.sections import Section
from facilitator.domain.wording import listed, one_line
from facilitator.publish.minutes.drawn import listed_points
from facilitator.publish.minutes.phrasing import (
    NO_REFERENCE,
    PART,
    SECTION,
    bullets_of,
    entry,
    heading,
    read_back,
    sentence,
)
from facilitator.publish.minutes.room import who_will
from facilitator.publish.minutes.since import by_when
from facilitator.publish.outline import Block, Listing, words
from facilitator.queries.record.rows import PromiseRow, Record, SaidRow

DECIDED = "Decisions"
NO_HOME = "It is not settled yet who will answer these."
NOT_ALL_HOMES = "Where nothing is said of it, it is not settled yet who will answer."
NO_PLACE = "It is not settled yet where these will be taken up."
NOT_ALL_PLACES = "Where nothing is said of it, it is not settled yet where it will be taken up."
_KINDS = {
    Kind.RECOMMENDATION: ("Recommendations", "recommendations"),
    Kind.CHALLENGE: ("Challenges", "challenges"),
    Kind.PROPOSED_STANDARD: ("Proposed standards", "proposed standards"),
}
"""What is settled beside decisions: how it is headed, and how it is called where there is none."""
_WANTING_ANSWERS = frozenset({Kind.QUESTION, Kind.CHALLENGE})


def settled(record: Record, _today: date) -> list[Block]:
    """Return section 8: decisions, then recommendations, challenges and proposed standards, and which there are not."""
    blocks: list[Block] = [heading(SECTION, Section.SETTLED.label)]
    none: list[str] = []
    blocks += [heading(PART, DECIDED), decided(record)] if record.decisions else [decided(record)]
    for kind, (title, called) in _KINDS.items():
        if rows := [row for row in record.points if row.kind == kind]:
            blocks += [heading(PART, title), *_placed(record, rows, kind)]
        else:
            none.append(called)
    said = [sentence(f"There were no {listed(none, 'or')}.")] if none else []
    at = 1 if record.decisions else 2
    return [*blocks[:at], *said, *blocks[at:]]


def decided(record: Record) -> Block:
    """Return the decisions, numbered, with what the room said where it did not simply agree."""
    if not record.decisions:
        return sentence("No decisions were made.")
    said = (words(read_back(row.text, row.read_back, row.read_back_note)) for row in record.decisions)
    return Listing(tuple(said), ordered=True)


def actions(record: Record, _today: date) -> list[Block]:
    """Return section 9: the actions agreed at this meeting, as entries: a table would leave their words no room."""
    if not record.actions:
        return [heading(SECTION, Section.ACTIONS.label), sentence("No actions were agreed.")]
    told = (
        entry(
            row.ref or NO_REFERENCE,
            _promised(row),
            ("Who", who_will(record, row.owners)),
            ("By when", by_when(row)),
            ("Status", _state(row)),
        )
        for row in record.actions
    )
    return [heading(SECTION, Section.ACTIONS.label), bullets_of(told)]


def still_to_answer(record: Record, _today: date) -> list[Block]:
    """Return section 10: what wants an answer and has none, and what was parked, each with its home."""
    asked = [row for head in record.points for row in _waiting(head, record.answered)]
    parked = [row for row in record.points if row.kind == Kind.PARKED]
    blocks: list[Block] = [heading(SECTION, Section.TO_ANSWER.label)]
    if not (asked or parked):
        return [*blocks, sentence("Nothing was left to answer.")]
    if asked:
        told = _homeless(asked, NO_HOME, NOT_ALL_HOMES)
        blocks += [heading(PART, "Questions and challenges"), *told, *_placed(record, asked)]
    if parked:
        told = _homeless(parked, NO_PLACE, NOT_ALL_PLACES)
        blocks += [heading(PART, "Parked for later"), *told, *_placed(record, parked, Kind.PARKED)]
    return blocks


def _homeless(rows: Sequence[SaidRow], none: str, some: str) -> list[Block]:
    """Return in a sentence that all of these, or some, go to nobody yet; nothing where each goes somewhere."""
    without = [row for row in rows if not row.goes_to]
    return [sentence(none if len(without) == len(rows) else some)] if without else []


def of_kind(record: Record, kind: Kind, otherwise: str) -> list[Block]:
    """Return the points of a kind with the item in which they were said and to whom they are put."""
    rows = [row for row in record.points if row.kind == kind]
    return _placed(record, rows, kind) if rows else [sentence(otherwise)]


def _placed(record: Record, rows: Sequence[SaidRow], under: Kind = Kind.SAID) -> list[Block]:
    """Return points with the number of the item in which they were said, and to whom they are put."""
    numbers = {item.id: [with_number(item.number, "", "", "item ") or one_line(item.title)] for item in record.items}

    def aside(row: SaidRow) -> list[str]:
        goes = [f"goes to {one_line(row.goes_to)}"] if row.goes_to else []
        return [*numbers.get(row.item or b"", []), *goes]

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
    return f"{label}. {row.outcome}" if row.outcome else label
