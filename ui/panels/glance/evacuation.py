"""The evacuation list: who is in the building, who is called first, and a tick for each who is out.

The ticks are kept in the memory of this screen alone.
"""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.queries.attendance import AttendanceRow
from ui.panels.glance.rows import CALLERS, WITHOUT_NEEDS, Caller, callers, details, fits
from ui.rows import RowsModel, Tone
from ui.widgets.fields import TextField
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_ROWS = 6  # of the list, the least height
FIND, LIST = "Find in the evacuation list", "Who is in the building"
_LEAST = 13  # characters for what to do
_HINT = "Part of a name, then Enter: out"
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Evacuation(QWidget):
    """The list with its box. `said` carries words for the status line."""

    said = Signal(str, int)

    def __init__(self, hidden: str, parent: QWidget | None = None) -> None:
        """Show who is called first, unless `hidden` says why this view does not show that."""
        super().__init__(parent)
        self._rows = RowsModel(CALLERS)
        self.view, self.box = RowsView(LIST, self._rows, least=_LEAST), TextField(FIND, _HINT)
        self._count, self._details = Words("", "heading"), Words("", "small", wrap=True)
        self._attending: Sequence[AttendanceRow] = ()
        self._out: defaultdict[bytes, set[bytes]] = defaultdict(set)
        self._meeting = b""
        self._by_table, self._only_in = False, False
        self._hidden = Words(hidden, "small", wrap=True)
        self._hidden.setVisible(bool(hidden))
        self.view.show_columns(*(WITHOUT_NEEDS if hidden else ()))
        self._lay_out()
        self._keep_height()
        for widget in (self.view, self.box):
            widget.installEventFilter(self)
        self.box.textChanged.connect(self._find)
        self.box.returnPressed.connect(self.tick)
        self.view.entered_row.connect(lambda _row: self.tick())
        self.view.current_changed.connect(lambda _row: self._show_details())

    def show_attending(self, meeting: bytes, attending: Sequence[AttendanceRow]) -> None:
        """Show who is in the building of those on the list of a meeting; who is there no more has no tick."""
        self._meeting, self._attending = meeting, attending
        self._out[meeting] &= {row.id for row in self._callers()}
        self._show()

    def tick(self) -> None:
        """Say that the chosen person is out, or is in again; the next name can be typed at once."""
        row = self._rows.row(self.view.currentIndex().row())
        if row is None:
            self.said.emit("Nobody in the building is called that.", int(Tone.CARE))
            return
        self._out[self._meeting] ^= {row.id}
        self.box.clear()
        self._show()
        self.view.go_to(row.id)
        words = f"{row.name} is in again" if row.out else f"{row.name} is out"
        self.said.emit(f"{words}. {self._counted()}", int(Tone.PLAIN if row.out else Tone.GOOD))

    def turn(self) -> bool:
        """Call people table by table, or by name again; return whether table by table."""
        self._by_table = not self._by_table
        self._show()
        self.said.emit("Called table by table." if self._by_table else "Called by name.", int(Tone.PLAIN))
        return self._by_table

    def only_in(self) -> bool:
        """Show only who is still in, or everybody again; return whether only those."""
        self._only_in = not self._only_in
        self._show()
        self.said.emit("Only those who are still in." if self._only_in else "Everybody.", int(Tone.PLAIN))
        return self._only_in

    def begin_again(self) -> None:
        """Take all ticks away."""
        self._out[self._meeting].clear()
        self._show()
        self.said.emit(f"All ticks are gone. {self._counted()}", int(Tone.PLAIN))

    def changeEvent(self, event: QEvent) -> None:
        """Be high enough for some rows at every size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep_height()

    def _keep_height(self) -> None:
        self.view.setMinimumHeight((self.fontMetrics().lineSpacing() + 16) * (_ROWS + 1))

    def take_letters(self, event: QKeyEvent) -> bool:
        """Let a letter typed on a list go to the box; return whether it was one."""
        text = event.text()
        if not text.strip() or not text.isprintable() or event.modifiers() & _WITH:
            return False
        self.box.setFocus()
        self.box.setText(self.box.text() + text)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space and letters on the list, and on the box the keys that move through the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if watched is self.box:
            return self._move(key)
        if key == Qt.Key.Key_Space:
            self.tick()
            return True
        return self.take_letters(event)

    def _move(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.box.clear()
        elif key in _STEPS:
            place = min(max(self.view.currentIndex().row() + _STEPS[key], 0), self._rows.rowCount() - 1)
            self.view.setCurrentIndex(self._rows.index(place, 0))
        return key in _STEPS or key == Qt.Key.Key_Escape

    def _callers(self) -> tuple[Caller, ...]:
        return callers(self._attending, self._out[self._meeting], by_table=self._by_table)

    def _show(self) -> None:
        typed = self.box.text()
        rows = [row for row in self._callers() if fits(row, typed) and not (self._only_in and row.out)]
        self._rows.show(rows)
        self._count.setText(self._counted())
        self._show_details()

    def _find(self) -> None:
        self._show()
        rows = self._rows.rows()
        first = next((row for row in rows if not row.out), rows[0] if rows else None)
        self.view.go_to(first.id if first else None)
        self._show_details()

    def _show_details(self) -> None:
        row = self._rows.row(self.view.currentIndex().row())
        self._details.setText(details(row) if row else "")

    def _counted(self) -> str:
        everybody, out = len(self._callers()), len(self._out[self._meeting])
        return f"Out: {out} of {everybody}" if out < everybody or not out else f"Everybody is out: {out} of {out}"

    def _lay_out(self) -> None:
        rows, top = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        top.addWidget(Words("Evacuation list", "heading"))
        top.addStretch()
        top.addWidget(self._count)
        rows.addLayout(top)
        for widget in (self._hidden, self.box):
            rows.addWidget(widget)
        rows.addWidget(self.view, 1)
        rows.addWidget(self._details)
