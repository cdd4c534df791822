"""Table headlines: two minutes for each table, one after another, counted while they can be seen."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.rows import Tone
from ui.widgets.words import Words

EACH = timedelta(minutes=2)
_TICK_MS = 1000


class Headlines(Words):
    """Whose turn it is and how long it has; `over` says once that the time of a table is over."""

    over = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "pill", parent=parent)
        self._table, self._until, self._told = 0, datetime.min, False  # noqa: DTZ901 - rows hold local times
        self._now: Callable[[], datetime] = datetime.now
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self.look)
        self.hide()

    @property
    def table(self) -> int:
        """Whose turn it is, 0 for nobody's."""
        return self._table

    def begin(self, table: int, now: Callable[[], datetime]) -> None:
        """Give a table its two minutes."""
        self._table, self._now, self._told = table, now, False
        self._until = now() + EACH
        self.look()
        self.show()

    def end(self) -> None:
        """Give nobody a turn any more."""
        self._table = 0
        self.hide()

    def look(self) -> None:
        """Show what time is left."""
        left = round((self._until - self._now()).total_seconds())
        self.setText(f"Headlines · table {self._table} · {_clock(abs(left))} {'left' if left >= 0 else 'over'}")
        self.set_tone(Tone.ACCENT if left > 0 else Tone.CARE)
        if left <= 0 and not self._told:
            self._told = True
            self.over.emit(self._table)

    def showEvent(self, event: QShowEvent) -> None:
        """Count while one can see it."""
        super().showEvent(event)
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest where nobody looks; the time goes on all the same."""
        super().hideEvent(event)
        self._ticking.stop()


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
