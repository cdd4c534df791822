"""The form in which a vote is prepared: its options are edited and moved line by line, and a draft outlives a crash."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.domain.vote_options import MOTION, joined, lines_of
from facilitator.domain.votes import Method, Option
from facilitator.domain.wording import number_of, one_line
from ui.keeping import NEW
from ui.panels.votes.planning import vote_sheet
from ui.rows import Tone
from ui.widgets.fields import TextArea, TextField
from ui.workspace import Workspace

_DRAFT, _DRAFT_MS = "votes", 300


class VoteForm(QWidget):
    """Holds what is typed of a vote. `said` has words for the status line."""

    said = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self.sheet = workspace, vote_sheet()
        self._left_at = "", 0
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.sheet)
        self.sheet.bring_back(workspace.kept_drafts.get(_DRAFT, ""))
        (self._options,) = self.sheet.findChildren(TextArea)
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._drafting.timeout.connect(self.keep_draft)
        self._options.textChanged.connect(self._note_typing)
        for field in self.sheet.findChildren(TextField):
            field.textChanged.connect(self._note_typing)
        for choice in self.sheet.findChildren(QComboBox):
            choice.activated.connect(self._note_typing)
        method = self.sheet.field("method")
        if isinstance(method, QComboBox):
            method.activated.connect(self._propose)

    def open(self, about: bytes | None, meeting: bytes, saved: Mapping[str, str]) -> None:
        """Show a vote, or a new one where that is None, and over it what was half typed about it."""
        before = self.sheet.about, self._options.textCursor().position()
        self.sheet.open(_called(about, meeting), saved)
        if self.sheet.about != before[0]:
            self._left_at = before

    def begun(self, meeting: bytes) -> bool:
        """Return whether a new vote of a meeting is half typed."""
        return _called(None, meeting) in self._half()

    def settle(self, about: str, values: Mapping[str, str], became: bytes) -> None:
        """Take as saved what was sent; what has been typed since belongs to the vote that was made."""
        self.sheet.settle(about, values)
        rest = self._half().get(about)
        if rest and about != became.hex():
            self.sheet.settle(about, rest)
            self.sheet.give_back(became.hex(), rest)
            if self._left_at[0] == about:  # saved in the middle of a word
                self._cursor_to(self._left_at[1])
        self.keep_draft()

    def keep_draft(self) -> None:
        """Keep what is half typed, outside the record."""
        self._drafting.stop()
        draft = self.sheet.draft()
        if self._workspace.kept_drafts.get(_DRAFT, "") != draft:
            self._workspace.save_draft(_DRAFT, draft)

    def edit_option(self) -> None:
        """Choose the words of the option on which the cursor stands, to type others over them."""
        cursor = self._options.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self._options.setTextCursor(cursor)
        self._options.setFocus()
        words = one_line(cursor.selectedText())
        place = lines_of(self._options.toPlainText()).index(words) + 1 if words else 0
        self._say(f"Option {place}: {words}. Type other words." if words else "No option stands on this line.")

    def move_option(self, by: int) -> None:
        """Put the option on which the cursor stands one line up or down."""
        lines, cursor = self._options.toPlainText().split("\n"), self._options.textCursor()
        at, within = cursor.blockNumber(), cursor.positionInBlock()
        to = at + by
        self._options.setFocus()
        if not lines[at].strip() or not 0 <= to < len(lines) or not lines[to].strip():
            self._say("There is nowhere further to go.", Tone.CARE)
            return
        lines[at], lines[to] = lines[to], lines[at]
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(lines))
        cursor.setPosition(self._options.document().findBlockByNumber(to).position() + within)
        self._options.setTextCursor(cursor)
        listed = lines_of("\n".join(lines))
        words = one_line(lines[to])
        self._say(f"{words} is option {listed.index(words) + 1} of {len(listed)} now.")

    def take(self, found: Sequence[Option]) -> None:
        """Put what was proposed behind the options; what says the same as one that is there makes no second one."""
        made = joined(lines_of(self._options.toPlainText()), (one.text for one in found))
        self._options.setPlainText("\n".join(made.lines))
        same = f" {number_of(len(made.same), 'says', 'say')} the same as another option." if made.same else ""
        self._say(f"{made.fresh} taken from the points; {number_of(len(made.lines), 'option')} now.{same}")

    def propose(self) -> None:
        """Put what hands are raised for where no options are typed, and say so."""
        if self.sheet.values()["method"] == Method.HANDS and not self._options.toPlainText().strip():
            self._options.setPlainText("\n".join(MOTION))
            self._say("For, Against and Abstain are proposed as the options.")

    def _propose(self, _place: int) -> None:
        self.propose()

    def _cursor_to(self, at: int) -> None:
        cursor = self._options.textCursor()
        cursor.setPosition(min(at, self._options.document().characterCount() - 1))
        self._options.setTextCursor(cursor)

    def _note_typing(self) -> None:
        if not self._drafting.isActive():
            self._drafting.start()

    def _half(self) -> dict[str, dict[str, str]]:
        held: dict[str, dict[str, str]] = json.loads(self.sheet.draft() or "{}")
        return held

    def _say(self, words: str, tone: Tone = Tone.PLAIN) -> None:
        self.said.emit(words, int(tone))


def _called(about: bytes | None, meeting: bytes) -> str:
    return about.hex() if about is not None else f"{NEW} {meeting.hex()}"
