"""Rows as a file brings them: taken in as one step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.carrying import carry
from facilitator.commands.entries import claim_reference
from facilitator.commands.meetings import free_code
from facilitator.commands.speakers import forget_speakers
from facilitator.domain.words import kept
from facilitator.storage.apart import forgotten_fields, is_forgotten
from facilitator.storage.models import MODELS, Action, Meeting
from facilitator.storage.row import Row
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row of an entity with the fields that the file gives; `only_new` leaves a row that is here as it is.

    One that comes `only_with` another row is left out where that one was in the library before.
    """

    entity: str
    id: bytes
    fields: Mapping[str, object]
    only_new: bool = False
    only_with: bytes = b""


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Take rows into the library: new ones are added; known ones get what the file says and keep the rest."""

    label: ClassVar[str] = "Take in a meeting"
    rows: tuple[NewRow, ...]

    def apply(self, work: Work) -> None:
        """Write the rows, give references to those that brought none, and do what follows as after a merge."""
        here = {new.id for new in self.rows if work.find(MODELS[new.entity], new.id) is not None}
        taken = [_take(work, new) for new in self.rows if new.only_with not in here]
        for meeting in taken:
            if isinstance(meeting, Meeting) and not meeting.code:
                meeting.code = free_code(work, meeting.date)
        work.session.flush()
        for action in taken:
            if isinstance(action, Action) and not action.ref:
                claim_reference(work, action)
                work.session.flush()
        carry(work)
        forget_speakers(work)


def _take(work: Work, new: NewRow) -> Row:
    """Write a row, but for what was forgotten of it here: an old file brings no words back."""
    model, connection = MODELS[new.entity], work.session.connection()
    held = work.find(model, new.id)
    if held is not None and (new.only_new or is_forgotten(connection, held.uid)):
        return held
    gone = forgotten_fields(connection, new.id) if held is not None else frozenset[str]()
    row = work.find_or_add(model(uid=new.id))
    for field, value in new.fields.items():
        if (value or held is None) and field not in gone:
            setattr(row, field, kept(value) if isinstance(value, str) else value)
    return row
