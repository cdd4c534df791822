"""The screen on which one person is the theme team: proposals at the left, the points of one beside them."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QWidget

from facilitator.commands.gathering import Dissolve, SayUnlike
from facilitator.domain.refused import Refused
from facilitator.domain.wording import number_of
from facilitator.queries.together import HeadRow, heads
from facilitator.storage.store import Changes
from facilitator.storage.work import Command
from ui.panel import KeyHelp, Panel
from ui.panels.together.beside import Beside
from ui.panels.together.looking import READ, Looking, themed
from ui.panels.together.rows import DRAWN, GROUPS, GroupRow, group_rows
from ui.panels.together.stage import laid_out
from ui.panels.together.working import Name, Working, gathering
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.table import RowsView
from ui.workspace import Workspace

_NONE = (
    "As soon as two points have been written down, those that may say the same stand here side by side, whichever "
    "tables they come from. Nothing is drawn together unasked, and every original stays."
)
_UNDO = "Ctrl+Z takes it back."


def show_far(bar: QProgressBar, done: int, every: int) -> None:
    """Show how far a comparison is."""
    bar.setRange(0, every)
    bar.setValue(done)


class TogetherPanel(Panel):
    """What several tables said, drawn together under one name by keys; every original is kept."""

    name = "together"
    title = "Draw together"
    icon = "together"
    section = "In the room"
    shortcut = "Ctrl+Shift+L"
    shows = READ | {"table_", "meeting"}

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._looking = workspace, Looking(workspace)
        self._meeting: bytes | None = None
        self._heads: dict[bytes, HeadRow] = {}
        self._beside, self._by_theme = Beside(), False
        self._groups, self._drawn = RowsModel(GROUPS), RowsModel(DRAWN)
        self._proposals = RowsView("Groups proposed", self._groups, lines=2)
        self._together = RowsView("What was drawn together", self._drawn)
        self._empty, self._page = EmptyState("Nothing to draw together yet", _NONE), QWidget()
        self._far = QProgressBar()
        self._far.setAccessibleName("Comparing points")
        self._make_acts()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the points, and compare them anew unless somebody is in the middle of a group."""
        here = self._workspace.meeting
        if here != self._meeting:
            self._meeting = here
            self._beside.let_all_go()
        if here is not None and not self._beside.busy:
            self._looking.begin(here)
        self._show()

    def first_focus(self) -> QWidget:
        """Return the list of groups."""
        return self._proposals if self._page.isVisibleTo(self) else self._empty

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say what Enter and the arrows do in the lists."""
        return (
            KeyHelp("Up, Down", "In a list: the group or point before, after"),
            KeyHelp("Enter", "On a group: name it · in the name: draw the points together · when finding: take it in"),
            *super().keys(),
        )

    def _make_acts(self) -> None:
        self._gather = self.act("Gather", "F2", self._draw)
        self._turn = self._of_lists("Take in or out", "Space", self._beside.turn)
        self._unlike = self._of_lists("Not alike", "N", self._say_unlike)
        self._next = self.act("Next group", "F7", lambda: self._step(1))
        self._before = self.act("Group before", "Shift+F7", lambda: self._step(-1))
        self._switch = self.act("Group by theme", "F6", self._turn_round)
        self._dissolve = self.act("Dissolve", "F8", self._part)

    def _of_lists(self, words: str, key: str, does: Callable[[], object]) -> QAction:
        """Make an act whose key is a letter, which means something in the lists only."""
        action = self.act(words, key, does)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for view in (self._proposals, self._beside.points):
            view.addAction(action)
        return action

    def _lay_out(self) -> None:
        acts = (self._turn, self._unlike, self._before, self._next, self._dissolve)
        laid_out(self._page, (self._proposals, self._together), self._beside, self._gather, acts)
        self.header.addWidget(ActionButton(self._switch), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._far)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._page, 1)
        self._far.hide()

    def _connect(self) -> None:
        for view, chosen in ((self._proposals, self._proposed), (self._together, self._led)):
            for turned in (view.current_changed, view.focused):
                turned.connect(lambda *_row, chosen=chosen: self._choose(chosen()))
            view.entered_row.connect(lambda _row: self._beside.ask_name())
        self._beside.named.connect(self._draw)
        self._beside.said.connect(self.said)
        self._looking.found.connect(self.refresh)
        self._looking.failed.connect(lambda told: self.say(told, Tone.CARE))
        self._looking.progress.connect(partial(show_far, self._far))

    def _show(self) -> None:
        here = self._workspace.meeting
        self._heads = {row.id: row for row in self._workspace.read(heads, here)} if here else {}
        drawn = [row for row in self._heads.values() if row.under]
        groups = self._all_groups()
        with QSignalBlocker(self._proposals), QSignalBlocker(self._together):  # rows move: nobody goes anywhere
            self._groups.show(groups)
            self._drawn.show(drawn)
            self._choose_first()
        self._far.setVisible(self._looking.busy)
        self._page.setVisible(bool(groups or drawn or len(self._heads) > 1))
        self._empty.setVisible(not self._page.isVisibleTo(self))
        self.set_subtitle(" · ".join(self._state(len(groups), len(drawn))))
        work = self._beside.work
        self._take_up(work if self._beside.busy else self._led() if work.leader else self._proposed())

    def _all_groups(self) -> tuple[GroupRow, ...]:
        rows = tuple(self._heads.values())
        named = themed(rows) if self._by_theme else tuple(("", group) for group in self._looking.groups)
        return group_rows(named, self._heads)

    def _state(self, groups: int, drawn: int) -> Iterator[str]:
        yield "Comparing…" if self._looking.busy else f"{number_of(groups, 'group')} proposed"
        yield f"{drawn} drawn together"
        if self._looking.stale and self._beside.busy:
            yield "New points have come in; they are compared once this group is done"

    def _choose_first(self) -> None:
        if self._groups.rowCount() and self._proposals.current_id() is None:
            self._proposals.setCurrentIndex(self._groups.index(0, 0))

    def _proposed(self) -> Working | None:
        row = self._groups.row(self._proposals.currentIndex().row())
        return Working(row.points, name=row.name) if row else None

    def _led(self) -> Working | None:
        row = self._drawn.row(self._together.currentIndex().row())
        return Working(tuple(each.id for each in row.heard), row.id, row.point.text) if row else None

    def _choose(self, work: Working | None) -> None:
        self._beside.note_act()
        self._take_up(work)

    def _take_up(self, work: Working | None) -> None:
        """Look at a group; one that somebody is in the middle of stays as it is."""
        self._beside.show_group(work or Working(), self._heads)
        self._dissolve.setEnabled(self._beside.work.leader is not None)
        self._unlike.setEnabled(self._beside.work.leader is None)

    def _draw(self) -> None:
        try:
            name = Name(self._beside.name.text(), self._workspace.new_id(), self._workspace.at())
            command = gathering(self._beside.work, name, self._heads)
        except Refused as no:
            self.say(str(no), Tone.CARE)
            return
        self._decide(command, f"Drawn together: “{name.text.strip()}”. {_UNDO}")

    def _say_unlike(self) -> None:
        """Say that points are not alike, so that they do not come up together again."""
        if pairs := self._beside.unlike():
            self._decide(SayUnlike(pairs), f"Not alike. They will not come up together again. {_UNDO}")

    def _part(self) -> None:
        if (leader := self._beside.work.leader) is not None:
            self._decide(Dissolve(leader), f"Dissolved. All its points stand by themselves again. {_UNDO}")

    def _decide(self, command: Command, told: str) -> None:
        """Do what was decided, and go on to the group that stands now where this one stood, if nobody has gone on."""
        sent = self._beside.send()
        if sent is None:
            self.say("This group is being saved already, so this was not taken.", Tone.CARE)
            return
        view = self._together if sent.work.leader else self._proposals
        place = view.currentIndex().row()

        def done(_changes: Changes) -> None:
            self._looking.drop(sent.work.points)
            here = self._beside.let_go_of(sent)
            self.refresh()
            if here:
                self._go_to(view, place)
            else:
                self._beside.follow(sent, self._heads)
                self._take_up(self._beside.work)
            self.say(told, Tone.GOOD)

        self._workspace.do(command, done, lambda _no: self._beside.not_saved(sent))

    def _go_to(self, view: RowsView, place: int) -> None:
        view.setCurrentIndex(view.rows.index(min(place, view.rows.rowCount() - 1), 0))
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_up((self._led() if view is self._together else None) or self._proposed())

    def _step(self, by: int) -> None:
        place = self._proposals.currentIndex().row() + by
        if (row := self._groups.row(place)) is None:
            self.say("There is no other group that way.")
            return
        self._proposals.setCurrentIndex(self._groups.index(place, 0))
        self._proposals.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(f"{row.size}: {row.about}")

    def _turn_round(self) -> None:
        self._by_theme = not self._by_theme
        self._switch.setText("Group by likeness" if self._by_theme else "Group by theme")
        self._show()
        self.say("Grouped by theme." if self._by_theme else "Grouped by likeness.")
