"""Every word that a window holds, on screen or not: for what must stand nowhere."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.drivers.driver import name_of, text_of

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def all_words(window: QWidget) -> str:
    """Return the names, descriptions and texts of all controls, and what all lists and completions hold."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a test has no loop that lets go of these
    widgets = (window, *window.findChildren(QWidget))
    words = [word for widget in widgets for word in _words_of(widget)]
    return "\n".join((*words, *(action.text() for action in window.findChildren(QAction))))


def _words_of(widget: QWidget) -> Iterator[str]:
    yield from (name_of(widget), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield widget.windowTitle()
    if isinstance(widget, QLabel | QLineEdit | QPlainTextEdit | QComboBox):
        yield text_of(widget)
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
        if (completer := widget.completer()) is not None:
            yield from _held(completer.model())
    if isinstance(widget, QAbstractItemView):
        yield from _held(widget.model())


def _held(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            yield from (str(model.index(row, column).data(role) or "") for role in _ROLES)
