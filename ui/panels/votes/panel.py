"""The screen of votes: what is asked, what was counted, what came of it; the room sees nothing before it is closed."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.commands.together import Together
from facilitator.commands.votes import BeginCounting, CloseVote, ReopenVote, WithdrawVote
from facilitator.domain.refused import Refused
from facilitator.domain.vote_words import doubts, impossible, progress
from facilitator.domain.votes import settled
from facilitator.queries.agenda import agenda, running_item
from facilitator.queries.votes import VoteRow, ideas, may_vote, votes
from ui.again import Again
from ui.once import Once
from ui.panel import KeyHelp, Panel
from ui.panels.floor.strip import Strip
from ui.panels.votes.apart import Differing
from ui.panels.votes.counting import Counting
from ui.panels.votes.form import VoteForm
from ui.panels.votes.planning import deciding, saving, values_of
from ui.panels.votes.result import Result
from ui.panels.votes.stage import stacked, under_one_another
from ui.rows import Tone
from ui.widgets.empty import EmptyState
from ui.workspace import Workspace

_PLAN, _COUNT, _RESULT = range(3)
_NO_MEETING = "Choose a meeting on the Home screen. Its votes are planned, counted and closed here."


class VotesPanel(Panel):
    """A vote from question to result."""

    name = "votes"
    title = "Votes"
    icon = "votes"
    section = "In the room"
    shortcut = "Ctrl+Shift+V"
    shows = frozenset({"vote", "vote_option", "vote_count", "meeting", "attendance", "table_", "point", "agenda_item"})

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._votes: tuple[VoteRow, ...] = ()
        self._shown: bytes | None = None
        self._meeting: bytes | None = None
        self._new, self._again, self._once = workspace.new_id(), Again(), Once(workspace, self.say)
        self._none, self._whole = EmptyState("No meeting is chosen", _NO_MEETING), QWidget()
        self._stages, self._form, self._counting = QStackedWidget(), VoteForm(workspace), Counting(workspace)
        self._differing, self._result = Differing(workspace), Result()
        self._counting.kept.connect(self._tell)
        for part in (self._form, self._counting, self._differing):
            part.said.connect(self.said)
        self._lay_out()

    def refresh(self) -> None:
        """Show the chosen vote as it stands; what is half typed in the form stays."""
        here = self._workspace.meeting
        if here != self._meeting:
            self._form.keep_draft()
            self._meeting, self._new = here, self._workspace.new_id()
            self._shown = self._new if here is not None and self._form.begun(here) else None
        self._votes = self._workspace.read(votes, here) if here is not None else ()
        self._none.setVisible(here is None)
        self._whole.setVisible(here is not None)
        row = self._row()
        for action, when in self._offered:
            action.setEnabled(here is not None and when(row))
        if here is None:
            return
        place = self._votes.index(row) + 1 if row else 0
        self.set_subtitle(f"Vote {place} of {len(self._votes)}: {row.question}" if row else "A new vote")
        self._stages.setCurrentIndex(_stage(row))
        self._form.open(row.id if row else None, here, values_of(row, self._workspace.read(may_vote, here)))
        self._counting.show_vote(row if row and row.counted_from else None)
        self._differing.show_vote(row)
        if row is not None and row.closed_at:
            self._result.show_vote(row)

    def first_focus(self) -> QWidget:
        """Return what the stage begins with."""
        row = self._row()
        return self._counting.grid if _stage(row) == _COUNT else self._form.sheet.field("question")

    def leave(self) -> None:
        """Keep a number that is half typed, and what is half typed of a vote."""
        self._counting.grid.keep()
        self._form.keep_draft()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Add what the grid understands."""
        return (
            KeyHelp("0 to 9", "In the grid: type a count. Enter keeps it and goes down; Delete empties a cell"),
            *super().keys(),
        )

    def _row(self) -> VoteRow | None:
        if self._shown == self._new:
            return next((row for row in self._votes if row.id == self._new), None)
        found = next((row for row in self._votes if row.id == self._shown), None)
        return found or (self._votes[-1] if self._votes else None)

    def _save(self, *more: Callable[[bytes], BeginCounting]) -> None:
        here, row = self._workspace.meeting, self._row()
        if here is None or (row is not None and row.closed_at) or self._once.refuses("Save"):
            return
        self._form.propose()
        uid, about, values = row.id if row else self._new, self._form.sheet.about, self._form.sheet.values()
        found, on = self._workspace.read(ideas, here, None), running_item(self._workspace.read(agenda, here))
        try:
            commands = saving(uid, here, row, values, found, self._workspace.new_id, on.id if on else None)
        except Refused as refused:
            self.say(str(refused), Tone.CARE)
            return
        self._shown = uid
        words = "Counting has begun: the options stay as they are." if more else "The vote is kept."
        whole = Together("Save a vote", (*commands, *(each(uid) for each in more)))
        self._once.do("Save", whole, lambda _done: self._saved(about, values, uid, words))

    def _saved(self, about: str, values: dict[str, str], uid: bytes, words: str) -> None:
        typed_on = self._form.sheet.values() != values
        self._form.settle(about, values, uid)
        self.refresh()
        if self._shown == uid and (_stage(self._row()) != _PLAN or not typed_on):
            self.first_focus().setFocus()
        self.say(words, Tone.GOOD)

    def _begin(self) -> None:
        self._save(lambda uid: BeginCounting(uid, self._workspace.at()))

    def _take(self) -> None:
        here = self._workspace.meeting
        item = running_item(self._workspace.read(agenda, here)) if here is not None else None
        self._form.take(self._workspace.read(ideas, here, item.id if item else None) if here is not None else ())

    def _tell(self, said: str) -> None:
        self.refresh()
        if (row := self._row()) is not None:
            wrong = impossible(row.ballot)
            self.say(f"{said}. {progress(row.ballot)}. {' '.join(wrong)}".strip(), Tone.CARE if wrong else Tone.GOOD)

    def _recount(self) -> None:
        self._counting.again = not self._counting.again
        self.refresh()
        self.say("The recount is typed now." if self._counting.again else "The count is typed now.")

    def _close(self) -> None:
        self._counting.grid.keep()
        if (row := self._row()) is not None:
            wrong = " ".join((*doubts(row.ballot), *impossible(row.ballot)))
            words = f"{wrong} Press the key again to close it all the same."
            if not wrong or self._again.asked((row.id, wrong), words, self.say):
                self._once.do("Close the vote", CloseVote(row.id, self._workspace.at()), lambda _: self._closed(row.id))

    def _closed(self, vote: bytes) -> None:
        self.refresh()
        here = next((row for row in (self._row(),) if row is not None and row.id == vote), None)
        words = self._result.sentence.text() if here else "The vote is closed."
        self.say(words, Tone.GOOD if here is None or settled(here.ballot) else Tone.CARE)

    def _reopen(self) -> None:
        row, words = self._row(), "Press the key again to open it: the room no longer sees it then."
        if row is not None and self._again.asked((row.id, "open"), words, self.say):
            self._workspace.do(ReopenVote(row.id), lambda _done: self.say("The vote is open again."))

    def _decide(self) -> None:
        row, here = self._row(), self._workspace.meeting
        if row is not None and here is not None:
            try:
                command = deciding(here, row, self._workspace.new_id(), self._workspace.at())
            except Refused as no:
                self.say(str(no), Tone.CARE)
                return
            self._once.do("Keep as decision", command, lambda _done: self.say("Kept as a decision.", Tone.GOOD))

    def _fresh(self) -> None:
        self._new = self._workspace.new_id()
        self._shown = self._new
        self.refresh()
        self._form.sheet.field("question").setFocus()

    def _step(self) -> None:
        row = self._row()
        if self._votes:
            at = self._votes.index(row) if row else -1
            self._shown = self._votes[(at + 1) % len(self._votes)].id
            self.refresh()
            self.say(self.subtitle.text())

    def _withdraw(self) -> None:
        if (row := self._row()) is not None:
            words = "The vote is withdrawn. Ctrl+Z brings it back."
            self._workspace.do(WithdrawVote(row.id), lambda _done: self.say(words))

    def _lay_out(self) -> None:
        form = self._form
        plan = (
            *(self.act("Begin counting", "Ctrl+Return", self._begin), self.act("Save", "Ctrl+S", self._save)),
            self.act("Take ideas of the item", "F6", self._take),
            self.act("Edit the option", "F2", form.edit_option),
            self.act("Option up", "Alt+Up", lambda: form.move_option(-1)),
            self.act("Option down", "Alt+Down", lambda: form.move_option(1)),
        )
        count = (
            *(self.act("Close the vote", "F8", self._close), self.act("Count again", "F9", self._recount)),
            self.act("Put right who may vote", "F10", self._counting.ask_voters),
        )
        result = self.act("Keep as decision", "F7", self._decide), self.act("Open again", "F4", self._reopen)
        settle = self.act("Settle what differs", "F3", self._differing.go)
        fresh, other = self.act("New vote", "Ctrl+N", self._fresh), self.act("Next vote", "Ctrl+PgDown", self._step)
        drop = self.act("Withdraw the vote", "Ctrl+Shift+Del", self._withdraw)
        self._offered: list[tuple[QAction, Callable[[VoteRow | None], bool]]] = [
            *((each, lambda row: _stage(row) == _PLAN) for each in plan),
            *((each, lambda row: _stage(row) == _COUNT) for each in count),
            *((each, lambda row: _stage(row) == _RESULT) for each in result),
            (settle, lambda row: row is not None and bool(row.in_doubt)),
            (fresh, lambda _row: True),
            (other, lambda _row: bool(self._votes)),
            (drop, lambda row: row is not None),
        ]
        every = fresh, other, drop
        for part, acts in ((form, plan), (self._counting, count), (self._result, result)):
            self._stages.addWidget(stacked(part, (*acts, *every), grows=part is self._counting))
        self._differing.offer(settle)
        strip = Strip(self._workspace, "No item has been started")
        under_one_another(self._whole, strip, self._differing, self._stages)
        self.body.addWidget(self._none)
        self.body.addWidget(self._whole, 1)


def _stage(row: VoteRow | None) -> int:
    if row is None or not row.counted_from:
        return _PLAN
    return _RESULT if row.closed_at else _COUNT
