"""Marks that a note-taker sets beside a line, to come back to."""

from enum import StrEnum

MISSED_WORDS = "[missed a bit]"
"""What is kept where a bit was missed."""


class Mark(StrEnum):
    """What a point is marked as: a bit was missed here, or it is to be asked again."""

    MISSED = "missed"
    ASK_AGAIN = "ask_again"

    @property
    def label(self) -> str:
        """The mark in words."""
        return {Mark.MISSED: "missed a bit", Mark.ASK_AGAIN: "ask again"}[self]


def in_words(mark: str) -> str:
    """Return a mark in words; one that this version does not know, as it is."""
    return Mark(mark).label if mark in set(Mark) else mark.replace("_", " ")
