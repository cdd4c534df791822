"""Access needs: what to do for somebody, never why; and whether it was done."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Met(StrEnum):
    """Whether what somebody needs was there."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def label(self) -> str:
        """The answer in words."""
        return {Met.YES: "met", Met.PARTLY: "partly met", Met.NO: "not met"}[self]


@dataclass(frozen=True, slots=True)
class Tally:
    """Of how many people the needs were met, partly met, not met, and of how many nobody has said yet."""

    met: int
    partly: int
    unmet: int
    unsaid: int

    @property
    def words(self) -> str:
        """The counts in words: `12 of 15 met, 1 partly, 2 not yet said`."""
        everybody = self.met + self.partly + self.unmet + self.unsaid
        counted = ((self.partly, "partly"), (self.unmet, "not met"), (self.unsaid, "not yet said"))
        rest = (f"{number} {words}" for number, words in counted if number)
        return (
            ", ".join((f"{self.met} of {everybody} met", *rest)) if everybody else "Nobody has come who needs anything"
        )


def tally(answers: Iterable[str]) -> Tally:
    """Return how often each answer was given; an empty one is not yet said."""
    counts = Counter(answers)
    return Tally(counts[Met.YES], counts[Met.PARTLY], counts[Met.NO], counts[""])
