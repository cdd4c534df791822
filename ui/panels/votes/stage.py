"""How a stage of a vote is laid out: its part, and below it what can be done."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout


def stacked(part: QWidget, acts: tuple[QAction, ...], *, grows: bool) -> QWidget:
    """Return a stage; one that grows takes what room there is."""
    whole, buttons = QWidget(), FlowLayout()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    for place, action in enumerate(acts):
        buttons.addWidget(ActionButton(action, primary=place == 0))
    rows.addWidget(part, int(grows))
    rows.addLayout(buttons)
    if not grows:
        rows.addStretch(1)
    return whole


def under_one_another(whole: QWidget, *parts: QWidget) -> None:
    """Lay parts out in a widget; the last takes what room there is."""
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(12)
    for part in parts:
        rows.addWidget(part, int(part is parts[-1]))
