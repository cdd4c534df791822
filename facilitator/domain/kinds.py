"""The kinds of thing a typed line can be, with the words and signs that people type for them."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a line is kept as; `command` is kept as nothing and does something instead."""

    SAID = "said"
    WORKS_WELL = "works_well"
    CONCERN = "concern"
    IDEA = "idea"
    QUESTION = "question"
    CHALLENGE = "challenge"
    QUOTE = "quote"
    RECOMMENDATION = "recommendation"
    PROPOSED_STANDARD = "proposed_standard"
    INFORMATION = "information"
    PARKED = "parked"
    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    COMMAND = "command"

    @property
    def label(self) -> str:
        """The kind in words, as screens and documents show it."""
        return _WORDING[self].label

    @property
    def sign(self) -> str:
        """The sign typed first for it, or nothing where only the word will do."""
        return _WORDING[self].sign

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may be typed before a colon for it, the usual one first."""
        return _WORDING[self].words

    @property
    def word(self) -> str:
        """The usual word typed before a colon for it, or nothing."""
        return next(iter(self.words), "")


@dataclass(frozen=True, slots=True)
class _Wording:
    label: str
    sign: str = ""
    words: tuple[str, ...] = ()


_WORDING = {
    Kind.SAID: _Wording("Said"),
    Kind.WORKS_WELL: _Wording("Works well", "+", ("works", "works well", "working well")),
    Kind.CONCERN: _Wording("Concern", "!", ("concern", "concerns")),
    Kind.IDEA: _Wording("Idea", "*", ("idea", "ideas")),
    Kind.QUESTION: _Wording("Question", "?", ("question", "questions")),
    Kind.CHALLENGE: _Wording("Challenge", "!!", ("challenge", "challenges")),
    Kind.QUOTE: _Wording("Quote", '"', ("quote", "quotes")),
    Kind.RECOMMENDATION: _Wording(
        "Recommendation", "=>", ("recommend", "recommends", "recommendation", "recommendations")
    ),
    Kind.PROPOSED_STANDARD: _Wording("Proposed standard", "", ("standard", "standards", "proposed standard")),
    Kind.INFORMATION: _Wording("Information", "", ("info", "information")),
    Kind.PARKED: _Wording("Parked", "~", ("park", "parked")),
    Kind.NOTE: _Wording("Note", ";", ("note", "notes")),
    Kind.DECISION: _Wording("Decision", "=", ("decision", "decisions", "resolved", "resolution")),
    Kind.ACTION: _Wording("Action", "@", ("action", "actions")),
    Kind.COMMAND: _Wording("Command"),
}

POINT_KINDS = tuple(kind for kind in Kind if kind not in {Kind.DECISION, Kind.ACTION, Kind.COMMAND})
"""The kinds a point may have, in the order in which they are offered."""
