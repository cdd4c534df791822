"""Places left at the tables of a meeting."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """A table: its seats (0 where nobody has said), who sits there now, and who has a place there and is expected."""

    table: int
    seats: int
    seated: int
    expected: int

    @property
    def left(self) -> int:
        """Seats that nobody sits on and nobody is expected for; less than none where there are too many people."""
        return self.seats - self.seated - self.expected

    @property
    def words(self) -> str:
        """The places left in words: `3 left`, `full`, `2 too many`."""
        if not self.seats:
            return "seats not said"
        if self.left < 0:
            return f"{-self.left} too many"
        return f"{self.left} left" if self.left else "full"


def places(seats: Mapping[int, int], seated: Iterable[int], expected: Iterable[int]) -> tuple[Places, ...]:
    """Return the tables by number, those too at which people are put though nobody has planned them.

    `seats` are those of each table; `seated` and `expected` the table of each person, 0 where they have none.
    """
    here, due = Counter(seated), Counter(expected)
    numbers = sorted((seats.keys() | here.keys() | due.keys()) - {0})
    return tuple(Places(number, seats.get(number, 0), here[number], due[number]) for number in numbers)
