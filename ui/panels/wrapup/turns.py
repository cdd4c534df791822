"""Turns: who was heard, by item and by what people are here as, beside the room."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.closing import NAMES_STAY
from facilitator.queries.turns import turns_told
from ui.panels.floor.turns import COLUMNS, NONE, beside_the_room, by_whom
from ui.panels.wrapup.part import Hands, Part
from ui.rows import RowsModel
from ui.widgets.empty import EmptyState
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_KEPT = (
    "Turns are counted by what people are here as. Who asked to speak is forgotten"
    f" when the meeting is closed; {NAMES_STAY}."
)
_NONE = "Turns are counted where people speak through the queue on the Floor screen."


class TurnsPart(Part):
    """The turns of a meeting."""

    name = "turns"

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._told = ""
        self._model = RowsModel(COLUMNS)
        self._view, self._shares = RowsView("Turns", self._model, lines=2), Words("", "label", wrap=True)
        self._kept, self._empty = Words(_KEPT, "muted", wrap=True), EmptyState("No turns were taken", _NONE)
        for widget, stretch in ((self._empty, 0), (self._view, 1), (self._shares, 0), (self._kept, 0)):
            self.rows.addWidget(widget, stretch)

    def show_meeting(self, meeting: bytes) -> None:
        """Look again."""
        rows = self.hands.workspace.read(turns_told, meeting)
        shares = beside_the_room(rows[0]) if rows else ""
        self._model.show(rows)
        self._told = f"Turns: {by_whom(rows[0])}. {shares}".strip() if rows else f"{NONE}."
        self._shares.setText(shares)
        self._empty.setVisible(not rows)
        self._shares.setVisible(bool(shares))
        for widget in (self._view, self._kept):
            widget.setVisible(bool(rows))

    def turn_to(self, _about: bytes | None) -> None:
        """Say who was heard, beside the room."""
        self.hands.say(self._told)

    def first_focus(self) -> QWidget:
        """Return the table."""
        return self._view
