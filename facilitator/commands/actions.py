"""Actions: what will happen, who, by when, and how far it is."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.entries import claim_reference, place_at_end
from facilitator.commands.meetings import checked_date
from facilitator.domain.ids import uid_of
from facilitator.domain.names import fold
from facilitator.domain.progress import Progress, check_update
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Action, ActionOwner, ActionUpdate
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class Owner:
    """Who will do it: a person's id, and the name to print."""

    label: str
    person: bytes | None = None


@dataclass(frozen=True, slots=True)
class KeepAction:
    """Keep an action; it gets the next reference of its meeting. `due` is an ISO date, or empty."""

    label: ClassVar[str] = "Keep an action"
    id: bytes
    meeting: bytes
    item: bytes | None
    text: str
    at: str
    owners: tuple[Owner, ...] = ()
    due: str = ""
    due_words: str = ""
    sensitive: bool = False
    ref: str = ""

    def apply(self, work: Work) -> None:
        """Write the action with its owners."""
        action = Action(
            uid=self.id, text=needed(self.text, "some words"), said_at=self.at, due_words=kept(self.due_words)
        )
        action.due, action.sensitive = checked_date(self.due) if self.due else "", int(self.sensitive)
        place_at_end(work, action, self.meeting, self.item)
        action.ref = self.ref
        if not self.ref:
            claim_reference(work, action)
        work.add(action)
        for owner in self.owners:
            _own(work, self.id, owner)


@dataclass(frozen=True, slots=True)
class SetOwners:
    """Give an action these owners and no others."""

    label: ClassVar[str] = "Change who will do it"
    id: bytes
    owners: tuple[Owner, ...]

    def apply(self, work: Work) -> None:
        """Withdraw the owners that went, add those that are new."""
        work.get(Action, self.id)
        stay = {_own(work, self.id, owner) for owner in self.owners}
        held = select(ActionOwner).where(ActionOwner.action == self.id, ActionOwner.deleted == 0)
        for row in work.session.scalars(held):
            row.deleted = int(row.uid not in stay)


@dataclass(frozen=True, slots=True)
class SetDue:
    """Say by when; an empty date for none yet."""

    label: ClassVar[str] = "Change by when"
    id: bytes
    due: str
    due_words: str = ""

    def apply(self, work: Work) -> None:
        """Write the date."""
        action = work.get(Action, self.id)
        action.due, action.due_words = checked_date(self.due) if self.due else "", kept(self.due_words)


@dataclass(frozen=True, slots=True)
class UpdateAction:
    """Say how far an action is; closing it needs a word on what came of it (R-F1, R-F7)."""

    label: ClassVar[str] = "Update an action"
    id: bytes
    action: bytes
    on: str
    text: str
    status: str

    def apply(self, work: Work) -> None:
        """Add the dated update and write the state."""
        action, text = work.get(Action, self.action), kept(self.text)
        check_update(self.status, text)
        action.status = Progress(self.status)
        if action.status.closed:
            action.outcome = text
        update = ActionUpdate(uid=self.id, action=self.action, given_on=checked_date(self.on), text=text)
        update.status = action.status
        work.add(update)


def _own(work: Work, action: bytes, owner: Owner) -> bytes:
    label = needed(owner.label, "the owner a name")
    uid = uid_of("action_owner", action, owner.person or fold(label))
    row = work.find_or_add(ActionOwner(uid=uid, action=action, person=owner.person))
    row.label = label
    return uid
