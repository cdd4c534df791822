"""A point is tied to one of an earlier meeting that said the same."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.entries import entry
from facilitator.domain.attribution import Whose
from facilitator.domain.before import Sitting, check_before
from facilitator.domain.kinds import Kind
from facilitator.domain.refused import Refused
from facilitator.storage.models import Meeting, Point
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class TieToEarlier:
    """Say that a point was raised before: which point of an earlier meeting of the group said it; None unties it."""

    label: ClassVar[str] = "Tie a point to what was said before"
    id: bytes
    earlier: bytes | None

    def apply(self, work: Work) -> None:
        """Write the earlier point."""
        point = entry(work, self.id)
        if not isinstance(point, Point):
            raise Refused("Only a point can be tied to what was said before.")
        if self.earlier is not None:
            check_earlier(work, self.earlier, point.meeting)
        point.raised_before = self.earlier


def check_earlier(work: Work, earlier: bytes, meeting: bytes | None) -> None:
    """Refuse a point that was not said at an earlier meeting of the group, or is kept back."""
    point = work.get(Point, earlier)
    if point.sensitive or point.kind == Kind.NOTE or point.whose == Whose.TEAM:
        raise Refused("That point is kept back, so nothing is tied to it.")
    check_before(_sitting(work, point.meeting), _sitting(work, meeting))


def may_tie(work: Work, earlier: bytes, meeting: bytes) -> bool:
    """Return whether a point may be tied to an earlier one."""
    try:
        check_earlier(work, earlier, meeting)
    except Refused:
        return False
    return True


def _sitting(work: Work, meeting: bytes | None) -> Sitting:
    held = work.get(Meeting, meeting or b"")
    return Sitting(held.group, held.date, held.starts)
