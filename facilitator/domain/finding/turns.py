"""Whose turn it is to stand first while a name is typed as it is said.

Typing on says no to whoever stood first: nobody would go on who saw the right one there. So of all whose names begin
with what is typed, the first by name who has not stood first for fewer letters stands first. What was typed decides
alone: the same letters give the same order. A name typed whole, and a word typed whole, keep their place.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator

Name = tuple[str, bytes]
"""A name as it is said, folded, and whose it is."""


class Turns:
    """Names as they are said, in order; adding one twice, or dropping one that is not there, changes nothing."""

    def __init__(self) -> None:
        self._names: list[Name] = []

    def add(self, name: Name) -> None:
        """Add a name."""
        at = bisect_left(self._names, name)
        if self._names[at : at + 1] != [name]:
            insort(self._names, name)

    def discard(self, name: Name) -> None:
        """Leave a name out."""
        at = bisect_left(self._names, name)
        if self._names[at : at + 1] == [name]:
            del self._names[at]

    def first(self, typed: str) -> bytes | None:
        """Return who stands first for what is typed, or None where no name begins so."""
        stood: set[bytes] = set()
        now = None
        for end in range(1, len(typed) + 1):
            if typed[end - 1] != " ":  # a gap alone says nothing about who is meant
                now = self._turn(typed[:end], stood)
                stood |= {now} if now else set()
        return now

    def _turn(self, typed: str, stood: set[bytes]) -> bytes | None:
        """Return the first who has not stood yet; who is called just that, or whose word it is, may stand again."""
        first = again = None
        for name, person in self._beginning(typed):
            if name == typed:
                return person
            whole = name.startswith(typed + " ")
            if again and not whole:
                break
            if person not in stood:
                return person
            first, again = first or person, again or (person if whole else None)
        return again or first

    def _beginning(self, typed: str) -> Iterator[Name]:
        for at in range(bisect_left(self._names, (typed, b"")), len(self._names)):
            if not self._names[at][0].startswith(typed):
                return
            yield self._names[at]
