"""A calm line at the top of a screen: what is on, the time left, how late it all is, who speaks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.domain.wording import one_line
from facilitator.queries.floor import FloorRow
from ui.panels.floor.ticking import Clock
from ui.panels.floor.words import how_late, time_left, title_of, tone_of, who_speaks
from ui.rows import Tone
from ui.widgets.words import Words
from ui.workspace import Workspace


class Strip(QWidget):
    """One line. It is not told aloud each second: a screen reader finds it under its name, whole.

    `nothing` is what it says while no item is on.
    """

    def __init__(self, workspace: Workspace, nothing: str = "No item is on", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.setAccessibleName("What is on")
        self._item, self._left, self._late = Words("", "label"), Words("", "label"), Words("", "muted")
        self._who, self._title = Words("", "muted"), ""
        self._item.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._item, 1)
        row.addWidget(self._who)
        row.addWidget(self._left)
        row.addWidget(self._late)
        self._clock = Clock(workspace, self)
        self._clock.ticked.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Go with the clock while somebody looks."""
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title anew."""
        super().resizeEvent(event)
        self._cut()

    def _show(self, row: FloorRow | None) -> None:
        self._title = title_of(row, self._nothing) if row else ""
        left, late = (time_left(row), how_late(row)) if row else ("", "")
        self._left.setText(left)
        self._left.set_tone(tone_of(row) if row else Tone.PLAIN)
        self._late.setText(late)
        who = one_line(who_speaks(self._clock.queue))
        self._who.setText(who)
        self._who.setVisible(bool(who))
        self.setAccessibleDescription(", ".join(filter(None, (self._title, left, late, who))))
        self._cut()

    def _cut(self) -> None:
        shown = self._item.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self._item.width())
        self._item.setText(shown)
