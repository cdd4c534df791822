"""The parts of a meeting."""

from enum import StrEnum


class ItemKind(StrEnum):
    """What an agenda item is."""

    WELCOME = "welcome"
    PRESENTATION = "presentation"
    DISCUSSION = "discussion"
    WORKSHOP = "workshop"
    VOTE = "vote"
    FEEDBACK = "feedback"
    BREAK = "break"
    CLOSE = "close"

    @property
    def label(self) -> str:
        """The kind in words."""
        return self.value.capitalize()
