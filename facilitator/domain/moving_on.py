"""Going on to another part of a meeting: a key held too long, and breaks with a time to be back."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.agenda import ItemKind
from facilitator.domain.refused import Refused
from facilitator.domain.running import Timed, allowed, left, seconds_between
from facilitator.domain.typed import typed_clock
from facilitator.domain.wording import moment_in_words, number_of, time_in_words

TOO_SOON = 3
"""So many seconds after an item began, another "next" is a key pressed twice."""
_MINUTES = re.compile(r"(?:for\s+)?([1-9]\d{0,2})\s*(?:m|min|mins|minutes?)?", re.IGNORECASE)
_UNTIL = re.compile(r"(?:(?:until|till|back\s+at)\s+(\d.*)|(\d{1,2}[:.]\d\d\s*(?:am|pm)?))", re.IGNORECASE)
_HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Break:
    """A break as it was typed: its title, where it has one, and how many minutes it is, 0 where that was not said."""

    title: str
    minutes: int = 0


def refuse_second_next(called: str, begun_at: str, at: str) -> None:
    """Refuse to go on where the item that is on began a moment ago; a clock put back never stands in the way."""
    ago = seconds_between(begun_at, at)
    if begun_at and 0 <= ago < TOO_SOON:
        when = f"{number_of(ago, 'second')} ago" if ago else "just now"
        raise Refused(f"{called} was started {when}, so this was not taken. Press again in a moment to go on.")


def refuse_second_break(kind: str, back_at: str) -> None:
    """Refuse a break where what is on is one; `back_at` is when that is over, empty where nobody said so."""
    if kind == ItemKind.BREAK:
        until = f", until {moment_in_words(back_at)}" if back_at else ""
        raise Refused(f"It is a break already{until}. More minutes makes it longer.")


def read_break(typed: str, at: str) -> Break:
    """Return what a break is to be: `15`, `until 14:20`, or a title; refuse a time that is no time or is over.

    A time without am or pm is the next one there is: `2:20` said at one o'clock is twenty past two.
    """
    clean = typed.strip()
    if found := _MINUTES.fullmatch(clean):
        return Break("", int(found[1]))
    if found := _UNTIL.fullmatch(clean):
        return Break("", _minutes_until(found[1] or found[2], at))
    return Break(clean)


def break_over(part: Timed, at: str) -> str:
    """Return the ISO time at which a break that is on is over, empty where nobody said how long it is."""
    moment = datetime.fromisoformat(at) + timedelta(seconds=left(part, at))
    return moment.isoformat(timespec="seconds") if allowed(part) else ""


def _minutes_until(typed: str, at: str) -> int:
    """Return how many minutes there are until a time of day, begun ones counted."""
    clock, now = typed_clock(typed), datetime.fromisoformat(at)
    wanted = datetime.fromisoformat(f"{at[:10]}T{clock}")
    if wanted <= now and not re.search(r"[ap]\.?m|noon|midday", typed, re.IGNORECASE):
        wanted += _HALF_A_DAY if wanted.hour < _HALF_A_DAY.seconds // 3600 else timedelta()
    if wanted <= now:
        raise Refused(f"{time_in_words(clock)} is over. Say when the break ends, as in /break until 14:20.")
    return -((now - wanted) // timedelta(minutes=1))
