"""Counts the keys that are pressed at the desk."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget

_ALONE = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})


class KeyCount(QObject):
    """Counts keys in the fields, lists and buttons of a screen, and the keys of its actions."""

    def __init__(self, screen: QWidget) -> None:
        """Count from now on."""
        super().__init__(screen)
        self._count = 0
        for kind in (QLineEdit, QTableView, QPushButton):
            for widget in screen.findChildren(kind):
                widget.installEventFilter(self)
        for action in screen.actions():
            action.triggered.connect(self._add)

    def taken(self) -> int:
        """Return how many there were since this was asked last."""
        count, self._count = self._count, 0
        return count

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count a key, and let it go on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() not in _ALONE:
            self._add()
        return False

    def _add(self) -> None:
        self._count += 1
