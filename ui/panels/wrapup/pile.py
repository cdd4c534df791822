"""The forms of one meeting: the one in hand, those counted here, and what a disk that fails makes of them."""

from collections.abc import Callable

from facilitator.commands.evaluation import CountForm, TakeBackForm
from facilitator.commands.together import Together
from facilitator.storage.work import Command
from ui.drafts import Drafts
from ui.panels.wrapup.form import FormInHand, drafted, from_draft
from ui.workspace import Workspace

_BOX = "form"


class Pile:
    """What is counted of a meeting on this laptop since the library was opened. `turned` is told what it has come to.

    A form that is taken up again stays in the pile where that cannot be saved: it is replaced in one step with the
    form that is made of it. Until that is known, full forms wait.
    """

    def __init__(self, workspace: Workspace, meeting: bytes, turned: Callable[[], None]) -> None:
        self._workspace, self._meeting, self._turned = workspace, meeting, turned
        self._id, self._drafts = workspace.new_id(), Drafts(workspace, _BOX, meeting)
        self.form = from_draft(self._drafts.of())
        self._sent = 0
        self._done: list[FormInHand] = []
        self._full: list[FormInHand] = []
        self._not_saved: list[FormInHand] = []
        self._stands: FormInHand | None = None
        self._taking_back = False

    @property
    def ahead(self) -> int:
        """How many forms more or fewer there will be than there are."""
        return self._sent - (self._stands is not None)

    def answer(self, digit: int) -> None:
        """Take an answer, and count the form once it is full."""
        self.form = self.form.answered(digit)
        if self.form.full:
            self._full.append(self.form)
            self.form = FormInHand()
            self._sent += 1
            self._take_up()
            self._count()

    def fill_in_as(self, capacity: str) -> bool:
        """Say as what the form was filled in; the same again takes that back. Return whether it says so now."""
        self.form = self.form.filled_in_as(capacity)
        return bool(self.form.capacity)

    def back(self) -> bool:
        """Take back the last answer, or the form that was counted before; return whether there was one."""
        if self.form.answers:
            self.form = self.form.back()
        elif self._stands is None and self._done and not self._taking_back:
            self._take_back(self._done.pop())
        elif self._stands is not None:
            self._take_back(self._stands)
        else:
            return False
        return True

    def undone(self) -> None:
        """Forget which forms count: one was undone, and which is not known here."""
        self._done.clear()
        self._stands = None

    def keep_draft(self) -> None:
        """Keep the answers of the form in hand."""
        self._drafts.save(drafted(self.form))

    def _count(self) -> None:
        while self._full and not self._taking_back:
            form, stands = self._full.pop(0), self._stands
            if stands is not None:
                self._stands = None
                self._sent -= 1
            self._done.append(form)
            self._send(CountForm(self._meeting, self._id, form.given, form.capacity), form, stands)

    def _send(self, count: Command, form: FormInHand, stands: FormInHand | None) -> None:
        by = -1 if stands is None else 0

        def not_counted(_told: str) -> None:
            self._done = [each for each in self._done if each is not form]
            self._stands = stands or self._stands
            self._not_saved.append(form.back())
            self._take_up()
            self._settle(by)

        whole = count if stands is None else Together(CountForm.label, (self._without(stands), count))
        self._workspace.do(whole, lambda _done: self._settle(by), not_counted)

    def _take_up(self) -> None:
        """Take up a form that could not be saved, once no other is in hand; its last answer is asked for again."""
        if self._not_saved and not self.form.answers:
            self.form = self._not_saved.pop(0)

    def _take_back(self, form: FormInHand) -> None:
        self.form, self._stands, self._taking_back = form.back(), None, True
        self._sent -= 1
        self._workspace.do(
            self._without(form), lambda _done: self._taken_back(None), lambda _told: self._taken_back(form)
        )

    def _taken_back(self, stands: FormInHand | None) -> None:
        self._stands, self._taking_back = stands, False
        self._count()
        self._settle(1)

    def _without(self, form: FormInHand) -> TakeBackForm:
        return TakeBackForm(self._meeting, self._id, form.given, form.capacity)

    def _settle(self, by: int) -> None:
        self._sent += by
        self._turned()
