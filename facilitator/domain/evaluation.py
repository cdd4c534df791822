"""What people made of the day: the questions of the form, and what the counted answers come to.

Forms are counted, never kept: nothing here leads from an answer to a person.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from facilitator.domain.capacities import Capacity
from facilitator.domain.refused import Refused
from facilitator.domain.small_counts import THRESHOLD

FORMS = "forms"
"""The question under which the forms themselves are counted."""
EQUAL = "equal"
_HOW_MUCH = ("Not at all", "A little", "Partly", "Mostly", "Completely")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the form; its answers count from 1."""

    key: str
    words: str
    answers: tuple[str, ...] = _HOW_MUCH


QUESTIONS = (
    Question("understood", "I understood what we were talking about"),
    Question("said", "I could say what I wanted"),
    Question("listened", "I felt listened to"),
    Question(EQUAL, "We worked as equals today", ("One way", "Two way", "Equal")),
    Question("access", "My access needs were met"),
    Question("next", "I know what happens next"),
)


class Comment(StrEnum):
    """What somebody wrote under which heading of the form."""

    ROSE = "rose"
    BUD = "bud"
    THORN = "thorn"
    COUNCIL = "council"

    @property
    def label(self) -> str:
        """The heading."""
        return _HEADINGS[self]


_HEADINGS = {
    Comment.ROSE: "Rose: what was good",
    Comment.BUD: "Bud: what could grow",
    Comment.THORN: "Thorn: what was not good",
    Comment.COUNCIL: "One thing the council should hear",
}


class Side(StrEnum):
    """The two sides whose means stand beside one another, and are never merged (R-V3)."""

    CITIZENS = "citizens"
    STAFF = "staff"

    @property
    def label(self) -> str:
        """The side in words."""
        return _SIDES[self][0]


_SIDES = {
    Side.CITIZENS: ("Citizens and carers", frozenset({Capacity.CITIZEN, Capacity.CARER})),
    Side.STAFF: (
        "Officers, councillors and providers",
        frozenset({Capacity.COUNCIL_OFFICER, Capacity.PARTNER_OFFICER, Capacity.COUNCILLOR, Capacity.PROVIDER}),
    ),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """How many forms of a capacity have an answer to a question; an empty capacity was not said."""

    question: str
    answer: int
    capacity: str
    number: int


@dataclass(frozen=True, slots=True)
class Answers:
    """What a question came to: how many gave each answer."""

    question: Question
    numbers: tuple[int, ...]

    @property
    def base(self) -> int:
        """How many answered (R-V2)."""
        return sum(self.numbers)

    @property
    def mean(self) -> Fraction | None:
        """The mean of the answers, or None where there are none."""
        total = sum(answer * number for answer, number in enumerate(self.numbers, 1))
        return Fraction(total, self.base) if self.base else None


def forms(cells: Iterable[Cell]) -> int:
    """Return how many forms were counted."""
    return sum(cell.number for cell in cells if cell.question == FORMS)


def answers(cells: Iterable[Cell], question: Question, side: Side | None = None) -> Answers:
    """Return what a question came to, of all forms or of one side."""
    found: Counter[int] = Counter()
    for cell in cells:
        if cell.question == question.key and (side is None or cell.capacity in _SIDES[side][1]):
            found[cell.answer] += cell.number
    return Answers(question, tuple(found[answer] for answer, _ in enumerate(question.answers, 1)))


def sides(cells: Iterable[Cell], question: Question, threshold: int = THRESHOLD) -> dict[Side, Answers] | None:
    """Return what a question came to on each side, or None where either is too small to be told (R-V1)."""
    held = tuple(cells)
    split = {side: answers(held, question, side) for side in Side}
    return split if all(each.base >= threshold for each in split.values()) else None


def mean_in_words(mean: Fraction | None) -> str:
    """Return a mean to one decimal, a half rounded up, or nothing."""
    if mean is None:
        return ""
    tenths = int(mean * 10 + Fraction(1, 2))
    return f"{tenths // 10}.{tenths % 10}"


def mean_of(numbers: tuple[int, ...]) -> str:
    """Return the mean of answers from 1 on, in words, from how many gave each."""
    total = sum(answer * number for answer, number in enumerate(numbers, 1))
    return mean_in_words(Fraction(total, sum(numbers)) if any(numbers) else None)


def base_in_words(number: str, came: str) -> str:
    """Return `38 of 70 people filled in the form`; both numbers as they may be shown (R-V2)."""
    return f"{number} of {came} people filled in the form" if came != "0" else f"{number} filled in the form"


def check_form(given: Iterable[tuple[str, int]], capacity: str) -> None:
    """Refuse what is no answer to a question of the form, an answer given twice, or what is no capacity."""
    known, seen = {question.key: len(question.answers) for question in QUESTIONS}, set[str]()
    for question, answer in given:
        if question in seen or not 1 <= answer <= known.get(question, 0):
            raise Refused("This is not an answer to a question of the form.")
        seen.add(question)
    if capacity and capacity not in set(Capacity):
        raise Refused(f"“{capacity}” is not a capacity.")


def read_comment(typed: str, before: Comment) -> tuple[Comment, str]:
    """Return under which heading a comment stands, and its words: `thorn: too hot`, else the heading `before`."""
    first, colon, rest = typed.partition(":")
    wanted = first.strip().casefold()
    if colon and wanted:
        for each in Comment:
            if each.value.startswith(wanted):
                return each, rest.strip()
    return before, typed.strip()
