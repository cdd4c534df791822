"""Which problems of a meeting may stand, and why."""

from sqlalchemy import select

from facilitator.domain.history import DELETED
from facilitator.queries.reading import fetch, undisputed
from facilitator.storage.models import Overruling
from facilitator.storage.store import Reader


def overruled(reader: Reader, meeting: bytes) -> dict[tuple[bytes, str], str]:
    """Return the reasons by the id of the row and the state in which its problem may stand.

    Where two laptops disagree whether it may, it may not.
    """
    query = select(Overruling.uid, Overruling.state, Overruling.reason).where(
        Overruling.meeting == meeting, Overruling.deleted == 0, undisputed(Overruling.uid, DELETED)
    )
    return {(uid, state): reason for uid, state, reason in fetch(reader, query)}
