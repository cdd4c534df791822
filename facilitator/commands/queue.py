"""The queue: who asks to speak, who is given the floor, and what a person changes in the order by hand.

A turn has an id of its own from birth, not one made of the person: that would tell for ever who it was. So two laptops
that queue one person at the same time make two turns; one place is shown (`one_each`), and both go when it is used.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import ColumnElement, Select, false, select

from facilitator.commands.attendance import attendance_id
from facilitator.commands.people import kept_person
from facilitator.domain.capacities import Capacity
from facilitator.domain.closing import may_queue
from facilitator.domain.order import between, key_salt
from facilitator.domain.queue import called_just_now, may_close
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept
from facilitator.storage.models import AgendaItem, Attendance, Meeting, Person, Turn
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class JoinQueue:
    """Put somebody in the queue of an item: a person, or somebody of whom a label or a capacity alone is known.

    `react` says that they answer the speaker who has the floor; `about` is what they want to say.
    """

    label: ClassVar[str] = "Join the queue"
    id: bytes
    meeting: bytes
    item: bytes | None
    at: str
    person: bytes | None = None
    called: str = ""
    capacity: str = ""
    table: int = 0
    about: str = ""
    react: bool = False

    def apply(self, work: Work) -> None:
        """Write the turn; refuse where the queue is closed, or this person waits already."""
        _refuse_closed(work, self.meeting, self.item)
        turn = Turn(uid=self.id, meeting=self.meeting, item=self.item, joined_at=self.at, react=int(self.react))
        turn.person = kept_person(work, self.person) if self.person else None
        turn.label, turn.about = kept(self.called), kept(self.about)
        turn.capacity, turn.table_no = Capacity(self.capacity) if self.capacity else "", self.table
        _fill_in(work, turn)
        if not (turn.person or turn.label or turn.capacity):
            raise Refused("Say who wants to speak: a name, a badge number, or a capacity.")
        if work.session.scalars(_waiting(self.meeting, self.item, *_same(turn))).first() is not None:
            raise Refused("They are waiting to speak already.")
        work.add(turn)


@dataclass(frozen=True, slots=True)
class LeaveQueue:
    """Take somebody out of the queue."""

    label: ClassVar[str] = "Leave the queue"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw the turn."""
        turn = _still_waiting(work, self.id)
        turn.deleted = 1
        _withdraw_doubles(work, turn)


@dataclass(frozen=True, slots=True)
class CallNext:
    """Give somebody who waits the floor; the turn that was running ends. Who is next `fair_order` says, not this."""

    label: ClassVar[str] = "Call the next speaker"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write both times; refuse where somebody was called only just now."""
        turn = _still_waiting(work, self.id)
        if any(called_just_now(running.called_at, self.at) for running in _running(work, turn.meeting)):
            raise Refused("Somebody was given the floor only just now, so this was not taken.")
        end_turns(work, turn.meeting, self.at)
        turn.called_at, turn.ended_at = self.at, ""
        turn.first = int(turn.person is not None and not _has_spoken(work, turn))
        _withdraw_doubles(work, turn)


@dataclass(frozen=True, slots=True)
class EndTurn:
    """Say that somebody has finished speaking."""

    label: ClassVar[str] = "End a turn"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write the time; a turn that has ended stays as it is."""
        turn = _turn_of_open_meeting(work, self.id)
        if not turn.called_at or turn.ended_at:
            raise Refused("They do not have the floor.")
        turn.ended_at = self.at


@dataclass(frozen=True, slots=True)
class ReactNow:
    """Let somebody who waits answer the speaker, or take that back."""

    label: ClassVar[str] = "React now"
    id: bytes
    react: bool = True

    def apply(self, work: Work) -> None:
        """Write it."""
        _still_waiting(work, self.id).react = int(self.react)


