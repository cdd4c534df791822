"""Who asked to speak is forgotten once a meeting is closed, or is over and nobody closed it.

What is left of a turn is the capacity, the item, when it was, and whether it was somebody's first (R-C9): turns are
counted, people are not. It holds for withdrawn turns as well, for what a merge brings later of a meeting that is closed
here, and for the journal.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import ColumnElement, and_, or_, select

from facilitator.domain.groups import MeetingStatus
from facilitator.storage.forgetting import marked_among
from facilitator.storage.models import Meeting, Turn
from facilitator.storage.work import Work

TELLING = ("person", "label", "about", "table_no")
"""The fields of a turn that tell who it was: at a table of eight, the number and the capacity may do so."""


_LONG_OVER = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ForgetSpeakers:
    """Forget who spoke at meetings that are closed or withdrawn, and, of those nobody closed, a week after.

    Another laptop, not knowing, may have written it down. `today` is an ISO date; without it no day is over. A turn
    must be a week old itself, since a laptop whose clock is wrong wrote it by the same clock.
    """

    label: ClassVar[str] = "Forget who asked to speak at closed meetings"
    today: str = ""

    def apply(self, work: Work) -> None:
        """Forget it, where there is something to forget."""
        gone = [Meeting.deleted == 1]
        if self.today:
            before = (dt.date.fromisoformat(self.today) - _LONG_OVER).isoformat()
            gone.append(and_(Meeting.date != "", Meeting.date < before, Turn.joined_at < before))
        forget_speakers(work, *gone)


def forget_speakers(work: Work, *more: ColumnElement[bool]) -> None:
    """Forget who took the turns of all closed meetings, and of `more`; who still waits leaves the queue."""
    work.session.flush()
    over = or_(Meeting.status == MeetingStatus.CLOSED, *more)
    asked = select(Turn).join(Meeting, Meeting.uid == Turn.meeting).where(over).order_by(Turn.called_at, Turn.uid)
    found = work.session.scalars(asked).all()
    marked = set(marked_among(work.session.connection(), [turn.uid for turn in found])) if found else set()
    turns = [turn for turn in found if turn.uid not in marked]
    _one_first_turn_each(turns)
    for turn in turns:
        if not turn.called_at:
            turn.deleted = 1
        work.forget_fields(turn, *TELLING)


def _one_first_turn_each(turns: Iterable[Turn]) -> None:
    """Let the earliest of somebody's turns be their first alone: two laptops may each have written one."""
    begun: set[bytes | None] = {None}
    for turn in turns:
        if turn.called_at and not turn.deleted:
            turn.first = int(bool(turn.first) and turn.person not in begun)
            begun.add(turn.person)
