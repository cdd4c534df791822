"""Responses: "You said, we did"."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from facilitator.domain.progress import Progress
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.storage.models import Meeting, Response, ResponseLink
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """A response with the meeting where it was said and what it is tied to."""

    id: bytes
    ref: str
    said: str
    did: str
    reason: str
    status: str
    decided_by: str
    decided_on: str
    passed_to: str
    next_step: str
    next_update_on: str
    meeting: bytes | None
    meeting_title: str
    meeting_date: str
    points: tuple[bytes, ...]
    actions: tuple[bytes, ...]

    @property
    def closed(self) -> bool:
        """Whether nothing more is to come."""
        return Progress(self.status).closed


def responses(reader: Reader) -> tuple[ResponseRow, ...]:
    """Return all responses, those still open first, then by the date of the meeting."""
    query = (
        select(
            Response.uid,
            Response.ref,
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
            func.coalesce(Meeting.date, ""),
        )
        .outerjoin(Meeting, Meeting.uid == Response.meeting)
        .where(Response.deleted == 0)
    )
    shown, tied = references(reader, Response), _links(reader)
    rows = []
    for uid, ref, *rest in map(list, fetch(reader, query)):
        fields: list[Any] = [uid, shown.get(uid, ref), *rest, *tied.get(uid, ((), ()))]
        rows.append(ResponseRow(*fields))
    return tuple(sorted(rows, key=lambda row: (row.closed, row.meeting_date, row.ref, row.id)))


def _links(reader: Reader) -> dict[bytes, tuple[tuple[bytes, ...], tuple[bytes, ...]]]:
    query = select(ResponseLink.response, ResponseLink.point, ResponseLink.action).where(ResponseLink.deleted == 0)
    found: dict[bytes, tuple[tuple[bytes, ...], tuple[bytes, ...]]] = {}
    for response, point, action in fetch(reader, query.order_by(ResponseLink.rid)):
        points, actions = found.get(response, ((), ()))
        found[response] = ((*points, point) if point else points, (*actions, action) if action else actions)
    return found
