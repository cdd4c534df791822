"""The programme of a meeting and its tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from facilitator.commands.queue import end_turns, refuse_while_waiting
from facilitator.domain.agenda import ItemKind
from facilitator.domain.closing import may_move_on
from facilitator.domain.ids import uid_of
from facilitator.domain.levels import Level
from facilitator.domain.moving_on import break_over
from facilitator.domain.order import between, key_salt
from facilitator.domain.refused import Refused
from facilitator.domain.running import broken_into, taken, to_come, waits_for_break
from facilitator.domain.typed import MOST_TABLES
from facilitator.domain.wording import one_line
from facilitator.domain.words import kept, needed
from facilitator.storage.models import AgendaItem, DiscussionTable, Meeting
from facilitator.storage.work import Work

_LONGEST = 24 * 60


@dataclass(frozen=True, slots=True)
class SaveItem:
    """Add an agenda item at the end, or change one; `minutes` is the time planned."""

    label: ClassVar[str] = "Save an agenda item"
    id: bytes
    meeting: bytes
    title: str
    minutes: int = 0
    kind: str = ItemKind.DISCUSSION
    presenters: str = ""
    question: str = ""
    level_intended: str | None = None
    outcome: str | None = None

    def apply(self, work: Work) -> None:
        """Write the item."""
        work.get(Meeting, self.meeting)
        if not 0 <= self.minutes <= _LONGEST:
            raise Refused("Give the minutes as a number from 0 to 1440.")
        item = work.find_or_add(AgendaItem(uid=self.id, meeting=self.meeting))
        item.title, item.minutes = needed(self.title, "the item a title"), self.minutes
        item.kind, item.presenters, item.question = ItemKind(self.kind), kept(self.presenters), kept(self.question)
        if self.level_intended is not None:
            item.level_intended = Level(self.level_intended) if self.level_intended else ""
        if self.outcome is not None:
            item.outcome = kept(self.outcome)
        item.position = item.position or between(_last_position(work, self.meeting), "", key_salt(self.id))


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Put an agenda item between two others; None means the beginning or the end."""

    label: ClassVar[str] = "Move an agenda item"
    id: bytes
    after: bytes | None
    before: bytes | None

    def apply(self, work: Work) -> None:
        """Give the item a place between the two."""
        low = work.get(AgendaItem, self.after).position if self.after else ""
        high = work.get(AgendaItem, self.before).position if self.before else ""
        work.get(AgendaItem, self.id).position = between(low, high, key_salt(self.id))


