"""Points and actions across meetings, as an answer may be tied to them, and which points still wait for one."""

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.kinds import Kind
from facilitator.queries.answering import unanswered
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.queries.telling import may_be_told, was_said
from facilitator.storage.models import Action, Meeting, Point
from facilitator.storage.store import Reader

ASKING = frozenset({Kind.QUESTION, Kind.CHALLENGE, Kind.RECOMMENDATION, Kind.PARKED})
"""The kinds of point that ask for an answer (R-F3)."""


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A point or an action, with the meeting where it was said; a point has no reference."""

    id: bytes
    entity: str
    kind: str
    text: str
    ref: str
    meeting: bytes | None
    meeting_date: str


def said(reader: Reader) -> tuple[SaidRow, ...]:
    """Return the points and actions of all meetings that are not sensitive, the latest first."""
    return tuple(sorted([*_points(reader), *_actions(reader)], key=lambda row: row.meeting_date, reverse=True))


def waiting(reader: Reader) -> tuple[SaidRow, ...]:
    """Return the points that ask for an answer and have none, the oldest first."""
    wait = {uid for uid, _ in unanswered(reader, ASKING)}
    rows = (row for row in _points(reader) if row.id in wait)
    return tuple(sorted(rows, key=lambda row: row.meeting_date))


def _points(reader: Reader) -> list[SaidRow]:
    query = (
        select(Point.uid, Point.kind, Point.text, Point.meeting, func.coalesce(Meeting.date, ""))
        .join(Meeting, Meeting.uid == Point.meeting)
        .where(may_be_told(Point), was_said(), Meeting.deleted == 0)
        .order_by(Point.position, Point.uid)
    )
    return [SaidRow(uid, "point", kind, text, "", meeting, on) for uid, kind, text, meeting, on in fetch(reader, query)]


def _actions(reader: Reader) -> list[SaidRow]:
    query = (
        select(Action.uid, Action.text, Action.ref, Action.meeting, func.coalesce(Meeting.date, ""))
        .join(Meeting, Meeting.uid == Action.meeting)
        .where(may_be_told(Action), Meeting.deleted == 0)
        .order_by(Action.position, Action.uid)
    )
    shown = references(reader, Action)
    return [
        SaidRow(uid, "action", Kind.ACTION, text, shown.get(uid, ref), meeting, on)
        for uid, text, ref, meeting, on in fetch(reader, query)
    ]
