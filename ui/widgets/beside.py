"""Two columns beside one another; in large text or a narrow window, one under the other, so that nothing is cut off."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

_NARROW = 60  # characters across, with which two columns have no room
_GAP = 20


class Beside(QWidget):
    """A left and a right column, which share the width; a screen scrolls down rather than sideways."""

    def __init__(
        self,
        left: QLayout | QWidget,
        right: QLayout | QWidget,
        shares: tuple[int, int] = (1, 1),
        narrow: int = _NARROW,
    ) -> None:
        """Stand under one another where there are fewer than `narrow` characters across."""
        super().__init__()
        self._narrow = narrow
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(_GAP)
        for column, share in zip((left, right), shares, strict=True):
            if isinstance(column, QWidget):
                self._columns.addWidget(column, share)
            else:
                self._columns.addLayout(column, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the columns."""
        super().resizeEvent(event)
        turn(self._columns, narrow=is_narrow(self, self._narrow))


def is_narrow(widget: QWidget, characters: int) -> bool:
    """Return whether a widget has room for fewer characters across: the window is small, or the text large."""
    return widget.width() < characters * widget.fontMetrics().averageCharWidth()


def turn(columns: QBoxLayout, *, narrow: bool) -> None:
    """Put what stands beside one another under one another, or back."""
    way = QBoxLayout.Direction
    columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
