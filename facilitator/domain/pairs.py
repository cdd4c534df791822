"""Pairs of people who may be one, each with the reasons in words; a person says whether they are.

No score decides: it only puts the likeliest first.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

from rapidfuzz import fuzz

from facilitator.domain.lookalikes import Lookalikes
from facilitator.domain.names import fold
from facilitator.domain.sameness import ALIKE, Nicknames, likeness

Watch = Callable[[int, int], None]
"""Told how many of how many people have been looked at."""

_LIKEST = 6
"""So many of those whose names are like one are named."""
_SHARED = 4
"""An address that more people have is an office's, and says nothing."""
_DIGITS, _LEAST_DIGITS = 9, 7
_CONTACT, _PLACE = 8, 3
_TELL_EVERY = 50
_MUCH = 75


class Known(Protocol):
    """Somebody known, as far as it tells who they are; contacts are empty where they may not be seen."""

    @property
    def id(self) -> bytes:
        """Their id."""

    @property
    def name(self) -> str:
        """How they are called."""

    @property
    def organisation(self) -> str:
        """Where they come from, or nothing."""

    @property
    def email(self) -> str:
        """Their e-mail address, or nothing."""

    @property
    def phone(self) -> str:
        """Their phone number, or nothing."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two who may be one; `weight` orders them, the likeliest highest."""

    one: bytes
    other: bytes
    weight: int
    reasons: tuple[str, ...]


def alike(people: Sequence[Known], nicknames: Nicknames, watch: Watch = lambda _done, _all: None) -> tuple[Alike, ...]:
    """Return the pairs that are alike by name or share a contact, the likeliest first, each once."""
    found: dict[frozenset[bytes], Alike] = {}
    for pair in (*_by_name(people, nicknames, watch), *_by_contact(people, nicknames)):
        found.setdefault(frozenset((pair.one, pair.other)), pair)
    by_id = {person.id: person for person in people}
    told = (_with_details(pair, by_id[pair.one], by_id[pair.other]) for pair in found.values())
    return tuple(sorted(told, key=lambda pair: (-pair.weight, pair.one, pair.other)))


def may_be_one(one: str, other: str, nicknames: Nicknames) -> str:
    """Return why two names written down in a hurry may be one person's, or nothing: more is let pass than elsewhere."""
    said = likeness(one, other, nicknames)
    if said.score >= ALIKE:
        return said.reason
    return "the names are written much alike" if fuzz.ratio(fold(one), fold(other)) >= _MUCH else ""


def _by_name(people: Sequence[Known], nicknames: Nicknames, watch: Watch) -> Iterator[Alike]:
    """Yield pairs alike by name: each person is set beside those before, so that no pair is looked at twice."""
    before: Lookalikes[bytes] = Lookalikes(nicknames)
    for place, person in enumerate(people):
        if place % _TELL_EVERY == 0:
            watch(place, len(people))
        for key, alike_ in before.find(person.name, _LIKEST):
            yield Alike(key, person.id, alike_.score, (alike_.reason,))
        before.add(person.id, person.name)


def _by_contact(people: Iterable[Known], nicknames: Nicknames) -> Iterator[Alike]:
    sharing: dict[str, list[Known]] = {}
    for person in people:
        for contact in (_email(person), _phone(person)):
            if contact:
                sharing.setdefault(contact, []).append(person)
    for group in sharing.values():
        if len(group) <= _SHARED:
            for one, other in combinations(group, 2):
                yield Alike(one.id, other.id, likeness(one.name, other.name, nicknames).score // 2, ())


def _with_details(pair: Alike, one: Known, other: Known) -> Alike:
    """Return a pair with what else it has in common."""
    contacts = [
        words
        for same, words in (
            (_email(one) and _email(one) == _email(other), "the same e-mail address"),
            (_phone(one) and _phone(one) == _phone(other), "the same phone number"),
        )
        if same
    ]
    together = one.organisation and fold(one.organisation) == fold(other.organisation)
    place = (f"both from {one.organisation}",) if together else ()
    weight = pair.weight + _CONTACT * len(contacts) + _PLACE * len(place)
    return replace(pair, weight=weight, reasons=(*pair.reasons, *contacts, *place))


def _email(person: Known) -> str:
    return fold(person.email)


def _phone(person: Known) -> str:
    """Return the digits that two ways of writing a number share, or nothing where there are too few."""
    digits = "".join(char for char in person.phone if char.isdigit())[-_DIGITS:]
    return digits if len(digits) >= _LEAST_DIGITS else ""
