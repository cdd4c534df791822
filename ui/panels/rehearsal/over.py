"""The end of a rehearsal: how it went with each, and what to practise again."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.rehearsal import Result, reasons_to_practise, summary, to_practise
from facilitator.domain.wording import number_of
from ui.panel import MARGIN
from ui.rows import RIGHT, Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_WELL = "Everything went well. You know the desk: real people may come."
_AGAIN = "To practise again: {}. The tips stand under the list."


class Over(QWidget):
    """A sentence, a list of all arrivals, and the tip for the one that is chosen."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowsModel(COLUMNS, key=lambda row: row.arrival.says.encode())
        self.view = RowsView("How it went", self._rows)
        self._whole, self._again = Words("", "heading", wrap=True), Words("", "body", wrap=True)
        self._tip = Words("", "muted", wrap=True)
        self.view.current_changed.connect(lambda _row: self._show_tip())
        rows, buttons = QVBoxLayout(self), QHBoxLayout()
        rows.setContentsMargins(MARGIN, 20, MARGIN, 20)
        rows.setSpacing(12)
        for action in actions:
            buttons.addWidget(ActionButton(action))
        buttons.addStretch()
        rows.addWidget(Words("The rehearsal is over", "title"))
        for widget in (self._whole, self._again):
            rows.addWidget(widget)
        rows.addWidget(self.view, 1)
        rows.addWidget(self._tip)
        rows.addLayout(buttons)

    def show_results(self, results: Sequence[Result]) -> str:
        """Show how it went, what should be practised again first; return it in words."""
        again = to_practise(results)
        self._rows.show((*again, *(result for result in results if result not in again)))
        self.view.setCurrentIndex(self._rows.index(0, 0))
        self._whole.setText(summary(results))
        self._again.setText(_AGAIN.format(number_of(len(again), "thing")) if again else _WELL)
        return f"The rehearsal is over. {self._whole.text()} {self._again.text()}"

    def _show_tip(self) -> None:
        row = self._rows.row(self.view.currentIndex().row())
        self._tip.setText(f"“{row.arrival.says}”   {row.arrival.tip}" if row else "")


def _said(row: Result) -> str:
    again = reasons_to_practise(row)
    how = f"practise again: {again}" if again else "well done"
    return f"{row.arrival.teaches}, {number_of(row.seconds, 'second')}, {number_of(row.keys, 'key')}, {how}"


COLUMNS: tuple[Column[Result], ...] = (
    Column("What", lambda row: row.arrival.teaches, _said),
    Column("Seconds", lambda row: str(row.seconds), width=8, align=RIGHT),
    Column("Keys", lambda row: str(row.keys), width=6, align=RIGHT),
    Column(
        "How",
        lambda row: reasons_to_practise(row) or "well done",
        width=22,
        tone=lambda row: Tone.CARE if reasons_to_practise(row) else Tone.GOOD,
    ),
)
