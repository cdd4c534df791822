"""Who typed each line of a meeting, from the journal."""

from facilitator.storage.sql import rows
from facilitator.storage.store import Reader

_BORN = (
    "SELECT c.row, s.who FROM {} e JOIN change c ON c.row=e.uid AND c.prev=x'' JOIN step s ON s.id=c.step"
    " WHERE e.meeting=? AND e.deleted=0"
)
_ASKED = " UNION ALL ".join(_BORN.format(entity) for entity in ("point", "decision", "action"))


def writers(reader: Reader, meeting: bytes) -> dict[bytes, str]:
    """Return who typed each point, decision and action of a meeting."""
    return dict(rows(reader.connection, _ASKED, (meeting,) * 3))
