"""Two columns beside one another; in large text or a narrow window, one under the other, so that nothing is cut off."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

_NARROW = 60  # characters across, with which two columns have no room
_GAP = 20


class Beside(QWidget):
    """A left and a right column, which share the width; a screen scrolls down rather than sideways."""

    def __init__(self, left: QLayout | QWidget, right: QLayout | QWidget, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
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
        narrow, way = self.width() < _NARROW * self.fontMetrics().averageCharWidth(), QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
