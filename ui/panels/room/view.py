"""The list of the room as a keyboard sees it: a sign changes the kind of the line, other letters are the next line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.domain.kinds import Kind
from ui.widgets.table import RowsView

SIGNS = {kind.sign: kind for kind in Kind if len(kind.sign) == 1}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CapturedView(RowsView):
    """The table of what was captured. `signed` carries a kind, `typed` a letter that belongs into the box."""

    signed = Signal(object)
    typed = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take signs and letters; Escape goes back to the line."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not goes_to_the_line(event):
            super().keyPressEvent(event)
        elif text in SIGNS:
            self.signed.emit(SIGNS[text])
        else:
            self.typed.emit(text)


def goes_to_the_line(event: QKeyEvent) -> bool:
    """Return whether a key pressed in a table is a letter that belongs into the line."""
    text = event.text()
    return text.isprintable() and bool(text.strip()) and not event.modifiers() & _HELD
