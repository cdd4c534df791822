"""The line at the bottom: what just happened, said aloud too, and what is always true of the library."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from ui.rows import Tone
from ui.widgets.words import Words

SLOW_MS = 150  # a disk that takes no longer is not worth a word, nor laying the window out anew


class StatusLine(QFrame):
    """Words for the person: the last message at the left, the state of the library at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.setAccessibleName("Status")
        self._announcer = Announcer(self)
        self._tone = Tone.PLAIN
        self._message, self._saving = Words(wrap=True, parent=self), Words(look="muted", parent=self)
        self._state = Words(look="muted", parent=self)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self._saving.setText("saving…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(24)
        row.addWidget(self._message, 1)
        row.addWidget(self._saving)
        row.addWidget(self._state)

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a message and have it spoken."""
        self._message.setText(text)
        self._message.set_tone(tone)
        self._tone = tone
        self.setAccessibleDescription(text)
        self._announcer.announce(text)

    def move_on(self) -> None:
        """Let go of a message that another screen said, in silence; trouble stays until something else is said."""
        if self._tone != Tone.BAD:
            self._message.setText("")
            self.setAccessibleDescription("")

    def message(self) -> str:
        """Return the last message."""
        return self._message.text()

    def show_saving(self, pending: int) -> None:
        """Say that something is on its way to the disk, where it takes a while, until it is there."""
        if not pending:
            self._slow.stop()
            self._saving.setText("")
        elif not self._slow.isActive():
            self._slow.start()

    def show_state(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say what is always true: whose hand this is, and whether there is a passphrase."""
        self._state.setText(text)
        self._state.set_tone(tone)


class Announcer(QObject):
    """Says things to screen readers: an announcement for the new ones, a changed description for the old.

    Orca 43 speaks no announcement, but it speaks the description of the control that has the focus when it changes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = parent
        self._lent: QWidget | None = None
        self._own = ""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._give_back, Qt.ConnectionType.UniqueConnection)

    def announce(self, text: str) -> None:
        """Speak a text."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, text))
        focus = QApplication.focusWidget()
        if focus is not None:
            if focus is not self._lent:
                self._lent, self._own = focus, focus.accessibleDescription()
            focus.setAccessibleDescription(text)

    def _give_back(self, left: QWidget | None, _now: QWidget | None) -> None:
        """Let a control say its own description again once the focus has left it."""
        if left is not None and left is self._lent:
            left.setAccessibleDescription(self._own)
            self._lent = None
