"""The running order while a meeting goes on: the next item, minutes added, borrowed and given up, and breaks."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from facilitator.commands.agenda import StartItem, item_of_open_meeting, running_items
from facilitator.domain.moving_on import break_over, refuse_second_next
from facilitator.domain.refused import Refused
from facilitator.domain.running import begun_at, now_on
from facilitator.domain.shortening import LONGEST, Cut, extended, lent
from facilitator.storage.models import AgendaItem
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class NextItem:
    """Go on to an item that stood next; refused where another began a moment ago: a key pressed twice.

    An item on which people wait to speak is left only `anyway`.
    """

    label: ClassVar[str] = "Go on to the next item"
    id: bytes
    at: str
    anyway: bool = False

    def apply(self, work: Work) -> None:
        """Start the item."""
        running = now_on(running_items(work, item_of_open_meeting(work, self.id).meeting))
        if running is not None:
            refuse_second_next(_number(work, running), begun_at(running), self.at)
        StartItem(self.id, self.at, self.anyway).apply(work)


@dataclass(frozen=True, slots=True)
class ExtendItem:
    """Give an item more minutes; a break that is on is over as much later."""

    label: ClassVar[str] = "Give an item more minutes"
    id: bytes
    minutes: int
    at: str

    def apply(self, work: Work) -> None:
        """Write the extra minutes."""
        item = item_of_open_meeting(work, self.id)
        _give(item, extended(item, self.minutes), self.at)


@dataclass(frozen=True, slots=True)
class BorrowMinutes:
    """Give an item minutes of another that has not begun; the meeting gets no longer."""

    label: ClassVar[str] = "Borrow minutes from a later item"
    id: bytes
    source: bytes
    minutes: int
    at: str

    def apply(self, work: Work) -> None:
        """Write the extra minutes of both."""
        item, source = item_of_open_meeting(work, self.id), work.get(AgendaItem, self.source)
        if item.uid == source.uid:
            raise Refused("An item cannot borrow from itself. Choose a later one.")
        source.extra = lent(source, source.title, self.minutes)
        _give(item, extended(item, self.minutes), self.at)


@dataclass(frozen=True, slots=True)
class ShortenItems:
    """Take minutes from items that have not begun, so that the meeting ends in time."""

    label: ClassVar[str] = "Shorten what is to come"
    cuts: tuple[Cut, ...]

    def apply(self, work: Work) -> None:
        """Write what each gives."""
        for cut in self.cuts:
            item = item_of_open_meeting(work, cut.id)
            item.extra = lent(item, item.title, cut.minutes)


@dataclass(frozen=True, slots=True)
class SetLength:
    """Have an item take so many minutes from now on, whatever was planned."""

    label: ClassVar[str] = "Say how long an item is"
    id: bytes
    minutes: int

    def apply(self, work: Work) -> None:
        """Write the extra minutes that make it so."""
        if not 1 <= self.minutes <= LONGEST:
            raise Refused("Give the minutes as a number from 1 to 1440.")
        item = item_of_open_meeting(work, self.id)
        item.extra = self.minutes - item.minutes


def _give(item: AgendaItem, extra: int, at: str) -> None:
    item.extra = extra
    if item.back_at and not item.ended_at:
        item.back_at = break_over(item, at)


def _number(work: Work, item: AgendaItem) -> int:
    before = select(func.count()).where(
        AgendaItem.meeting == item.meeting,
        AgendaItem.deleted == 0,
        (AgendaItem.position < item.position) | ((AgendaItem.position == item.position) & (AgendaItem.uid <= item.uid)),
    )
    return work.session.scalar(before) or 0
