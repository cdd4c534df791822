"""What stands in the library under one person, so that two can be set side by side before they are joined."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, or_, select

from facilitator.domain.joining import Coming
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.storage.models import (
    Action,
    ActionOwner,
    Attendance,
    Consent,
    DiscussionTable,
    Group,
    Meeting,
    Membership,
    Point,
)
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Came:
    """A meeting that somebody is on the list of, and how they stand there."""

    meeting: bytes
    title: str
    date: str
    coming: Coming
    table_no: int
    badge: str


@dataclass(frozen=True, slots=True)
class Holding:
    """What stands under one person; each consent as its purpose, when it was given, and the answer."""

    came: tuple[Came, ...]
    actions: tuple[str, ...]
    points: int
    groups: tuple[str, ...]
    consents: tuple[tuple[str, str, str], ...]
    tables: int
    brings: int


def holding(reader: Reader, person: bytes) -> Holding:
    """Return what stands under a person; meetings by date, the latest first."""
    led = or_(DiscussionTable.host == person, DiscussionTable.scribe == person)
    return Holding(
        _came(reader, person),
        _actions(reader, person),
        _number(reader, select(func.count()).where(Point.speaker == person, Point.deleted == 0)),
        _groups(reader, person),
        _consents(reader, person),
        _number(reader, select(func.count()).where(led, DiscussionTable.deleted == 0)),
        _number(reader, select(func.count()).where(Attendance.with_person == person, Attendance.deleted == 0)),
    )


def _came(reader: Reader, person: bytes) -> tuple[Came, ...]:
    times = (Attendance.status, Attendance.arrived_at, Attendance.left_at, Attendance.back_at)
    query = (
        select(Meeting.uid, Meeting.title, Meeting.date, Attendance.table_no, Attendance.badge, *times)
        .join(Meeting, Meeting.uid == Attendance.meeting)
        .where(Attendance.person == person, Attendance.deleted == 0, Meeting.deleted == 0)
        .order_by(Meeting.date.desc(), Meeting.uid)
    )
    return tuple(
        Came(uid, title, date, Coming(*coming), table, badge)
        for uid, title, date, table, badge, *coming in fetch(reader, query)
    )


def _actions(reader: Reader, person: bytes) -> tuple[str, ...]:
    query = (
        select(Action.uid, Action.ref)
        .join(ActionOwner, ActionOwner.action == Action.uid)
        .where(ActionOwner.person == person, ActionOwner.deleted == 0, Action.deleted == 0)
        .order_by(Action.said_at, Action.uid)
    )
    shown = references(reader, Action)
    return tuple(shown.get(uid, ref) for uid, ref in fetch(reader, query))


def _groups(reader: Reader, person: bytes) -> tuple[str, ...]:
    query = (
        select(Group.name)
        .join(Membership, Membership.group == Group.uid)
        .where(Membership.person == person, Membership.deleted == 0, Group.deleted == 0)
        .order_by(Group.name, Group.uid)
    )
    return tuple(name for (name,) in fetch(reader, query))


def _consents(reader: Reader, person: bytes) -> tuple[tuple[str, str, str], ...]:
    query = (
        select(Consent.purpose, Consent.given_at, Consent.answer)
        .where(Consent.person == person, Consent.deleted == 0)
        .order_by(Consent.purpose)
    )
    return tuple((purpose, given_at, answer) for purpose, given_at, answer in fetch(reader, query))


def _number(reader: Reader, query: Select[*tuple[Any, ...]]) -> int:
    return int(fetch(reader, query)[0][0])
