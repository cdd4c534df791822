"""What two laptops have differently of a vote: the values to choose from, and Enter lets one stand everywhere."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.commands.clashes import SettleClash
from facilitator.domain.votes import RECOUNT
from facilitator.domain.wording import one_line
from facilitator.queries.history import ChoiceRow, choices
from facilitator.queries.votes import VoteRow
from ui.rows import Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.side import reveal
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace

_TOLD = "Two laptops have this differently. Choose what stands, then press Enter; until then the room sees no result."
_ROWS = 4


@dataclass(frozen=True, slots=True)
class Value:
    """A value to choose; `what` is what it is of."""

    id: bytes
    what: str
    choice: ChoiceRow

    @property
    def said(self) -> str:
        """The value as it is told."""
        return f"{self.what}: {self.choice.words}, by {self.choice.by}"


COLUMNS: tuple[Column[Value], ...] = (
    Column("What", lambda row: row.what, lambda row: row.said),
    Column("Value", lambda row: row.choice.words, width=16),
    Column("By", lambda row: row.choice.by, width=34),
)


class Differing(QWidget):
    """Shown only where laptops disagree. `said` has words for the status line."""

    said = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._rows = workspace, RowsModel(COLUMNS)
        self._view, told = RowsView("What two laptops have differently", self._rows), Words(_TOLD, wrap=True)
        told.set_tone(Tone.CARE)
        self._view.entered_row.connect(self._settle)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addWidget(told)
        self._lines.addWidget(self._view)

    def offer(self, settle: QAction) -> None:
        """Put the way to the values under them, as a button."""
        self._lines.addWidget(ActionButton(settle), 0, Qt.AlignmentFlag.AlignLeft)

    def show_vote(self, row: VoteRow | None) -> None:
        """Show what laptops have differently of a vote, or nothing."""
        doubtful = row.in_doubt if row is not None else ()
        found = self._workspace.read(choices) if doubtful else ()
        self._rows.show(tuple(Value(one.id, what(row, one), one) for one in found if row and one.row in doubtful))
        height = self._view.verticalHeader().defaultSectionSize() * min(self._rows.rowCount(), _ROWS)
        self._view.setFixedHeight(height + self._view.horizontalHeader().sizeHint().height() + 4)
        self.setVisible(bool(doubtful))

    def go(self) -> None:
        """Go to the values."""
        self._view.setFocus()
        reveal(self._view)

    def _settle(self, row_id: bytes) -> None:
        if (value := self._rows.find(row_id)) is not None:
            one = value.choice
            self._workspace.do(SettleClash(one.entity, one.row, one.field, one.value), lambda _done: self._tell(value))

    def _tell(self, value: Value) -> None:
        self.said.emit(f"{value.what}: {value.choice.words} stands.", int(Tone.GOOD))


def what(row: VoteRow, choice: ChoiceRow) -> str:
    """Return what a value is of: an option at a table, or a part of the vote."""
    apart = row.clashes.get(choice.row)
    if apart is None:
        return f"{choice.thing}, {choice.field_words.lower()}"
    option = next((one_line(one.text) for one in row.options if one.id == apart.option), "")
    table = f" at table {apart.table}" if apart.table else ""
    return f"{option}{table}{', counted again' if apart.round == RECOUNT else ''}"
