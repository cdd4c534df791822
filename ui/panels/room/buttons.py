"""The buttons under the line: one row of kinds, one of what is done most, and the rest where they are asked for."""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.room.acts import Stands
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words


class KindButton(ActionButton):
    """A button for a kind: beside the word only the digit, since Alt stands once before all of them."""

    def key(self) -> str:
        """Return the last character of the key."""
        return super().key()[-1:]

    def sizeHint(self) -> QSize:
        """Be narrower than others, so that nine stand in a row."""
        return super().sizeHint() - QSize(4, 0)


class Keys(Enum):
    """Which buttons are shown; the key that shows others says what it does next."""

    SOME = "More keys"
    ALL = "Hide keys"
    NONE = "Show keys"


class Buttons(QWidget):
    """All buttons of the room, in groups; the last group is folded away at first. Keys do the same with none shown."""

    def __init__(self, acts: Mapping[Stands, Sequence[QAction]], more: QAction) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        kinds = [KindButton(action) for action in acts[Stands.KINDS]]
        always = [ActionButton(action) for action in acts[Stands.ALWAYS]]
        self._more = _row([ActionButton(action) for action in acts[Stands.MORE]])
        alt = Words("Alt +", "small")
        alt.setMinimumHeight(kinds[0].sizeHint().height())
        first = _row([alt, *kinds], gap=4)
        for row in (first, _row([*always, ActionButton(more)]), self._more):
            rows.addWidget(row)
        self._foldable: tuple[QWidget, ...] = (first, *always)
        self._shown = Keys.SOME
        self._more.hide()

    def fold(self) -> str:
        """Show more buttons, then none but the one for this, then some; return what it does next."""
        every = list(Keys)
        self._shown = every[(every.index(self._shown) + 1) % len(every)]
        self._more.setVisible(self._shown is Keys.ALL)
        for widget in self._foldable:
            widget.setVisible(self._shown is not Keys.NONE)
        return self._shown.value


def _row(widgets: Sequence[QWidget], gap: int = 8) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, gap)
    for widget in widgets:
        flow.addWidget(widget)
    return row
