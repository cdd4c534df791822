"""The day that is proposed for the next meeting: four weeks on, and no bank holiday that is the same every year."""

from datetime import date, timedelta
from typing import NamedTuple

_CYCLE, _WEEK = timedelta(weeks=4), timedelta(weeks=1)
_HOLIDAYS = frozenset({(12, 25), (12, 26), (1, 1)})


class Proposed(NamedTuple):
    """A day, and the bank holidays that it would have been on."""

    day: date
    missed: tuple[date, ...]


def next_day(last: date) -> Proposed:
    """Return the day four weeks after the last meeting; from a bank holiday on, the next same weekday that is none.

    Only 25 and 26 December and 1 January are known (England and Wales): the others lie on days on which no forum meets,
    or move. Raises OverflowError after the year 9999.
    """
    day, missed = last + _CYCLE, []
    while (day.month, day.day) in _HOLIDAYS:
        missed.append(day)
        day += _WEEK
    return Proposed(day, tuple(missed))
