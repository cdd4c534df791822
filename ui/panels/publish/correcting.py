"""What is to be put right in the notes: the list, the line in which it is typed, and how one is settled."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.publishing import RecordCorrection, SettleCorrection, WithdrawCorrection
from facilitator.domain.publishing import CorrectionState
from facilitator.queries.approving import going_on_after
from facilitator.queries.correcting import not_put_right
from facilitator.queries.publishing import CorrectionRow, corrections
from facilitator.storage.work import Command
from ui.drafts import Drafts
from ui.keeping import NEW, Keeping
from ui.panels.publish.part import Hands
from ui.panels.publish.settling import Settling
from ui.panels.publish.version_rows import CORRECTIONS
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.sheet import Sheet
from ui.widgets.side import reveal
from ui.widgets.table import WordyRows
from ui.widgets.words import Words

_BLANK = {"said": "", "instead": "", "raised_by": ""}
_TOLD = {
    CorrectionState.MADE: "Settled: put right. It stands in the notes.",
    CorrectionState.NOT_MADE: "Settled: not changed. It stands in the notes, with the reason.",
    CorrectionState.OPEN: "It is to be looked at again.",
}


class Corrections(QWidget):
    """The corrections of a meeting's notes. Enter on one asks what became of it, Del withdraws it."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._hands, self._space, self._meeting = hands, hands.workspace, b""
        self._drafts = Drafts(hands.workspace, "correction")
        self._rows = RowsModel(CORRECTIONS)
        self._list = WordyRows("Corrections", self._rows)
        self._box, self._sheet = Settling(), Sheet()
        self._ways = (
            self._act("Settle…", "Enter", lambda: self._ask(self._list.current_id())),
            self._act("Withdraw", "Del", self._withdraw),
        )
        self._lay_out()
        keeping = Keeping(self._space, self._sheet, self._record)
        keeping.keep_in_a_row()
        keeping.said.connect(lambda text, tone: hands.say(text, Tone(tone)))
        self._sheet.entered.connect(self._begin_next)
        self._list.entered_row.connect(self._ask)
        self._box.decided.connect(self._settle)
        self._box.let_go.connect(self._let_go)
        self._box.told.connect(lambda told: hands.say(told, Tone.CARE))

    def go_over_to(self, meeting: bytes) -> None:
        """Show what was half typed about another meeting."""
        self.leave()
        self._meeting = self._drafts.meeting = meeting
        self._sheet.bring_back(self._drafts.of())
        self._sheet.open(f"{NEW} {meeting.hex()}", _BLANK)

    def show_rows(self) -> None:
        """Show the corrections as they are now."""
        rows = self._space.read(corrections, self._meeting)
        self._rows.show(rows)
        self._list.setVisible(bool(rows))
        for act in self._ways:
            act.setVisible(bool(rows))

    def stand_on(self, correction: object) -> None:
        """Stand on a correction, in sight."""
        if isinstance(correction, bytes) and self._rows.find(correction) is not None:
            self._list.go_to(correction)
            self._list.setFocus()
            reveal(self._list)

    def asking(self) -> QWidget | None:
        """Return where an answer is given, while one is asked for."""
        return self._box.first_focus() if self._box.row else None

    def leave(self) -> None:
        """Keep what is half typed, and ask nothing any more."""
        self._drafts.save(self._sheet.draft())
        self._close_box()

    def _act(self, words: str, key: str, does: Callable[[], None]) -> QAction:
        """Make a thing that is done with the row one stands on; its key works in the list."""
        act = QAction(words, self._list)
        act.setShortcut(QKeySequence(key))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.triggered.connect(lambda _checked=False: does())
        self._list.addAction(act)
        return act

    def _lay_out(self) -> None:
        self._sheet.lines_beside(
            ("said", "It says", 3), ("instead", "It should say", 3), ("raised_by", "From whom, as what", 2)
        )
        top = QHBoxLayout()
        top.addWidget(Words("Corrections", "heading"), 1)
        for act in self._ways:
            top.addWidget(ActionButton(act))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(top)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._box)
        rows.addWidget(self._sheet)

    def _record(self, typed: Mapping[str, str]) -> Command:
        words = typed["said"], typed["instead"], typed["raised_by"]
        return RecordCorrection(self._space.new_id(), self._meeting, *words, self._space.at())

    def _begin_next(self) -> None:
        """Stand where the next correction begins, once this one is on its way."""
        if not self._sheet.touched():
            self._sheet.field("said").setFocus()

    def _withdraw(self) -> None:
        if (row_id := self._list.current_id()) is not None:
            self._space.do(WithdrawCorrection(row_id), lambda _: self._tell_withdrawn())

    def _tell_withdrawn(self) -> None:
        self._stand_in_list()
        self._hands.say("The correction is withdrawn. Ctrl+Z brings it back.", Tone.GOOD)

    def _ask(self, row_id: bytes | None) -> None:
        if (row := self._rows.find(row_id)) is not None:
            self._sheet.hide()
            self._hands.say(f"{self._box.ask(row)} Escape leaves it.")

    def _let_go(self) -> None:
        self._stand_in_list()
        self._hands.say("It stays as it is.")

    def _settle(self, state: str, reason: str) -> None:
        """Settle what was asked about; ask once more before words are told to be put right that are not."""
        if (row := self._box.row) is None:
            return
        does = partial(self._write, row, state, reason)
        wrong = self._space.read(not_put_right, self._meeting, row) if state == CorrectionState.MADE else ""
        if wrong:
            sentence = f"{wrong} Change the record first; or say that it is put right all the same."
            self._hands.prompts.confirm(self, "Is it put right?", sentence, "It is put right all the same", does)
        else:
            does()

    def _write(self, row: CorrectionRow, state: str, reason: str) -> None:
        self._close_box()
        self._stand_in_list()
        at_meeting = self._space.read(going_on_after, self._meeting)
        command = SettleCorrection(row.id, state, reason, at_meeting, self._space.at())
        self._space.do(command, lambda _: self._hands.say(_TOLD[CorrectionState(state)], Tone.GOOD))

    def _close_box(self) -> None:
        self._box.close_question()
        self._sheet.show()

    def _stand_in_list(self) -> None:
        self._sheet.show()
        (self._list if self._rows.rowCount() else self._sheet.field("said")).setFocus()
