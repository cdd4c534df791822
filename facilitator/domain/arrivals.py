"""When people came, counted by five minutes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

MINUTES = 5


@dataclass(frozen=True, slots=True)
class Arrivals:
    """How many came in the five minutes from `start` on, an ISO local time to the minute (`2026-11-05T12:35`)."""

    start: str
    count: int

    @property
    def clock(self) -> str:
        """The time of day they begin at, `12:35`."""
        return self.start[11:16]

    @property
    def until(self) -> str:
        """The time of day they end at, `12:40`."""
        return (datetime.fromisoformat(self.start) + timedelta(minutes=MINUTES)).isoformat()[11:16]


def arrivals(moments: Iterable[str]) -> tuple[Arrivals, ...]:
    """Return the arrivals by five minutes from the first to the last, those of nobody too.

    `moments` are ISO local times; what is none is passed over. Only the day on which most came is counted: one laptop
    with a wrong clock would otherwise stretch two hours over a year.
    """
    known = [moment for text in moments if (moment := _read(text)) is not None]
    if not known:
        return ()
    days = Counter(moment.date() for moment in known)
    day = min(days, key=lambda date: (-days[date], date))
    counts = Counter(_five(moment) for moment in known if moment.date() == day)
    first, last = min(counts), max(counts)
    midnight = datetime.combine(day, time())
    starts = ((at, midnight + timedelta(minutes=at * MINUTES)) for at in range(first, last + 1))
    return tuple(Arrivals(start.isoformat(timespec="minutes"), counts[at]) for at, start in starts)


def _five(moment: datetime) -> int:
    return (moment.hour * 60 + moment.minute) // MINUTES


def _read(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
