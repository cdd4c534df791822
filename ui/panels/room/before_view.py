"""What was said before, point by point: when and where, in which words, and what was answered."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from facilitator.domain.before import NO_ANSWER
from facilitator.domain.progress import Progress
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.queries.said_before import BeforeRow
from ui.panels.room.view import goes_to_the_line
from ui.rows import Column, RowsModel, Tone
from ui.widgets.table import RowsView

_ELSEWHERE = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
_OPEN = {state.label for state in Progress if not state.closed}


class Details(RowsView):
    """A table that is there while it has the focus. `given_up` is Escape, `typed` a letter that belongs to the line."""

    closed = Signal()
    given_up = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__("Said before, point by point", RowsModel(COLUMNS), lines=3)

    def show_rows(self, rows: Collection[BeforeRow]) -> None:
        """Show points, the first of them chosen, and take the focus."""
        self.rows.show(list(rows))
        self.setCurrentIndex(self.rows.index(0, 0))
        self.setFocus()

    def drop(self, gone: Collection[bytes]) -> None:
        """Show points no longer; where none is left, go back."""
        rows = [row for place in range(self.rows.rowCount()) if (row := self.rows.row(place)) is not None]
        left = [row for row in rows if row.id not in gone]
        if len(left) < len(rows):
            self.rows.show(left)
            if not left and self.hasFocus():
                self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape; a letter is the next one of the line."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif goes_to_the_line(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close once somebody works elsewhere on the screen."""
        super().focusOutEvent(event)
        if event.reason() not in _ELSEWHERE:
            self.closed.emit()


def _when(row: BeforeRow) -> str:
    tied = "tied to the line" if row.tied else ""
    return ", ".join(filter(None, (short_day_in_words(row.meeting_date), one_line(row.meeting_title), tied)))


def _said(row: BeforeRow) -> str:
    return ". ".join(filter(None, (_when(row), one_line(row.text), one_line(row.answer) or NO_ANSWER)))


def _tone(row: BeforeRow) -> Tone:
    if row.state == NO_ANSWER:
        return Tone.CARE
    return Tone.ACCENT if row.state in _OPEN else Tone.GOOD


COLUMNS: tuple[Column[BeforeRow], ...] = (
    Column("Said before", _when, _said, width=20),
    Column("What was said", lambda row: row.text),
    Column("State", lambda row: row.state, width=18, tone=_tone),
    Column("Answer", lambda row: row.answer),
)
