"""The one page for a fault of the program: what is safe, what to do, and a report without anybody's words in it."""

import sys
import traceback
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panel import Panel
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_SAFE = (
    "This is a fault of the program, not yours. The library is safe: all that was shown as saved is on the disk. "
    "Go on working; should it happen again at the same place, close the program and open it again. "
    "The report says where in the program it happened. It holds nothing that you have typed."
)


class CrashPanel(Panel):
    """Says that the program went wrong."""

    name = "crash"
    title = "Something went wrong"
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = ""
        words = Words(_SAFE, wrap=True)
        words.setMaximumWidth(720)
        self._back = ActionButton(self.act("Go on working", "Escape", self.left.emit), primary=True)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(ActionButton(self.act("Copy the report", "Ctrl+Shift+C", self._copy)))
        row.addStretch()
        self.body.addWidget(words)
        self.body.addLayout(row)
        self.body.addStretch()

    def show_error(self, error: BaseException) -> None:
        """Take in what went wrong."""
        self._report = report(error)

    def first_focus(self) -> QWidget:
        """Return the way on."""
        return self._back

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.say("The report is copied. Paste it into an e-mail to the people who look after the program.")


def report(error: BaseException) -> str:
    """Return what the makers need to mend a bug: where it happened, without words that people typed."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([type(error).__name__, *places])


def _place(file: str) -> str:
    """Return where a file lies within the program or a package: what is above may name who has the computer."""
    path, roots = Path(file), sorted((Path(root) for root in filter(None, sys.path)), key=lambda root: -len(root.parts))
    root = next((root for root in roots if path.is_relative_to(root)), path.parent)
    return path.relative_to(root).as_posix()
