"""Words kept in order, with whom each belongs to: found by their beginnings, exact or with a slip."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LONGEST = 12  # letters of a word that are looked at for slips soon enough to be made ready
_LAST = "\U0010ffff"


class Index:
    """Words and whose they are; `settle` after filling it, from then on it keeps itself in order."""

    def __init__(self) -> None:
        self._owners: dict[str, set[bytes]] = {}
        self._words: list[str] = []
        self._backwards: list[str] = []
        self._heads: dict[int, list[str]] = {}
        self._settled = False

    def settle(self) -> None:
        """Bring the words in order once, after many were added."""
        self._words = sorted(self._owners)
        self._backwards = sorted(word[::-1] for word in self._owners)
        self._settled = True

    def expect_slips(self) -> None:
        """Have the beginnings of words at hand, so that the first slip of a meeting is forgiven as fast as the next."""
        for length in range(1, _LONGEST + 1):
            self._heads_of(length)

    def add(self, word: str, owner: bytes) -> None:
        """Add whose a word is."""
        if word in self._owners:
            self._owners[word].add(owner)
            return
        self._owners[word] = {owner}
        if self._settled:
            place = bisect_left(self._words, word)
            self._words.insert(place, word)
            insort(self._backwards, word[::-1])
            for length, heads in self._heads.items():
                heads.insert(place, word[:length])

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

    def nearly(self, typed: str, most: int) -> set[str]:
        """Return the words that have a beginning which at most so many slips part from what is typed."""
        near: set[int] = set()
        for length in range(len(typed) - most, len(typed) + most + 1):
            found = process.extract(typed, self._heads_of(length), scorer=OSA.distance, score_cutoff=most, limit=None)
            near.update(at for _, _, at in found)
        return {self._words[at] for at in near}

    def _heads_of(self, length: int) -> list[str]:
        """Return the words cut to a length, in the order of the words."""
        if length not in self._heads:
            self._heads[length] = [word[:length] for word in self._words]
        return self._heads[length]

    def nearly_whole(self, typed: str, most: int) -> set[bytes]:
        """Return whose words at most so many slips part from what is typed; one slip is looked for far faster."""
        words = self._half_alike(typed) if most == 1 else self._words
        found = process.extract(typed, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        return self.of(word for word, _, _ in found)

    def _half_alike(self, typed: str) -> list[str]:
        """Return the words that begin or end as what is typed: one slip leaves one half of it as it is."""
        half = (len(typed) - 1) // 2
        if not half:
            return self._words
        ends = _starting(self._backwards, typed[: -half - 1 : -1])
        return _starting(self._words, typed[:half]) + [word[::-1] for word in ends]

    def _starting(self, typed: str) -> list[str]:
        return _starting(self._words, typed)


def _starting(words: list[str], typed: str) -> list[str]:
    first = bisect_left(words, typed)
    return words[first : bisect_left(words, typed + _LAST, first)]
