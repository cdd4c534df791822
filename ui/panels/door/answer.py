"""The answer of the door in big words: who is in, who was in already, whom nobody knows."""

from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from ui.rows import Tone
from ui.widgets.words import Words


class Answer(QFrame):
    """One big line and a smaller one, in a colour, with a sound; the words alone say it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Answer")
        self._words, self._more = Words("", "answer", wrap=True), Words("", "body", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._words)
        rows.addWidget(self._more)

    def show_answer(self, words: str, tone: Tone, more: str = "") -> None:
        """Show an answer; one that is no more than on its way makes no sound."""
        self._words.setText(words)
        self._words.set_tone(tone)
        self._more.setText(more)
        self._more.set_tone(Tone.CARE)
        self._more.setVisible(bool(more))
        self.setAccessibleDescription(". ".join(filter(None, (words, more))))
        if tone in {Tone.GOOD, Tone.CARE, Tone.BAD}:
            QApplication.beep()

    def words(self) -> str:
        """Return the answer."""
        return self._words.text()
