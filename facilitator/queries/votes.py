"""Votes of a meeting, with what was counted, and what it takes to plan one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, or_, select

from facilitator.domain.attendance import Status
from facilitator.domain.capacities import Capacity
from facilitator.domain.gathering import leaders
from facilitator.domain.history import DELETED
from facilitator.domain.kinds import Kind
from facilitator.domain.votes import Apart, Ballot, Counted, Method, Option, kept_back
from facilitator.queries.libraries import clashes
from facilitator.queries.reading import fetch, undisputed
from facilitator.queries.telling import may_be_told, was_said
from facilitator.storage.clashing import claimed
from facilitator.storage.models import AgendaItem, Attendance, Point, Vote, VoteCount, VoteOption
from facilitator.storage.store import Reader

_APART = frozenset(capacity for capacity in Capacity if capacity.counted_apart)
DECISIVE = {
    Vote.__tablename__: ("question", "method", "dots_each", "by_table", DELETED),
    VoteOption.__tablename__: ("text", DELETED),
    VoteCount.__tablename__: ("number", DELETED),
}
"""The fields of a vote without which nobody can tell its result."""
_OPTIONS = frozenset({Kind.IDEA, Kind.RECOMMENDATION, Kind.PROPOSED_STANDARD})


@dataclass(frozen=True, slots=True)
class OptionRow:
    """What can be voted for; `withheld` where it came from a point that is sensitive, perhaps sensitive, or a note."""

    id: bytes
    text: str
    point: bytes | None
    withheld: bool


@dataclass(frozen=True)
class VoteRow:
    """A vote; `counted_from` is empty while it is planned, `closed_at` until it is closed.

    `torn` are the rows of the vote and its options about which two laptops disagree, `clashes` the cells that they
    counted apart, by the row of the count.
    """

    id: bytes
    item: bytes | None
    item_title: str
    question: str
    method: str
    dots_each: int
    voters: int
    by_table: int
    counted_from: str
    closed_at: str
    options: tuple[OptionRow, ...]
    counts: tuple[Counted, ...]
    at_tables: tuple[tuple[int, int], ...]
    torn: tuple[bytes, ...]
    clashes: Mapping[bytes, Apart]

    @cached_property
    def ballot(self) -> Ballot:
        """The vote as the rules see it."""
        options = tuple(Option(row.id, row.text) for row in self.options)
        people = dict(self.at_tables) if self.by_table else {}
        held = options, self.counts, people, tuple(self.clashes.values()), bool(self.torn)
        return Ballot(Method(self.method), self.dots_each, self.voters, bool(self.by_table), *held)

    @property
    def in_doubt(self) -> tuple[bytes, ...]:
        """All rows about which two laptops disagree."""
        return *self.torn, *self.clashes

    @cached_property
    def told(self) -> "VoteRow":
        """The vote as others may read it: an option that is withheld keeps its number and loses its words."""
        numbered = enumerate(self.options, 1)
        options = (replace(row, text=kept_back(at)) if row.withheld else row for at, row in numbered)
        return replace(self, options=tuple(options))


def votes(reader: Reader, meeting: bytes) -> tuple[VoteRow, ...]:
    """Return the votes of a meeting in order."""
    query = (
        select(
            *(Vote.uid, Vote.item, func.coalesce(AgendaItem.title, ""), Vote.question, Vote.method),
            *(Vote.dots_each, Vote.voters, Vote.by_table, Vote.counted_from, Vote.closed_at),
        )
        .outerjoin(AgendaItem, AgendaItem.uid == Vote.item)
        .where(Vote.meeting == meeting, Vote.deleted == 0)
        .order_by(Vote.position, Vote.uid)
    )
    found = fetch(reader, query)
    if not found:
        return ()
    torn, options, counts = _torn(reader), _options(reader, meeting), _counts(reader, meeting)
    people, apart = tuple(sorted(at_tables(reader, meeting).items())), _apart(reader, meeting, torn)
    rows = []
    for uid, *rest in found:
        held = options.get(uid, ())
        doubtful = tuple(row for row in (uid, *(option.id for option in held)) if row in torn)
        fields: list[Any] = [uid, *rest, held, counts.get(uid, ()), people, doubtful, apart.get(uid, {})]
        rows.append(VoteRow(*fields))
    return tuple(rows)


def may_vote(reader: Reader, meeting: bytes) -> int:
    """Return how many are in the room and may vote: those who are counted apart may not."""
    return sum(_here(reader, meeting).values())


def at_tables(reader: Reader, meeting: bytes) -> dict[int, int]:
    """Return how many who may vote sit at each table."""
    return {table: number for table, number in _here(reader, meeting).items() if table}


def ideas(reader: Reader, meeting: bytes, item: bytes | None) -> tuple[Option, ...]:
    """Return what was proposed in an item (in the whole meeting where it is None), each gathering by its leader.

    These are ideas, recommendations and proposed standards; what is sensitive, and what nobody said, is left out.
    """
    columns = (Point.uid, Point.gathered_in, Point.kind, Point.item, Point.text)
    query = select(*columns).where(Point.meeting == meeting, may_be_told(Point), was_said())
    rows = {row[0]: row for row in fetch(reader, query.order_by(Point.position, Point.uid))}
    leading = leaders({uid: row[1] for uid, row in rows.items()})
    wanted = (uid for uid, row in rows.items() if row[2] in _OPTIONS and (item is None or row[3] == item))
    return tuple(Option(uid, rows[uid][4]) for uid in dict.fromkeys(leading[each] for each in wanted))


def withheld() -> ColumnElement[bool]:
    """Return whether a point, which may be missing, is one whose words stay with whoever typed it."""
    private = or_(Point.sensitive == 1, Point.kind == Kind.NOTE, ~undisputed(Point.uid, "sensitive"))
    return and_(Point.uid.is_not(None), private)


def _here(reader: Reader, meeting: bytes) -> Mapping[int, int]:
    query = select(Attendance.table_no, Attendance.capacity).where(
        Attendance.meeting == meeting, Attendance.deleted == 0, Attendance.status == Status.PRESENT
    )
    return Counter(table for table, capacity in fetch(reader, query) if capacity not in _APART)


def _options(reader: Reader, meeting: bytes) -> dict[bytes, tuple[OptionRow, ...]]:
    query = (
        select(VoteOption.vote, VoteOption.uid, VoteOption.text, VoteOption.point, withheld())
        .join(Vote, Vote.uid == VoteOption.vote)
        .outerjoin(Point, Point.uid == VoteOption.point)
        .where(Vote.meeting == meeting, VoteOption.deleted == 0)
        .order_by(VoteOption.position, VoteOption.uid)
    )
    found: dict[bytes, tuple[OptionRow, ...]] = {}
    for vote, uid, text, point, private in fetch(reader, query):
        found[vote] = (*found.get(vote, ()), OptionRow(uid, text, point, bool(private)))
    return found


def _counts(reader: Reader, meeting: bytes) -> dict[bytes, tuple[Counted, ...]]:
    found: dict[bytes, tuple[Counted, ...]] = {}
    for vote, _uid, option, table, round_, number in _cells(reader, meeting):
        found[vote] = (*found.get(vote, ()), Counted(option, table, round_, number))
    return found


def _cells(reader: Reader, meeting: bytes) -> Sequence[Row[*tuple[Any, ...]]]:
    query = (
        select(
            *(VoteCount.vote, VoteCount.uid, VoteCount.option),
            *(VoteCount.table_no, VoteCount.round, VoteCount.number),
        )
        .join(Vote, Vote.uid == VoteCount.vote)
        .where(Vote.meeting == meeting, VoteCount.deleted == 0)
        .order_by(VoteCount.table_no, VoteCount.round, VoteCount.uid)
    )
    return fetch(reader, query)


def _torn(reader: Reader) -> frozenset[bytes]:
    """Return the rows about which two laptops disagree in a way that changes a result."""
    return frozenset(clash.row for clash in clashes(reader) if clash.field in DECISIVE.get(clash.entity, ()))


def _apart(reader: Reader, meeting: bytes, torn: frozenset[bytes]) -> dict[bytes, dict[bytes, Apart]]:
    """Return, for each vote, the counts that two laptops set apart."""
    if not torn:
        return {}
    found: dict[bytes, dict[bytes, Apart]] = {}
    for vote, uid, option, table, round_, number in _cells(reader, meeting):
        if uid in torn:
            apart = Apart(option, table, round_, _numbers(reader, uid, number))
            found.setdefault(vote, {})[uid] = apart
    return found


def _numbers(reader: Reader, uid: bytes, shown: int) -> tuple[int | None, ...]:
    """Return what laptops have for a count, the least first, and None where one took the number away."""
    numbers = {int(str(claim.value)) for claim in claimed(reader, uid, "number")} or {shown}
    gone = any(claim.value for claim in claimed(reader, uid, DELETED))
    return (*sorted(numbers), *((None,) if gone else ()))
