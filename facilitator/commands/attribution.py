"""How whoever said something is named: by the group, by the meeting, by the point."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.attribution import Attribution, ShownAs, Whose
from facilitator.storage.models import Group, Meeting, Point
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SetAttribution:
    """Say how people are named at a meeting; an empty word goes back to what its group decided."""

    label: ClassVar[str] = "Change how people are named"
    meeting: bytes
    mode: str

    def apply(self, work: Work) -> None:
        """Write the mode."""
        work.get(Meeting, self.meeting).attribution = Attribution(self.mode) if self.mode else ""


@dataclass(frozen=True, slots=True)
class SetGroupAttribution:
    """Say how people are named at the meetings of a group; an empty word goes back to unattributed."""

    label: ClassVar[str] = "Change how people are named"
    group: bytes
    mode: str

    def apply(self, work: Work) -> None:
        """Write the mode."""
        work.get(Group, self.group).attribution = Attribution(self.mode) if self.mode else ""


@dataclass(frozen=True, slots=True)
class ShowAs:
    """Say how whoever said a point is told; an empty word goes back to what the meeting decided."""

    label: ClassVar[str] = "Change how somebody is named"
    id: bytes
    shown_as: str

    def apply(self, work: Work) -> None:
        """Write the choice."""
        work.get(Point, self.id).shown_as = ShownAs(self.shown_as) if self.shown_as else ""


@dataclass(frozen=True, slots=True)
class SetWhose:
    """Say whose words a point is in."""

    label: ClassVar[str] = "Change whose words these are"
    id: bytes
    whose: str

    def apply(self, work: Work) -> None:
        """Write the choice."""
        work.get(Point, self.id).whose = Whose(self.whose) if self.whose else ""
