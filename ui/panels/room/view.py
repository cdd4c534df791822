"""The list of the room as a keyboard sees it: a sign changes the kind of the line, other letters are the next line."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

from facilitator.domain.kinds import Kind
from ui.widgets.table import RowsView

SIGNS = {kind.sign: kind for kind in Kind if len(kind.sign) == 1}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CapturedView(RowsView):
    """The table of what was captured. `signed` carries a kind, `typed` a letter that belongs into the box."""

    signed = Signal(object)
    typed = Signal(str)
    left = Signal()

    def minimumSizeHint(self) -> QSize:
        """Have room for two lines of what was said, however large the text is; the screen scrolls before the list."""
        heading, beside = self.horizontalHeader().sizeHint(), self.horizontalScrollBar().sizeHint()
        rows = 2 * self.verticalHeader().defaultSectionSize()
        return QSize(
            super().minimumSizeHint().width(), heading.height() + rows + beside.height() + 2 * self.frameWidth()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen line in sight where it was."""
        seen = self._sees_chosen(event.oldSize().height())
        super().resizeEvent(event)
        if seen:
            self.scrollTo(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Bring it into sight, whatever became of the size of text since this was shown last."""
        super().showEvent(event)
        self.updateGeometries()  # else it scrolls no further than the rows went before
        self.scrollTo(self.currentIndex())

    def _sees_chosen(self, height: int) -> bool:
        place = self.visualRect(self.currentIndex())
        return place.top() >= 0 and place.bottom() < height

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
