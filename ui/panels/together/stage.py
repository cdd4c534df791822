"""How the screen is laid out: proposals beside the points of one, what can be done, and what was drawn together."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.panels.together.beside import Beside
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words


def laid_out(
    page: QWidget, lists: tuple[QWidget, QWidget], beside: Beside, gather: QAction, acts: tuple[QAction, ...]
) -> None:
    """Lay a page out: of the lists the first has the proposals, the second what was drawn together."""
    buttons, across, naming = FlowLayout(), QGridLayout(page), QHBoxLayout()
    for action in acts:
        buttons.addWidget(ActionButton(action))
    naming.addWidget(beside.name, 1)
    naming.addWidget(ActionButton(gather, primary=True))
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(12)
    across.addWidget(lists[0], 0, 0, 2, 1)
    across.addWidget(beside, 0, 1)
    across.addLayout(naming, 1, 1)
    across.addLayout(buttons, 2, 0, 1, 2)
    across.addWidget(Words("Drawn together so far", "label"), 3, 0, 1, 2)
    across.addWidget(lists[1], 4, 0, 1, 2)
    for place, share in ((0, 4), (1, 6)):
        across.setColumnStretch(place, share)
    across.setRowStretch(0, 5)
    across.setRowStretch(4, 2)
