"""How it stands with the pages: being made, made, no longer what the record says, saved."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from facilitator.domain.wording import number_of
from ui.panels.publish.making import Made
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_STALE = "The record has changed since. Saving makes the pages anew."


class State(QWidget):
    """Words about the pages, the progress of those being made, and the buttons that make and stop.

    `troubled` says that something went wrong and nothing has been told since.
    """

    def __init__(self, again: QAction, stop: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.troubled = False
        self._words, self._saved = Words("", wrap=True), Words("", "muted", wrap=True)
        self._bar, self._stop, self._again = QProgressBar(), stop, again
        self._only_at_work = self._busy = False
        self._bar.setAccessibleName("How far the pages are")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self._words, self._bar, ActionButton(stop), ActionButton(again), self._saved):
            rows.addWidget(widget)
        self.show_saved("")
        self.rest()

    def stand_only_at_work(self, *, on: bool) -> None:
        """Stand there only while something is being done, or always."""
        self._only_at_work = on
        self._stand()

    def begin(self, words: str) -> None:
        """Show that something is being done with the pages."""
        self._tell(words, Tone.PLAIN)
        self._bar.setRange(0, 0)
        self._show_busy(busy=True)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far they are, in steps."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def rest(self) -> None:
        """Show that nothing is being made any more."""
        self._show_busy(busy=False)

    def show_made(self, made: Made, pages: int, *, stale: bool) -> None:
        """Show how many pages there are, since when, and whether the record has changed."""
        fresh = f"{number_of(pages, 'page')}, made at {made.at:%H:%M}."
        self._tell(_STALE if stale else fresh, Tone.CARE if stale else Tone.PLAIN)
        if stale:
            self.show_saved("")

    def show_trouble(self, sentence: str) -> None:
        """Show why there are no pages."""
        self._tell(sentence, Tone.CARE)
        self.troubled = True

    def let_go(self) -> None:
        """Show no trouble any more."""
        self._tell("", Tone.PLAIN)

    def show_saved(self, words: str) -> None:
        """Show where the pages were saved."""
        self._saved.setText(words)
        self._saved.setVisible(bool(words))

    def _tell(self, words: str, tone: Tone) -> None:
        self.troubled = False
        self._words.setText(words)
        self._words.set_tone(tone)

    def _stand(self) -> None:
        if self.parentWidget() is not None:  # else it would be a window of its own
            self.setVisible(self._busy or not self._only_at_work)

    def _show_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._stand()
        self._bar.setVisible(busy)
        self._stop.setVisible(busy)
        self._stop.setEnabled(busy)
        self._again.setVisible(not busy)
        self._again.setEnabled(not busy)
