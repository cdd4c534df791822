"""The programme of a meeting and its tables."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from facilitator.domain.agenda import numbers_of
from facilitator.domain.running import now_on
from facilitator.queries.reading import fetch
from facilitator.storage.models import AgendaItem, DiscussionTable, Person
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An agenda item; `number` counts from 1, `minutes` is the time planned, `extra` what was added or lent since.

    One that was taken up again at `resumed_at` took `spent` seconds before. A break is not counted, with the number 0,
    and is over at `back_at`; it `interrupts` the item in whose midst it was taken, and may be `unplanned`. `outcome`
    says in a sentence what came of it.
    """

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
    extra: int = 0
    spent: int = 0
    resumed_at: str = ""
    back_at: str = ""
    outcome: str = ""
    interrupts: bytes | None = None
    unplanned: int = 0


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
            AgendaItem.extra,
            AgendaItem.spent,
            AgendaItem.resumed_at,
            AgendaItem.back_at,
            AgendaItem.outcome,
            AgendaItem.interrupts,
            AgendaItem.unplanned,
        )
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted == 0)
        .order_by(AgendaItem.position, AgendaItem.uid)
    )
    rows = fetch(reader, query)
    numbers = numbers_of(row[1] for row in rows)
    return tuple(ItemRow(row[0], number, *row[1:]) for number, row in zip(numbers, rows, strict=True))


def running_item(items: tuple[ItemRow, ...]) -> ItemRow | None:
    """Return the item the meeting is on: the one taken up last and not ended."""
    return now_on(items)


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
