"""On which screen the room's window is, where there are several."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.projector.placing import NOT_SHOWN, Placing
from ui.widgets.words import Words

_NONE = "No second screen is plugged in. It opens there by itself; till then only you see this."
_ANY = "The second screen"


class ScreenChoice(QWidget):
    """A choice among the screens besides our own."""

    def __init__(self, placing: Placing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placing = placing
        self._box, self._label, self._none = QComboBox(), Words("Shown on", "label"), Words(_NONE, "muted", wrap=True)
        self._box.setAccessibleName("Shown on")
        self._label.setBuddy(self._box)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._box, self._none):
            rows.addWidget(widget)
        self._box.activated.connect(lambda _place: placing.choose(str(self._box.currentData())))
        placing.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the screens that are there."""
        choices = self._placing.choices()
        for widget in (self._label, self._box):
            widget.setVisible(bool(choices))
        self._none.setVisible(not choices)
        offered = [
            (_ANY, ""),
            *((words, name) for name, words in choices if len(choices) > 1),
            ("Not shown", NOT_SHOWN),
        ]
        if [self._box.itemText(place) for place in range(self._box.count())] == [words for words, _ in offered]:
            return
        self._box.clear()
        for words, name in offered:
            self._box.addItem(words, name)
        self._box.setCurrentIndex(max(0, self._box.findData(self._placing.wanted)))
