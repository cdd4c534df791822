"""Who waits to speak, who is speaking, and whose voices were heard so far, by capacity."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.attendance import CAME
from facilitator.domain.capacities import Capacity
from facilitator.domain.groups import MeetingStatus
from facilitator.domain.names import fold
from facilitator.domain.queue import Heard, Waiting, fair_order
from facilitator.queries.reading import fetch
from facilitator.storage.models import AgendaItem, Attendance, Meeting, Person, Turn
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A turn, or a place in the queue of which it will come. `name` is empty where nobody known fits."""

    id: bytes
    item: bytes | None
    person: bytes | None
    name: str
    label: str
    capacity: str
    table_no: int
    about: str
    joined_at: str
    called_at: str
    ended_at: str
    react: int
    ahead: str
    first: int

    @property
    def called(self) -> str:
        """How the facilitator calls them."""
        return self.name or self.label or (Capacity(self.capacity).label.capitalize() if self.capacity else "Somebody")


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody who waits, and why at this place."""

    turn: TurnRow
    why: str


@dataclass(frozen=True, slots=True)
class Queue:
    """The queue of an item: who has the floor, who waits in which order, and whether nobody else may join.

    `status` is that of the meeting.
    """

    speaking: TurnRow | None
    waiting: tuple[WaitingRow, ...]
    closed: bool
    status: str = ""


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """How many turns a capacity had, how many of them were somebody's first, and how many people of it came."""

    capacity: str
    turns: int
    first: int
    came: int


@dataclass(frozen=True, slots=True)
class ItemVoiceRow:
    """How many turns a capacity had in an item; None for none."""

    item: bytes | None
    capacity: str
    turns: int


def queue(reader: Reader, meeting: bytes, item: bytes | None) -> Queue:
    """Return the queue of an item, or with None of a meeting that is on none."""
    rows = _turns(reader, meeting)
    status = _status(reader, meeting)
    if status == MeetingStatus.CLOSED:
        return Queue(None, (), closed=True, status=status)
    by_id = {row.id: row for row in rows}
    places = fair_order(_waiting(rows, item), _heard(rows))
    running = [row for row in rows if row.called_at and not row.ended_at]
    speaking = max(running, key=lambda row: (row.called_at, row.id), default=None)
    waiting = tuple(WaitingRow(by_id[place.id], place.why) for place in places)
    return Queue(speaking, waiting, closed=_is_queue_closed(reader, item), status=status)


def voices(reader: Reader, meeting: bytes) -> tuple[VoiceRow, ...]:
    """Return, for each capacity that came or spoke, its turns and its people, in the order of capacities."""
    taken = [row for row in _turns(reader, meeting) if row.called_at]
    turns, first = Counter(row.capacity for row in taken), Counter(row.capacity for row in taken if row.first)
    came = _came(reader, meeting)
    return tuple(
        VoiceRow(capacity, turns[capacity], first[capacity], came.get(capacity, 0))
        for capacity in (*Capacity, "")
        if turns[capacity] or came.get(capacity)
    )


def voices_by_item(reader: Reader, meeting: bytes) -> tuple[ItemVoiceRow, ...]:
    """Return how many turns each capacity had in each item, in the order in which items were first spoken on."""
    taken = sorted((row for row in _turns(reader, meeting) if row.called_at), key=lambda row: row.called_at)
    counts = Counter((row.item, row.capacity) for row in taken)
    return tuple(ItemVoiceRow(item, capacity, number) for (item, capacity), number in counts.items())


def named_turns(reader: Reader, meeting: bytes) -> int:
    """Return of how many turns it is still known who took them, or waits to."""
    return sum(bool(row.person or row.label) for row in _turns(reader, meeting))


def _turns(reader: Reader, meeting: bytes) -> tuple[TurnRow, ...]:
    query = (
        select(
            Turn.uid,
            Turn.item,
            Turn.person,
            func.coalesce(Person.name, ""),
            Turn.label,
            Turn.capacity,
            Turn.table_no,
            Turn.about,
            Turn.joined_at,
            Turn.called_at,
            Turn.ended_at,
            Turn.react,
            Turn.ahead,
            Turn.first,
        )
        .outerjoin(Person, Person.uid == Turn.person)
        .where(Turn.meeting == meeting, Turn.deleted == 0)
        .order_by(Turn.joined_at, Turn.uid)
    )
    return tuple(TurnRow(*row) for row in fetch(reader, query))


def _status(reader: Reader, meeting: bytes) -> str:
    found = fetch(reader, select(Meeting.status).where(Meeting.uid == meeting))
    return found[0][0] if found else ""


def _is_queue_closed(reader: Reader, item: bytes | None) -> bool:
    closed = fetch(reader, select(AgendaItem.queue_closed).where(AgendaItem.uid == item))
    return bool(closed and closed[0][0])


def _waiting(rows: Sequence[TurnRow], item: bytes | None) -> Iterable[Waiting]:
    taken = [row for row in rows if row.called_at]
    spoken = {_who(row) for row in taken} - {""}
    asked = [row.joined_at for row in taken if row.item == item]
    for row in rows:
        if row.item == item and not row.called_at:
            yield Waiting(
                row.id,
                row.joined_at,
                _who(row),
                row.table_no,
                row.capacity,
                spoken=_who(row) in spoken,
                react=bool(row.react),
                ahead=row.ahead,
                passed=sum(at > row.joined_at for at in asked),
            )


def _who(row: TurnRow) -> str:
    return row.person.hex() if row.person else fold(row.label)


def _heard(rows: Sequence[TurnRow]) -> Heard:
    taken = [row for row in rows if row.called_at]
    return Heard(Counter(row.table_no for row in taken), Counter(row.capacity for row in taken))


def _came(reader: Reader, meeting: bytes) -> Mapping[str, int]:
    query = (
        select(Attendance.capacity, func.count())
        .where(Attendance.meeting == meeting, Attendance.deleted == 0, Attendance.status.in_(CAME))
        .group_by(Attendance.capacity)
    )
    return {row[0]: row[1] for row in fetch(reader, query)}
