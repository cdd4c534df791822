"""The answer of the door in big words: who is in, who was in already, whom nobody knows."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.panels.door.reply import Reply
from ui.rows import Tone
from ui.widgets.words import Words


class Answer(QFrame):
    """One big line and a smaller one, in a colour; the words alone say it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Answer")
        self._words, self._more = Words("", "answer", wrap=True), Words("", "body", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._words)
        rows.addWidget(self._more)

    def show_reply(self, reply: Reply) -> None:
        """Show an answer."""
        self._words.setText(reply.words)
        self._words.set_tone(reply.tone)
        self._more.setText(reply.more)
        self._more.set_tone(Tone.CARE)
        self._more.setVisible(bool(reply.more))
        self.setAccessibleDescription(reply.spoken)

    def fade(self, _typed: str = "") -> None:
        """Take the colour from an answer: it is about the one before."""
        self._words.set_tone(Tone.PLAIN)
        self._more.set_tone(Tone.PLAIN)
