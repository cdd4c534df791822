"""The point of an earlier meeting to which the line that is being typed will be tied, until that line is kept."""

from collections.abc import Callable, Collection

from facilitator.domain.before import raised_in_words
from facilitator.domain.wording import one_line
from facilitator.queries.said_before import BeforeRow

UNTIED = "The line is no longer tied to what was said before."


class Tie:
    """Holds it. It goes with the words: where they are put away, it comes back with them, and not with others.

    `changed` is called where something else is tied than a moment ago.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self.row: BeforeRow | None = None
        self._changed = changed
        self._words = ""
        self._away = False

    @property
    def point(self) -> bytes | None:
        """The earlier point, or nothing."""
        return self.row.id if self.row else None

    @property
    def mark(self) -> str:
        """When it was raised before, in a few words; nothing without a tie."""
        return raised_in_words(self.row.meeting_date) if self.row else ""

    @property
    def told(self) -> str:
        """The mark with how the earlier point went."""
        return f"{self.mark}: “{one_line(self.row.text)}”" if self.row else ""

    def turn(self, row: BeforeRow) -> str:
        """Tie the line to an earlier point, or untie it from that; return what is so now, in a sentence."""
        self.hold(None if self.point == row.id else row)
        if self.row is None:
            return UNTIED
        return f"{self.mark}. Enter keeps the line so."

    def hold(self, row: BeforeRow | None) -> None:
        """Tie the line to an earlier point."""
        self.row = row
        self._changed()

    def take(self) -> BeforeRow | None:
        """Return it for the line that is being kept; the next one is not tied."""
        row, self.row = self.row, None
        return row

    def follow(self, words: str) -> None:
        """Note the words that are being typed; those that follow an empty line are others, or the same again."""
        if words and self._away and words != self._words:
            self.row = None
        self._away, self._words = not words, words or self._words

    def drop(self, gone: Collection[bytes]) -> str:
        """Let go where the earlier point is among rows that changed; return what is so now, or nothing."""
        if self.row is None or self.row.id not in gone:
            return ""
        self.hold(None)
        return UNTIED
