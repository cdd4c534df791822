"""One point becomes two."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from facilitator.commands.entries import ENTRIES
from facilitator.domain.ids import uid_of
from facilitator.domain.order import between, key_salt
from facilitator.domain.words import needed
from facilitator.storage.models import Point, PointTheme
from facilitator.storage.work import Work

_SHARED = ("meeting", "item", "kind", "speaker", "speaker_capacity", "speaker_label", "table_no", "sensitive")
_MORE = ("said_at", "question_no", "whose", "shown_as", "gathered_in", "raised_before", "goes_to")


@dataclass(frozen=True, slots=True)
class SplitPoint:
    """Leave a point its first words, and keep the rest as a second one right after it, alike in all else."""

    label: ClassVar[str] = "Split a point in two"
    id: bytes
    first: str
    second: str
    new_id: bytes

    def apply(self, work: Work) -> None:
        """Write both, and tie the second to the themes of the first."""
        point = work.get(Point, self.id)
        fresh = Point(uid=self.new_id, split_from=point.uid, text=needed(self.second, "some words on both sides"))
        point.text = needed(self.first, "some words on both sides")
        for field in (*_SHARED, *_MORE):
            setattr(fresh, field, getattr(point, field))
        fresh.position = between(point.position, _next_place(work, point), key_salt(fresh.uid))
        work.add(fresh)
        ties = select(PointTheme.theme).where(PointTheme.point == point.uid, PointTheme.deleted == 0)
        for theme in work.session.scalars(ties.order_by(PointTheme.rid)).all():
            uid = uid_of("point_theme", fresh.uid, theme or b"")
            work.add(PointTheme(uid=uid, point=fresh.uid, theme=theme))


def _next_place(work: Work, point: Point) -> str:
    """Return the first place of the meeting behind a point, empty where it is the last."""
    asked = (
        select(func.min(model.position)).where(model.meeting == point.meeting, model.position > point.position)
        for model in ENTRIES.values()
    )
    return min(filter(None, (work.session.scalar(query) for query in asked)), default="")