@dataclass(frozen=True, slots=True)
class WithdrawItem:
    """Take an item out of the programme; what was said in it stays."""

    label: ClassVar[str] = "Withdraw an agenda item"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(AgendaItem, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class StartItem:
    """Move the meeting to an item: the one that was running ends; `at` is a local time to the second.

    One that was left before goes on: what it took until then is kept. An item on which people wait to speak is left
    only `anyway`. A break that does not stand next interrupts what is on (`begin`).
    """

    label: ClassVar[str] = "Start an agenda item"
    id: bytes
    at: str
    anyway: bool = False

    def apply(self, work: Work) -> None:
        """Write the times."""
        item = item_of_open_meeting(work, self.id)
        midst = item not in to_come(items_of(work, item.meeting))[:1]
        begin(work, item, self.at, anyway=self.anyway, midst=midst)


@dataclass(frozen=True, slots=True)
class EndItem:
    """End the item that is running; one on which people wait to speak only `anyway`."""

    label: ClassVar[str] = "End an agenda item"
    id: bytes
    at: str
    anyway: bool = False

    def apply(self, work: Work) -> None:
        """Write the time; an item that has ended keeps its own."""
        item = item_of_open_meeting(work, self.id)
        if not item.started_at or item.ended_at:
            raise Refused(f"“{one_line(item.title)}” is not on, so this was not taken.")
        refuse_while_waiting(work, item, anyway=self.anyway)
        item.ended_at = self.at


@dataclass(frozen=True, slots=True)
class SetTables:
    """Have tables 1 to `count` at a meeting; those above are withdrawn."""

    label: ClassVar[str] = "Set the number of tables"
    meeting: bytes
    count: int
    seats: int = 8

    def apply(self, work: Work) -> None:
        """Write the tables."""
        if not 0 <= self.count <= MOST_TABLES:
            raise Refused(f"A meeting can have up to {MOST_TABLES} tables.")
        work.get(Meeting, self.meeting)
        for number in range(1, self.count + 1):
            table = work.find_or_add(
                DiscussionTable(uid=table_id(self.meeting, number), meeting=self.meeting, number=number)
            )
            table.seats = table.seats or self.seats
        high = select(DiscussionTable).where(
            DiscussionTable.meeting == self.meeting, DiscussionTable.number > self.count, DiscussionTable.deleted == 0
        )
        for table in work.session.scalars(high):
            table.deleted = 1


@dataclass(frozen=True, slots=True)
class SaveTable:
    """Change what is said of a table: its name, seats, host and scribe."""

    label: ClassVar[str] = "Save a table"
    meeting: bytes
    number: int
    name: str = ""
    seats: int = 8
    host: bytes | None = None
    scribe: bytes | None = None

    def apply(self, work: Work) -> None:
        """Write the table."""
        uid = table_id(self.meeting, self.number)
        table = work.find_or_add(DiscussionTable(uid=uid, meeting=self.meeting, number=self.number))
        table.name, table.seats = kept(self.name), self.seats
        table.host, table.scribe = self.host, self.scribe


def table_id(meeting: bytes, number: int) -> bytes:
    """Return the id of a table, the same on every laptop."""
    return uid_of("table_", meeting, number)


def item_of_open_meeting(work: Work, id_: bytes) -> AgendaItem:
    """Return an agenda item whose clock may go on, or refuse."""
    item = work.get(AgendaItem, id_)
    may_move_on(work.get(Meeting, item.meeting).status)
    return item


def begin(work: Work, item: AgendaItem, at: str, *, anyway: bool, midst: bool = False) -> None:
    """End what is on and whoever speaks in a break, and begin an item, or go on with it.

    A break in the `midst` of another item keeps which that is: "next" goes back there, to those who wait to speak on
    it. It gets a time to be back.
    """
    items, rests = items_of(work, item.meeting), item.kind == ItemKind.BREAK
    into = broken_into(items) if rests and midst else None
    for other in running_items(work, item.meeting):
        if other.uid != item.uid:
            waits = into is not None and waits_for_break(other, items, at)
            refuse_while_waiting(work, other, anyway=anyway or waits)
            other.ended_at = at
    if item.started_at and item.ended_at:
        item.spent, item.resumed_at = taken(item, at), at
    fresh = not item.started_at or bool(item.ended_at)
    item.started_at, item.ended_at = item.started_at or at, ""
    if rests:
        end_turns(work, item.meeting, at)
        item.back_at, item.interrupts = break_over(item, at), into if fresh else item.interrupts


def items_of(work: Work, meeting: bytes | None) -> Sequence[AgendaItem]:
    """Return the items of a meeting in their order."""
    held = select(AgendaItem).where(AgendaItem.meeting == meeting, AgendaItem.deleted == 0)
    return work.session.scalars(held.order_by(AgendaItem.position, AgendaItem.uid)).all()


def running_items(work: Work, meeting: bytes | None) -> Sequence[AgendaItem]:
    """Return the items of a meeting that have begun and not ended; of two laptops there may be two."""
    running = select(AgendaItem).where(
        AgendaItem.meeting == meeting,
        AgendaItem.started_at != "",
        AgendaItem.ended_at == "",
        AgendaItem.deleted == 0,
    )
    return work.session.scalars(running).all()


def _last_position(work: Work, meeting: bytes) -> str:
    last = select(func.max(AgendaItem.position)).where(AgendaItem.meeting == meeting)
    return work.session.scalar(last) or ""
