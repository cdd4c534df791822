"""Who spoke is forgotten once a meeting is closed.

What is left of a turn is the capacity, the item, when it was, and whether it was somebody's first (R-C9): turns are
counted, people are not. It holds for withdrawn turns as well, for what a merge brings later of a meeting that is closed
here, and for the journal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.domain.groups import MeetingStatus
from facilitator.storage.forgetting import marked_among
from facilitator.storage.models import Meeting, Turn
from facilitator.storage.work import Work

TELLING = ("person", "label", "about", "table_no")
"""The fields of a turn that tell who it was: at a table of eight, the number and the capacity may do so."""


@dataclass(frozen=True, slots=True)
class ForgetSpeakers:
    """Forget who spoke at meetings that are closed, where another laptop, not knowing, wrote it down."""

    label: ClassVar[str] = "Forget who spoke at closed meetings"

    def apply(self, work: Work) -> None:
        """Forget it, where there is something to forget."""
        forget_speakers(work)


def forget_speakers(work: Work) -> None:
    """Forget who took the turns of all closed meetings; who still waits leaves the queue."""
    work.session.flush()
    closed = select(Meeting.uid).where(Meeting.status == MeetingStatus.CLOSED)
    found = work.session.scalars(select(Turn).where(Turn.meeting.in_(closed)).order_by(Turn.called_at, Turn.uid)).all()
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
