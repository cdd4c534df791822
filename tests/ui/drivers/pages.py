"""What scrolls on the screen that is shown."""

from PySide6.QtWidgets import QScrollArea, QWidget

from ui.app import Program
from ui.widgets.table import RowsView


def page(program: Program) -> QScrollArea:
    """Return the area in which the screen stands; it scrolls where there is more than fits."""
    around: QWidget | None = program.window.current()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert around is not None
    return around


def fits(program: Program) -> bool:
    """Return whether all of the screen is in sight, and every column of its tables."""
    area = page(program)
    bars = [area.verticalScrollBar(), area.horizontalScrollBar()]
    tables = (each for each in area.findChildren(RowsView) if each.isVisible())
    return not any(bar.maximum() for bar in (*bars, *(table.horizontalScrollBar() for table in tables)))
