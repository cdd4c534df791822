"""The screen of votes: what is asked, what was counted, what came of it; the room sees nothing before it is closed."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.commands.points import KeepDecision
from facilitator.commands.together import Together
from facilitator.commands.votes import BeginCounting, CloseVote, ReopenVote, WithdrawVote
from facilitator.domain.refused import Refused
from facilitator.domain.vote_words import impossible, progress, sentence
from facilitator.domain.votes import ranked, totals
from facilitator.domain.wording import one_line
from facilitator.queries.agenda import agenda, running_item
from facilitator.queries.votes import VoteRow, ideas, may_vote, votes
from ui.panel import KeyHelp, Panel
from ui.panels.votes.counting import Counting
from ui.panels.votes.planning import lines_of, saving, values_of, vote_sheet
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.empty import EmptyState
from ui.widgets.fields import TextArea
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Words
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
        self._new, self._asked = workspace.new_id(), ""
        self._none = EmptyState("No meeting is chosen", _NO_MEETING)
        self._stages, self._sheet, self._counting = QStackedWidget(), vote_sheet(), Counting(workspace)
        self._result, self._places = Words("", "heading", wrap=True), Words("", wrap=True)
        self._counting.kept.connect(self._tell)
        self._lay_out()

    def refresh(self) -> None:
        """Show the chosen vote as it stands; what is half typed in the form stays."""
        here = self._workspace.meeting
        self._votes = self._workspace.read(votes, here) if here is not None else ()
        self._none.setVisible(here is None)
        self._stages.setVisible(here is not None)
        row = self._row()
        for action, when in self._offered:
            action.setEnabled(here is not None and when(row))
        if here is None:
            return
        place = self._votes.index(row) + 1 if row else 0
        self.set_subtitle(f"Vote {place} of {len(self._votes)}: {row.question}" if row else "A new vote")
        self._stages.setCurrentIndex(_stage(row))
        about = (row.id if row else self._new).hex()
        self._sheet.open(about, values_of(row, self._workspace.read(may_vote, here)))
        self._counting.show_vote(row if row and row.counted_from else None)
        if row is not None and row.closed_at:
            self._result.setText(sentence(row.told.ballot))
            rows = ranked(totals(row.told.ballot))
            self._places.setText("\n".join(f"{one.place_words}: {one.option.text}, {one.number}" for one in rows))

    def first_focus(self) -> QWidget | None:
        """Return what the stage begins with."""
        row = self._row()
        return self._counting.grid if row and row.counted_from and not row.closed_at else self._sheet.field("question")

    def leave(self) -> None:
        """Keep a number that is half typed."""
        self._counting.grid.keep()

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
        if here is None or (row is not None and row.closed_at):
            return
        uid, values = row.id if row else self._new, self._sheet.values()
        found, on = self._workspace.read(ideas, here, None), running_item(self._workspace.read(agenda, here))
        try:
            commands = saving(uid, here, row, values, found, self._workspace.new_id, on.id if on else None)
        except Refused as refused:
            self.say(str(refused), Tone.CARE)
            return
        self._shown = uid
        words = "Counting has begun: the options stay as they are." if more else "The vote is kept."
        self._workspace.do(
            Together("Save a vote", (*commands, *(each(uid) for each in more))),
            lambda _done: self._saved(uid, values, words),
        )

    def _saved(self, uid: bytes, values: dict[str, str], words: str) -> None:
        self._sheet.settle(uid.hex(), values)
        self.refresh()
        if (first := self.first_focus()) is not None:
            first.setFocus()
        self.say(words, Tone.GOOD)

    def _begin(self) -> None:
        self._save(lambda uid: BeginCounting(uid, self._workspace.at()))

    def _take(self) -> None:
        here = self._workspace.meeting
        item = running_item(self._workspace.read(agenda, here)) if here is not None else None
        found = self._workspace.read(ideas, here, item.id if item else None) if here is not None else ()
        field = self._sheet.field("options")
        lines = lines_of(self._sheet.values()["options"])
        fresh = [words for one in found if (words := one_line(one.text)) not in lines]
        if isinstance(field, TextArea):
            field.setPlainText("\n".join([*lines, *fresh]))
        self.say(f"{len(fresh)} taken from the points; {len(lines) + len(fresh)} options now.")

    def _tell(self, option: bytes, number: int | None) -> None:
        self.refresh()
        row = self._row()
        if row is not None:
            words = next((one.text for one in row.options if one.id == option), "")
            wrong = impossible(row.ballot)
            said = f"{words}: {'empty' if number is None else number}. {progress(row.ballot)}. {' '.join(wrong)}"
            self.say(said.strip(), Tone.CARE if wrong else Tone.GOOD)

    def _recount(self) -> None:
        self._counting.again = not self._counting.again
        self.refresh()
        self.say("The recount is typed now." if self._counting.again else "The count is typed now.")

    def _close(self) -> None:
        self._counting.grid.keep()
        if (row := self._row()) is not None:
            wrong = " ".join(impossible(row.ballot))
            if not wrong or self._sure(row, f"close {wrong}", f"{wrong} Press the key again to close it all the same."):
                self._workspace.do(CloseVote(row.id, self._workspace.at()), lambda _done: self._closed())

    def _closed(self) -> None:
        self.refresh()
        self.say(self._result.text(), Tone.GOOD)

    def _reopen(self) -> None:
        row = self._row()
        if row is not None and self._sure(
            row, "open", "Press the key again to open it: the room no longer sees it then."
        ):
            self._workspace.do(ReopenVote(row.id), lambda _done: self.say("The vote is open again."))

    def _sure(self, row: VoteRow, asked: str, words: str) -> bool:
        """Return whether this was asked of this vote before; else ask."""
        asked = f"{row.id.hex()} {asked}"
        again, self._asked = self._asked == asked, "" if self._asked == asked else asked
        if not again:
            self.say(words, Tone.CARE)
        return again

    def _decide(self) -> None:
        row, here = self._row(), self._workspace.meeting
        if row is not None and here is not None:
            text = f"{row.question} {sentence(row.told.ballot)}"
            command = KeepDecision(self._workspace.new_id(), here, row.item, text, self._workspace.at())
            self._workspace.do(command, lambda _done: self.say("Kept as a decision.", Tone.GOOD))

    def _fresh(self) -> None:
        self._new = self._workspace.new_id()
        self._shown = self._new
        self.refresh()
        self._sheet.field("question").setFocus()

    def _step(self) -> None:
        row = self._row()
        if self._votes:
            at = self._votes.index(row) if row else -1
            self._shown = self._votes[(at + 1) % len(self._votes)].id
            self.refresh()
            self.say(self.subtitle.text())

    def _withdraw(self) -> None:
        if (row := self._row()) is not None:
            self._workspace.do(
                WithdrawVote(row.id), lambda _done: self.say("The vote is withdrawn. Ctrl+Z brings it back.")
            )

    def _lay_out(self) -> None:
        plan = self.act("Begin counting", "Ctrl+Return", self._begin), self.act("Save", "Ctrl+S", self._save)
        take = self.act("Take ideas of the item", "F6", self._take)
        close, again = self.act("Close the vote", "F8", self._close), self.act("Count again", "F9", self._recount)
        decide, reopen = self.act("Keep as decision", "F7", self._decide), self.act("Open again", "F4", self._reopen)
        fresh, other = self.act("New vote", "Ctrl+N", self._fresh), self.act("Next vote", "Ctrl+PgDown", self._step)
        drop = self.act("Withdraw the vote", "Ctrl+Shift+Del", self._withdraw)
        self._offered: list[tuple[QAction, Callable[[VoteRow | None], bool]]] = [
            *((each, lambda row: _stage(row) == _PLAN) for each in (*plan, take)),
            *((each, lambda row: _stage(row) == _COUNT) for each in (close, again)),
            *((each, lambda row: _stage(row) == _RESULT) for each in (decide, reopen)),
            (fresh, lambda _row: True),
            (other, lambda _row: bool(self._votes)),
            (drop, lambda row: row is not None),
        ]
        for stage, parts, acts in (
            (_PLAN, (self._sheet,), (*plan, take)),
            (_COUNT, (self._counting,), (close, again)),
            (_RESULT, (self._result, self._places), (decide, reopen)),
        ):
            self._stages.insertWidget(stage, _stacked(parts, acts))
        for action in (fresh, other, drop):
            self.header.addWidget(ActionButton(action))
        self.body.addWidget(self._none)
        self.body.addWidget(self._stages, 1)


def _stage(row: VoteRow | None) -> int:
    if row is None or not row.counted_from:
        return _PLAN
    return _RESULT if row.closed_at else _COUNT


def _stacked(parts: tuple[QWidget, ...], acts: tuple[QAction, ...]) -> QWidget:
    whole, buttons = QWidget(), FlowLayout()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        rows.addWidget(part, 1 if isinstance(part, Counting) else 0)
    for place, action in enumerate(acts):
        buttons.addWidget(ActionButton(action, primary=place == 0))
    rows.addLayout(buttons)
    if not any(isinstance(part, Counting) for part in parts):
        rows.addStretch(1)
    return whole
