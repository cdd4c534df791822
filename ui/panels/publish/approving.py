"""Whether the notes of the last meeting are approved, and the button that approves them or takes that back."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.commands.publishing import ApproveMinutes, TakeApprovalBack
from facilitator.domain.approving import what_is_approved
from facilitator.domain.wording import short_day_in_words
from facilitator.queries.approving import approved_version, last_meeting
from facilitator.queries.meetings import MeetingRow, meeting
from facilitator.queries.publishing import standing
from ui.panels.publish.part import Hands
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.words import Words

_NONE = "There is no earlier meeting whose notes could be approved."
_APPROVE, _BACK = "Approve last notes", "Take approval back"


class Approval(QWidget):
    """The line of it; `act` approves, or takes back what is approved."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._hands, self._space, self._meeting = hands, hands.workspace, b""
        self.act = hands.act(_APPROVE, "F12", self._turn)
        self._words = Words("", "muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(ActionButton(self.act))

    def show_meeting(self, here: bytes) -> None:
        """Show how it stands with the notes of the meeting before one."""
        self._meeting = here
        last = self._space.read(last_meeting, here)
        approved = last is not None and last.approved_in is not None
        self.act.setText(_BACK if approved else _APPROVE)
        self._words.setText(self._stands(last) if last else _NONE)

    def _stands(self, last: MeetingRow) -> str:
        notes = f"The notes of {short_day_in_words(last.date)}"
        if last.approved_in is None:
            version = self._space.read(standing, last.id).version
            return (
                f"{notes}, version {version}, are not approved yet." if version else f"{notes} are not published yet."
            )
        version = self._space.read(approved_version, last)
        return f"{notes} were approved {self._where(last.approved_in)}{f': version {version}' if version else ''}."

    def _where(self, approved_in: bytes) -> str:
        there = self._space.read(meeting, approved_in)
        if approved_in == self._meeting or there is None:
            return "at this meeting" if there else "at another meeting"
        return f"at the meeting of {short_day_in_words(there.date)}"

    def _turn(self) -> None:
        last = self._space.read(last_meeting, self._meeting)
        if last is None:
            self._hands.say(_NONE, Tone.CARE)
        elif last.approved_in is not None:
            told = f"The notes of {short_day_in_words(last.date)} are not approved any more."
            self._space.do(TakeApprovalBack(last.id), lambda _: self._hands.say(told, Tone.GOOD))
        else:
            self._approve(last)

    def _approve(self, last: MeetingRow) -> None:
        """Approve what is published; ask first where the record says something else by now."""
        asked = what_is_approved(now := self._space.read(standing, last.id))
        told = f"Version {now.version} of the notes of {short_day_in_words(last.date)} is approved at this meeting."
        command = ApproveMinutes(last.id, self._meeting, self._space.at(), as_published=bool(asked))

        def approve() -> None:
            self._space.do(command, lambda _: self._hands.say(told, Tone.GOOD), self._hands.fail)

        if asked:
            yes = f"Approve version {now.version}"
            self._hands.prompts.confirm(self, f"{yes}?", asked, yes, approve)
        else:
            approve()
