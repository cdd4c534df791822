"""What is done to a vote only when its key is pressed a second time."""

from PySide6.QtCore import QObject, Signal

from facilitator.queries.votes import VoteRow
from ui.rows import Tone


class Twice(QObject):
    """Knows what was asked last, and of which vote. `said` has the question for the status line."""

    said = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._asked = ""

    def asked(self, row: VoteRow, what: str, words: str) -> bool:
        """Return whether this was asked of this vote before; else ask."""
        what = f"{row.id.hex()} {what}"
        again, self._asked = self._asked == what, "" if self._asked == what else what
        if not again:
            self.said.emit(words, int(Tone.CARE))
        return again
