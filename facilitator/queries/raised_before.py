"""What points of a meeting were raised before: when, and what came of it, as far as that may be told."""

from dataclasses import dataclass

from facilitator.domain.before import Answered
from facilitator.queries.said_before import TELLABLE, answer_to
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader

_RAISED = (
    "SELECT t.uid, m.date, p.uid, p.gathered_in FROM point t"  # noqa: S608 - words of ours
    " JOIN meeting here ON here.uid=t.meeting JOIN point p ON p.uid=t.raised_before JOIN meeting m ON m.uid=p.meeting"
    f" WHERE t.meeting=? AND t.raised_before IS NOT NULL AND t.deleted=0 AND {TELLABLE}"
)


@dataclass(frozen=True, slots=True)
class RaisedRow:
    """On which day the same was said before, by which point, and the one that this was gathered in."""

    date: str
    point: bytes
    gathered_in: bytes | None


def raised_before(reader: Reader, meeting: bytes) -> dict[bytes, RaisedRow]:
    """Return, by the points of a meeting that are tied to an earlier one, when that was said.

    One that was withdrawn, forgotten or marked sensitive, a note, and one of another group's meeting is not told of.
    """
    found = rows(reader.connection, _RAISED, (meeting,))
    return {point: RaisedRow(date, uid, gathered_in) for point, date, uid, gathered_in in found}


def what_came_of_it(reader: Reader, row: RaisedRow) -> Answered:
    """Return the answer to what was said before."""
    return answer_to(reader, row.point, row.gathered_in)
