"""From draft to published: how far the notes are, their versions with the files of each, and corrections."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.commands.publishing import RecordCorrection, SettleCorrection, WithdrawCorrection
from facilitator.domain.publishing import CorrectionState, Standing
from facilitator.domain.wording import number_of, short_day_in_words
from facilitator.queries.meetings import MeetingRow, meeting, meetings
from facilitator.queries.publishing import corrections, standing, versions
from facilitator.storage.work import Command
from ui.drafts import Drafts
from ui.keeping import NEW, Keeping
from ui.panel import KeyHelp
from ui.panels.publish.part import Hands, Part
from ui.panels.publish.version_rows import CORRECTIONS, FILES, file_lines
from ui.panels.publish.versioning import Versioning
from ui.panels.publish.what_changed import WhatChanged
from ui.panels.room.asking import Ask
from ui.panels.wrapup.box import AskBox
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import in_lines
from ui.widgets.form import labelled
from ui.widgets.sheet import Sheet
from ui.widgets.table import ShortRows
from ui.widgets.words import Words
from ui.workspace import Workspace

_SETTLE = "Put right? Enter alone: yes, the record says so now · other words: why it is not changed"
_SHARE = 3  # of the height that is left, for each list
_BLANK = {"said": "", "instead": "", "raised_by": ""}


class VersionsPart(Part):
    """The state, the versions, and what is to be put right."""

    words = "Versions"
    key = "F8"

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._space, self._meeting, self._many = hands.workspace, b"", 0
        self._versioning = Versioning(hands, self)
        self._drafts = Drafts(hands.workspace, "correction")
        self._state, self._last = Words("", wrap=True), Words("", "muted", wrap=True)
        self._way = Words("", wrap=True)
        self._way.set_tone(Tone.CARE)
        self.tell_in_the_way(0)
        self._files = RowsModel(FILES)
        self._corrections = RowsModel(CORRECTIONS)
        self._published = ShortRows("Published files", self._files, lines=2)
        self._raised = ShortRows("Corrections", self._corrections, lines=2)
        self._why, self._box, self._sheet = WhatChanged(hands.workspace), AskBox(), Sheet()
        self._make_acts()
        self._lay_out()
        keeping = Keeping(self._space, self._sheet, self._save_correction)
        keeping.keep_in_a_row()
        keeping.said.connect(lambda text, tone: hands.say(text, Tone(tone)))
        self._sheet.entered.connect(self._begin_next)
        self._published.entered_row.connect(self._save_file)
        self._raised.entered_row.connect(self._settle)
        delete = QShortcut(QKeySequence("Del"), self._raised, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._withdraw)
        self._box.told.connect(lambda told: hands.say(told, Tone.CARE))
        self._box.turned.connect(lambda asking: None if asking else self._raised.setFocus())
        self._versioning.found.connect(self._show_files)
        self._versioning.typed.connect(self._why.take)
        self._versioning.published.connect(self._stand_on_files)

    def show_meeting(self, meeting: bytes) -> None:
        """Show how far the notes of a meeting are."""
        now = self._space.read(standing, meeting)
        if meeting != self._meeting:
            self._go_over_to(meeting, now)
        self._state.setText(f"{now.words}.")
        self._why_field.setVisible(bool(now.version))
        self._why.show_for(meeting, now)
        self._show_files()
        rows = self._space.read(corrections, meeting)
        self._corrections.show(rows)
        self._raised.setVisible(bool(rows))
        self._show_last()

    def look_again(self, meeting: bytes) -> None:
        """Count the versions anew."""
        self._many = len(self._space.read(versions, meeting))
        self.counted.emit()

    def waiting(self) -> int:
        """Return how many versions there are."""
        return self._many

    def tell_in_the_way(self, number: int) -> None:
        """Say how many things stand in the way of publishing, and where they are shown."""
        self._way.setText(_in_the_way(number))
        self._way.setVisible(bool(number))

    def first_focus(self) -> QWidget:
        """Return the files, or what changed, or where a correction is typed."""
        if self._box.asking:
            return self._box.field
        views = (self._published, self._raised)
        return next((view for view in views if view.rows.rowCount()), self._sheet.field("said"))

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say what Enter does."""
        return (
            KeyHelp(
                "Enter", "On a published file: save it again. On a correction: settle it. In its fields: record it"
            ),
            KeyHelp("Del", "On a correction: withdraw it. It is printed nowhere then"),
        )

    def leave(self) -> None:
        """Keep what is half typed."""
        self._drafts.save(self._sheet.draft())
        self._why.keep()
        if self._box.asking:
            self._box.give_up()

    def stop(self) -> None:
        """Give up the version that is being made."""
        self._versioning.stop()

    def _make_acts(self) -> None:
        act = self.hands.act
        self._check = act("Mark as checked", "Ctrl+M", self._mark_checked)
        self._publish = act("Publish", "F10", self._publish_now)
        self._verify = act("Are they as they were?", "F11", lambda: self._versioning.look_after(self._meeting))
        self._approve = act("Approve last notes", "F12", self._approve_last)
        self.acts = (self._check, self._publish, self._verify, self._approve)

    def _lay_out(self) -> None:
        self._why_field = labelled("What changed", self._why)
        self._sheet.lines_beside(("said", "It says", 1), ("instead", "It should say", 1))
        self._sheet.line("raised_by", "From whom, as what", example="A citizen who was there")
        ways = in_lines(
            ActionButton(self._check), ActionButton(self._publish, primary=True), ActionButton(self._verify)
        )
        below = in_lines(ActionButton(self._approve))
        heading = Words("Corrections", "heading")
        order = (self._state, self._way, self._why_field, ways, self._published, heading, self._raised)
        for widget in (*order, self._box, self._sheet, self._last, below):
            self.rows.addWidget(widget, _SHARE if isinstance(widget, ShortRows) else 0)
        self.rows.addStretch(1)

    def _go_over_to(self, meeting: bytes, now: Standing) -> None:
        self.leave()
        self._meeting = self._drafts.meeting = meeting
        self._versioning.forget()
        self._why.go_over_to(meeting, now)
        self._sheet.bring_back(self._drafts.of())
        self._sheet.open(f"{NEW} {meeting.hex()}", _BLANK)

    def _show_files(self) -> None:
        lines = file_lines(self._space.read(versions, self._meeting), self._versioning.states)
        self._files.show(lines)
        self._published.setVisible(bool(lines))

    def _show_last(self) -> None:
        last = _last_meeting(self._space, self._meeting)
        if last is None:
            self._last.setText("There is no earlier meeting whose notes could be approved.")
            return
        done = "are approved" if last.approved_in else "are not approved yet"
        self._last.setText(f"The notes of {short_day_in_words(last.date)} {done}.")

    def _mark_checked(self) -> None:
        self._versioning.mark_checked(self._meeting, self._way.text())

    def _publish_now(self) -> None:
        self._versioning.ask(self._meeting, self._why.text(), self)

    def _stand_on_files(self) -> None:
        """Stand on the files that were published, for what comes next."""
        if self.isVisible() and self._published.isVisible():
            self._published.selectRow(0)
            self._published.setFocus()

    def _approve_last(self) -> None:
        last = _last_meeting(self._space, self._meeting)
        if last is None:
            self.hands.say("There is no earlier meeting whose notes could be approved.", Tone.CARE)
            return
        self._versioning.approve(last, None if last.approved_in else self._meeting)

    def _save_correction(self, typed: Mapping[str, str]) -> Command:
        at = self._space.at()
        return RecordCorrection(
            self._space.new_id(), self._meeting, typed["said"], typed["instead"], typed["raised_by"], at
        )

    def _begin_next(self) -> None:
        """Stand where the next correction begins, once this one is on its way."""
        if not self._sheet.touched():
            self._sheet.field("said").setFocus()

    def _withdraw(self) -> None:
        if (row_id := self._raised.current_id()) is not None:
            self._space.do(WithdrawCorrection(row_id), lambda _: self._tell_withdrawn())

    def _tell_withdrawn(self) -> None:
        if not self._corrections.rows():
            self._sheet.field("said").setFocus()
        self.hands.say("The correction is withdrawn. Ctrl+Z brings it back.", Tone.GOOD)

    def _settle(self, row_id: bytes) -> None:
        ask = Ask(_SETTLE, "", partial(self._settled, row_id))
        self.hands.say(ask.question)
        self._box.ask(ask, self._do)

    def _settled(self, row_id: bytes, typed: str) -> Command:
        state = CorrectionState.NOT_MADE if typed.strip() else CorrectionState.MADE
        return SettleCorrection(row_id, state, typed, self._meeting, self._space.at())

    def _do(self, command: Command | None, _typed: str) -> None:
        if command is not None:
            self._space.do(command, lambda _: self.hands.say("Settled. It stands in the notes.", Tone.GOOD))

    def _save_file(self, row_id: bytes) -> None:
        if (line := self._files.find(row_id)) is not None:
            target = self.hands.file.folder / line.file.name
            save = partial(self._versioning.save_again, line.file)
            self.hands.prompts.save_file(self, "Save the file again", Path(target), "", save)


def _in_the_way(number: int) -> str:
    things = number_of(number, "thing stands", "things stand")
    return f"{things} in the way of publishing. F7 shows what." if number else ""


def _last_meeting(space: Workspace, meeting_id: bytes) -> MeetingRow | None:
    """Return the meeting of the same group before this one."""
    here = space.read(meeting, meeting_id)
    earlier = (row for row in space.read(meetings) if here and row.group == here.group)
    return next((row for row in earlier if here and row.date < here.date), None)
