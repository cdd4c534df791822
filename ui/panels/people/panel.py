"""The screen of people, organisations and groups, and of booking lists brought in."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.queries.people import organisations, people
from ui.names import Names
from ui.panel import KeyHelp, Panel
from ui.panels.people.answers import LATE, Answers
from ui.panels.people.directory import Directory
from ui.panels.people.importing import Importing
from ui.panels.people.kinds import bodies, persons, places
from ui.panels.people.members import Members
from ui.panels.people.sheets import GroupSheet, OrganisationSheet, PersonSheet
from ui.prompts import Prompts
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import FlowLayout
from ui.widgets.side import SidePages
from ui.widgets.switch import Switch
from ui.workspace import Workspace


class PeoplePanel(Panel):
    """Who is known. `joining` carries somebody who is to be joined with another person."""

    joining = Signal(object)

    name = "people"
    title = "People and groups"
    icon = "people"
    shortcut = "Ctrl+9"
    shows = frozenset({"person", "organisation", "group_", "membership", "meeting"})

    def __init__(self, workspace: Workspace, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._person = PersonSheet(workspace.view)
        kinds = (persons(self._person), places(OrganisationSheet()), bodies(GroupSheet()))
        self._lists = tuple(Directory(workspace, kind) for kind in kinds)
        self._members, self._importing = Members(workspace), Importing(workspace, prompts)
        self._pages, self._browsing, self._side = QStackedWidget(), QWidget(), SidePages()
        self._left, self._here = QStackedWidget(), 0
        self._names: Names | None = None
        self._make_acts()
        self._switch = Switch((*self._views, self._import, self._twice))
        self._lay_out()
        self._connect()
        self._show(0)

    def refresh(self) -> None:
        """Read the lists again; forms keep what is half typed."""
        self._person.know([row.name for row in self._workspace.read(organisations)])
        self._side.fit()
        for each in self._lists:
            each.refresh()
        self._importing.know_meetings()
        self._names = None
        self._show_members()

    def first_focus(self) -> QWidget:
        """Return the box to search the list, or where a list is brought in, its rows."""
        if self._pages.currentWidget() is self._importing:
            return self._importing.first_focus()
        here = self._lists[self._here]
        return here.search if here.rows() else here.sheet.field("name")

    def leave(self) -> None:
        """Keep what is half typed in the forms."""
        for each in self._lists:
            each.keep_draft()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the lists and the forms do."""
        return (
            KeyHelp("Up, Down", "Choose a row; its form stands at the right"),
            KeyHelp("Enter", "In a list: go into the form. In the form: save. In a booking list: take it in"),
            *super().keys(),
        )

    def _make_acts(self) -> None:
        shown = enumerate((("People", "F5"), ("Organisations", "F6"), ("Groups", "F7")))
        self._views = tuple(self.act(words, key, partial(self._show, at)) for at, (words, key) in shown)
        self._import = self.act("Booking list", "F8", self._show_import)
        self._twice = self.act("Same person twice", "F12", lambda: self.go.emit("twice"))
        self._join = self.act("Join with…", "Ctrl+J", self._join_with)
        self._new = self.act("New", "Ctrl+N", self._add)
        self._edit = self.act("Edit", "F2", self._begin)
        self._withdraw = self.act("Withdraw", "Del", self._take_out)
        self._save = self.act("Save", "Ctrl+S", self._save_form)
        self._find = self.act("Search", "Ctrl+F", self._search)
        self._choose = self.act("Choose a file", "Ctrl+I", self._choose_file)
        self._paste = self.act("Paste names", "Ctrl+V", self._paste_names)
        self._same = self.act("Same person", "F3", partial(self._importing.answer, Answers.say_same))
        self._other = self.act("Somebody else", "F4", partial(self._importing.answer, Answers.say_other))
        self._question = self.act("Next question", "F9", self._importing.next_question)
        answer = self._importing.answer
        self._late = [self.act(words, key, partial(answer, says)) for words, key, says in LATE]
        self._take = self.act("Take them in", "Ctrl+Return", self._importing.take)
        self._back = self.act("Back", "Esc", self._go_back)

    def _lay_out(self) -> None:
        buttons, whole = FlowLayout(), QHBoxLayout(self._browsing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(24)
        for each in self._lists:
            self._left.addWidget(each)
            more = (self._members,) if each is self._lists[-1] else ()
            self._side.add(each.kind.one, each.sheet, ActionButton(self._save, primary=True), *more)
        self._side.add_below(QWidget())
        for action in (self._new, self._edit, self._withdraw, self._join):
            buttons.addWidget(ActionButton(action))
        rows = QVBoxLayout()
        rows.addWidget(self._left, 1)
        rows.addLayout(buttons)
        whole.addLayout(rows, 1)
        whole.addWidget(self._side)
        begin = [ActionButton(self._choose, primary=True), ActionButton(self._paste)]
        acts = (self._take, self._same, self._other, self._question, *self._late, self._back)
        self._importing.lay_out(begin, [ActionButton(each, primary=each is self._take) for each in acts])
        for page in (self._browsing, self._importing):
            self._pages.addWidget(page)
        self.body.addWidget(self._switch)
        self.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        for at, each in enumerate(self._lists):
            each.said.connect(self.said)
            each.titled.connect(lambda heading, at=at: self._show_form(at, heading))
        for part in (self._members, self._importing):
            part.said.connect(self.said)
        self._importing.ready.connect(lambda ready: self._offer(ready=ready))
        self._importing.compares.connect(lambda compares: self._offer_late(compares=compares))
        self._importing.taken.connect(lambda: self._show(0))
        self._offer(ready=False)
        self._offer_late(compares=False)

    def _show(self, at: int) -> None:
        """Show one of the lists."""
        self._here = at
        here = self._lists[at]
        self._pages.setCurrentWidget(self._browsing)
        self._left.setCurrentWidget(here)
        self._new.setEnabled(here.kind.can_add)
        self._switch.mark(at)
        row = here.row()
        self._show_form(at, row.name if row else f"New {here.kind.one}")
        if self.isVisible():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_import(self) -> None:
        self._pages.setCurrentWidget(self._importing)
        self._switch.mark(len(self._lists))
        self._importing.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, at: int, heading: str) -> None:
        if at == self._here:
            self._side.show_page(self._lists[at].kind.one, heading)
            self._show_members()

    def _show_members(self) -> None:
        here = self._lists[self._here]
        row = here.row() if here is self._lists[-1] else None
        self._members.setVisible(row is not None)
        if row is not None:
            self._names = self._names or Names(self._workspace.read(people))
            self._members.show_group(row.id, self._names)

    def _offer(self, *, ready: bool) -> None:
        """Have the keys for rows of a booking list do something only where there are rows."""
        for action in (self._same, self._other, self._question, self._take):
            action.setEnabled(ready)

    def _offer_late(self, *, compares: bool) -> None:
        """Have the keys for a newer list do something, and be shown, only where it is beside that of a meeting."""
        for action in self._late:
            action.setEnabled(compares)
            action.setVisible(compares)

    def _add(self) -> None:
        if self._pages.currentWidget() is self._importing:
            self._show(0)
        if self._new.isEnabled():
            self._lists[self._here].add()

    def _search(self) -> None:
        if self._pages.currentWidget() is self._browsing:
            self._lists[self._here].search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        if self._pages.currentWidget() is self._browsing:
            self._lists[self._here].begin()

    def _take_out(self) -> None:
        if self._pages.currentWidget() is self._browsing and not self._members.end():
            self._lists[self._here].withdraw()

    def _save_form(self) -> None:
        if self._pages.currentWidget() is self._importing:
            self._importing.take()
        else:
            self._lists[self._here].save()

    def _choose_file(self) -> None:
        self._show_import()
        self._importing.choose_file()

    def _paste_names(self) -> None:
        self._show_import()
        self._importing.paste()

    def _go_back(self) -> None:
        if self._pages.currentWidget() is self._importing:
            self._importing.stop()
        else:
            self._lists[self._here].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _join_with(self) -> None:
        if self._pages.currentWidget() is self._browsing and self._here == 0 and (person := self._lists[0].row()):
            self.joining.emit(person.id)
        else:
            self.say("Choose somebody in the list of people first.")
