"""Two people side by side, and what comes of joining them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.queries.holding import holding
from facilitator.queries.joining import PairRow, State
from facilitator.queries.moving import MoveRow, moves
from facilitator.queries.people import PersonRow
from ui.panels.twice.sides import COLUMNS as SIDES
from ui.panels.twice.sides import side_by_side
from ui.rows import Column, RowsModel
from ui.widgets.table import RowsView
from ui.widgets.words import Words
from ui.workspace import Workspace


class Comparing(QWidget):
    """What is known of both, and what moves if the one at the left stays."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._sides, self._moves = RowsModel(SIDES), RowsModel(MOVES)
        self._moving = RowsView("What comes of it", self._moves, lines=2)
        self._heading = Words("", "heading", wrap=True)
        beside, rows = QHBoxLayout(), QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        beside.setSpacing(16)
        beside.addWidget(RowsView("Side by side", self._sides, lines=2), 5)
        beside.addWidget(self._moving, 3)
        rows.addWidget(self._heading)
        rows.addLayout(beside, 1)

    def show_pair(self, pair: PairRow, left: PersonRow, right: PersonRow) -> None:
        """Show two people."""
        read, alike = self._workspace.read, pair.state is not State.JOINED
        self._sides.show(side_by_side((left, read(holding, left.id)), (right, read(holding, right.id))))
        self._moves.show(read(moves, left, right) if alike else ())
        self._moving.setVisible(alike)
        told = f"If {left.name}, at the left, stays" if alike else f"{right.name} is one person with {left.name}"
        self._heading.setText(told)


MOVES: tuple[Column[MoveRow], ...] = (
    Column("What", lambda row: row.what, lambda row: f"{row.what}: {row.words}", width=13),
    Column("What comes of it", lambda row: row.words),
)
