"""From draft to published: how far the notes are, their versions with the files of each, and corrections."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.domain.publishing import Standing
from facilitator.domain.wording import number_of
from facilitator.queries.publishing import standing, versions
from ui.panel import KeyHelp
from ui.panels.publish.approving import Approval
from ui.panels.publish.correcting import Corrections
from ui.panels.publish.part import Hands, Part
from ui.panels.publish.version_rows import FILES, file_lines
from ui.panels.publish.versioning import Versioning
from ui.panels.publish.what_changed import WhatChanged
from ui.rows import RowsModel, Tone
from ui.widgets.beside import Beside
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import in_lines
from ui.widgets.table import WordyRows
from ui.widgets.words import Words

_SHARE = 3  # of the height that is left, for each list


class VersionsPart(Part):
    """The state, the versions, and what is to be put right."""

    words = "Versions"
    key = "F8"

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self._space, self._meeting, self._many = hands.workspace, b"", 0
        self._versioning = Versioning(hands, self)
        self._state, self._way = Words("", wrap=True), Words("", wrap=True)
        self._way.set_tone(Tone.CARE)
        self.tell_in_the_way(0)
        self._files = RowsModel(FILES)
        self._published = WordyRows("Published files", self._files)
        self._why, self._corrections, self._approval = WhatChanged(hands.workspace), Corrections(hands), Approval(hands)
        self._make_acts()
        self._lay_out()
        self._published.entered_row.connect(self._save_file)
        self._versioning.found.connect(self._show_files)
        self._versioning.typed.connect(self._why.take)
        self._versioning.published.connect(self._stand_on_files)

    def show_meeting(self, meeting: bytes) -> None:
        """Show how far the notes of a meeting are."""
        now = self._space.read(standing, meeting)
        if meeting != self._meeting:
            self._go_over_to(meeting, now)
        self._state.setText(f"{now.words}." if now.version else f"{now.words}. No version is published yet.")
        self._why_field.setVisible(bool(now.version) and not now.published)
        self._back.setVisible(now.checked or now.published)
        self._why.show_for(meeting, now)
        self._show_files()
        self._corrections.show_rows()
        self._approval.show_meeting(meeting)

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
        """Return the files, or the question that is asked."""
        return self._corrections.asking() or self._published

    def stand_on(self, correction: object) -> None:
        """Stand on a correction."""
        self._corrections.stand_on(correction)

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
        self._corrections.leave()
        self._why.keep()

    def stop(self) -> None:
        """Give up the version that is being made."""
        self._versioning.stop()

    def _make_acts(self) -> None:
        act = self.hands.act
        self._check = act("Mark as checked", "Ctrl+M", self._mark_checked)
        self._publish = act("Publish", "F10", self._publish_now)
        self._verify = act("Are they as they were?", "F11", lambda: self._versioning.look_after(self._meeting))
        self._back = act("Back to draft", "Ctrl+Shift+M", self._go_back)
        self.acts = (self._check, self._publish, self._verify, self._back, self._approval.act)

    def _lay_out(self) -> None:
        label = Words("What changed", "label")
        label.setBuddy(self._why)
        self._why_field = Beside(label, self._why, (0, 1))
        buttons = (ActionButton(act, primary=act is self._publish) for act in self.acts[:-1])
        stands = Beside(self._state, self._way)
        order = (stands, self._why_field, in_lines(*buttons), self._published)
        self.rows.setSpacing(8)
        for widget in (*order, self._corrections, self._approval):
            lists = widget is self._published or widget is self._corrections
            self.rows.addWidget(widget, _SHARE if lists else 0)
        self.rows.addStretch(1)

    def _go_over_to(self, meeting: bytes, now: Standing) -> None:
        self.leave()
        self._meeting = meeting
        self._versioning.forget()
        self._why.go_over_to(meeting, now)
        self._corrections.go_over_to(meeting)

    def _show_files(self) -> None:
        self._files.show(file_lines(self._space.read(versions, self._meeting), self._versioning.states))

    def _mark_checked(self) -> None:
        self._versioning.mark_checked(self._meeting, self._way.text())

    def _publish_now(self) -> None:
        self._versioning.ask(self._meeting, self._why.text(), self)

    def _stand_on_files(self) -> None:
        """Stand on the files that were published, for what comes next."""
        if self.isVisible() and self._published.isVisible():
            self._published.selectRow(0)
            self._published.setFocus()

    def _go_back(self) -> None:
        self._versioning.back_to_draft(self._meeting)

    def _save_file(self, row_id: bytes) -> None:
        if (line := self._files.find(row_id)) is not None:
            target = self.hands.file.folder / line.file.name
            save = partial(self._versioning.save_again, line.file)
            self.hands.prompts.save_file(self, "Save the file again", Path(target), "", save)


def _in_the_way(number: int) -> str:
    things = number_of(number, "thing stands", "things stand")
    return f"{things} in the way of publishing. F7 shows what." if number else ""
