"""The forms at the right: of an action, and of an answer."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.wording import short_day_in_words
from facilitator.queries.actions import updates
from facilitator.queries.circulation import given_out
from facilitator.queries.people import people
from facilitator.storage.work import Command
from ui.keeping import NEW, Keeping
from ui.names import Names
from ui.panels.answers.actions import ActionLine, ActionSheet, action_values, history, saving_action
from ui.panels.answers.responses import (
    EMPTY,
    ResponseLine,
    ResponseSheet,
    Source,
    making_response,
    read_source,
    response_values,
    saving_response,
    ties,
)
from ui.panels.answers.told import told
from ui.widgets.sheet import Sheet
from ui.widgets.side import SidePages, reveal
from ui.widgets.words import Words
from ui.workspace import Workspace

Values = Mapping[str, str]


class Forms(QObject):
    """Shows and saves both. `made` carries the id of a new answer; `said` words for the status line.

    `field_left` is the time to keep what is half typed.
    """

    made = Signal(object)
    said = Signal(str, int)
    field_left = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._names = workspace, Names()
        self.action, self.response = ActionSheet(), ResponseSheet()
        self.side = SidePages()
        self._history, self._ties = Words("", "muted", wrap=True), Words("", "muted", wrap=True)
        self._line: ActionLine | None = None
        self._answer: ResponseLine | None = None
        self._fresh = workspace.new_id()
        self._keepers = {
            "action": Keeping(workspace, self.action, self._save_action),
            "response": Keeping(workspace, self.response, self._save_response),
        }
        for keeper in self._keepers.values():
            keeper.said.connect(self.said)
        for sheet in (self.action, self.response):
            sheet.left.connect(self.field_left)
        self._keepers["response"].kept.connect(self._response_kept)

    def lay_out(self, save: QWidget) -> None:
        """Put the forms on their pages; `save` is the button that saves the one that is shown."""
        self.side.add("action", self.action, self._history)
        self.side.add("response", self.response, self._ties)
        self.side.add_below(save)

    def show_action(self, line: ActionLine) -> None:
        """Show the form of an action, with what was said of it before."""
        space, self._line = self._workspace, line
        news = space.read(updates, line.id)
        self._names = Names(space.read(people))
        self.action.open(line.id.hex(), action_values(line.row, space.today().isoformat()))
        self._history.setText(history(news))
        self._history.setVisible(bool(news))
        self.side.show_page("action", f"Action {line.row.ref}")

    def show_response(self, line: ResponseLine) -> None:
        """Show the form of an answer."""
        self._answer = line
        self.response.open(line.id.hex(), response_values(line.row))
        given = told(line.row, self._workspace.read(given_out, line.row))
        self._ties.setText("\n".join((f"{_where(line)} {ties(line.row)}".strip(), given)))
        self.side.show_page("response", f"Answer {line.row.ref}")

    def answer(self, source: Source, said: str = "", did: str = "") -> None:
        """Show the form of a new answer to something."""
        self._fresh, about = self._workspace.new_id(), f"{NEW} {source.spelt()}"
        if about != self.response.about:
            self.response.open(about, EMPTY)
            if not self.response.touched():
                self.response.give_back(about, EMPTY | {"said": said, "did": did})
        self._ties.setText("It is tied to what it answers." if source.entity else "")
        self.side.show_page("response", "A new answer")

    def begin(self) -> None:
        """Put the focus into the form that is shown."""
        sheet = self._shown()
        first = "said" if sheet is self.response and not sheet.values()["said"] else "status"
        sheet.field(first).setFocus()
        reveal(sheet.field(first))

    def save(self) -> None:
        """Save the form that is shown."""
        self._keepers[self.side.shown].keep()

    def bring_back(self, drafts: Mapping[str, str]) -> None:
        """Take up what was half typed."""
        for name, sheet in self._named():
            sheet.bring_back(drafts.get(name, ""))

    def drafts(self) -> dict[str, str]:
        """Return what is half typed, by form."""
        return {name: sheet.draft() for name, sheet in self._named()}

    def _named(self) -> tuple[tuple[str, Sheet], ...]:
        return (("answers action", self.action), ("answers response", self.response))

    def _shown(self) -> Sheet:
        return self.action if self.side.shown == "action" else self.response

    def _save_action(self, values: Values) -> Command | None:
        line, space = self._line, self._workspace
        if line is None or self.action.about != line.id.hex():
            return None
        return saving_action(line.row, values, space.new_id(), space.today(), self._names)

    def _save_response(self, values: Values) -> Command | None:
        about, line, today = self.response.about, self._answer, self._workspace.today()
        if about.startswith(NEW):
            source = read_source(about.removeprefix(NEW).strip())
            return making_response(self._fresh, source, values, today)
        if line is None or about != line.id.hex() or line.row.meeting is None:
            return None
        return saving_response(line.id, line.row.meeting, values, today)

    def _response_kept(self, about: str) -> None:
        if about.startswith(NEW):
            self.made.emit(self._fresh)


def _where(line: ResponseLine) -> str:
    day = short_day_in_words(line.row.said_on)
    return f"Said on {day}." if day else ""
