"""The list of points and actions: of those that wait for an answer, or of all, ticked where an answer is tied."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds import Kind
from facilitator.domain.wording import one_line, short_day_in_words
from facilitator.queries.waiting import SaidRow
from ui.rows import Column, RowsModel, Tone
from ui.widgets.table import RowsView


@dataclass(frozen=True, slots=True)
class PickLine:
    """A point or an action, and whether the answer in question is tied to it."""

    id: bytes
    row: SaidRow
    tied: bool = False


class PickView(RowsView):
    """The list; Space emits `ticked` with the id of the current row."""

    ticked = Signal(object)

    def __init__(self, model: RowsModel[PickLine], parent: QWidget | None = None) -> None:
        super().__init__("Points and actions", model, lines=2, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space; all else as lists have it."""
        row = self.current_id()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.ticked.emit(row)
        else:
            super().keyPressEvent(event)


def _kind(line: PickLine) -> str:
    return f"{Kind(line.row.kind).label} {line.row.ref}".strip()


def _said(line: PickLine) -> str:
    tied = "tied, " if line.tied else ""
    return f"{tied}{_kind(line)}, {one_line(line.row.text)}, {short_day_in_words(line.row.meeting_date)}"


COLUMNS: tuple[Column[PickLine], ...] = (
    Column("What was said", lambda line: one_line(line.row.text), _said),
    Column("Kind", _kind, width=17),
    Column("Meeting", lambda line: short_day_in_words(line.row.meeting_date), width=14),
    Column("Tied", lambda line: "✓ tied" if line.tied else "", width=6, tone=lambda _line: Tone.GOOD),
)

WAITING = ("What was said", "Kind", "Meeting")
"""The columns that are shown where nothing can be tied."""


def searched(line: PickLine) -> str:
    """Return the words in which a point or an action is looked for."""
    return " ".join((line.row.text, _kind(line), short_day_in_words(line.row.meeting_date)))
