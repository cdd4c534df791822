"""The programme of a meeting and its tables."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from facilitator.queries.reading import fetch
from facilitator.storage.models import AgendaItem, DiscussionTable, Person
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An agenda item; `number` counts from 1, `minutes` is the time planned."""

    id: bytes
    number: int
    kind: str
    title: str
    minutes: int
    presenters: str
    question: str
    started_at: str
    ended_at: str
    level_intended: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A discussion table with the names of its host and scribe."""

    id: bytes
    number: int
    name: str
    seats: int
    host: bytes | None
    host_name: str
    scribe: bytes | None
    scribe_name: str


def agenda(reader: Reader, meeting: bytes) -> tuple[ItemRow, ...]:
    """Return the items of a meeting in order."""
    query = (
        select(
            AgendaItem.uid,
            AgendaItem.kind,
            AgendaItem.title,
            AgendaItem.minutes,
            AgendaItem.presenters,
            AgendaItem.question,
            AgendaItem.started_at,
            AgendaItem.ended_at,
            AgendaItem.level_intended,
        )
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted == 0)
        .order_by(AgendaItem.position, AgendaItem.uid)
    )
    return tuple(ItemRow(row[0], number, *row[1:]) for number, row in enumerate(fetch(reader, query), 1))


def running_item(items: tuple[ItemRow, ...]) -> ItemRow | None:
    """Return the item the meeting is on: the one started last and not ended."""
    open_items = [item for item in items if item.started_at and not item.ended_at]
    return max(open_items, key=lambda item: item.started_at, default=None)


def tables(reader: Reader, meeting: bytes) -> tuple[TableRow, ...]:
    """Return the tables of a meeting by number."""
    host, scribe = aliased(Person), aliased(Person)
    query = (
        select(
            DiscussionTable.uid,
            DiscussionTable.number,
            DiscussionTable.name,
            DiscussionTable.seats,
            DiscussionTable.host,
            func.coalesce(host.name, ""),
            DiscussionTable.scribe,
            func.coalesce(scribe.name, ""),
        )
        .outerjoin(host, host.uid == DiscussionTable.host)
        .outerjoin(scribe, scribe.uid == DiscussionTable.scribe)
        .where(DiscussionTable.meeting == meeting, DiscussionTable.deleted == 0)
        .order_by(DiscussionTable.number)
    )
    return tuple(TableRow(*row) for row in fetch(reader, query))
