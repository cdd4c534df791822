"""Dates, times and numbers as people type them into forms, British order first; refused with how to write them."""

import re
from datetime import date

from facilitator.domain.line.dates import date_at
from facilitator.domain.refused import Refused

_CLOCK = re.compile(r"(\d{1,2})(?:\s?[:.]?\s?(\d\d))?\s*(am|pm|a\.m\.?|p\.m\.?|noon|midday)?", re.IGNORECASE | re.ASCII)
_YEAR = re.compile(r"\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
_DAY_AND_MONTH = re.compile(r"\d{1,2}(?:/\d|(?:st|nd|rd|th)?\s*(?:of\s+)?[a-z])|[a-z]{3,}\.?\s+\d", re.IGNORECASE)
MOST_TABLES = 99
"""How many tables a meeting can have."""
_NOON, _HOURS, _MINUTES = 12, 24, 60


def typed_day(text: str, today: date, *, past: bool = False) -> str:
    """Return the ISO date that was typed, or an empty text for none; refuse what is no date.

    A day and month without a year are the coming ones, or where `past` the last ones that were.
    """
    clean = text.strip()
    if not clean:
        return ""
    found = date_at(clean, 0, today, None)
    if found is None or found[0] != len(clean) or found[1] is None:
        raise Refused(f"“{clean}” is not a date. Write it as 5 Nov 2026, 5/11/2026 or 2026-11-05.")
    day = found[1]
    if past and day > today and _DAY_AND_MONTH.match(clean) and not _YEAR.search(clean):
        day = _year_before(day)
    return day.isoformat()


def typed_due(text: str, today: date) -> tuple[str, str]:
    """Return the ISO date by when something is due, or else an empty one and the words as typed (`next forum`)."""
    clean = re.sub(r"^by\s+", "", text.strip(), flags=re.IGNORECASE)
    try:
        return typed_day(clean, today), ""
    except Refused:
        return "", clean


def typed_clock(text: str) -> str:
    """Return `13:30` for `1.30pm`, `13:30` or `1330`, an empty text for none; refuse what is no time of day."""
    clean = text.strip()
    if not clean:
        return ""
    found = _CLOCK.fullmatch(clean)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (_HOURS, 0)
    half = (found[3] or "").casefold()[:1] if found else ""
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (0 if half == "a" else _NOON)
    if hour >= _HOURS or minute >= _MINUTES:
        raise Refused(f"“{clean}” is not a time. Write it as 12:30 or 1.30pm.")
    return f"{hour:02}:{minute:02}"


def typed_number(text: str, thing: str, most: int) -> int:
    """Return a whole number from 0 to `most`, nothing typed being 0; `thing` is what it counts, as `minutes`."""
    clean = text.strip() or "0"
    if not (clean.isascii() and clean.isdigit() and len(clean) <= len(str(most)) and int(clean) <= most):
        raise Refused(f"Give the {thing} as a number from 0 to {most}.")
    return int(clean)


def typed_table(text: str) -> int:
    """Return the number of a table for `4`, `t4` or `Table 4`; nothing typed is 0, the whole room."""
    number = text.strip().casefold().removeprefix("table").removeprefix("t")
    return typed_number(number, "table", MOST_TABLES)


def _year_before(day: date) -> date:
    """Return the same day a year before; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