@dataclass(frozen=True, slots=True)
class PutBehind:
    """Put somebody behind others, by hand: these keep the places in which they are shown, all else follows."""

    label: ClassVar[str] = "Change the queue by hand"
    id: bytes
    others: tuple[bytes, ...] = ()

    def apply(self, work: Work) -> None:
        """Give each of them a place by hand, ahead of whoever has one and is not among them."""
        turns = [_still_waiting(work, id_) for id_ in (*self.others, self.id)]
        waiting = work.session.scalars(_waiting(turns[-1].meeting, turns[-1].item, Turn.ahead != "")).all()
        ceiling = min((other.ahead for other in waiting if other not in turns), default="")
        last = ""
        for turn in turns:
            if not last < turn.ahead < (ceiling or "~"):
                turn.ahead = between(last, ceiling, key_salt(turn.uid))
            last = turn.ahead


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put somebody back where the fair order has them."""

    label: ClassVar[str] = "Go by the fair order again"
    id: bytes

    def apply(self, work: Work) -> None:
        """Take the place by hand, and the answer, away."""
        turn = _still_waiting(work, self.id)
        turn.ahead, turn.react = "", 0


@dataclass(frozen=True, slots=True)
class CloseQueue:
    """Let nobody else join the queue of an item; who waits already still speaks."""

    label: ClassVar[str] = "Close the queue"
    item: bytes

    def apply(self, work: Work) -> None:
        """Write it."""
        _set_queue_closed(work, self.item, 1)


@dataclass(frozen=True, slots=True)
class OpenQueue:
    """Let people join the queue of an item again."""

    label: ClassVar[str] = "Open the queue"
    item: bytes

    def apply(self, work: Work) -> None:
        """Write it."""
        _set_queue_closed(work, self.item, 0)


def refuse_while_waiting(work: Work, item: AgendaItem, *, anyway: bool) -> None:
    """Refuse to leave an item on which people wait to speak, unless it was said a second time (`may_close`)."""
    waiting = work.session.scalars(_waiting(item.meeting, item.uid)).all()
    may_close(item.title, len({turn.person or turn.uid for turn in waiting}), anyway=anyway)


def end_turns(work: Work, meeting: bytes | None, at: str) -> None:
    """Have nobody speak any longer at a meeting."""
    for running in _running(work, meeting):
        running.ended_at = at


def _set_queue_closed(work: Work, id_: bytes, closed: int) -> None:
    item = work.get(AgendaItem, id_)
    may_queue(work.get(Meeting, item.meeting).status)
    item.queue_closed = closed


def _refuse_closed(work: Work, meeting: bytes, item: bytes | None) -> None:
    may_queue(work.get(Meeting, meeting).status)
    if item is not None and work.get(AgendaItem, item).queue_closed:
        raise Refused("The queue for this item is closed. Open it to let somebody else join.")


def _fill_in(work: Work, turn: Turn) -> None:
    """Take what the list of the meeting, or else the library, says of a person."""
    if turn.person is None:
        return
    there = work.find(Attendance, attendance_id(turn.meeting or b"", turn.person))
    turn.table_no = turn.table_no or (there.table_no if there else 0)
    turn.capacity = turn.capacity or (there.capacity if there else "") or work.get(Person, turn.person).capacity


def _waiting(meeting: bytes | None, item: bytes | None, *more: ColumnElement[bool]) -> Select[Turn]:
    return select(Turn).where(
        Turn.meeting == meeting, Turn.item.is_not_distinct_from(item), Turn.called_at == "", Turn.deleted == 0, *more
    )


def _same(turn: Turn) -> tuple[ColumnElement[bool], ...]:
    """Return what holds of the turns of whoever this is, as far as that is known: a capacity alone is anybody."""
    if turn.person is not None:
        return (Turn.person == turn.person,)
    return (Turn.person.is_(None), Turn.label == turn.label if turn.label else false())


def _running(work: Work, meeting: bytes | None) -> Sequence[Turn]:
    running = select(Turn).where(Turn.meeting == meeting, Turn.called_at != "", Turn.ended_at == "", Turn.deleted == 0)
    return work.session.scalars(running).all()


def _turn_of_open_meeting(work: Work, id_: bytes) -> Turn:
    turn = work.get(Turn, id_)
    may_queue(work.get(Meeting, turn.meeting).status)
    return turn


def _still_waiting(work: Work, id_: bytes) -> Turn:
    turn = _turn_of_open_meeting(work, id_)
    if turn.called_at:
        raise Refused("They were given the floor already.")
    return turn


def _withdraw_doubles(work: Work, turn: Turn) -> None:
    """Take out the other turn of somebody whom two laptops queued."""
    for other in work.session.scalars(_waiting(turn.meeting, turn.item, *_same(turn), Turn.uid != turn.uid)):
        other.deleted = 1


def _has_spoken(work: Work, turn: Turn) -> bool:
    spoken = select(Turn.uid).where(
        Turn.meeting == turn.meeting,
        Turn.person == turn.person,
        Turn.called_at != "",
        Turn.deleted == 0,
        Turn.uid != turn.uid,
    )
    return work.session.scalars(spoken).first() is not None
