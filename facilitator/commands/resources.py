"""The resources of a meeting: handouts, links, pictures of flipcharts."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from facilitator.domain.order import between, key_salt
from facilitator.domain.words import kept, needed
from facilitator.storage.models import Meeting, Resource
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class SaveResource:
    """Add a resource at the end, or change what is said of one; `place` is its link, or where it is."""

    label: ClassVar[str] = "Save a resource"
    id: bytes
    meeting: bytes
    title: str
    place: str = ""
    note: str = ""

    def apply(self, work: Work) -> None:
        """Write the resource."""
        work.get(Meeting, self.meeting)
        row = work.find_or_add(Resource(uid=self.id, meeting=self.meeting))
        row.title, row.place, row.note = needed(self.title, "the resource a title"), kept(self.place), kept(self.note)
        row.position = row.position or between(_last_position(work, self.meeting), "", key_salt(self.id))


@dataclass(frozen=True, slots=True)
class WithdrawResource:
    """Take a resource out of the list."""

    label: ClassVar[str] = "Withdraw a resource"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Resource, self.id).deleted = 1


def _last_position(work: Work, meeting: bytes) -> str:
    return work.session.scalar(select(func.max(Resource.position)).where(Resource.meeting == meeting)) or ""
