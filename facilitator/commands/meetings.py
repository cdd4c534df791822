"""Meetings: planned, live, closed, and the next one made from the last."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from sqlalchemy import select

from facilitator.commands.agenda import running_items
from facilitator.commands.queue import end_turns
from facilitator.commands.speakers import forget_speakers
from facilitator.domain.attribution import chosen_mode
from facilitator.domain.groups import MeetingStatus
from facilitator.domain.ids import uid_of
from facilitator.domain.levels import Level
from facilitator.domain.references import meeting_code
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept, needed
from facilitator.storage.models import AgendaItem, DiscussionTable, Meeting
from facilitator.storage.work import Work

CopiedT = TypeVar("CopiedT", AgendaItem, DiscussionTable)

_COPIED = (
    *("group", "title", "starts", "ends", "venue", "facilitator", "note_taker", "hosts"),
    *("attribution", "ground_rules", "level_intended", "co_lead"),
)
_DETAILS = (
    *("subject", "purpose", "starts", "ends", "venue", "facilitator", "note_taker", "hosts"),
    *("ground_rules", "co_lead", "brought_by", "can_change", "cannot_change", "groups_note", "will_change"),
)
_COPIED_ITEM = ("position", "kind", "title", "minutes", "question", "level_intended")
_COPIED_TABLE = ("number", "name", "seats", "host", "scribe")


@dataclass(frozen=True, slots=True)
class SaveMeeting:
    """Plan a meeting, or change its plan; None leaves a detail as it is."""

    label: ClassVar[str] = "Save a meeting"
    id: bytes
    title: str
    date: str
    group: bytes | None = None
    subject: str | None = None
    purpose: str | None = None
    starts: str | None = None
    ends: str | None = None
    venue: str | None = None
    facilitator: str | None = None
    note_taker: str | None = None
    hosts: str | None = None
    attribution: str | None = None
    ground_rules: str | None = None
    level_intended: str | None = None
    co_lead: str | None = None
    brought_by: str | None = None
    can_change: str | None = None
    cannot_change: str | None = None
    groups_note: str | None = None
    will_change: str | None = None

    def apply(self, work: Work) -> None:
        """Write the meeting; a new one gets the code of its month."""
        meeting = work.find_or_add(Meeting(uid=self.id))
        meeting.title, meeting.date = needed(self.title, "the meeting a title"), checked_date(self.date)
        meeting.group = self.group or meeting.group
        if self.level_intended is not None:
            meeting.level_intended = Level(self.level_intended) if self.level_intended else ""
        for field in _DETAILS:
            if (value := getattr(self, field)) is not None:
                setattr(meeting, field, kept(value))
        if self.attribution is not None:
            meeting.attribution = chosen_mode(self.attribution)
        meeting.code = meeting.code or free_code(work, meeting.date)


@dataclass(frozen=True, slots=True)
class SetMeetingStatus:
    """Open a meeting, close it, or open it again; `at` is a local time to the second.

    Closing ends what is on and the turn of whoever speaks, and forgets for good who asked to speak (R-C9).
    """

    label: ClassVar[str] = "Open or close a meeting"
    id: bytes
    status: str
    at: str = ""

    def apply(self, work: Work) -> None:
        """Write the state; one that was closed already keeps its time."""
        meeting, closes = work.get(Meeting, self.id), self.status == MeetingStatus.CLOSED
        meeting.status = MeetingStatus(self.status)
        meeting.closed_at = (meeting.closed_at or self.at) if closes else ""
        if closes:
            for item in running_items(work, self.id):
                item.ended_at = self.at
            end_turns(work, self.id, self.at)
            forget_speakers(work)


@dataclass(frozen=True, slots=True)
class WithdrawMeeting:
    """Take a meeting out of the lists."""

    label: ClassVar[str] = "Withdraw a meeting"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Meeting, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class MakeNextMeeting:
    """Make a meeting from another: its programme as planned, its tables and roles, on a new date."""

    label: ClassVar[str] = "Make the next meeting"
    id: bytes
    last: bytes
    date: str

    def apply(self, work: Work) -> None:
        """Write the new meeting with copies of the items and tables."""
        last = work.get(Meeting, self.last)
        day = checked_date(self.date)
        fresh = Meeting(uid=self.id, date=day, code=free_code(work, day), copied_from=last.uid)
        for field in _COPIED:
            setattr(fresh, field, getattr(last, field))
        work.add(fresh)
        for item in _rows_of(work, AgendaItem, last.uid):
            if item.unplanned:
                continue
            _copy(work, item, _COPIED_ITEM, self.id, uid_of("agenda_item", self.id, item.uid))
        for table in _rows_of(work, DiscussionTable, last.uid):
            _copy(work, table, _COPIED_TABLE, self.id, uid_of("table_", self.id, table.number))


def checked_date(text: str) -> str:
    """Return an ISO date, or refuse what is none."""
    try:
        return dt.date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise Refused(f"“{text}” is not a date. Write it as 2026-11-05.") from None


def free_code(work: Work, date: str) -> str:
    """Return the code of a month that no meeting here has."""
    return meeting_code(date, work.session.scalars(select(Meeting.code)))


def _rows_of(work: Work, model: type[CopiedT], meeting: bytes) -> list[CopiedT]:
    return list(work.session.scalars(select(model).where(model.meeting == meeting, model.deleted == 0)))


def _copy(work: Work, row: AgendaItem | DiscussionTable, fields: tuple[str, ...], meeting: bytes, uid: bytes) -> None:
    work.add(type(row)(uid=uid, meeting=meeting, **{field: getattr(row, field) for field in fields}))
