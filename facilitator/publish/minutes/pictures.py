"""Pictures of numbers that are told in words beside them, where there are bars enough to be compared.

A picture is drawn from what the words tell, never from what they keep back.
"""

from collections.abc import Sequence

from facilitator.domain.small_counts import THRESHOLD
from facilitator.domain.wording import listed, one_line
from facilitator.publish.figures import LONGEST_LABEL, ChartBar, Figure
from facilitator.publish.minutes.phrasing import UNTITLED
from facilitator.publish.outline import Block

FEWEST, MOST = 3, 9
"""Two bars need no picture; of more than the most, the last are drawn as one, so that large print has room."""
_STOPS = (".", "!", "?", "…")
_NAMED = 3  # how many longest bars are told by their names

Told = tuple[str, str]
"""What a number is of, and the number as it is told."""


def picture(title: str, rows: Sequence[Told], others: str = "others") -> list[Block]:
    """Return a picture of the rows of a table; none where they are too few, or where no bar would stand out."""
    bars = [_bar(*row) for row in rows]
    longest = max((bar.number for bar in bars if not bar.at_most), default=0)
    if len(bars) < FEWEST or longest <= max((bar.number for bar in bars if bar.at_most), default=0):
        return []
    drawn = _together(bars, others)
    name = one_line(title) or UNTITLED
    stop = "" if name.endswith(_STOPS) else "."
    said = [
        f"Bar chart: {name}{stop}",
        _standing_out(bars, longest),
        *_rest(bars, drawn),
        "All numbers follow in words.",
    ]
    return [Figure(name, " ".join(said), tuple(drawn))]


def _bar(label: str, shown: str) -> ChartBar:
    """Return a bar for a number as it is told: one that is kept back may be anything below the threshold."""
    told = shown.isdecimal()
    return ChartBar(_short(label), shown, int(shown) if told else THRESHOLD - 1, at_most=not told)


def _short(label: str) -> str:
    text = one_line(label) or UNTITLED
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1].rstrip()}…"


def _together(bars: Sequence[ChartBar], others: str) -> list[ChartBar]:
    """Return the bars to draw: the last of many as one, unless a number among them is kept back."""
    first, last = bars[: MOST - 1], bars[MOST - 1 :]
    if len(last) < 2 or any(bar.at_most for bar in last):  # noqa: PLR2004 - one needs no sum
        return list(bars)
    number = sum(bar.number for bar in last)
    return [*first, ChartBar(f"{len(last)} {others} together", str(number), number)]


def _rest(bars: Sequence[ChartBar], drawn: Sequence[ChartBar]) -> list[str]:
    return [f"{drawn[-1].label} have {drawn[-1].shown}."] if len(drawn) < len(bars) else []


def _standing_out(bars: Sequence[ChartBar], longest: int) -> str:
    names = [f"“{bar.label}”" for bar in bars if bar.number == longest and not bar.at_most]
    if len(names) == 1:
        return f"{names[0]} has the most, {longest}."
    if len(names) > _NAMED:
        return f"{len(names)} of the {len(bars)} share the highest number, {longest} each."
    return f"{listed(names)} have the most, {longest} each."
