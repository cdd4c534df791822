"""One person of two: what stays of two entries on one list, and whom a chain of joinings leads to."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.attendance import CAME, Status
from facilitator.domain.consents import Answer

_TELLING = ("", Status.BOOKED, Status.DID_NOT_COME, Status.APOLOGIES)
"""How somebody who did not come may stand, the least telling first."""
_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Coming:
    """How one entry on the list of a meeting says that somebody came and went; times are ISO local times."""

    status: str = ""
    arrived_at: str = ""
    left_at: str = ""
    back_at: str = ""

    @property
    def came(self) -> bool:
        """Whether they were in the room at some time."""
        return self.status in CAME

    @property
    def last(self) -> tuple[str, bool]:
        """When they were last seen to come or go, and whether they are in."""
        if self.status == Status.PRESENT:
            return max(self.arrived_at, self.back_at), True
        return self.left_at, False


def together(one: Coming, other: Coming) -> Coming:
    """Return what two entries of one person say: they came if either says so, at the earlier time.

    What was seen last stands: who left by one entry and arrived later by the other is back.
    """
    if not (one.came and other.came):
        return max(one, other, key=_telling)
    arrived = min(filter(None, (one.arrived_at, other.arrived_at)), default="")
    left = max(one.left_at, other.left_at)
    last = max(one, other, key=lambda each: each.last)
    if last.status == Status.LEFT:
        return Coming(Status.LEFT, arrived, left)
    return Coming(Status.PRESENT, arrived, left, last.last[0] if left else "")


def both_texts(one: str, other: str) -> str:
    """Return two notes as one: neither is lost, and what both say is said once."""
    return _BETWEEN.join(dict.fromkeys(filter(None, (*one.split(_BETWEEN), *other.split(_BETWEEN)))))


def later(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Return whether the first of two answers to one question stands; each is when it was given, and the answer.

    The later one does; of two at one moment, the one that is no yes.
    """
    return (one[0], one[1] != Answer.YES) > (other[0], other[1] != Answer.YES)


def kept_one(person: bytes, into: Mapping[bytes, bytes]) -> bytes:
    """Return whom a person is: the end of the chain of joinings.

    Where laptops that did not know of each other made a ring, its oldest id is the one, on every laptop.
    """
    passed = [person]
    while (following := into.get(passed[-1])) is not None:
        if following in passed:
            return min(passed[passed.index(following) :])
        passed.append(following)
    return passed[-1]


def _telling(each: Coming) -> tuple[bool, int]:
    return each.came, _TELLING.index(each.status) if each.status in _TELLING else len(_TELLING)
