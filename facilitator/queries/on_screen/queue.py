"""Who speaks and who waits: by first name only where its owner agreed to have it shown (R-C9)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute

from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.on_screen import called, first_name
from facilitator.queries.attribution import came_as
from facilitator.queries.on_screen.rows import QueueShown
from facilitator.queries.queue import queue as queued
from facilitator.queries.reading import fetch, undisputed
from facilitator.storage.models import Attendance, Consent, Person, Turn
from facilitator.storage.store import Reader


def queue(reader: Reader, meeting: bytes, item: bytes | None) -> QueueShown:
    """Return who speaks now and who waits on an item, in the order in which the facilitator calls them."""
    order = queued(reader, meeting, item)
    ids = [order.speaking.id] if order.speaking else []
    ids += [place.turn.id for place in order.waiting]
    if not ids:
        return QueueShown(closed=order.closed)
    came = came_as(reader, meeting)
    told = {
        row.uid: called(first_name(row.given, row.name), row.capacity, row.table_no, came)
        for row in fetch(reader, _turns(ids))
    }
    speaking = told[ids.pop(0)] if order.speaking else ""
    return QueueShown(speaking, tuple(told[turn] for turn in ids), order.closed)


def _turns(ids: Sequence[bytes]) -> Select[*tuple[Any, ...]]:
    today = and_(Attendance.person == Turn.person, Attendance.meeting == Turn.meeting, Attendance.deleted == 0)
    capacity = func.coalesce(func.nullif(Turn.capacity, ""), func.nullif(Attendance.capacity, ""), Person.capacity, "")
    table = func.coalesce(func.nullif(Turn.table_no, 0), Attendance.table_no, 0)
    return (
        select(Turn.uid, _agreed(Person.given), _agreed(Person.name))
        .add_columns(capacity.label("capacity"), table.label("table_no"))
        .outerjoin(Person, Person.uid == Turn.person)
        .outerjoin(Attendance, today)
        .where(Turn.uid.in_(ids))
    )


def _agreed(column: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """Return a part of a name, or nothing where its owner did not agree to have it shown."""
    yes = (
        select(literal(1))
        .where(Consent.person == Turn.person, Consent.purpose == Purpose.SHOW_NAME, Consent.deleted == 0)
        .where(Consent.answer == Answer.YES, undisputed(Consent.uid, "answer"))
        .exists()
    )
    return case((yes, func.coalesce(column, "")), else_="").label(column.key)
