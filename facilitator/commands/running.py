"""The running order while a meeting goes on: the next item, minutes added, borrowed and given up, and breaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.agenda import begin, item_of_open_meeting, items_of
from facilitator.domain.agenda import ItemKind, called, numbers_of
from facilitator.domain.moving_on import break_over, refuse_second_next
from facilitator.domain.refused import Refused
from facilitator.domain.running import begun_at, now_on
from facilitator.domain.shortening import Cut, checked_minutes, extended, lent
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
        item = item_of_open_meeting(work, self.id)
        items = items_of(work, item.meeting)
        running = now_on(items)
        if running is not None:
            refuse_second_next(_called(items, running), begun_at(running), self.at)
        begin(work, item, self.at, anyway=self.anyway)


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
        item = item_of_open_meeting(work, self.id)
        item.extra = checked_minutes(self.minutes) - item.minutes


def _give(item: AgendaItem, extra: int, at: str) -> None:
    item.extra = extra
    if item.kind == ItemKind.BREAK and item.started_at and not item.ended_at:
        item.back_at = break_over(item, at)


def _called(items: Sequence[AgendaItem], item: AgendaItem) -> str:
    numbers = dict(zip(items, numbers_of(each.kind for each in items), strict=True))
    return called(numbers[item], item.title)
