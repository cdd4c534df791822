"""What became of a correction: put right, not changed and why, or to be looked at again. It is asked, never assumed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.publishing import CorrectionState, check_settled
from facilitator.domain.refused import Refused
from facilitator.domain.wording import one_line
from facilitator.queries.publishing import CorrectionRow
from ui.widgets.beside import Beside
from ui.widgets.buttons import ActionButton
from ui.widgets.fields import TextField
from ui.widgets.flow import in_lines
from ui.widgets.form import labelled
from ui.widgets.words import Words

_NARROW = 80  # characters across, with which the reason has no room beside the ways
_WHY = "Or it is not changed, because"


class Settling(QWidget):
    """The ways to settle one, which stand there only while it is asked.

    `decided` carries the state and the reason, `let_go` that it stays as it is, and `told` what is wrong.
    """

    decided = Signal(str, str)
    let_go = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: CorrectionRow | None = None
        self._question, self._why = Words("", "label", wrap=True), TextField(_WHY)
        self._made = self._act("Put right", lambda: self._decide(CorrectionState.MADE))
        self._again = self._act("Look at it again", lambda: self._decide(CorrectionState.OPEN))
        self._not = self._act("Not changed", lambda: self._decide(CorrectionState.NOT_MADE))
        self._leave = self._act("Leave it", self._give_up)
        self._leave.setShortcut(QKeySequence("Escape"))
        self._leave.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # printed; the key itself is taken below
        self._ways = [ActionButton(act, parent=self) for act in (self._made, self._again, self._leave)]
        self._reason = QWidget()
        self._lay_out()
        self._why.returnPressed.connect(self._not.trigger)
        self.hide()

    def ask(self, row: CorrectionRow) -> str:
        """Ask about a correction; return the question."""
        is_open = row.state == CorrectionState.OPEN
        self.row = row
        about = f"“{one_line(row.instead)}”"
        state = CorrectionState(row.state).label.lower()
        question = f"What became of {about}?" if is_open else f"{about} is settled: {state}. Look at it again?"
        self._question.setText(question)
        self._made.setVisible(is_open)
        self._again.setVisible(not is_open)
        self._reason.setVisible(is_open)
        self._why.clear()
        self.show()
        self.first_focus().setFocus()
        return question

    def first_focus(self) -> QWidget:
        """Return the first way."""
        return self._ways[0] if self._made.isVisible() else self._ways[1]

    def close_question(self) -> None:
        """Ask nothing any more."""
        self.row = None
        self._why.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _act(self, words: str, does: Callable[[], None]) -> QAction:
        act = QAction(words, self)
        act.triggered.connect(lambda _checked=False: does())
        return act

    def _lay_out(self) -> None:
        reason = QHBoxLayout(self._reason)
        reason.setContentsMargins(0, 0, 0, 0)
        reason.addWidget(labelled(_WHY, self._why), 1)
        reason.addWidget(ActionButton(self._not), 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._question)
        rows.addWidget(Beside(in_lines(*self._ways), self._reason, (1, 2), _NARROW))

    def _decide(self, state: CorrectionState) -> None:
        reason = self._why.text().strip() if state is CorrectionState.NOT_MADE else ""
        try:
            check_settled(state, reason)
        except Refused as no:
            self.told.emit(str(no))
            self._why.setFocus()
            return
        self.decided.emit(state.value, reason)

    def _give_up(self) -> None:
        self.close_question()
        self.let_go.emit()
