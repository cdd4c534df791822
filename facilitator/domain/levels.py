"""The three levels of working together, by what one sees in practice, and what claiming the highest one takes."""

from enum import StrEnum
from fractions import Fraction

from facilitator.domain.refused import Refused


class Level(StrEnum):
    """How far a meeting, or a part of it, is shared work."""

    BASIC = "basic"
    INTERMEDIATE = "intermediate"
    TRANSFORMATIVE = "transformative"

    @property
    def label(self) -> str:
        """The level in words."""
        return self.value.capitalize()

    @property
    def test(self) -> str:
        """The level in one or two words, by which people know it."""
        return _TESTS[self]

    @property
    def said(self) -> str:
        """The level with its test, as `Transformative: equal`."""
        return f"{self.label}: {self.test}"

    @property
    def seen_in(self) -> tuple[str, ...]:
        """What one sees in practice at this level."""
        return _SEEN_IN[self]


_TESTS = {Level.BASIC: "one way", Level.INTERMEDIATE: "two way", Level.TRANSFORMATIVE: "equal"}
_SEEN_IN = {
    Level.BASIC: (
        "People are told things, and no answer is expected.",
        "Details, advice and where to find help are shared.",
        "We listen, and raise awareness.",
    ),
    Level.INTERMEDIATE: (
        "People are asked for views, comments or recommendations, and an answer is expected.",
        "People are on a board or a panel, or try a service out for us.",
        "Professionals take the decision in the end.",
    ),
    Level.TRANSFORMATIVE: (
        "People are partners from the first stage to the last, and we say “we”.",
        "It is led together, and everyone has a voice.",
        "What was said is acted on, and everyone hears what was done.",
        "Citizens train staff, buy services with us, and come to meetings as equals.",
    ),
}
_HALF = Fraction(1, 2)


def felt_as(mean: Fraction) -> Level:
    """Return the level that answers from 1 (one way) to 3 (equal) come to on average."""
    if mean < 1 + _HALF:
        return Level.BASIC
    return Level.INTERMEDIATE if mean < 2 + _HALF else Level.TRANSFORMATIVE


def check_achieved(level: str, *, led_with: str, answered: bool, note: str) -> None:
    """Refuse to call a meeting equal without a citizen co-lead and answers to last time, or a note why (R-L2).

    `led_with` is the citizen who led it with the team, `answered` whether what was said last time came back answered.
    """
    if level != Level.TRANSFORMATIVE or note or (led_with and answered):
        return
    lacking = [] if led_with else ["a citizen who led it with you"]
    lacking += [] if answered else ["published answers to what was said last time"]
    raise Refused(f"“{Level.TRANSFORMATIVE.label}” takes {' and '.join(lacking)}. Say in the note why it was equal.")
