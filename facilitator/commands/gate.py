"""Before the notes are published: a problem is overruled with a reason, or words in it are replaced by others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.together import Together
from facilitator.domain.gate import Place, Problem
from facilitator.domain.refused import Refused
from facilitator.domain.substitute import Substitution
from facilitator.domain.wording import one_line
from facilitator.domain.words import kept, needed
from facilitator.storage.models import MODELS, ActionUpdate, Meeting, Overruling
from facilitator.storage.row import Row
from facilitator.storage.work import Command, Work

REPLACEABLE: dict[str, tuple[str, ...]] = {
    "point": ("text", "meaning", "goes_to"),
    "decision": ("text", "read_back_note"),
    "action": ("text", "due_words", "outcome", "read_back_note"),
    "response": ("said", "did", "reason", "decided_by", "passed_to", "next_step"),
    "agenda_item": ("title", "presenters", "question", "outcome"),
    "meeting": (
        *("title", "subject", "purpose", "ground_rules", "facilitator", "hosts", "co_lead", "level_note", "venue"),
        *("brought_by", "can_change", "cannot_change", "groups_note", "will_change"),
    ),
    "vote": ("question",),
    "vote_option": ("text",),
    "evaluation_comment": ("text",),
    "resource": ("title", "place", "note"),
    "correction": ("said", "instead", "reason"),
}
"""The words of each row that the notes print and that are nothing but words."""


@dataclass(frozen=True, slots=True)
class Overrule:
    """Let what a check found in a row stand, for a reason, as long as the `state` of its text stays what it is."""

    label: ClassVar[str] = "Let a problem of the notes stand"
    id: bytes
    meeting: bytes
    about: bytes
    check: str
    state: str
    reason: str

    def apply(self, work: Work) -> None:
        """Write the reason; the words of the problem are kept nowhere but where they stand."""
        work.get(Meeting, self.meeting)
        row = work.find_or_add(Overruling(uid=self.id, meeting=self.meeting, about=self.about))
        row.problem, row.state = self.check, self.state
        row.reason = needed(self.reason, "a reason why this may stand")


@dataclass(frozen=True, slots=True)
class TakeBackOverrule:
    """Let a problem count again."""

    label: ClassVar[str] = "Take back that a problem may stand"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw the reason."""
        work.get(Overruling, self.id).deleted = 1


def let_stand(meeting: bytes, found: Sequence[Problem], reason: str) -> Command:
    """Return the command that lets problems of the notes of a meeting stand for one reason, as one step."""
    each = (Overrule(one.overruling(meeting), meeting, one.place.id, one.check, one.state, reason) for one in found)
    return Together(Overrule.label if len(found) == 1 else "Let problems of the notes stand", tuple(each))


@dataclass(frozen=True, slots=True)
class ReplaceWords:
    """Put other words in the place of some in a row, wherever they stand in it; the old ones stay in its history."""

    label: ClassVar[str] = "Replace words in the notes"
    place: Place
    old: str
    new: str

    def apply(self, work: Work) -> None:
        """Write the words; refuse where they stand nowhere in the row, or only in what is a name of its own."""
        put, found = Substitution(self.old, one_line(kept(self.new)), everywhere=True, capital=True), False
        for row, field in _words_of(work, self.place):
            text = getattr(row, field)
            if self.old and (changed := put.apply(text)) != text:
                setattr(row, field, needed(changed, "some words to stand in their place"))
                found = True
        if not found:
            raise Refused(
                "These words no longer stand in this line. They may be the name of a theme, an owner or a group, "
                "or belong to an earlier answer: change them there."
            )


def _words_of(work: Work, place: Place) -> Iterator[tuple[Row, str]]:
    """Yield the fields of a row that are words, and for an action those of its updates."""
    row = work.get(MODELS[place.entity], place.id)
    yield from ((row, field) for field in REPLACEABLE.get(place.entity, ()))
    if place.entity == "action":
        updates = select(ActionUpdate).where(ActionUpdate.action == place.id, ActionUpdate.deleted == 0)
        yield from ((update, "text") for update in work.session.scalars(updates))
