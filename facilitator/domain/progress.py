"""How far an action or an answer is: one list of states for both, each with what it needs (R-F1)."""

from collections.abc import Mapping
from enum import StrEnum

from facilitator.domain.refused import Refused


class Progress(StrEnum):
    """How far something that was promised or asked is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PART_DONE = "part_done"
    CANNOT_DO = "cannot_do"
    PAUSED = "paused"
    PASSED_ON = "passed_on"

    @property
    def label(self) -> str:
        """The state in the words that are printed."""
        return _LABELS[self]

    @property
    def closed(self) -> bool:
        """Whether nothing more is to come."""
        return self in {Progress.DONE, Progress.CANNOT_DO}


_LABELS = {
    Progress.NOT_STARTED: "Not started yet",
    Progress.IN_PROGRESS: "We are doing this",
    Progress.DONE: "Done",
    Progress.PART_DONE: "Partly done",
    Progress.CANNOT_DO: "We cannot do this",
    Progress.PAUSED: "Paused",
    Progress.PASSED_ON: "Passed on",
}


_NEEDED: dict[Progress, tuple[tuple[str, str], ...]] = {
    Progress.DONE: (
        ("did", "Say what was done before marking this done."),
        ("decided_on", "Give the date before marking this done."),
    ),
    Progress.CANNOT_DO: (("reason", "Give the reason before saying that this cannot be done."),),
    Progress.PASSED_ON: (
        ("passed_to", "Say to whom this was passed before marking it passed on."),
        ("next_update_on", "Give the date when you will hear before marking this passed on."),
    ),
    Progress.PAUSED: (
        ("reason", "Give the reason before pausing this."),
        ("next_update_on", "Give the date of the next look before pausing this."),
    ),
}


def check_answer(status: str, answer: Mapping[str, str]) -> None:
    """Refuse an answer that says it is settled without saying how (R-F1)."""
    for field, sentence in _NEEDED.get(Progress(status), ()):
        if not answer[field]:
            raise Refused(sentence)


_WORD_NEEDED = {
    Progress.DONE: "Say what came of it before closing this action.",
    Progress.CANNOT_DO: "Give the reason before saying that this cannot be done.",
    Progress.PAUSED: "Give the reason before pausing this action, and when it is looked at again.",
    Progress.PASSED_ON: "Say to whom this was passed, and when you will hear, before marking it passed on.",
}


def check_update(status: str, text: str) -> None:
    """Refuse to close an action, to pause it or to pass it on without a word on it (R-F1)."""
    if not text and (sentence := _WORD_NEEDED.get(Progress(status))):
        raise Refused(sentence)
