"""Sizes, colours and the page: calm, one accent colour, nothing under 12 points (R-A1 to R-A4)."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
MARGIN, TOP, BOTTOM = 62.0, 60.0, 78.0
COLUMN = PAGE_WIDTH - 2 * MARGIN
PAGE_ROOM = PAGE_HEIGHT - TOP - BOTTOM
FOOT = 44.0
PICTURE = 84.0  # the side of the room that is left for a picture beside words
SMALLEST, LARGEST = 12.0, 48.0

Colour = Literal["ink", "accent", "rule", "tint", "faint", "cut", "box"]
"""Blocks are set in colours by name; which they are is known when they are painted."""
INK: Colour = "ink"
ACCENT: Colour = "accent"
RULE: Colour = "rule"
TINT: Colour = "tint"
FAINT: Colour = "faint"
CUT: Colour = "cut"
BOX: Colour = "box"
Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of an edition in sRGB, on paper or on a ground: 7:1 for words, 3:1 for lines and boxes (R-A4).

    The tint lies under words and means nothing by itself.
    """

    ink: Rgb
    accent: Rgb
    faint: Rgb
    rule: Rgb
    cut: Rgb
    box: Rgb
    tint: Rgb
    ground: Rgb | None = None

    def named(self, name: Colour) -> Rgb:
        """Return the colour of this name."""
        found: Rgb = getattr(self, name)
        return found


ON_PAPER = Colours(
    ink=(0.10, 0.12, 0.14),
    accent=(0.04, 0.27, 0.40),
    faint=(0.31, 0.35, 0.38),
    rule=(0.45, 0.54, 0.60),
    cut=(0.52, 0.57, 0.61),
    box=(0.25, 0.30, 0.34),
    tint=(0.92, 0.95, 0.97),
)
YELLOW_ON_BLACK = Colours(
    ink=(1.00, 0.91, 0.29),
    accent=(1.00, 0.91, 0.29),
    faint=(0.82, 0.75, 0.30),
    rule=(0.72, 0.66, 0.21),
    cut=(0.72, 0.66, 0.21),
    box=(1.00, 0.91, 0.29),
    tint=(0.11, 0.10, 0.03),
    ground=(0.00, 0.00, 0.00),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of text is set: size in points, the space before and after it in points."""

    size: float
    before: float
    after: float
    bold: bool = False
    colour: Colour = INK
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Looks:
    """Every look of one edition, worked out from the size of its body text in points."""

    body_size: float

    def __post_init__(self) -> None:
        """Hold the limits: R-A1, and columns that still take a word."""
        if not SMALLEST <= self.body_size <= LARGEST:
            message = f"body text is set in {SMALLEST:g} to {LARGEST:g} points, not {self.body_size:g} (R-A1)"
            raise ValueError(message)

    def named(self, name: str) -> Look:
        """Return the look of a kind of text."""
        return _looks(self.body_size)[name]


@cache
def _looks(body: float) -> dict[str, Look]:
    return {
        "h1": Look(round(body * 1.8, 1), 10, body * 0.5, bold=True, colour=ACCENT),
        "h2": Look(round(body * 1.4, 1), body * 1.6, body * 0.4, bold=True, colour=ACCENT),
        "h3": Look(round(body * 1.15, 1), body * 1.1, body * 0.25, bold=True),
        "h4": Look(body, body * 0.9, body * 0.25, bold=True, colour=ACCENT),
        "status": Look(body, 0, body * 0.8, bold=True),
        "lead": Look(round(body * 1.15, 1), 0, body * 0.8),
        "body": Look(body, 0, body * 0.65),
        "quote": Look(body, body * 0.2, body * 0.85, indent=body * 1.1),
        "small": Look(max(SMALLEST, round(body * 0.86, 1)), 0, body * 0.5),
        "item": Look(body, 0, body * 0.3),
        "caption": Look(body, body * 0.5, body * 0.4, bold=True),
        "cell": Look(max(SMALLEST, round(body * 0.93, 1)), 0, 0),
        "large": Look(round(body * 1.8, 1), 0, body * 0.7, bold=True),
        "fitted": Look(body, 0, body * 0.4, bold=True),
        "tick": Look(body, 0, body * 0.65, indent=body * 1.75),
        "pictured": Look(round(body * 1.15, 1), body * 0.5, body * 0.5, indent=PICTURE + body),
        "roll": Look(max(SMALLEST, round(body * 0.86, 1)), 0, 0),
        "roll head": Look(body, body * 0.7, body * 0.1, bold=True, colour=ACCENT),
        "foot": Look(min(16.0, max(SMALLEST, round(body * 0.8, 1))), 0, 0),
    }
