"""The large clock: what is on, its question, the time left in figures and in words, and how late it all is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.running import allowed
from facilitator.domain.time_left import face
from facilitator.domain.wording import one_line
from facilitator.queries.floor import FloorRow
from ui.panels.floor.words import after_break, how_late, time_left, title_of, tone_of
from ui.rows import Tone
from ui.widgets.words import Words

_NOTHING = "Nothing is on yet. Next item starts the first."

_CLOSED = "The clock stands still and the queue is over. To go on, open the meeting again in Plan or Wrap-up."


class NowCard(QFrame):
    """What is on now, to be read from the other end of a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName("On now")
        self._title, self._about = Words("", "heading", wrap=True), Words("", "muted", wrap=True)
        self._figure, self._left = Words("", "figure"), Words("", "label")
        self._late = Words("", "label", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self._title, self._about, self._late):
            words.addWidget(widget)
        words.addStretch()
        clock = QVBoxLayout()
        clock.setSpacing(0)
        for widget in (self._figure, self._left):
            clock.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.setSpacing(20)
        whole.addLayout(words, 1)
        whole.addLayout(clock)

    def show_floor(self, row: FloorRow) -> None:
        """Show what is on at a moment."""
        title = title_of(row, _NOTHING)
        parts = map(one_line, (row.question, row.presenters, after_break(row)))
        about = _CLOSED if row.closed else " · ".join(filter(None, parts))
        left, late = time_left(row), how_late(row)
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._figure.setText(_figure(row))
        self._left.setText(left)
        for widget in (self._figure, self._left):
            widget.set_tone(tone_of(row))
        self._late.setText(late[:1].upper() + late[1:])
        self._late.set_tone(Tone.CARE if late and row.over > 0 else Tone.PLAIN)
        self.setAccessibleDescription(", ".join(filter(None, (title, about, left, late))))


def _figure(row: FloorRow) -> str:
    if row.item is None:
        return ""
    return face(row.left) if allowed(row.item) else face(row.taken[row.item.id])
