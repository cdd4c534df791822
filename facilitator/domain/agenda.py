"""The parts of a meeting, and when each is planned to begin."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate

from facilitator.domain.wording import number_of, one_line

_CLOCK = re.compile(r"(\d\d):(\d\d)")


class ItemKind(StrEnum):
    """What an agenda item is."""

    WELCOME = "welcome"
    PRESENTATION = "presentation"
    DISCUSSION = "discussion"
    WORKSHOP = "workshop"
    VOTE = "vote"
    FEEDBACK = "feedback"
    BREAK = "break"
    CLOSE = "close"

    @property
    def label(self) -> str:
        """The kind in words."""
        return self.value.capitalize()


def numbers_of(kinds: Iterable[str]) -> Iterator[int]:
    """Yield the number of each item of a programme: they count without breaks, which have none, here 0.

    So a break that nobody planned changes no number that people have on paper.
    """
    number = 0
    for kind in kinds:
        number += kind != ItemKind.BREAK
        yield number if kind != ItemKind.BREAK else 0


def with_number(number: int, title: str, between: str = ". ", before: str = "") -> str:
    """Return `3. Getting about`, and of a break, which has no number, its title alone."""
    return f"{before}{number}{between}{title}" if number else title


def called(number: int, title: str) -> str:
    """Return `Item 3`, and of a break its title in marks."""
    return f"Item {number}" if number else f"“{one_line(title)}”"


def planned_times(starts: str, minutes: Sequence[int]) -> tuple[str, ...]:
    """Return when each part begins and, last, when all are over, as `13:15`; empty texts where no start is known."""
    found = _CLOCK.fullmatch(starts)
    if found is None:
        return ("",) * (len(minutes) + 1)
    sums = accumulate(minutes, initial=int(found[1]) * 60 + int(found[2]))
    return tuple(f"{total // 60 % 24:02}:{total % 60:02}" for total in sums)


def minutes_over(starts: str, ends: str, minutes: Sequence[int]) -> int:
    """Return how many minutes the parts run past the end, or fewer than 0 for time left; 0 where either is unknown."""
    begin, end = _CLOCK.fullmatch(starts), _CLOCK.fullmatch(ends)
    if begin is None or end is None:
        return 0
    return sum(minutes) - (int(end[1]) - int(begin[1])) * 60 - int(end[2]) + int(begin[2])


def length_in_words(minutes: int) -> str:
    """Return `2 hours 5 minutes`."""
    hours, rest = divmod(minutes, 60)
    parts = (number_of(hours, "hour") if hours else "", number_of(rest, "minute") if rest or not hours else "")
    return " ".join(filter(None, parts))
