"""The buttons under the line: one row of kinds, one of what is done most, and the rest where they are asked for."""

from collections.abc import Mapping, Sequence

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


class Buttons(QWidget):
    """All buttons of the room, in groups; the last group is folded away at first."""

    def __init__(self, acts: Mapping[Stands, Sequence[QAction]], more: QAction) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        kinds = [KindButton(action) for action in acts[Stands.KINDS]]
        always = [ActionButton(action) for action in (*acts[Stands.ALWAYS], more)]
        self._more = _row([ActionButton(action) for action in acts[Stands.MORE]])
        alt = Words("Alt +", "small")
        alt.setMinimumHeight(kinds[0].sizeHint().height())
        for row in (_row([alt, *kinds], gap=4), _row(always), self._more):
            rows.addWidget(row)
        self._more.hide()

    def fold(self) -> bool:
        """Show the last group, or fold it away; return whether it is shown."""
        self._more.setVisible(self._more.isHidden())
        return not self._more.isHidden()


def _row(widgets: Sequence[QWidget], gap: int = 8) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, gap)
    for widget in widgets:
        flow.addWidget(widget)
    return row
