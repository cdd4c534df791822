"""Names that are used for one another: the sets that come with the program, with what the team made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.ids import uid_of
from facilitator.domain.names import name_parts, tidy
from facilitator.domain.refused import Refused

_LEAST = 2


@dataclass(frozen=True, slots=True)
class NameSet:
    """Names in one line; one without names stands in place of what comes with the program, and of nothing."""

    id: bytes
    names: str


def set_id(names: str) -> bytes:
    """Return the id of a set that was first these names, in whatever order and spelling of capitals."""
    return uid_of("name_forms", *sorted(_forms(names)))


def laid_over(shipped: Iterable[str], held: Mapping[bytes, str]) -> tuple[NameSet, ...]:
    """Return the sets in force, by their names: those that come with the program, and the team's in place or beside."""
    first = {set_id(line): line for line in shipped}
    sets = (NameSet(uid, names) for uid, names in (first | dict(held)).items() if names)
    return tuple(sorted(sets, key=lambda each: (name_parts(each.names), each.id)))


def typed_sets(text: str) -> tuple[str, ...]:
    """Return the sets in lines that were typed; Refused where a line has fewer than two names."""
    lines = tuple(line for line in map(tidy, text.splitlines()) if line)
    for line in lines:
        if len(_forms(line)) < _LEAST:
            raise Refused(f"“{line}” is one name alone. Write those that go with it beside it, as in Robert Bob Bobby.")
    return lines


def changed_sets(now: Iterable[NameSet], typed: Iterable[str]) -> tuple[NameSet, ...]:
    """Return the sets to save so that those in force are the typed ones: changed, taken out (without names), and new.

    A line that is typed otherwise is the set with which it shares the most names.
    """
    left = {each.id: each.names for each in now}
    taken = set(left)
    changed, new = [], []
    others = [line for line in typed if not _take_same(left, line)]
    for line in others:
        nearest = max(left, key=lambda uid: len(_forms(left[uid]) & _forms(line)), default=None)
        if nearest is not None and _forms(left[nearest]) & _forms(line):
            del left[nearest]
            changed.append(NameSet(nearest, line))
        else:
            new.append(NameSet(_free(set_id(line), taken), line))
            taken.add(new[-1].id)
    return (*changed, *(NameSet(uid, "") for uid in left), *new)


def _take_same(left: dict[bytes, str], line: str) -> bool:
    """Take out the set that says just this; return whether there was one."""
    found = next((uid for uid, names in left.items() if names == line), None)
    if found is not None:
        del left[found]
    return found is not None


def _free(uid: bytes, taken: set[bytes]) -> bytes:
    """Return the id, or one made from it where a set that was first these names is another by now."""
    return _free(uid_of("name_forms", uid), taken) if uid in taken else uid


def _forms(names: str) -> frozenset[str]:
    return frozenset(name_parts(names))
