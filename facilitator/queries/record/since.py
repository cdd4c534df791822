"""What was promised and asked before, and what became of it since the last meeting (R-N6)."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select

from facilitator.domain.editions import Edition
from facilitator.queries.meetings import MeetingRow, references
from facilitator.queries.reading import fetch
from facilitator.queries.record.promises import promises
from facilitator.queries.record.rows import AnswerRow, PromiseRow
from facilitator.queries.telling import may_be_told
from facilitator.storage.models import Action, Meeting, Response, ResponseLink
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Since:
    """The actions of earlier meetings and the answers, those that are open or were closed since last time."""

    actions: tuple[PromiseRow, ...]
    answers: tuple[AnswerRow, ...]


def since(reader: Reader, here: MeetingRow, last: str, edition: Edition) -> Since:
    """Return what is still open before this meeting or was closed on `last` (an ISO date) or later."""
    dates = _dates(reader, here)
    return Since(_actions(reader, here, dates, last, edition), _answers(reader, here, dates, last))


def _dates(reader: Reader, here: MeetingRow) -> dict[bytes, str]:
    """Return the dates of this meeting and of those of its group before it, withdrawn ones too."""
    query = select(Meeting.uid, Meeting.date, Meeting.starts).where(_of_group(here))
    now = (here.date, here.starts, here.id)
    return {uid: date for uid, date, starts in fetch(reader, query) if (date, starts, uid) <= now}


def _of_group(here: MeetingRow) -> ColumnElement[bool]:
    return Meeting.group.is_not_distinct_from(here.group)


def _actions(
    reader: Reader, here: MeetingRow, dates: dict[bytes, str], last: str, edition: Edition
) -> tuple[PromiseRow, ...]:
    earlier = select(Meeting.uid).where(_of_group(here), Meeting.uid != here.id)
    rows = promises(reader, (Action.meeting.in_(earlier),), edition)
    return tuple(
        row
        for row in rows
        if row.meeting in dates and (not row.closed or (row.updated_on or dates[row.meeting]) >= last)
    )


def _answers(reader: Reader, here: MeetingRow, dates: dict[bytes, str], last: str) -> tuple[AnswerRow, ...]:
    query = select(
        Response.meeting,
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
    ).where(Response.deleted == 0)
    shown, tied = references(reader, Response), _tied_actions(reader)
    rows = []
    for meeting, uid, ref, *rest in fetch(reader, query):
        if meeting in dates:
            fields: list[Any] = [uid, shown.get(uid, ref), dates[meeting], *rest, meeting == here.id, tied.get(uid, ())]
            rows.append(AnswerRow(*fields))
    told = [row for row in rows if row.here or not row.closed or (row.decided_on or row.said_on) >= last]
    return tuple(sorted(told, key=lambda row: (row.here, row.said_on, _spelt(row.ref), row.id)))


def _tied_actions(reader: Reader) -> dict[bytes, tuple[str, ...]]:
    query = (
        select(ResponseLink.response, Action.uid, Action.ref)
        .join(Action, Action.uid == ResponseLink.action)
        .where(ResponseLink.deleted == 0, may_be_told(Action))
        .order_by(ResponseLink.rid)
    )
    shown = references(reader, Action)
    found: dict[bytes, tuple[str, ...]] = {}
    for response, action, ref in fetch(reader, query):
        found[response] = (*found.get(response, ()), shown.get(action, ref))
    return found


def _spelt(ref: str) -> tuple[int, str]:
    """Return what puts references in the order of their numbers: YS-2026/10-9 before YS-2026/10-10."""
    return len(ref), ref
