"""What was given out: of a meeting's documents, and which answers people have had (R-F5)."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from facilitator.domain.circulation import reached
from facilitator.domain.editions import Content
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.queries.responses import ResponseRow
from facilitator.storage.models import Circulation, Meeting, Response
from facilitator.storage.store import Reader

_STILL = "9999"
"""A day that no meeting comes after: what is open is told by every one."""


@dataclass(frozen=True, slots=True)
class CirculationRow:
    """A document that was given out, or one answer, whose reference is `response_ref`."""

    id: bytes
    day: str
    document: str
    version: str
    response: bytes | None
    response_ref: str
    channel: str
    to_whom: str
    people: int
    forms: tuple[str, ...]
    note: str


def circulations(reader: Reader, meeting: bytes) -> tuple[CirculationRow, ...]:
    """Return what was given out of a meeting, the newest first."""
    return _rows(reader, Circulation.meeting == meeting)


def given_out(reader: Reader, answer: ResponseRow) -> tuple[CirculationRow, ...]:
    """Return how an answer was given out, the newest first: by itself, or in a document that tells it.

    Those are the notes and the “You said, we did” of the meeting where it was said, and of later ones of its group up
    to the first after it was settled.
    """
    told = Circulation.document.in_([Content.NOTES, Content.ANSWERS])
    tells = or_(Circulation.meeting == answer.meeting, Circulation.meeting.in_(_tell_it(answer)))
    return _rows(reader, or_(Circulation.response == answer.id, and_(told, tells)))


def has_reached(reader: Reader, answer: ResponseRow) -> bool:
    """Return whether an answer is final and was given out since."""
    return reached(answer.closed, answer.decided_on, (row.day for row in given_out(reader, answer)))


def _tell_it(answer: ResponseRow) -> Select[bytes]:
    group = select(Meeting.group).where(Meeting.uid == answer.meeting).scalar_subquery()
    between = aliased(Meeting)
    earlier = select(between.uid).where(
        between.group.is_not_distinct_from(group),
        between.deleted == 0,
        between.date > (answer.decided_on or answer.said_on if answer.closed else _STILL),
        between.date < Meeting.date,
    )
    return select(Meeting.uid).where(
        Meeting.group.is_not_distinct_from(group),
        Meeting.deleted == 0,
        Meeting.date >= answer.said_on,
        ~earlier.exists(),
    )


def _rows(reader: Reader, wanted: ColumnElement[bool]) -> tuple[CirculationRow, ...]:
    query = (
        select(
            Circulation.uid,
            Circulation.day,
            Circulation.document,
            Circulation.version,
            Circulation.response,
            func.coalesce(Response.ref, ""),
            Circulation.channel,
            Circulation.to_whom,
            Circulation.people,
            Circulation.forms,
            Circulation.note,
        )
        .outerjoin(Response, Response.uid == Circulation.response)
        .where(Circulation.deleted == 0, wanted)
        .order_by(Circulation.day.desc(), Circulation.uid.desc())
    )
    shown, rows = references(reader, Response), []
    for uid, day, document, version, response, ref, *rest in fetch(reader, query):
        channel, to_whom, people, forms, note = rest
        told = (document, version, response, shown.get(response, ref))
        rows.append(CirculationRow(uid, day, *told, channel, to_whom, people, tuple(forms.split()), note))
    return tuple(rows)
