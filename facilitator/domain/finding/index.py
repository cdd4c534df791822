"""Words kept in order, with whom each belongs to: found by their beginnings, exact or with a slip."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LAST = "\U0010ffff"


class Index:
    """Words and whose they are; `settle` after filling it, from then on it keeps itself in order."""

    def __init__(self) -> None:
        self._owners: dict[str, set[bytes]] = {}
        self._words: list[str] = []
        self._settled = False

    def settle(self) -> None:
        """Bring the words in order once, after many were added."""
        self._words = sorted(self._owners)
        self._settled = True

    def add(self, word: str, owner: bytes) -> None:
        """Add whose a word is."""
        if word in self._owners:
            self._owners[word].add(owner)
            return
        self._owners[word] = {owner}
        if self._settled:
            insort(self._words, word)

    def discard(self, word: str, owner: bytes) -> None:
        """Take a word from its owner; the word itself stays, belonging to nobody."""
        self._owners[word].discard(owner)

    def exactly(self, word: str) -> set[bytes]:
        """Return whose this very word is."""
        return self._owners.get(word, set())

    def beginning(self, typed: str) -> set[bytes]:
        """Return whose words begin with what is typed."""
        return self.of(self._starting(typed))

    def of(self, words: Iterable[str]) -> set[bytes]:
        """Return whose any of these words is."""
        return set().union(*(self._owners[word] for word in words if word in self._owners))

    def nearly(self, typed: str, most: int, *, same_start: bool = False) -> set[bytes]:
        """Return whose words have a beginning that at most so many slips part from what is typed."""
        words = self._starting(typed[0]) if same_start else self._words
        near: set[int] = set()
        for length in range(len(typed) - most, len(typed) + most + 1):
            heads = [word[:length] for word in words]
            found = process.extract(typed, heads, scorer=OSA.distance, score_cutoff=most, limit=None)
            near.update(at for _, _, at in found)
        return self.of(words[at] for at in near)

    def _starting(self, typed: str) -> list[str]:
        first = bisect_left(self._words, typed)
        return self._words[first : bisect_left(self._words, typed + _LAST, first)]
