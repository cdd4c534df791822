"""Pills in a row that goes on in the next line: the chips under the box, the filters over a list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.rows import Tone
from ui.widgets.words import Words


class FlowLayout(QLayout):
    """Lays widgets out in lines, as words are."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many widgets there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the widget at a place, or None outside."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let the widget at a place go."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width; it is asked again and again while a page is laid out."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put each widget where it goes."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the least that shows the widest widget."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in (item for item in self._items if not item.isEmpty()):
            size = item.sizeHint()
            if x + size.width() > rect.right() + 1 and line:
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - rect.y()


def in_lines(*widgets: QWidget) -> QWidget:
    """Return widgets in lines, as words are, together no higher than they need."""
    whole = QWidget()
    flow = FlowLayout(whole)
    for widget in widgets:
        flow.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)  # what is high enough at a width says it; in a column all would be far higher
    whole.setSizePolicy(policy)
    return whole


class Chips(QWidget):
    """A row of pills. It keeps its labels from one text to the next: it is shown anew at every key."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._pills: list[Words] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._keep_height()

    def show_chips(self, chips: Sequence[tuple[str, Tone]]) -> None:
        """Show these words, each in its tone."""
        while len(self._pills) < len(chips):
            pill = Words(look="pill", parent=self)
            self._pills.append(pill)
            self._flow.addWidget(pill)
        for pill, (text, tone) in zip(self._pills, chips, strict=False):
            pill.setText(text)
            pill.set_tone(tone)
        for place, pill in enumerate(self._pills):
            pill.setVisible(place < len(chips))
        for pill in self._pills[len(chips) :]:
            pill.setText("")  # what it said may be forgotten
        self.setAccessibleDescription(", ".join(text for text, _ in chips))

    def words(self) -> tuple[str, ...]:
        """Return the words of the chips that are shown."""
        return tuple(pill.text() for pill in self._pills if pill.isVisibleTo(self))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the size of text changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep_height()

    def _keep_height(self) -> None:
        """Keep the height of one line when there is nothing to show, so that nothing jumps."""
        self.setMinimumHeight(self.fontMetrics().lineSpacing() + 8)
