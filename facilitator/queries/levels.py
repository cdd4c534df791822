"""The levels of a meeting and its items, intended and achieved, and what is known of the answers to last time."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from facilitator.domain.agenda import numbers_of
from facilitator.queries.answering import unanswered
from facilitator.queries.reading import fetch
from facilitator.queries.waiting import ASKING
from facilitator.storage.models import AgendaItem, Meeting, Response
from facilitator.storage.store import Reader

_PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class ItemLevelRow:
    """The levels of an item; `number` counts the items from 1, without breaks."""

    id: bytes
    number: int
    title: str
    intended: str
    achieved: str


@dataclass(frozen=True, slots=True)
class LevelsRow:
    """The levels of a meeting and of its items."""

    intended: str
    achieved: str
    note: str
    co_lead: str
    items: tuple[ItemLevelRow, ...]


@dataclass(frozen=True, slots=True)
class LastTime:
    """The meeting of the group before, as far as its answers go.

    `published` says whether its notes are; `silent` counts what was asked there and has no answer that says anything.
    Who was handed the answers, the library does not know.
    """

    date: str
    published: bool
    silent: int

    @property
    def answered(self) -> bool:
        """Whether everything was answered, and the notes are published."""
        return self.published and not self.silent


def levels(reader: Reader, meeting: bytes) -> LevelsRow:
    """Return the levels of a meeting; all empty where it is not here."""
    columns = (Meeting.level_intended, Meeting.level_achieved, Meeting.level_note, Meeting.co_lead)
    found = fetch(reader, select(*columns).where(Meeting.uid == meeting))
    items = (
        select(AgendaItem.uid, AgendaItem.title, AgendaItem.level_intended, AgendaItem.level_achieved, AgendaItem.kind)
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted == 0)
        .order_by(AgendaItem.position, AgendaItem.uid)
    )
    listed = fetch(reader, items)
    numbers = numbers_of(row[-1] for row in listed)
    rows = tuple(ItemLevelRow(row[0], number, *row[1:4]) for number, row in zip(numbers, listed, strict=True))
    intended, achieved, note, co_lead = found[0] if found else ("", "", "", "")
    return LevelsRow(intended, achieved, note, co_lead, rows)


def last_time(reader: Reader, meeting: bytes) -> LastTime | None:
    """Return what is known of the meeting before of the same group, or None where there was none."""
    here = aliased(Meeting)
    query = (
        select(Meeting.uid, Meeting.date, Meeting.minutes_status)
        .join(here, here.group.is_not_distinct_from(Meeting.group))
        .where(here.uid == meeting, Meeting.deleted == 0, Meeting.uid != meeting, Meeting.date < here.date)
        .order_by(Meeting.date.desc(), Meeting.starts.desc(), Meeting.uid.desc())
        .limit(1)
    )
    for uid, date, status in fetch(reader, query):
        return LastTime(date, status == _PUBLISHED, len(unanswered(reader, ASKING, uid)) + _empty(reader, uid))
    return None


def _empty(reader: Reader, meeting: bytes) -> int:
    """Return how many answers were opened, and say nothing yet."""
    says = or_(Response.did != "", Response.reason != "", Response.next_step != "")
    query = select(func.count()).where(Response.meeting == meeting, Response.deleted == 0, ~says)
    return reader.connection.execute(query).scalar_one()
