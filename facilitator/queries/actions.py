"""Actions across meetings, and their updates."""

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.domain.progress import Progress
from facilitator.queries.entries import owners
from facilitator.queries.meetings import references
from facilitator.queries.reading import fetch
from facilitator.storage.models import Action, ActionUpdate, Meeting
from facilitator.storage.store import Reader


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action with the meeting that raised it."""

    id: bytes
    ref: str
    text: str
    owners: tuple[tuple[str, bytes | None], ...]
    due: str
    due_words: str
    status: str
    outcome: str
    sensitive: int
    meeting: bytes | None
    meeting_title: str
    meeting_date: str

    @property
    def closed(self) -> bool:
        """Whether nothing more is to come."""
        return Progress(self.status).closed


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """A dated word on an action."""

    id: bytes
    given_on: str
    text: str
    status: str


def actions(reader: Reader) -> tuple[ActionRow, ...]:
    """Return all actions, those still open first, then by due date."""
    query = (
        select(
            Action.uid,
            Action.ref,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.outcome,
            Action.sensitive,
            Action.meeting,
            func.coalesce(Meeting.title, ""),
            func.coalesce(Meeting.date, ""),
        )
        .outerjoin(Meeting, Meeting.uid == Action.meeting)
        .where(Action.deleted == 0)
    )
    shown, held = references(reader, Action), owners(reader)
    rows = [
        ActionRow(uid, shown.get(uid, ref), text, held.get(uid, ()), *rest)
        for uid, ref, text, *rest in fetch(reader, query)
    ]
    return tuple(sorted(rows, key=lambda row: (row.closed, row.due or "9999", row.meeting_date, row.ref, row.id)))


def updates(reader: Reader, action: bytes) -> tuple[UpdateRow, ...]:
    """Return the updates of an action, oldest first."""
    query = (
        select(ActionUpdate.uid, ActionUpdate.given_on, ActionUpdate.text, ActionUpdate.status)
        .where(ActionUpdate.action == action, ActionUpdate.deleted == 0)
        .order_by(ActionUpdate.given_on, ActionUpdate.uid)
    )
    return tuple(UpdateRow(*row) for row in fetch(reader, query))
