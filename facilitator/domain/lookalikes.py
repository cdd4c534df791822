"""Finding, among many names, those worth asking whether they are the same person."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from facilitator.domain.sameness import ALIKE, Likeness, Nicknames, Spelt, compare, skeleton, spell

Key = TypeVar("Key")

_NEAR = 65


class Lookalike(NamedTuple, Generic[Key]):
    """A name that is like the one asked about: whose it is, and how alike."""

    key: Key
    likeness: Likeness


class Lookalikes(Generic[Key]):
    """Names kept so that like ones are found without comparing each with each."""

    def __init__(self, nicknames: Nicknames) -> None:
        self._nicknames = nicknames
        self._keys: list[Key] = []
        self._spelt: list[Spelt] = []
        self._whole: list[str] = []
        self._by_trait: dict[str, list[int]] = {}

    def add(self, key: Key, name: str) -> None:
        """Keep a name under a key; several names may have one key."""
        spelt = spell(name)
        traits = chain.from_iterable(map(self._traits, set(spelt.parts)))
        for trait in {_letters(spelt), *traits}:
            self._by_trait.setdefault(trait, []).append(len(self._keys))
        self._keys.append(key)
        self._spelt.append(spelt)
        self._whole.append(_whole(spelt))

    def find(self, name: str, limit: int = 3) -> tuple[Lookalike[Key], ...]:
        """Return the keys of names like this one, the likest first, at most `limit`; each at least `ALIKE`."""
        spelt = spell(name)
        found = ((at, compare(spelt, self._spelt[at], self._nicknames)) for at in self._near(spelt))
        alike = [Lookalike(self._keys[at], likeness) for at, likeness in found if likeness.score >= ALIKE]
        return tuple(sorted(alike, key=lambda each: -each.likeness.score)[:limit])

    def _near(self, spelt: Spelt) -> list[int]:
        """Return where names stand that share two parts, or one and most of their letters, in the order added."""
        shared = Counter(chain.from_iterable(self._sharing(part) for part in set(spelt.parts)))
        near = {at for at, count in shared.items() if count > 1}
        near.update(self._by_trait.get(_letters(spelt), ()))
        others = {at: self._whole[at] for at in shared if at not in near}
        close = process.extract(_whole(spelt), others, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
        return sorted(near.union(at for _, _, at in close))

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
