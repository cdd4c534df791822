"""Words on screen: labels that never read what people typed as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.rows import Tone


class Words(QLabel):
    """A label of plain text. `look` is one of title, heading, label, caps, body, muted, small and pill."""

    def __init__(
        self, text: str = "", look: str = "body", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("look", look)
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Give the words a colour; the words themselves must say the same."""
        if self.property("tone") != str(int(tone)):
            self.setProperty("tone", str(int(tone)))
            self.style().unpolish(self)
            self.style().polish(self)
