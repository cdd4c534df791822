"""How whoever said a point is named, and whose words it is in."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.attribution import ShownAs, Whose
from facilitator.domain.refused import Refused
from facilitator.storage.models import Point
from facilitator.storage.work import Work


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
    """Say whose words a point is in: never the team's, whose words only lead what was said (`GatherPoints`)."""

    label: ClassVar[str] = "Change whose words these are"
    id: bytes
    whose: str

    def apply(self, work: Work) -> None:
        """Write the choice."""
        point = work.get(Point, self.id)
        if Whose.TEAM in {self.whose, point.whose}:
            raise Refused("Only a name for points that were drawn together is in the team’s words.")
        point.whose = Whose(self.whose) if self.whose else ""
