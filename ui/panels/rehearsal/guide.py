"""What stands beside the desk in a rehearsal: who is at the door and what they say, the tip, and how it goes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_NARROWEST = 290  # as wide as the navigation, so that the desk stands where it always stands
_MARGIN = 16


class Guide(QScrollArea):
    """Progress, the words of whoever is at the door, what the program thinks of it, a tip, and buttons."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("At the door")
        self._progress, self._bar = Words("", "caps"), QProgressBar()
        self._says, self._verdict = Words("", "says", wrap=True), Words("", "label", wrap=True)
        self._tip = Words("", "body", wrap=True)
        self._buttons = [ActionButton(action) for action in actions]
        self._lay_out()

    def show_arrival(self, place: int, number: int, says: str) -> None:
        """Show who is at the door now, the `place`th of `number`."""
        self._progress.setText(f"{place} OF {number}")
        self._bar.setMaximum(number)
        self._bar.setValue(place - 1)
        self._bar.setAccessibleDescription(f"{place} of {number}")
        self._says.setText(f"“{says}”")
        self.show_verdict("", Tone.PLAIN)
        self.show_tip("")
        self.verticalScrollBar().setValue(0)

    def show_verdict(self, words: str, tone: Tone) -> None:
        """Say how it goes."""
        self._verdict.setText(words)
        self._verdict.set_tone(tone)
        self._verdict.setVisible(bool(words))

    def show_tip(self, tip: str) -> None:
        """Show a tip, or none."""
        self._tip.setText(f"Tip: {tip}" if tip else "")
        self._tip.setVisible(bool(tip))

    def fit(self) -> None:
        """Be wide enough for the words at every size of text."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        self.setFixedWidth(max(_NARROWEST, widest + 2 * _MARGIN + self.verticalScrollBar().sizeHint().width()))

    def _lay_out(self) -> None:
        inner = QFrame()
        inner.setProperty("look", "side")
        self._bar.setTextVisible(False)
        self._bar.setProperty("look", "thin")
        self._bar.setAccessibleName("Progress")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        rows.setSpacing(8)
        for widget in (self._progress, self._bar, Words("AT THE DOOR", "caps"), self._says, self._verdict, self._tip):
            rows.addWidget(widget)
        rows.addStretch()
        for button in self._buttons:
            rows.addWidget(button)
        self.setWidget(inner)
        self.fit()
