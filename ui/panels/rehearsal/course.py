"""The course of a rehearsal: who is at the door, how they stood when they came, and how it went with those before."""

from collections.abc import Callable, Sequence
from datetime import datetime

from facilitator.domain.rehearsal import Arrival, Outcome, Result, Stands, Verdict, already_so, judge

Look = Callable[[Arrival], dict[bytes, Stands]]
"""Returns how everyone stands now, as far as it matters for an arrival."""


class Course:
    """Goes through the arrivals; `results` are those that are over."""

    def __init__(self, arrivals: Sequence[Arrival], look: Look, clock: Callable[[], datetime]) -> None:
        self.arrivals, self.results = tuple(arrivals), list[Result]()
        self._look, self._clock = look, clock
        self._before: dict[bytes, Stands] = {}
        self._heard: list[str] = []
        self._since = clock()
        self.helped = self.wrong = self.served = False

    @property
    def place(self) -> int:
        """Which arrival this is, from 0; as many as there are once all are over."""
        return len(self.results)

    @property
    def arrival(self) -> Arrival | None:
        """Who is at the door, or None once nobody comes any more."""
        return self.arrivals[self.place] if self.place < len(self.arrivals) else None

    @property
    def last_heard(self) -> str:
        """What the desk said last of this arrival."""
        return self._heard[-1] if self._heard else ""

    def begin(self) -> None:
        """Have the next one come; pass over those with whom nothing is left to do."""
        while (arrival := self.arrival) is not None:
            self._before = self._look(arrival)
            if not already_so(arrival.wants, self._before):
                break
            self.results.append(Result(arrival, 0, 0, skipped=True))
        self._heard, self._since = [], self._clock()
        self.helped = self.wrong = self.served = False

    def hear(self, said: str) -> None:
        """Take note of what the desk said."""
        self._heard.append(said)

    def verdict(self) -> Verdict:
        """Return how far it is with whoever is at the door."""
        if (arrival := self.arrival) is None or self.served:
            return Verdict(Outcome.NOT_YET)
        found = judge(arrival.wants, self._before, self._look(arrival), self._heard)
        self.wrong |= found.wrong
        self.served = found.outcome is Outcome.DONE
        return found

    def end(self, keys: int) -> None:
        """Be done with whoever is at the door; who was not served by now was skipped."""
        if (arrival := self.arrival) is not None:
            seconds = round((self._clock() - self._since).total_seconds())
            self.results.append(Result(arrival, seconds, keys, self.helped, self.wrong, not self.served))
