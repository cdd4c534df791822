"""A break in the midst of a meeting: one that was planned, or one that nobody planned."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.agenda import begin, items_of
from facilitator.domain.agenda import ItemKind
from facilitator.domain.closing import may_move_on
from facilitator.domain.moving_on import refuse_second_break
from facilitator.domain.order import between, key_salt
from facilitator.domain.running import now_on, stands_at
from facilitator.domain.shortening import checked_minutes
from facilitator.domain.words import needed
from facilitator.storage.models import AgendaItem, Meeting
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class TakeBreak:
    """Take a break now; "next" goes back to what it interrupts, where that has time left.

    A break that is not in the programme yet comes behind what is on, under `title`. 0 minutes leave a planned one as
    long as it is, and say of another nothing. Where people wait to speak on an item that has no time left, it is left
    only `anyway`. Refused in a break.
    """

    label: ClassVar[str] = "Take a break"
    id: bytes
    meeting: bytes
    at: str
    title: str = "Break"
    minutes: int = 0
    anyway: bool = False

    def apply(self, work: Work) -> None:
        """Write the item, its minutes and its times."""
        may_move_on(work.get(Meeting, self.meeting).status)
        running = now_on(items_of(work, self.meeting))
        if running is not None:
            refuse_second_break(running.kind, running.back_at)
        item = work.get(AgendaItem, self.id) if work.find(AgendaItem, self.id) else self._unplanned(work)
        if self.minutes:
            item.extra = checked_minutes(self.minutes) - item.minutes
        begin(work, item, self.at, anyway=self.anyway, midst=True)

    def _unplanned(self, work: Work) -> AgendaItem:
        """Put a break behind the place the meeting is at."""
        items = items_of(work, self.meeting)
        here = stands_at(items)
        place = items.index(here) + 1 if here is not None else 0
        low, high = (items[at].position if 0 <= at < len(items) else "" for at in (place - 1, place))
        item = AgendaItem(uid=self.id, meeting=self.meeting, kind=ItemKind.BREAK, unplanned=1)
        item.title, item.position = needed(self.title, "the break a title"), between(low, high, key_salt(self.id))
        work.add(item)
        work.session.flush()
        return item
