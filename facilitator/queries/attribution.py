"""Who is told to have said what, for what may be read by everybody: names only of those who agreed to it."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.orm import aliased

from facilitator.domain.attendance import CAME
from facilitator.domain.attribution import Attribution, Said, ShownAs, Whose, mode_of, naming, shown_as
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.kinds import Kind
from facilitator.domain.room_counts import told_openly
from facilitator.queries.reading import fetch, undisputed
from facilitator.storage.models import Attendance, Consent, Group, Meeting, Person, Point
from facilitator.storage.store import Reader


def attribution(reader: Reader, meeting: bytes) -> Attribution:
    """Return the mode of a meeting."""
    query = (
        select(Meeting.attribution, func.coalesce(Group.attribution, ""))
        .outerjoin(Group, Group.uid == Meeting.group)
        .where(Meeting.uid == meeting)
    )
    return mode_of(*next(iter(fetch(reader, query)), ("", "")))


def came_as(reader: Reader, meeting: bytes) -> dict[str, int]:
    """Return how many of each capacity came."""
    query = (
        select(Attendance.capacity, func.count())
        .where(Attendance.meeting == meeting, Attendance.deleted == 0, Attendance.status.in_(sorted(CAME)))
        .group_by(Attendance.capacity)
    )
    return dict(tuple(row) for row in fetch(reader, query))


def who_said(
    reader: Reader, meeting: bytes, purpose: Purpose = Purpose.PUBLISH_NAME, only: Collection[bytes] | None = None
) -> dict[bytes, str]:
    """Return for each point of a meeting, or of those in `only`, who is told to have said it: words, or nothing.

    A name is read only where the mode is open and its owner agreed to `purpose`; in print, own words need a yes to
    being quoted too (R-C6), and nobody is called what the number of those is not told of.
    """
    mode, came = attribution(reader, meeting), came_as(reader, meeting)
    if purpose is Purpose.PUBLISH_NAME:
        came = told_openly(came)
    if mode.most is ShownAs.NOBODY:
        return {}
    query = _query(meeting, _agreed(purpose) if mode.most is ShownAs.NAME else ())
    if only is not None:
        query = query.where(Point.uid.in_(only))
    return {
        uid: naming(Said(bool(known), capacity, table, name), shown_as(mode, chosen), came)
        for uid, known, capacity, table, name, chosen in fetch(reader, query)
    }


def _query(meeting: bytes, agreed: tuple[ColumnElement[bool], ...]) -> Select[*tuple[Any, ...]]:
    today = and_(Attendance.person == Point.speaker, Attendance.meeting == Point.meeting, Attendance.deleted == 0)
    capacity = func.coalesce(
        func.nullif(Point.speaker_capacity, ""), func.nullif(Attendance.capacity, ""), Person.capacity, ""
    )
    known = or_(Point.speaker.is_not(None), Point.speaker_capacity != "", Point.speaker_label != "")
    name = case((and_(*agreed), func.coalesce(Person.name, "")), else_="") if agreed else literal("")
    return (
        select(Point.uid, known, capacity, Point.table_no, name, Point.shown_as)
        .outerjoin(Person, Person.uid == Point.speaker)
        .outerjoin(Attendance, today)
        .where(Point.meeting == meeting, Point.deleted == 0)
    )


def _agreed(purpose: Purpose) -> tuple[ColumnElement[bool], ...]:
    if purpose is not Purpose.PUBLISH_NAME:
        return (_said_yes(purpose),)
    own_words = or_(Point.whose == Whose.OWN, Point.kind == Kind.QUOTE)
    return _said_yes(purpose), or_(~own_words, _said_yes(Purpose.QUOTE))


def _said_yes(purpose: Purpose) -> ColumnElement[bool]:
    answer = aliased(Consent)
    return (
        select(answer.rid)
        .where(answer.person == Point.speaker, answer.purpose == purpose, answer.answer == Answer.YES)
        .where(answer.deleted == 0, undisputed(answer.uid, "answer"))
        .correlate(Point)
        .exists()
    )
