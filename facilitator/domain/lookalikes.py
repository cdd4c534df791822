"""Finding, among many names, those worth asking whether they are the same person."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import chain, count
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from facilitator.domain.sameness import ALIKE, Likeness, Nicknames, Spelt, compare, skeleton, spell

Key = TypeVar("Key")

_NEAR = 65
_CROWD = 100
"""So many names are compared with one, so that thousands that share their words take no minutes."""


class Lookalike(NamedTuple, Generic[Key]):
    """A name that is like the one asked about: whose it is, and how alike."""

    key: Key
    likeness: Likeness


class Lookalikes(Generic[Key]):
    """Names kept so that like ones are found without comparing each with each."""

    def __init__(self, nicknames: Nicknames) -> None:
        self._nicknames = nicknames
        self._added = count()
        self._at: dict[Spelt, int] = {}
        self._spelt: list[Spelt] = []
        self._whole: list[str] = []
        self._keys: list[list[tuple[int, Key]]] = []
        self._by_trait: dict[str, list[int]] = {}

    def add(self, key: Key, name: str) -> None:
        """Keep a name under a key; several names may have one key."""
        spelt = spell(name)
        if spelt not in self._at:
            self._at[spelt] = self._keep(spelt)
        self._keys[self._at[spelt]].append((next(self._added), key))

    def find(self, name: str, limit: int = 3) -> tuple[Lookalike[Key], ...]:
        """Return the keys of names like this one, the likest first, at most `limit`; each at least `ALIKE`."""
        spelt = spell(name)
        found = ((at, compare(spelt, self._spelt[at], self._nicknames)) for at in self._near(spelt))
        alike = [
            (-likeness.score, number, Lookalike(key, likeness))
            for at, likeness in found
            if likeness.score >= ALIKE
            for number, key in self._keys[at][:limit]
        ]
        return tuple(each for _, _, each in sorted(alike, key=lambda one: one[:2])[:limit])

    def _keep(self, spelt: Spelt) -> int:
        at = len(self._spelt)
        traits = chain.from_iterable(map(self._traits, set(spelt.parts)))
        for trait in {_letters(spelt), *traits}:
            self._by_trait.setdefault(trait, []).append(at)
        self._spelt.append(spelt)
        self._whole.append(_whole(spelt))
        self._keys.append([])
        return at

    def _near(self, spelt: Spelt) -> list[int]:
        """Return where names stand that share two parts, or one and most of their letters; of a crowd, the nearest."""
        shared = Counter(chain.from_iterable(self._sharing(part) for part in set(spelt.parts)))
        near = {at for at, parts in shared.items() if parts > 1}
        near.update(self._by_trait.get(_letters(spelt), ()))
        near.update(self._nearest(spelt, shared.keys() - near, None, _NEAR))
        return self._nearest(spelt, near, _CROWD, 0) if len(near) > _CROWD else list(near)

    def _nearest(self, spelt: Spelt, among: Collection[int], most: int | None, least: int) -> list[int]:
        names = {at: self._whole[at] for at in among}
        found = process.extract(_whole(spelt), names, scorer=fuzz.ratio, score_cutoff=least, limit=most)
        return [at for _, _, at in found]

    def _sharing(self, part: str) -> set[int]:
        return {at for trait in self._traits(part) for at in self._by_trait.get(trait, ())}

    def _traits(self, part: str) -> Iterator[str]:
        """Yield what a part of a name can be met by: itself, its short forms, its consonants."""
        if len(part) > 1:
            yield part
            yield from (f"#{number}" for number in self._nicknames.get(part, ()))
        if len(bones := skeleton(part)) > 1:
            yield "~" + bones


def _letters(spelt: Spelt) -> str:
    return "=" + "".join(sorted("".join(spelt.parts)))


def _whole(spelt: Spelt) -> str:
    return " ".join(sorted(spelt.parts))
