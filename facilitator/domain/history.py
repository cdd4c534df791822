"""What a row is, worked out from the set of changes to it: values, heads and clashes.

The result depends on the set alone, never on the order in which changes arrived.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

FORGOTTEN = "_forgotten"
"""Under this a change names the fields whose words are forgotten in every change of the row, or, behind `FORMER`,
in every other one that does not know it: what it sets itself, and what is built on it, stays."""
FORMER = "<"
DELETED = "deleted"


Values = tuple[object, ...]
"""What writers set a field to, none of whom knew of the others, in the order of their stamps."""
Rule = Callable[[Values], Values]
"""Gives, of such values, those that count; where they differ still, the field clashes."""
NO_RULES: Mapping[str, Rule] = {}


@dataclass(frozen=True, slots=True)
class Change:
    """What one step did to one row: the fields it set, and the heads of the row that its writer had seen."""

    stamp: bytes
    prev: tuple[bytes, ...]
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class State:
    """A row: the value of each field ever set, the changes nobody has built on, and the fields that clash."""

    values: Mapping[str, object]
    heads: tuple[bytes, ...]
    clashes: frozenset[str]


def forgotten(changes: Iterable[Change]) -> frozenset[str]:
    """Return the fields whose words were forgotten for good."""
    return frozenset(name for change in changes for name in _marks(change) if not name.startswith(FORMER))


def lost(line: Sequence[Change]) -> list[frozenset[str]]:
    """Return, for each change of a row in stamp order, the fields whose words in it were forgotten.

    Two changes that forget what was there before, neither knowing of the other, both keep what they set.
    """
    gone, seen = forgotten(line), ancestors(line)
    former = [left(change) for change in line]
    marking = [index for index, names in enumerate(former) if names]
    found = []
    for index in range(len(line)):
        names = set(gone)
        for mark in (mark for mark in marking if mark != index and not seen[index] >> mark & 1):
            known = seen[mark] >> index & 1
            names |= former[mark] if known else former[mark] - former[index]
        found.append(frozenset(names))
    return found


def unaware(line: Sequence[Change], name: str) -> frozenset[int]:
    """Return the places of the changes that did not know of a forgetting of a field, and of which it did not know."""
    seen = ancestors(line)
    marking = [index for index, change in enumerate(line) if {name, FORMER + name} & set(_marks(change))]
    return frozenset(
        index
        for index in range(len(line))
        if any(index != mark and not seen[index] >> mark & 1 and not seen[mark] >> index & 1 for mark in marking)
    )


def left_apart(line: Sequence[Change], name: str) -> tuple[object, ...]:
    """Return what writers left of a field of which each forgot something else, not knowing of the other.

    Each of these values may hold what the other forgot. It is nothing where one of them knew, or where they agree.
    """
    writes = last_writes(line, ancestors(line), name)
    values = tuple(line[index].fields[name] for index in writes)
    differ = any(value != values[-1] for value in values)
    return values if differ and unaware(line, name) & set(writes) else ()


def left(change: Change) -> frozenset[str]:
    """Return the fields of which a change forgets what they held before it."""
    return frozenset(name[1:] for name in _marks(change) if name.startswith(FORMER))


def gone_for_good(changes: Iterable[Change]) -> bool:
    """Return whether a row was withdrawn as its words were forgotten: nobody can bring it back."""
    return any(_for_good(change) and change.fields.get(DELETED) for change in changes)


def _for_good(change: Change) -> bool:
    names = _marks(change)
    return FORGOTTEN in change.fields and (not names or any(not name.startswith(FORMER) for name in names))


def without(fields: Mapping[str, object], names: Iterable[str]) -> dict[str, object]:
    """Return the fields of a change without those forgotten."""
    gone = set(names)
    return {name: value for name, value in fields.items() if name not in gone}


def _left(change: Change, names: frozenset[str]) -> Change:
    return Change(change.stamp, change.prev, without(change.fields, names))


def earliest(values: Values) -> Values:
    """Return the earliest of ISO times written apart; it holds for all."""
    return (min((str(value) for value in values if value), default=""),)


def fold(changes: Iterable[Change], rules: Mapping[str, Rule] = NO_RULES) -> State:
    """Return the state of a row; `rules` narrow the values of fields that writers set apart, before they clash."""
    line = sorted(changes, key=lambda change: change.stamp)
    seen = ancestors(line)
    gone = forgotten(line)
    if any(FORGOTTEN in change.fields for change in line):
        line = [_left(change, names) for change, names in zip(line, lost(line), strict=True)]
    values: dict[str, object] = {}
    clashes = set()
    for name in {name for change in line for name in change.fields} - gone - {FORGOTTEN, DELETED}:
        values[name], clash = _field(line, seen, name, rules.get(name, tuple))
        clashes |= {name} if clash else set()
    values[DELETED], clash = (1, False) if gone_for_good(line) else _deleted(line, seen)
    clashes |= {DELETED} if clash else set()
    return State(values, _heads(line, seen), frozenset(clashes))


def ancestors(line: Sequence[Change]) -> list[int]:
    """Return, for each change of a row in stamp order, the set of changes its writer had seen, as bits."""
    place: dict[bytes, int] = {}
    seen: list[int] = []
    for index, change in enumerate(line):
        bits = 0
        for stamp in change.prev:
            if (before := place.get(stamp)) is not None:
                bits |= seen[before] | 1 << before
        seen.append(bits)
        place[change.stamp] = index
    return seen


def last_writes(line: Sequence[Change], seen: Sequence[int], name: str) -> list[int]:
    """Return the places of the writes to a field that no later write to it had seen."""
    writers = [index for index, change in enumerate(line) if name in change.fields]
    known = 0
    for index in writers:
        known |= seen[index]
    return [index for index in writers if not known >> index & 1]


def _field(line: Sequence[Change], seen: Sequence[int], name: str, rule: Rule) -> tuple[object, bool]:
    values = rule(tuple(line[index].fields[name] for index in last_writes(line, seen, name)))
    return values[-1], any(value != values[-1] for value in values)


def _deleted(line: Sequence[Change], seen: Sequence[int]) -> tuple[int, bool]:
    """Withdrawn, unless someone edited the row without knowing: then it stays visible and is listed."""
    writes = last_writes(line, seen, DELETED)
    withdrawals = [index for index in writes if line[index].fields[DELETED]]
    if not withdrawals:
        return 0, False
    torn = len(withdrawals) < len(writes) or _edited_unaware(line, seen, withdrawals)
    return (0, True) if torn else (1, False)


def _edited_unaware(line: Sequence[Change], seen: Sequence[int], withdrawals: Sequence[int]) -> bool:
    known, aware = 0, sum(1 << index for index in withdrawals)
    for index in withdrawals:
        known |= seen[index]
    return any(
        _edited(change) and not (known | aware) >> index & 1 and not seen[index] & aware
        for index, change in enumerate(line)
    )


def _edited(change: Change) -> bool:
    """Return whether somebody edited a row; who forgets what was there before only leaves what they saw."""
    return bool(set(change.fields) - {DELETED, FORGOTTEN} - left(change))


def _heads(line: Sequence[Change], seen: Sequence[int]) -> tuple[bytes, ...]:
    known = 0
    for bits in seen:
        known |= bits
    return tuple(change.stamp for index, change in enumerate(line) if not known >> index & 1)


def _marks(change: Change) -> tuple[str, ...]:
    value = change.fields.get(FORGOTTEN)
    return tuple(str(name) for name in value) if isinstance(value, list | tuple) else ()
