"""Dates, times, numbers and lists as plain English sentences say them (R-A6)."""

import datetime as dt
import re
from collections.abc import Sequence

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?")
_NOON = 12
_MAY_END = re.compile(r"(?<=[.!?…]) ")
_GOES_ON = re.compile(
    r"[(“‘\"']*(?:(?i:mrs?|ms|dr|st|rev|cllr|prof|e\.g|i\.e|etc)\. |(?i:no)\. (?=\d)|(?:[^\W\d_]\.)*[A-Z]\. )"
)
"""A short form or an initial, which has a full stop and ends no sentence."""
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_GIST = 70  # letters that a heading has room for on a page, its status beside them
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_in_words(date: str) -> str:
    """Return `Thursday 5 November 2026` for an ISO date, and other words as they are (R-A6)."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return date
    return f"{_DAYS[day.weekday()]} {short_day_in_words(date)}"


def short_day_in_words(date: str) -> str:
    """Return `5 November 2026` for an ISO date, and other words as they are (R-A6)."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return date
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_in_words(date: str) -> str:
    """Return `November 2026` for an ISO date, and other words as they are."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return date
    return f"{_MONTHS[day.month - 1]} {day.year}"


def time_in_words(clock: str) -> str:
    """Return `12:30pm`, `1pm` or `12 noon` for a clock time, and other words as they are (R-A6)."""
    found = _CLOCK.fullmatch(clock.strip())
    if found is None:
        return clock.strip()
    hour, minute = int(found[1]), int(found[2])
    if (hour, minute) == (_NOON, 0):
        return "12 noon"
    past = f":{minute:02}" if minute else ""
    return f"{(hour - 1) % _NOON + 1}{past}{'pm' if hour >= _NOON else 'am'}"


def moment_in_words(moment: str) -> str:
    """Return the time of an ISO local time in words, without its date."""
    return time_in_words(moment.partition("T")[2])


def span_in_words(starts: str, ends: str) -> str:
    """Return `1pm to 3:30pm`, or the one time that is known, or nothing."""
    return " to ".join(filter(None, (time_in_words(starts), time_in_words(ends))))


def number_of(number: int, one: str, many: str = "") -> str:
    """Return `1 action` or `14 actions`; `many` where an s will not do."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Return `one, two and three`; `last` is the word before the last one."""
    return f" {last} ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def one_line(text: str) -> str:
    """Return text on one line with single spaces, for headings and names of files."""
    return " ".join(text.split())


def as_compared(text: str) -> str:
    """Return a text without what it gains or loses when it is written again: capitals, spaces, its end, its quotes."""
    return one_line(text).translate(_STRAIGHT).strip(" .!?…").casefold()


def gist(text: str) -> str:
    """Return what a heading says of a text: its first sentence without its full stop, or as much as fits on a line."""
    first = _first_sentence(one_line(text))
    if len(first) <= _GIST:
        return first[:-1] if first.endswith(".") and not first.endswith("..") else first
    cut = first[:_GIST].rpartition(" ")[0] or first[:_GIST]
    return f"{cut.rstrip(',;:–')}…"


def _first_sentence(line: str) -> str:
    for end in _MAY_END.finditer(line):
        word = line.rfind(" ", 0, end.start()) + 1
        if not line[end.end() :][:1].islower() and not _GOES_ON.match(line, word):
            return line[: end.start()]
    return line
