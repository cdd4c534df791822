"""How the clock is said: time left or over, early or late, and the marks at which it speaks."""

from facilitator.domain.running import MINUTE
from facilitator.domain.wording import number_of

MARKS = ((5 * MINUTE, "5 minutes left"), (MINUTE, "1 minute left"), (0, "The time is up"))
"""Seconds left at which the clock speaks, and what it says."""
_HOUR = 60 * MINUTE


def face(seconds: int) -> str:
    """Return `12:40`, `1:02:03`, or with a sign `−3:20` where it is over."""
    hours, rest = divmod(abs(seconds), _HOUR)
    minutes, rest = divmod(rest, MINUTE)
    told = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f"\u2212{told}" if seconds < 0 else told


def left_in_words(seconds: int) -> str:
    """Return `12 minutes left`, `less than a minute left`, `3 minutes over`; whole minutes, the rest left out."""
    minutes = abs(seconds) // MINUTE
    if seconds < 0:
        return f"{number_of(minutes, 'minute')} over" if minutes else "the time is up"
    return f"{number_of(minutes, 'minute')} left" if minutes else "less than a minute left"


def late_in_words(seconds: int) -> str:
    """Return `8 minutes late`, `5 minutes early` or `on time`."""
    minutes = abs(seconds) // MINUTE
    if not minutes:
        return "on time"
    return f"{number_of(minutes, 'minute')} {'late' if seconds > 0 else 'early'}"


def minutes_of(seconds: int) -> int:
    """Return seconds as minutes, to the nearest."""
    return (seconds + MINUTE // 2) // MINUTE


def mark_passed(before: int, after: int) -> str:
    """Return what to say where the time left went from one number of seconds to another; mostly nothing."""
    passed = [words for mark, words in MARKS if after <= mark < before]
    return passed[-1] if passed else ""
