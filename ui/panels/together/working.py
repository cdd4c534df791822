"""The group that is being looked at: which of its points are in, and what gathering them under a name means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.commands.entries import EditEntry
from facilitator.commands.gathering import GatherPoints, GatherUnder, TakeOut
from facilitator.commands.together import Together
from facilitator.domain.refused import Refused
from facilitator.queries.together import HeadRow
from facilitator.storage.work import Command

Heads = Mapping[bytes, HeadRow]
LABEL = "Draw points together"
_TWO = 2


@dataclass
class Working:
    """Points with whether each is in; `leader` is the one that leads them already, None where they are proposed."""

    points: tuple[bytes, ...] = ()
    leader: bytes | None = None
    name: str = ""
    out: set[bytes] = field(default_factory=set)
    added: list[bytes] = field(default_factory=list)

    @property
    def touched(self) -> bool:
        """Whether anything was taken in or out."""
        return bool(self.out or self.added)

    @property
    def members(self) -> tuple[bytes, ...]:
        """All that belong to it, those out and those added too."""
        return (*self.points, *self.added)

    @property
    def taken(self) -> tuple[bytes, ...]:
        """Those that are in."""
        return tuple(point for point in self.members if point not in self.out)

    def turn(self, point: bytes) -> bool:
        """Take a point in or out; return whether it is in now."""
        if point == self.leader:
            raise Refused("This point leads the others. Dissolve the group to let it stand by itself.")
        if point in self.added:
            self.added.remove(point)
            return False
        if point not in self.points:
            self.added.append(point)
            return True
        self.out ^= {point}
        return point not in self.out


class Name(NamedTuple):
    """A name as it was typed, with the id and time of the point that it becomes where no point says the same."""

    text: str
    id: bytes
    at: str


def gathering(work: Working, name: Name, heads: Heads) -> Command:
    """Return what draws the points that are in together under a name; refuse where there is nothing to do.

    Points that have gone since are left out.
    """
    if work.leader is not None:
        return _changing(work, name, heads)
    taken = tuple(point for point in work.taken if point in heads)
    if len(taken) < _TWO:
        raise Refused("Take two points or more in before drawing them together.")
    leading = _leading(taken, name.text, heads)
    return GatherPoints(name.id, name.text, taken, name.at) if leading is None else GatherUnder(leading, taken)


def _leading(taken: Iterable[bytes], name: str, heads: Heads) -> bytes | None:
    """Return the point whose words are the name: it leads the others itself, one that leads some already before all."""
    same = [point for point in taken if heads[point].point.text == name.strip()]
    return next((point for point in same if heads[point].under), next(iter(same), None))


def _changing(work: Working, name: Name, heads: Heads) -> Command:
    """Return what makes a group that is drawn together what it is to be; words that were said are never rewritten."""
    head = heads.get(work.leader or b"")
    if head is None:
        raise Refused("These points are not drawn together any more.")
    commands, under = list[Command](), {each.id for each in head.under}
    if added := tuple(point for point in work.added if point in heads):
        commands.append(GatherUnder(head.id, added))
    if name.text.strip() != head.point.text:
        taken = tuple(point for point in work.taken if point in under or point in heads)
        over = GatherPoints(name.id, name.text, taken, name.at)
        commands.append(EditEntry(head.id, name.text) if head.point.named else over)
    if out := tuple(point for point in work.out if point in under):
        commands.append(TakeOut(out))
    if not commands:
        raise Refused("Nothing is different yet. Take a point in or out, or change the name.")
    return Together(LABEL, tuple(commands))
