"""The meeting and where it is."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from facilitator.domain.on_screen import ground_rules
from facilitator.domain.running import now_on, to_come
from facilitator.queries.on_screen.rows import ItemShown, ProgrammeShown, WelcomeShown
from facilitator.queries.reading import fetch
from facilitator.storage.models import AgendaItem, Group, Meeting
from facilitator.storage.store import Reader


def welcome(reader: Reader, meeting: bytes) -> WelcomeShown:
    """Return what the meeting is called, when it is, and its ground rules."""
    query = (
        select(
            func.coalesce(Group.name, ""),
            *(Meeting.title, Meeting.subject, Meeting.date, Meeting.starts, Meeting.ends, Meeting.ground_rules),
            func.coalesce(Group.ground_rules, ""),
        )
        .outerjoin(Group, Group.uid == Meeting.group)
        .where(Meeting.uid == meeting, Meeting.deleted == 0)
    )
    for forum, title, subject, date, starts, ends, own, shared in fetch(reader, query):
        return WelcomeShown(forum, title, subject, date, starts, ends, ground_rules(own, shared))
    return WelcomeShown()


def programme(reader: Reader, meeting: bytes) -> ProgrammeShown:
    """Return the item that the meeting is on, and whether the programme is over: what was passed over does not come."""
    items = [ItemShown(*row) for row in fetch(reader, _items(), meeting=meeting)]
    now, begun = now_on(items), any(item.started_at for item in items)
    return ProgrammeShown(now, over=begun and now is None and not to_come(items))


@cache
def _items() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(AgendaItem.uid, AgendaItem.kind, AgendaItem.title, AgendaItem.question, AgendaItem.minutes),
            *(AgendaItem.extra, AgendaItem.spent, AgendaItem.started_at, AgendaItem.resumed_at, AgendaItem.ended_at),
            *(AgendaItem.back_at, AgendaItem.interrupts),
        )
        .where(AgendaItem.meeting == bindparam("meeting"), AgendaItem.deleted == 0)
        .order_by(AgendaItem.position, AgendaItem.uid)
    )
