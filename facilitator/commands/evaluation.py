"""The evaluation: paper forms counted in, pile by pile, and what people wrote on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.evaluation import FORMS, Comment, check_form
from facilitator.domain.ids import uid_of
from facilitator.domain.refused import Refused
from facilitator.domain.words import kept, needed
from facilitator.storage.models import EvaluationComment, EvaluationCount, Meeting
from facilitator.storage.work import Work

Given = tuple[tuple[str, int], ...]
VISIBILITIES = ("internal", "public")


def count_id(meeting: bytes, pile: bytes, question: str, answer: int, capacity: str) -> bytes:
    """Return the id of a count."""
    return uid_of("evaluation_count", meeting, pile, question, answer, capacity)


@dataclass(frozen=True, slots=True)
class CountForm:
    """Count one paper form into a pile: its answers by question, and as what it was filled in, if it says so.

    A pile is what one person counts on one laptop, so that two laptops' counts add up.
    """

    label: ClassVar[str] = "Count a form"
    meeting: bytes
    pile: bytes
    given: Given
    capacity: str = ""

    def apply(self, work: Work) -> None:
        """Count each answer, and the form."""
        work.get(Meeting, self.meeting)
        check_form(self.given, self.capacity)
        for row in _rows(work, self.meeting, self.pile, self.given, self.capacity):
            row.number += 1


@dataclass(frozen=True, slots=True)
class TakeBackForm:
    """Take a form out of a pile again, as it was counted."""

    label: ClassVar[str] = "Take a form back"
    meeting: bytes
    pile: bytes
    given: Given
    capacity: str = ""

    def apply(self, work: Work) -> None:
        """Count each answer, and the form, down."""
        check_form(self.given, self.capacity)
        for row in _rows(work, self.meeting, self.pile, self.given, self.capacity):
            if not row.number:
                raise Refused("This form is not in the pile any more.")
            row.number -= 1


@dataclass(frozen=True, slots=True)
class AddComment:
    """Keep what somebody wrote on a form; it is tied to nobody."""

    label: ClassVar[str] = "Keep a comment of the evaluation"
    id: bytes
    meeting: bytes
    question: str
    text: str
    visibility: str = "internal"
    capacity: str = ""

    def apply(self, work: Work) -> None:
        """Write the comment."""
        work.get(Meeting, self.meeting)
        check_form((), self.capacity)
        row = EvaluationComment(uid=self.id, meeting=self.meeting, text=needed(self.text, "some words"))
        row.question, row.capacity, row.visibility = Comment(self.question), kept(self.capacity), _seen(self.visibility)
        work.add(row)


@dataclass(frozen=True, slots=True)
class ShowComment:
    """Say whether a comment is public or stays with the team."""

    label: ClassVar[str] = "Change who sees a comment"
    id: bytes
    visibility: str

    def apply(self, work: Work) -> None:
        """Write it."""
        work.get(EvaluationComment, self.id).visibility = _seen(self.visibility)


@dataclass(frozen=True, slots=True)
class WithdrawComment:
    """Take a comment out of the evaluation."""

    label: ClassVar[str] = "Withdraw a comment"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(EvaluationComment, self.id).deleted = 1


def _rows(work: Work, meeting: bytes, pile: bytes, given: Given, capacity: str) -> Iterator[EvaluationCount]:
    for question, answer in ((FORMS, 0), *given):
        uid = count_id(meeting, pile, question, answer, capacity)
        row = work.find_or_add(EvaluationCount(uid=uid, meeting=meeting, pile=pile, number=0))
        row.question, row.answer, row.capacity = question, answer, capacity
        yield row


def _seen(visibility: str) -> str:
    if visibility not in VISIBILITIES:
        raise Refused("A comment is either public or internal.")
    return visibility
