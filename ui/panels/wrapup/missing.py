"""What is missing before people leave, put right in its place, or one key away."""

from collections import Counter
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.commands.levels import SetOutcome
from facilitator.commands.points import SetGoesTo
from facilitator.domain.wording import listed
from facilitator.queries.entries import entries
from facilitator.queries.wrapup import MissingRow, missing
from ui.line_context import context_of
from ui.panel import KeyHelp
from ui.panels.room.asking import Ask, owner
from ui.panels.wrapup.homes import Now, home
from ui.panels.wrapup.part import Asked, Hands, Part, Place, named
from ui.rows import Column, RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.table import RowsView
from ui.widgets.words import Words

_DOES = {
    "owner": "say who",
    "due": "say when",
    "home": "give it one",
    "goes_to": "say where it goes",
    "outcome": "say what came of it",
    "read_back": "read it back",
    "mark": "go to the line",
    "sheet": "go to the table",
}
COLUMNS: tuple[Column[MissingRow], ...] = (
    Column(
        "Missing",
        lambda row: row.heading,
        lambda row: f"{row.heading}: {row.words}. Enter: {_DOES[row.sort]}",
        width=14,
        tone=lambda _row: Tone.CARE,
    ),
    Column("Where", lambda row: row.words),
    Column("Enter", lambda row: _DOES[row.sort], width=18),
)
_WHERE = {"outcome": "put right. It stands under the item in the minutes; the form of the item in Plan changes it"}
_WHERE_TO = "to whom is it put, or where is it taken up? A body, an owner, the next forum"
_SAYS_WHAT = frozenset({"outcome", "goes_to"})
"""What is asked in a question that says already what it is about."""
_NOTHING = "Every decision was read back, every action has an owner and a date, every question a home."


class MissingPart(Part):
    """The list of what is missing."""

    name = "missing"
    asks = ("owner", "due", "home", "goes_to", "outcome")

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._meeting = b""
        self._model = RowsModel(COLUMNS)
        self._view, self._told = RowsView("What is missing", self._model), Words("", "muted", wrap=True)
        self._empty = EmptyState("Nothing is missing", _NOTHING)
        self.acts = (hands.act("Put it right", "Ctrl+Return", self._put_right),)
        self._button, below = ActionButton(self.acts[0]), FlowLayout()
        below.addWidget(self._button)
        self._view.entered_row.connect(lambda _row: self._put_right())
        for widget, stretch in ((self._empty, 0), (self._told, 0), (self._view, 1)):
            self.rows.addWidget(widget, stretch)
        self.rows.addLayout(below)

    def show_meeting(self, meeting: bytes) -> None:
        """Look again."""
        self._meeting = meeting
        rows = self.hands.workspace.read(missing, meeting)
        self._model.show(rows)
        self._told.setText(counted(rows))
        self._empty.setVisible(not rows)
        for widget in (self._told, self._view, self._button):
            widget.setVisible(bool(rows))

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self._view

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say what Enter does."""
        return (KeyHelp("Enter", "On what is missing: put it right here, or go where that is done"),)

    def _put_right(self) -> None:
        row = self._model.row(self._view.currentIndex().row())
        if row is None:
            self.hands.say("Choose something in the list first.", Tone.CARE)
        elif row.go != "wrapup":
            self.hands.go_to(row.go, row.place or row.about)
        elif row.sort == "read_back":
            self.hands.turn_to("reading", row.about)
        else:
            self.ask(self._meeting, (row.sort, row.about))

    def question(self, meeting: bytes, place: Place) -> Asked | None:
        """Ask for what is missing; of what is not chosen in the list it says of what."""
        rows = self.hands.workspace.read(missing, meeting)
        row = next((row for row in rows if (row.sort, row.about) == place), None)
        ask = self._question(meeting, row) if row is not None else None
        if row is None or ask is None:
            return None
        if row.sort not in _SAYS_WHAT and (self.isHidden() or self._view.current_id() != row.id):
            ask = replace(ask, question=f"{named(row.words)}: {ask.question}")
        return Asked(ask, partial(self._tell, row), place)

    def _question(self, meeting: bytes, row: MissingRow) -> Ask | None:
        space = self.hands.workspace
        if row.sort == "outcome":
            return Ask(f"{row.words}: what came of it, in a sentence?", "", partial(SetOutcome, row.about))
        if row.sort == "goes_to":
            return Ask(f"{named(row.words)}: {_WHERE_TO}", "", partial(SetGoesTo, row.about))
        entity = "point" if row.sort == "home" else "action"
        entry = next(iter(space.read(entries, meeting, [(entity, row.about)])), None)
        if entry is None:
            return None
        context = context_of(space, meeting)
        return (
            home(entry, context, Now(meeting, space.at(), space.new_id))
            if row.sort == "home"
            else owner(entry, context)
        )

    def _tell(self, row: MissingRow) -> None:
        left = self._model.rows()
        still = any(each.id == row.id for each in left)
        done = "still so" if still else _WHERE.get(row.sort, "put right")
        self.hands.say(f"{row.heading}: {done}. {counted(left) or _NOTHING}")


def counted(rows: tuple[MissingRow, ...]) -> str:
    """Return how many things are missing, by what they are."""
    found = Counter(row.heading.lower() for row in rows)
    return f"Missing: {listed([f'{name} ({number})' for name, number in found.items()])}." if rows else ""
