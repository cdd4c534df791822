"""A person at the keyboard: finds a control with Tab, types, presses keys, reads what stands there."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

TABS = 200
PATIENCE = 10.0  # seconds
TICK = 20  # milliseconds after which a condition is looked at again though nothing has happened
NONE = Qt.KeyboardModifier.NoModifier


class Driver:
    """Works a window by the keyboard alone; `pressed` counts the keys."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.pressed = 0

    def focus(self, name: str) -> QWidget:
        """Press Tab until the control of that accessible name has the focus; fail where no Tab leads there."""
        passed: list[str] = []
        for _ in range(TABS):
            widget = self._focused()
            if name_of(widget) == name:
                return widget
            passed.append(name_of(widget))
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to “{name}”; it leads to {', '.join(dict.fromkeys(passed))}")

    def focused_name(self) -> str:
        """Return the name of what has the focus."""
        return name_of(self._focused())

    def type(self, text: str) -> None:
        """Type into the control that has the focus, a character at a time, in any script."""
        for char in text:
            widget = self._focused()
            self.pressed += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, char))

    def press(self, keys: str) -> None:
        """Press a key or several at once, as `Ctrl+Return` is written."""
        self.pressed += 1
        QTest.keySequence(self._focused(), QKeySequence(keys))

    def read(self, name: str) -> str:
        """Return what a control of that name shows, wherever the focus is."""
        return text_of(self.find(name))

    def rows(self, name: str) -> list[list[str]]:
        """Return the texts of a table of that name, row by row."""
        tables = (each for each in self._within().findChildren(QTableView) if each.isVisible())
        table = next((each for each in tables if name_of(each) == name), None)
        assert table is not None, f"no table on the screen is called “{name}”"
        model = table.model()
        across, down = range(model.columnCount()), range(model.rowCount())
        return [[str(model.index(row, column).data() or "") for column in across] for row in down]

    def find(self, name: str) -> QWidget:
        """Return the visible control of an accessible name."""
        for widget in self._within().findChildren(QWidget):
            if widget.isVisible() and name_of(widget) == name:
                return widget
        raise AssertionError(f"nothing on the screen is called “{name}”")

    def sees(self, text: str) -> bool:
        """Return whether words stand somewhere on the screen."""
        labels = self._within().findChildren(QLabel)
        return any(text in label.text() for label in labels if label.isVisible())

    def announced(self) -> str:
        """Return what was said aloud last."""
        interface = QAccessible.queryAccessibleInterface(self._named("Status"))
        return str(interface.text(QAccessible.Text.Description))

    def wait(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Let the program work until something is so; fail when it does not come to be."""
        end, tick = time.monotonic() + seconds, QTimer()
        tick.start(TICK)
        try:
            while not condition():
                assert time.monotonic() < end, f"it did not come to be; the last words were “{self.announced()}”"
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        finally:
            tick.stop()

    def hears(self, text: str) -> None:
        """Wait until something is said aloud."""
        self.wait(lambda: text in self.announced())

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._within()

    def _within(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def _named(self, name: str) -> QWidget:
        return next(one for one in self.window.findChildren(QWidget) if one.accessibleName() == name)


def name_of(widget: QWidget) -> str:
    """Return the name that a screen reader says: the control's own, or that of its label."""
    interface = QAccessible.queryAccessibleInterface(widget)
    labels = [pair[0] for pair in interface.relations(QAccessible.RelationFlag.Label)]
    if isinstance(widget, QComboBox) and labels:
        return str(labels[0].text(QAccessible.Text.Name))
    return widget.accessibleName() or str(interface.text(QAccessible.Text.Name))


def text_of(widget: QWidget) -> str:
    """Return what a control shows."""
    if isinstance(widget, QLineEdit | QLabel):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractItemView):
        return str(widget.currentIndex().data() or "")
    return widget.accessibleDescription() or widget.accessibleName()
