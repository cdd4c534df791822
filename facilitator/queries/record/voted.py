"""The votes of a record: in a published one only those that are closed; what is sensitive stands in neither."""

from facilitator.domain.editions import Edition
from facilitator.queries.votes import VoteRow, votes
from facilitator.storage.store import Reader


def voted(reader: Reader, meeting: bytes, edition: Edition) -> tuple[VoteRow, ...]:
    """Return the votes that an edition tells of; planned ones stand in none."""
    begun = (row for row in votes(reader, meeting) if row.counted_from)
    return tuple(row.told for row in begun if row.closed_at or edition is Edition.INTERNAL)
