"""A paper form in hand: which question is next, what was given, and as what it was filled in."""

from facilitator.domain.evaluation import QUESTIONS, Question

Given = tuple[tuple[str, int], ...]
NO_ANSWER = 0


class FormInHand:
    """The answers of one form, question after question; 0 stands for no answer."""

    def __init__(self, answers: tuple[int, ...] = (), capacity: str = "") -> None:
        self.answers = answers
        self.capacity = capacity

    @property
    def question(self) -> Question:
        """The question that is next; of a full form its last."""
        return QUESTIONS[min(len(self.answers), len(QUESTIONS) - 1)]

    @property
    def place(self) -> int:
        """Its number, from 1."""
        return min(len(self.answers), len(QUESTIONS) - 1) + 1

    @property
    def full(self) -> bool:
        """Whether every question was gone through."""
        return len(self.answers) == len(QUESTIONS)

    @property
    def given(self) -> Given:
        """The answers that were given, with their questions."""
        pairs = zip(QUESTIONS, self.answers, strict=False)
        return tuple((question.key, answer) for question, answer in pairs if answer != NO_ANSWER)

    def answered(self, answer: int) -> "FormInHand":
        """Return the form with one more answer."""
        return FormInHand((*self.answers, answer), self.capacity)

    def back(self) -> "FormInHand":
        """Return the form without its last answer."""
        return FormInHand(self.answers[:-1], self.capacity)

    def filled_in_as(self, capacity: str) -> "FormInHand":
        """Return the form filled in by somebody of a capacity; the same again takes that back."""
        return FormInHand(self.answers, "" if capacity == self.capacity else capacity)


def drafted(form: FormInHand) -> str:
    """Return a form in hand as it is kept: its answers, and as what it was filled in; nothing where it is new."""
    return f"{''.join(map(str, form.answers))} {form.capacity}".rstrip()


def from_draft(text: str) -> FormInHand:
    """Return the form in hand that was kept."""
    answers, _, capacity = text.partition(" ")
    return FormInHand(tuple(map(int, answers)), capacity)
