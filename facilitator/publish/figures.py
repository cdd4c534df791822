"""Pictures of numbers as bars, as plain data: every edition draws them in its own way, and all say the same of them.

A number that is not told is none here either: its bar reaches as far as the most that it may be.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from facilitator.publish.printable import check_text

MOST_BARS, LONGEST_LABEL = 12, 80
"""More bars than this are not taken in at a glance, and longer labels stand in a table."""
_FILE_NAME = re.compile(r"\S+\.\w{2,5}")


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar: its label, its number as it is told, and that number; or the most that it may be, where it is not told."""

    label: str
    shown: str
    number: int
    at_most: bool = False

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; a bar without words or one that cannot be drawn is a bug."""
        check_text(self.label)
        check_text(self.shown)
        if not self.label.strip() or not self.shown.strip() or len(self.label) > LONGEST_LABEL or self.number < 0:
            message = f"a bar needs a label of up to {LONGEST_LABEL} letters and a number told in words"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Figure:
    """Bars beside one another under a title; `alt` says what the picture shows to whoever does not see it (R-A15)."""

    title: str
    alt: str
    bars: tuple[ChartBar, ...]

    def __post_init__(self) -> None:
        """Refuse text that no document can hold; a picture that says nothing is a bug in the caller."""
        check_text(self.title)
        check_text(self.alt)
        if not self.title.strip() or not self.alt.strip() or _FILE_NAME.fullmatch(self.alt.strip()):
            message = "a figure needs a title and words that say what it shows, not the name of a file"
            raise ValueError(message)
        if not 0 < len(self.bars) <= MOST_BARS:
            message = f"a figure has 1 to {MOST_BARS} bars, not {len(self.bars)}"
            raise ValueError(message)

    @property
    def shares(self) -> tuple[Fraction, ...]:
        """Return how long each bar is beside the longest, from 0 to 1."""
        longest = max(bar.number for bar in self.bars)
        return tuple(Fraction(bar.number, longest or 1) for bar in self.bars)
