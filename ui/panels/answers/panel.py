"""The screen of what was promised and what was asked: actions, and "You said, we did"."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.responses import WithdrawResponse
from facilitator.domain.wording import number_of
from facilitator.queries.actions import actions
from facilitator.queries.meetings import meetings
from facilitator.queries.responses import responses
from facilitator.queries.waiting import waiting
from ui.panel import KeyHelp, Panel
from ui.panels.answers import actions as promised
from ui.panels.answers import responses as answered
from ui.panels.answers.choosing import Choosing
from ui.panels.answers.forms import Forms
from ui.panels.answers.lists import Lists
from ui.panels.answers.responses import Source
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace

_NO_ANSWER = "Choose an answer in the list first."
_BACK = " Ctrl+Z brings it back."


class AnswersPanel(Panel):
    """Actions of all meetings and their updates; answers, and what waits for one."""

    name = "answers"
    title = "Actions and answers"
    icon = "answers"
    section = "Afterwards"
    shortcut = "Ctrl+8"
    shows = frozenset(
        {"action", "action_owner", "action_update", "response", "response_link", "point", "meeting", "person"}
        | {"circulation"}
    )

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lists, self._forms = Lists(), Forms(workspace, self)
        self._beside = False
        self._choosing = Choosing(workspace, self._lists, self)
        self._make_acts()
        self._lay_out()
        self._forms.said.connect(self.said)
        self._forms.made.connect(self._made)
        self._forms.bring_back(workspace.kept_drafts)
        self._forms.field_left.connect(self.leave)
        self._lists.chosen.connect(self._follow)
        self._lists.entered.connect(self._enter)
        self._choosing.answer.connect(self._answer)
        self._choosing.told.connect(self.said)

    def refresh(self) -> None:
        """Read both lists again; forms keep what is half typed."""
        space, today = self._workspace, self._workspace.today().isoformat()
        rows = space.read(responses)
        self._lists.show_lists(promised.lines(space.read(actions), today), answered.lines(rows, today))
        held = space.read(waiting)
        self.set_subtitle(f"{number_of(len(held), 'point waits', 'points wait')} for an answer" if held else "")
        if self._lists.picking:
            self._choosing.look_again()
        self._forms.side.fit()
        self._follow()

    def first_focus(self) -> QWidget:
        """Return the list that was looked at last, or the box over it where both are empty."""
        views = (self._lists.last, self._lists.promised, self._lists.answered)
        return next((view for view in views if view.isVisibleTo(self) and view.rows.rowCount()), self._lists.box)

    def seek(self, what: object) -> None:
        """Stand on an answer or an action, or on a point that waits for an answer."""
        if isinstance(what, bytes) and self._choosing.waits(what):
            self._show_waiting()
            self._lists.picks.go_to(what)
            return
        self._lists.show_all()
        for view in (self._lists.answered, self._lists.promised):
            if isinstance(what, bytes) and view.rows.place_of(what) is not None:
                view.go_to(what)
                view.setFocus()

    def leave(self) -> None:
        """Keep what is half typed."""
        for key, text in self._forms.drafts().items():
            if self._workspace.kept_drafts.get(key, "") != text:
                self._workspace.save_draft(key, text)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the lists and the forms do."""
        return (
            KeyHelp("Up, Down", "Choose an action or an answer"),
            KeyHelp("Enter", "In a list: go into the form. In a field of one line: save"),
            KeyHelp("Letters", "In a list: find"),
            KeyHelp("Space", "Among points and actions: tie the answer to it, or untie it"),
            *super().keys(),
        )

    def _make_acts(self) -> None:
        self._new = self.act("New answer", "Ctrl+N", self._begin_new)
        self._wait = self.act("Answer what waits", "F4", self._show_waiting)
        self._edit = self.act("Edit", "F2", self._enter)
        self._reply = self.act("Answer from the action", "F5", self._answer_action)
        self._link = self.act("Tie to points and actions", "F6", self._show_links)
        self._drop = self.act("Withdraw", "Del", self._withdraw)
        self._find = self.act("Find", "Ctrl+F", self._lists.box.setFocus)
        self._save = self.act("Save", "Ctrl+S", self._forms.save)
        self._back = self.act("Back", "Esc", self._go_back)

    def _lay_out(self) -> None:
        for action in (self._wait, self._new):
            self.header.addWidget(ActionButton(action), 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout()
        for action in (self._edit, self._drop, self._reply, self._link, self._back):
            buttons.addWidget(ActionButton(action))
        self._forms.lay_out(ActionButton(self._save, primary=True))
        whole = QHBoxLayout()
        whole.setSpacing(20)
        whole.addWidget(self._lists, 1)
        whole.addWidget(self._forms.side)
        self.body.addLayout(whole, 1)
        self.body.addLayout(buttons)
        self._open(form=False)

    def _open(self, *, form: bool) -> None:
        """Show the form beside the lists, or the lists alone."""
        self._forms.side.setVisible(form)
        self._lists.narrow(narrow=form)

    def _follow(self) -> None:
        """Show in the form what is chosen in the list, where a form is open and is about a row that is saved."""
        if self._lists.picking or self._forms.side.isHidden():
            return
        in_list = self._lists.promised.hasFocus() or self._lists.answered.hasFocus()
        if in_list or not self._forms.response.about.startswith("new") or self._forms.side.shown == "action":
            self._open(form=self._show_chosen())

    def _show_chosen(self) -> bool:
        if self._lists.last is self._lists.promised:
            if (action := self._lists.action()) is not None:
                self._forms.show_action(action)
            return action is not None
        if (response := self._lists.response()) is not None:
            self._forms.show_response(response)
        return response is not None

    def _enter(self) -> None:
        """Go into the form of what is chosen."""
        if self._lists.picking:
            self._choosing.take()
        elif self._show_chosen():
            self._open(form=True)
            self._forms.begin()

    def _go_back(self) -> None:
        """Go one step back: from the form to the lists, from points to the lists, from words found to all."""
        if self._lists.picking:
            self._lists.show_all()
        elif self._forms.side.isHidden():
            self._lists.box.clear()
        self._open(form=self._beside)
        self._lists.go_on()
        if self._beside:
            self._beside = False
            self._forms.begin()

    def _begin_new(self) -> None:
        meeting = self._workspace.meeting or next((row.id for row in self._workspace.read(meetings)), None)
        if meeting is None:
            self.say("Plan a meeting first: an answer belongs to the meeting where it was said.", Tone.CARE)
            return
        self._answer(Source(meeting))

    def _answer(self, source: Source, said_there: str = "", did: str = "") -> None:
        self._lists.show_all()
        self._lists.last = self._lists.answered
        self._forms.answer(source, said_there, did)
        self._open(form=True)
        self._forms.begin()

    def _answer_action(self) -> None:
        action = self._lists.action() if self._lists.last is self._lists.promised else None
        if action is None or action.row.meeting is None:
            self.say("Choose an action in the list first.", Tone.CARE)
            return
        self._answer(Source(action.row.meeting, "action", action.id), did=action.row.outcome or action.row.text)

    def _show_waiting(self) -> None:
        self._beside = False
        self._open(form=False)
        self._choosing.show_waiting()

    def _show_links(self) -> None:
        response = self._lists.response()
        if response is None or self._lists.last is not self._lists.answered:
            self.say(_NO_ANSWER, Tone.CARE)
            return
        self._beside = not self._forms.side.isHidden()
        self._open(form=False)
        self._choosing.show_ties(response.id)

    def _withdraw(self) -> None:
        if self._lists.picking:
            return
        action, response = self._lists.action(), self._lists.response()
        if self._lists.last is self._lists.promised and action is not None:
            words = f"Action {action.row.ref} is withdrawn.{_BACK}"
            self._workspace.do(WithdrawEntry(action.id), lambda _done: self.say(words))
        elif self._lists.last is self._lists.answered and response is not None:
            words = f"Answer {response.row.ref} is withdrawn.{_BACK}"
            self._workspace.do(WithdrawResponse(response.id), lambda _done: self.say(words))

    def _made(self, response: bytes) -> None:
        self._lists.answered.go_to(response)
        self._open(form=False)
        self._lists.answered.setFocus()
        if (line := self._lists.response()) is not None:
            self.say(f"Answer {line.row.ref} is saved.", Tone.GOOD)
