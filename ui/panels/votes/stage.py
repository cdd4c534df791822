"""How a stage of a vote is laid out: its part, and below it what can be done."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.votes.counting import Counting
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout


def stacked(part: QWidget, acts: tuple[QAction, ...]) -> QWidget:
    """Return a stage; the grid of a count takes what room there is."""
    whole, buttons, counts = QWidget(), FlowLayout(), isinstance(part, Counting)
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    for place, action in enumerate(acts):
        buttons.addWidget(ActionButton(action, primary=place == 0))
    rows.addWidget(part, int(counts))
    rows.addLayout(buttons)
    if not counts:
        rows.addStretch(1)
    return whole


def under_one_another(whole: QWidget, *parts: QWidget) -> None:
    """Lay parts out in a widget; the last takes what room there is."""
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(12)
    for part in parts:
        rows.addWidget(part, int(part is parts[-1]))
