"""Who is meant by what somebody typed: people who are here, and others who can own an action."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.capacities import Capacity
from facilitator.domain.names import TITLES, fold, initials, name_parts

_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who is here: their id, full name, badge number and capacity."""

    id: bytes
    name: str
    badge: str = ""
    capacity: Capacity | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """Who is here and who else may own an action, ready for looking up. Made by `people_here` alone."""

    present: tuple[Present, ...]
    others: Mapping[str, str]
    words: tuple[tuple[str, ...], ...]
    beginnings: tuple[tuple[str, int], ...]
    whole: Mapping[str, tuple[int, ...]]
    short: Mapping[str, tuple[int, ...]]
    shorter: Mapping[str, tuple[int, ...]]


def people_here(present: Iterable[Present] = (), others: Iterable[str] = ()) -> Index:
    """Return the index of these people, and of organisations, groups and roles by their labels."""
    people = tuple(present)
    words = tuple(_words(person.name) for person in people)
    return Index(
        present=people,
        others={fold(label): label for label in others},
        words=words,
        beginnings=tuple(sorted((word, at) for at, parts in enumerate(words) for word in parts)),
        whole=_by_key((key, at) for at, person in enumerate(people) for key in _whole_keys(person)),
        short=_by_key((initials(person.name), at) for at, person in enumerate(people)),
        shorter=_by_key((_first_and_last(person.name), at) for at, person in enumerate(people)),
    )


def fits(label: str, index: Index) -> tuple[Present, ...]:
    """Return the people whom a label fits best: one where it is unambiguous, none where nobody is meant.

    A full name or a badge number beats everything, initials in capitals beat parts of names, and a part typed in
    full beats one that was only begun.
    """
    parts = name_parts(label)
    found = index.whole.get(fold(label)) or index.whole.get(" ".join(parts))
    if not found and label.isupper() and _telling(parts):
        found = _by_initials(parts, index)
    if not found and _telling(parts):
        found = _partly(parts, index) or _partly(_untitled(parts), index)
    return tuple(index.present[at] for at in found or ())


def fits_exactly(label: str, index: Index) -> tuple[Present, ...]:
    """Return the people whom a label fits with nothing of it only begun."""
    return tuple(person for person in fits(label, index) if _typed_in_full(label, person))


def other_owner(label: str, index: Index, *, begun: bool = False) -> str | None:
    """Return the organisation, group or role of this label, or where that will do the only one that begins so."""
    key = fold(label)
    if key in index.others or not begun:
        return index.others.get(key)
    starting = [full for known, full in index.others.items() if known.startswith(key)]
    return starting[0] if len(starting) == 1 else None


def nobody_or_several(label: str, people: tuple[Present, ...]) -> str:
    """Return the sentence for a label that does not fit exactly one person."""
    return f"{len(people)} people fit ‘{label}’" if people else f"Nobody here fits ‘{label}’"


def _words(name: str) -> tuple[str, ...]:
    """Return the parts of a name, with the given name of a Chinese one written together."""
    parts = name_parts(name)
    return parts + tuple(part[1:] for part in parts if _HAN_NAME.fullmatch(part))


def _whole_keys(person: Present) -> set[str]:
    return {fold(person.name), " ".join(name_parts(person.name)), fold(person.badge)} - {""}


def _by_key(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found = defaultdict(list)
    for key, at in pairs:
        found[key].append(at)
    return {key: tuple(places) for key, places in found.items()}


def _telling(parts: tuple[str, ...]) -> bool:
    """Return whether there is enough to go by: `a:` and `b:` head the points of a list, and mean nobody."""
    letters = "".join(parts)
    return len(letters) > 1 or not letters.isascii()


def _by_initials(parts: tuple[str, ...], index: Index) -> tuple[int, ...]:
    """Return whose initials these are: all of them, or else the first and the last."""
    letters = "".join(parts)
    return index.short.get(letters) or index.shorter.get(letters) or ()


def _first_and_last(name: str) -> str:
    letters = initials(name)
    return letters[:1] + letters[-1:]


def _untitled(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts[1:] if parts[0] in TITLES else ()


def _partly(parts: tuple[str, ...], index: Index) -> tuple[int, ...]:
    """Return who has every part typed, begun at least; of those, who has the most of them in full."""
    if not parts:
        return ()
    scores = dict.fromkeys(_by_initials(parts, index), 0)
    scores |= {at: _score(parts, index.words[at]) for at in _beginning(parts[0], index)}
    best = max(scores.values(), default=-1)
    return tuple(at for at, score in sorted(scores.items()) if score == best >= 0)


def _beginning(part: str, index: Index) -> set[int]:
    found = set()
    at = bisect_left(index.beginnings, (part, 0))
    while at < len(index.beginnings) and index.beginnings[at][0].startswith(part):
        found.add(index.beginnings[at][1])
        at += 1
    return found


def _score(typed: tuple[str, ...], words: tuple[str, ...]) -> int:
    """Return how many of the parts typed are in the name in full, or -1 where one of them is not even begun."""
    free = list(words)
    full = 0
    for part in sorted(typed, key=lambda part: (part not in words, -len(part))):
        taken = part if part in free else next((word for word in free if word.startswith(part)), None)
        if taken is None:
            return -1
        free.remove(taken)
        full += taken == part
    return full


def _typed_in_full(label: str, person: Present) -> bool:
    parts = name_parts(label)
    in_capitals = label.isupper() and "".join(parts) in {initials(person.name), _first_and_last(person.name)}
    return in_capitals or fold(label) == fold(person.badge) or all(part in _words(person.name) for part in parts)
