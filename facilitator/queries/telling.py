"""What of the entries counts as said, and what of them may be told beyond the lines of the meeting itself."""

from sqlalchemy import ColumnElement, and_

from facilitator.domain.kinds import Kind
from facilitator.domain.marks import Mark
from facilitator.queries.reading import undisputed
from facilitator.storage.models import Action, Decision, Point


def may_be_told(entry: type[Point] | type[Decision] | type[Action]) -> ColumnElement[bool]:
    """Return the condition that an entry is in the record and not sensitive, and that all laptops agree it is not."""
    return and_(entry.deleted == 0, entry.sensitive == 0, undisputed(entry.uid, "sensitive"))


def was_said() -> ColumnElement[bool]:
    """Return the condition that somebody said or wrote a point.

    Nobody said the team's notes, nor what stands where a bit was missed, whatever kind that was made since.
    """
    return and_(Point.kind != Kind.NOTE, Point.mark != Mark.MISSED)
