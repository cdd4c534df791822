"""Responses: "You said, we did"."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from facilitator.domain.answering import PrintedAnswer
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.storage.models import Meeting, Response, ResponseLink
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ResponseRow(PrintedAnswer):
    """A response with the meeting where it was said and what it is tied to."""

    meeting: bytes | None
    meeting_title: str
    points: tuple[bytes, ...]
    actions: tuple[bytes, ...]


def responses(reader: Reader) -> tuple[ResponseRow, ...]:
    """Return all responses, those still open first, then by the date of the meeting."""
    query = (
        select(
            Response.uid,
            Response.ref,
            func.coalesce(Meeting.date, ""),
            Response.said,
            Response.did,
            Response.reason,
            Response.status,
            Response.decided_by,
            Response.decided_on,
            Response.passed_to,
            Response.next_step,
            Response.next_update_on,
            Response.meeting,
            func.coalesce(Meeting.title, ""),
        )
        .outerjoin(Meeting, Meeting.uid == Response.meeting)
        .where(Response.deleted == 0)
    )
    shown, tied = references(reader, Response), _links(reader)
    rows = []
    for uid, ref, *rest in map(list, fetch(reader, query)):
        fields: list[Any] = [uid, shown.get(uid, ref), *rest, *tied.get(uid, ((), ()))]
        rows.append(ResponseRow(*fields))
    return tuple(sorted(rows, key=lambda row: (row.closed, row.said_on, row.ref, row.id)))


def _links(reader: Reader) -> dict[bytes, tuple[tuple[bytes, ...], tuple[bytes, ...]]]:
    query = select(ResponseLink.response, ResponseLink.point, ResponseLink.action).where(ResponseLink.deleted == 0)
    found: dict[bytes, tuple[tuple[bytes, ...], tuple[bytes, ...]]] = {}
    for response, point, action in fetch(reader, query.order_by(ResponseLink.rid)):
        points, actions = found.get(response, ((), ()))
        found[response] = ((*points, point) if point else points, (*actions, action) if action else actions)
    return found
