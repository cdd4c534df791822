"""Dates as people type them, in British order: `30 Nov`, `30/11`, `next Friday`, `in two weeks`, `end of November`."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {"a": 1, "an": 1} | {word: number for number, word in enumerate(_COUNTED, 1)}
_FRIDAY = 4
_TWO_DIGITS, _CENTURY = 2, 2000

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_AMOUNT = rf"(?P<amount>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_BEFORE = rf"(?:{_DAY},?\s+)?(?:the\s+)?"
_AFTER = (
    r"(?:,?\s+(?:at\s+)?"
    r"(?:morning|afternoon|evening|lunchtime|noon|midday|\d{1,2}(?:[:.]\d\d)?\s?[ap]m|\d\d:\d\d))?"
)
_END = r"(?![\w/@#]|['’-]\w|[.:]\d)"

Reading = Callable[[re.Match[str], date], date | None]


def _iso(found: re.Match[str], _today: date) -> date:
    return date(int(found["year"]), int(found["monthno"]), int(found["dayno"]))


def _slashed(found: re.Match[str], today: date) -> date | None:
    return _day_of(int(found["dayno"]), int(found["monthno"]), found["year"], today)


def _named(found: re.Match[str], today: date) -> date | None:
    return _day_of(int(found["dayno"]), _MONTHS.index(found["month"][:3].lower()) + 1, found["year"], today)


def _day_of(day: int, month: int, year: str | None, today: date) -> date | None:
    """Return that day, in the coming twelve months where no year was typed."""
    if year:
        return date(int(year) + (0 if len(year) > _TWO_DIGITS else _CENTURY), month, day)
    this_year = date(today.year, month, day) if day <= monthrange(today.year, month)[1] else None
    if this_year is not None and this_year >= today:
        return this_year
    return date(today.year + 1, month, day)


def _weekday(found: re.Match[str], today: date) -> date:
    """Return the coming one, `next` being the one in the next week from Monday, `Friday week` a week later."""
    wanted = _DAYS.index(found["day"][:3].lower())
    if found["which"] and found["which"].lower() == "next":
        return _monday(today) + timedelta(days=7 + wanted)
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead + (7 if found["later"] else 0))


def _near(found: re.Match[str], today: date) -> date:
    word = found["near"].lower()
    return today + timedelta(days=0 if word in {"today", "tonight"} else 1 if word == "tomorrow" else 2)


def _ahead(found: re.Match[str], today: date) -> date:
    amount = found["amount"].lower()
    number = int(amount) if amount.isdigit() else _NUMBERS[amount]
    unit = found["unit"].lower()
    if unit == "month":
        return _months_ahead(today, number)
    return today + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _months_ahead(today: date, months: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _week(found: re.Match[str], today: date) -> date:
    """Return the Friday of this week or the next: the last working day of it, never a day gone by."""
    later = 7 if found["which"] and found["which"].lower() == "next" else 0
    return max(_monday(today) + timedelta(days=_FRIDAY + later), today)


def _month(found: re.Match[str], today: date) -> date:
    later = 1 if found["which"] and found["which"].lower() == "next" else 0
    first = _months_ahead(today.replace(day=1), later)
    return _last_of(first.year, first.month)


def _named_month(found: re.Match[str], today: date) -> date:
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    year = int(found["year"]) if found["year"] else today.year + (month < today.month)
    return _last_of(year, month)


def _year(_found: re.Match[str], today: date) -> date:
    return date(today.year, 12, 31)


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(_BEFORE + pattern + _AFTER + _END, re.IGNORECASE)


_WHICH = r"(?:(?P<which>this|next|coming)\s+)?"
_FORMS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (_form(r"(?P<year>\d{4})-(?P<monthno>\d{1,2})-(?P<dayno>\d{1,2})"), _iso),
    (_form(r"(?P<dayno>\d{1,2})(?P<mark>[/.-])(?P<monthno>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})"), _slashed),
    (_form(r"(?P<dayno>\d{1,2})/(?P<monthno>\d{1,2})(?P<year>)"), _slashed),
    (_form(rf"(?P<dayno>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?{_MONTH}(?:,?[\s-]+(?P<year>\d{{4}}))?"), _named),
    (_form(rf"{_MONTH}\s+(?P<dayno>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{{4}}))?"), _named),
    (_form(rf"{_WHICH}(?P<day>{_DAY})(?P<later>\s+week)?"), _weekday),
    (_form(r"(?P<near>today|tonight|tomorrow|day after tomorrow)"), _near),
    (_form(rf"(?:in|within)\s+{_AMOUNT}\s+(?P<unit>day|week|fortnight|month)s?(?:\s+time)?"), _ahead),
    (_form(r"(?:end\s+of\s+(?:the\s+)?)?(?P<which>this|next)\s+week"), _week),
    (_form(r"(?P<which>)end\s+of\s+(?:the\s+)?week"), _week),
    (_form(r"end\s+of\s+(?:the\s+)?(?:(?P<which>this|next)\s+)?month"), _month),
    (_form(rf"end\s+of\s+{_MONTH}(?:\s+(?P<year>\d{{4}}))?"), _named_month),
    (_form(r"end\s+of\s+(?:(?:the|this)\s+)?year"), _year),
)
_NEXT_FORUM = re.compile(r"(?:the\s+)?next\s+(?:forum|meeting)" + _END, re.IGNORECASE)


def date_at(text: str, at: int, today: date, next_forum: date | None) -> tuple[int, date | None] | None:
    """Return where the date that begins at a place in a text ends, and the date, or nothing where there is none.

    A day and month gone by is next year's. `next forum` is a date that may not be known yet.
    """
    found = _NEXT_FORUM.match(text, at)
    if found is not None:
        return found.end(), next_forum
    for pattern, reading in _FORMS:
        found = pattern.match(text, at)
        if found is not None and (day := _real(reading, found, today)) is not None:
            return found.end(), day
    return None


def _real(reading: Reading, found: re.Match[str], today: date) -> date | None:
    """Return the date, or nothing where there is no such day (31 February) or it is beyond the calendar."""
    try:
        return reading(found, today)
    except (ValueError, OverflowError):
        return None
