"""The evaluation counted in from paper: a digit for each question, form after form."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.commands.evaluation import CountForm, TakeBackForm
from facilitator.domain.capacities import Capacity
from facilitator.domain.evaluation import QUESTIONS, Question, base_in_words, forms
from facilitator.queries.evaluation import counted
from facilitator.queries.meetings import meeting as meeting_row
from facilitator.storage.store import Changes
from ui.panel import KeyHelp
from ui.panels.wrapup.comments import Comments
from ui.panels.wrapup.counts import COLUMNS, CountsView, count_lines
from ui.panels.wrapup.form import NO_ANSWER, FormInHand
from ui.panels.wrapup.part import Hands, Part
from ui.panels.wrapup.pile import Pile
from ui.rows import RowsModel, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.flow import Chips, FlowLayout
from ui.widgets.words import Words

_DRAFT_MS = 300
_LETTERS = {
    "C": ("Citizen", Capacity.CITIZEN),
    "R": ("Carer", Capacity.CARER),
    "G": ("Community", Capacity.COMMUNITY_ORGANISATION),
    "P": ("Provider", Capacity.PROVIDER),
    "O": ("Officer", Capacity.COUNCIL_OFFICER),
    "H": ("NHS, partner", Capacity.PARTNER_OFFICER),
    "L": ("Councillor", Capacity.COUNCILLOR),
}


def takes(question: Question) -> str:
    """Return which digits a question takes."""
    return f"1 to {len(question.answers)}, or 0 for no answer"


class PaperForm(QFrame):
    """The question of the form in hand; Space leaves it out."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName("Form in hand")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number, self._question = Words("", "muted", wrap=True), Words("", "title", wrap=True)
        self._given = Chips("Answers so far")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 12, 20, 12)
        for widget in (self._number, self._question, self._given):
            rows.addWidget(widget)

    def show_form(self, form: FormInHand, number: int) -> None:
        """Show the next question."""
        as_what = f", filled in by a {Capacity(form.capacity).label}" if form.capacity else ""
        self._number.setText(
            f"Form {number}{as_what}  ·  question {form.place} of {len(QUESTIONS)}  ·  {takes(form.question)}"
        )
        self._question.setText(form.question.words)
        given = [(f"{place}: {answer or 'none'}", Tone.PLAIN) for place, answer in enumerate(form.answers, 1)]
        self._given.show_chips(given)
        self.setAccessibleDescription(f"{self._number.text()}: {form.question.words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to whoever stands around."""
        event.ignore()


class CountingPart(Part):
    """Forms counted in, and what was written on them."""

    name = "evaluation"

    def __init__(self, hands: Hands, digits: tuple[ActionButton, ...]) -> None:
        super().__init__(hands)
        self._meeting, self._counted = b"", 0
        self._piles: dict[bytes, Pile] = {}
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._drafting.timeout.connect(self._keep_draft)
        hands.workspace.changed.connect(self._note)
        self._paper, self._base = PaperForm(), Words("", "label", wrap=True)
        self._lines, self._written = RowsModel(COLUMNS), Comments(hands.workspace)
        self._table = CountsView("What the forms come to", self._lines, least=16)
        self._written.said.connect(lambda told, tone: hands.say(told, Tone(tone)))
        back = hands.act("Back", "Backspace", self._go_back)
        capacities = [hands.act(words, key, partial(self._fill_in_as, each)) for key, (words, each) in _LETTERS.items()]
        seen = hands.act("Public or internal", "F4", self._written.turn_visibility)
        withdraw = hands.act("Withdraw", "Del", self._written.withdraw)
        self.acts = (back, *capacities, seen, withdraw)
        self._lay_out(digits, back, capacities, (seen, withdraw))

    def show_meeting(self, meeting: bytes) -> None:
        """Show the form in hand, and what was counted."""
        space = self.hands.workspace
        if meeting != self._meeting:
            self._keep_draft()
            self._meeting = meeting
        row = space.read(meeting_row, meeting)
        cells = space.read(counted, meeting)
        self._counted = forms(cells)
        self._base.setText(base_in_words(str(self._counted), str(row.came if row else 0)))
        self._lines.show(count_lines(cells))
        self._written.show_meeting(meeting)
        self._show()

    def first_focus(self) -> QWidget:
        """Return the form in hand."""
        return self._paper

    def digits(self) -> dict[int, str]:
        """Return the answers to the question that is next."""
        question = self._pile().form.question
        return dict(enumerate(question.answers, 1)) | {NO_ANSWER: "No answer"}

    def take_digit(self, digit: int) -> None:
        """Take an answer, and count the form once it is full."""
        question = self._pile().form.question
        self._pile().answer(digit)
        self._turn(question.answers[digit - 1] if digit else "No answer")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space for no answer; say of other digits that the question does not take them."""
        if event.key() == Qt.Key.Key_Space:
            self.take_digit(NO_ANSWER)
        elif event.text().isdecimal() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            form = self._pile().form
            self.hands.say(f"Still {form.place}: {form.question.words}. It takes {takes(form.question)}.", Tone.CARE)
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Keep a comment that is half typed, and the answers of the form in hand."""
        self._written.keep_draft()
        self._keep_draft()

    def helps(self) -> tuple[KeyHelp, ...]:
        """Say what Space and Enter do."""
        return (
            KeyHelp(
                "1 to 5, then 0 or Space", "On a form: the answers in turn, or none; a letter first says whose it is"
            ),
            KeyHelp("Enter", "On a comment in the list: public, or internal again"),
        )

    def _turn(self, said: str) -> None:
        self._show()
        self._drafting.start()
        form = self._pile().form
        self.hands.say(f"{said}. {form.place}: {form.question.words}")

    def _go_back(self) -> None:
        """Take back the last answer, or the form that was counted before."""
        if self._pile().back():
            self._turn("Back")
        else:
            self.hands.say("No form was counted here that could be taken back.", Tone.CARE)

    def _fill_in_as(self, capacity: Capacity) -> None:
        filled_in = self._pile().fill_in_as(capacity)
        self._show()
        self._drafting.start()
        self.hands.say(f"Filled in by a {capacity.label}." if filled_in else "It does not say by whom.")

    def _pile(self) -> Pile:
        """Return what is counted on this laptop since the library was opened."""
        here = self._meeting
        if here not in self._piles:
            self._piles[here] = Pile(self.hands.workspace, here, lambda: self._settled(here))
        return self._piles[here]

    def _note(self, _changes: Changes) -> None:
        """Know no longer which forms count once one was undone, on whatever screen."""
        if self.hands.workspace.redo_label in {CountForm.label, TakeBackForm.label}:
            for pile in self._piles.values():
                pile.undone()

    def _settled(self, meeting: bytes) -> None:
        """Show what came of a form, where its meeting is shown."""
        if meeting == self._meeting:
            self._drafting.start()
            self._show()

    def _keep_draft(self) -> None:
        self._drafting.stop()
        if self._meeting:
            self._pile().keep_draft()

    def _show(self) -> None:
        pile = self._pile()
        self._paper.show_form(pile.form, self._counted + pile.ahead + 1)
        self._table.stand_at(pile.form.question.key)
        self.hands.show_digits()

    def _lay_out(
        self, digits: tuple[ActionButton, ...], back: QAction, capacities: list[QAction], others: tuple[QAction, ...]
    ) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._paper)
        left.addWidget(self._base)
        left.addStretch(1)
        right.addWidget(self._table, 1)
        left.setSpacing(8)
        self.put_beside(left, right, shares=(1, 2))
        for buttons in ((*digits, ActionButton(back)), [ActionButton(each) for each in capacities]):
            flow = FlowLayout()
            for button in buttons:
                flow.addWidget(button)
            self.rows.addLayout(flow)
        self._written.add_buttons(*(ActionButton(action) for action in others))
        self.rows.addWidget(self._written, 3)
