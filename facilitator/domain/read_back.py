"""What the room said when a decision or an action was read out to it."""

from collections.abc import Iterable
from enum import StrEnum

from facilitator.domain.wording import number_of


class Said(StrEnum):
    """What the room said; `NOTHING` where it was not read back yet."""

    NOTHING = ""
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    WORDING = "wording"

    @property
    def label(self) -> str:
        """The answer in words."""
        return _LABELS[self]


_LABELS = {
    Said.NOTHING: "Not read back yet",
    Said.AGREED: "Agreed",
    Said.NOT_AGREED: "Not agreed",
    Said.WORDING: "Other wording",
}
_PRINTED = {
    Said.NOT_AGREED: "not agreed when it was read back",
    Said.WORDING: "the wording was changed when it was read back",
}


def printed(said: str, note: str) -> str:
    """Return what the notes say of a read-back, with what was noted of it; nothing where it was simply agreed."""
    told = _PRINTED.get(Said(said), "")
    return ": ".join(filter(None, (told, note))) if told else ""


def how_far(answers: Iterable[str]) -> str:
    """Return how far the reading back has come, as `11 of 14 read back: 9 agreed, 2 not agreed`."""
    held = [Said(answer) for answer in answers]
    given = [answer for answer in held if answer]
    counts = [(each, given.count(each)) for each in Said if each in given]
    told = ", ".join(f"{number} {each.label.lower()}" for each, number in counts)
    return f"{len(given)} of {number_of(len(held), 'line')} read back" + (f": {told}" if told else "")
