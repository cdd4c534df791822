"""People who may stand in the library twice: pairs with the reason in words, those said not to be, those joined."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import aliased

from facilitator.domain.attendance import Status
from facilitator.domain.pairs import Alike, Watch, alike, may_be_one
from facilitator.domain.sameness import Nicknames
from facilitator.domain.wording import listed, moment_in_words
from facilitator.queries.people import PersonRow, people
from facilitator.queries.reading import fetch
from facilitator.storage.models import Attendance, DifferentPeople, Meeting, Person
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader

_AT_TWO_DESKS, _MISSED = 400, 200
_BORN_TOGETHER = (
    "SELECT a.meeting, a.person, a.arrived_at, s.here, coalesce(w.laptop, '') FROM attendance a"
    " JOIN person k ON k.uid=a.person AND k.deleted=0 AND k.merged_into IS NULL"
    " JOIN change c ON c.row=a.uid AND c.prev=x'' JOIN change p ON p.row=a.person AND p.prev=x'' AND p.step=c.step"
    " JOIN step s ON s.id=c.step LEFT JOIN writer w ON w.id=s.writer"
    " WHERE a.deleted=0 AND a.booked=0 AND a.status IN ('present', 'left') ORDER BY a.arrived_at, a.uid"
)


class State(StrEnum):
    """How it stands with a pair."""

    ALIKE = "look alike"
    DIFFERENT = "not the same"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two people; of a joined pair `one` is who stays and `other` who went."""

    id: bytes
    one: bytes
    other: bytes
    one_name: str
    other_name: str
    reason: str
    state: State = State.ALIKE


class WalkIn(NamedTuple):
    """Somebody let in as new at a meeting: when, and at which desk (in this library or not, and the laptop)."""

    meeting: bytes
    person: bytes
    at: str
    here: int
    laptop: str


def look_alike(reader: Reader, nicknames: Nicknames, watch: Watch = lambda _done, _all: None) -> tuple[PairRow, ...]:
    """Return the pairs that nobody has decided on, the likeliest first. Among 10,000 people this takes seconds.

    First come those let in as new at two desks of one meeting. Contacts count only where the view may see them.
    """
    known = {row.id: row for row in people(reader)}
    named = alike(tuple(known.values()), nicknames, watch)
    new, different = _walk_ins(reader), _different(reader)
    found: dict[bytes, Alike] = {}
    for pair in (*_at_two_desks(new, known, nicknames), *_missed(reader, named, new), *named):
        found.setdefault(_id(pair.one, pair.other), pair)
    open_ones = sorted((pair for key, pair in found.items() if key not in different), key=lambda pair: -pair.weight)
    return tuple(_row(known[pair.one], known[pair.other], pair.reasons) for pair in open_ones)


def decided(reader: Reader) -> tuple[PairRow, ...]:
    """Return the pairs that were joined, and those that are said not to be the same, each by name."""
    one, other = aliased(Person), aliased(Person)
    joined = (
        select(one.uid, other.uid, one.name, other.name)
        .join(other, other.merged_into == one.uid)
        .where(other.deleted == 0)
        .order_by(one.name, one.uid, other.uid)
    )
    different = (
        select(DifferentPeople.one, DifferentPeople.other, one.name, other.name)
        .join(one, one.uid == DifferentPeople.one)
        .join(other, other.uid == DifferentPeople.other)
        .where(DifferentPeople.deleted == 0)
        .order_by(one.name, one.uid, other.uid)
    )
    asked = ((joined, State.JOINED, "One person"), (different, State.DIFFERENT, "Two people, as somebody said"))
    return tuple(
        PairRow(_id(kept, gone), kept, gone, name, other_name, reason, state)
        for query, state, reason in asked
        for kept, gone, name, other_name in fetch(reader, query)
    )


def a_pair(one: PersonRow, other: PersonRow, nicknames: Nicknames) -> PairRow:
    """Return two people whom somebody wants to set side by side, alike or not."""
    return _row(one, other, (may_be_one(one.name, other.name, nicknames) or "the names are not alike",))


def _row(one: PersonRow, other: PersonRow, reasons: tuple[str, ...]) -> PairRow:
    told = listed(reasons)
    return PairRow(_id(one.id, other.id), one.id, other.id, one.name, other.name, told[:1].upper() + told[1:])


def _id(one: bytes, other: bytes) -> bytes:
    return b"".join(sorted((one, other)))


def _different(reader: Reader) -> frozenset[bytes]:
    query = select(DifferentPeople.one, DifferentPeople.other).where(DifferentPeople.deleted == 0)
    return frozenset(_id(one, other) for one, other in fetch(reader, query) if one and other)


def _walk_ins(reader: Reader) -> dict[bytes, list[WalkIn]]:
    """Return who was let in as new, by meeting, in the order of coming."""
    found: dict[bytes, list[WalkIn]] = {}
    for row in rows(reader.connection, _BORN_TOGETHER):
        found.setdefault(row[0], []).append(WalkIn(*row))
    return found


def _at_two_desks(
    new: dict[bytes, list[WalkIn]], known: dict[bytes, PersonRow], nicknames: Nicknames
) -> Iterator[Alike]:
    """Yield those let in as new at two desks of one meeting whose names are much alike."""
    for together in new.values():
        for one, other in combinations(together, 2):
            if (one.here, one.laptop) == (other.here, other.laptop):
                continue
            if why := may_be_one(known[one.person].name, known[other.person].name, nicknames):
                times = f"let in as new at two desks, {moment_in_words(one.at)} and {moment_in_words(other.at)}"
                yield Alike(one.person, other.person, _AT_TWO_DESKS, (times, why))


def _missed(reader: Reader, named: tuple[Alike, ...], new: dict[bytes, list[WalkIn]]) -> Iterator[Alike]:
    """Yield those of whom one was booked and not seen, and the other let in as new at that meeting."""
    came = {walk_in.person: walk_in for together in new.values() for walk_in in together}
    awaited = _awaited(reader, [meeting for meeting in new if new[meeting]])
    for pair in named:
        for booked, other in ((pair.one, pair.other), (pair.other, pair.one)):
            walk_in = came.get(other)
            if walk_in and (title := awaited.get((walk_in.meeting, booked))):
                late = f"the other was let in as new at {moment_in_words(walk_in.at)}"
                told = f"one was booked for {title} and not seen, {late}"
                yield replace(pair, weight=pair.weight + _MISSED, reasons=(told, *pair.reasons))


def _awaited(reader: Reader, meetings: list[bytes]) -> dict[tuple[bytes, bytes], str]:
    query = (
        select(Attendance.meeting, Attendance.person, Meeting.title)
        .join(Meeting, Meeting.uid == Attendance.meeting)
        .where(Attendance.meeting.in_(meetings), Attendance.deleted == 0, Attendance.booked == 1)
        .where(Attendance.status.in_((Status.BOOKED, Status.DID_NOT_COME)))
    )
    return {(meeting, person): title for meeting, person, title in fetch(reader, query) if meeting and person}
