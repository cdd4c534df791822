"""The days that Tab offers after `by` in an action: `next forum`, a weekday, a date that begins so."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from facilitator.domain.line.chips import long_day, short_day
from facilitator.domain.line.context import Context
from facilitator.domain.line.dates import date_at

_AFTER_BY = re.compile(r"(?<![^\s(])by\s+(?=(\d{1,2}|[^\W\d][\w ]{0,14})?$)", re.IGNORECASE)
_WORDS = ("next forum", "tomorrow", "end of the week", "end of the month", "in two weeks", "in a month", "next week")
_DAYS_AHEAD, _WEEK = 70, 7


def days_after_by(before: str, context: Context) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """Return where a day begins that is being typed after `by`, and those that begin so: words, and how called.

    The nearest come first. Nothing where no day is being typed.
    """
    places = list(_AFTER_BY.finditer(before))
    if not places:
        return None
    found = places[-1]
    typed = (found[1] or "").casefold()
    offers = ((words, _called(words, context)) for words in _words(context.today) if words.casefold().startswith(typed))
    return found.end(), tuple(offers)


def _words(today: date) -> Iterator[str]:
    """Give what may be typed: words first, since nobody begins one with a digit."""
    yield from _WORDS[:1]
    for ahead in range(1, _WEEK + 1):
        yield (today + timedelta(days=ahead)).strftime("%A")
    yield from _WORDS[1:]
    for ahead in range(1, _DAYS_AHEAD + 1):
        yield _day_and_month(today + timedelta(days=ahead))


def _day_and_month(day: date) -> str:
    return short_day(day).rpartition(" ")[0]


def _called(words: str, context: Context) -> str:
    read = date_at(words, 0, context.today, context.next_forum)
    day = read[1] if read else None
    return long_day(day) if day else words
