"""The votes of a record: in a published one only those that are closed; what is sensitive stands in neither."""

from dataclasses import replace

from facilitator.domain.editions import Edition
from facilitator.domain.vote_words import WITHHELD
from facilitator.queries.votes import OptionRow, VoteRow, votes
from facilitator.storage.store import Reader


def voted(reader: Reader, meeting: bytes, edition: Edition) -> tuple[VoteRow, ...]:
    """Return the votes that an edition tells of; planned ones stand in none."""
    begun = (row for row in votes(reader, meeting) if row.counted_from)
    return tuple(
        replace(row, options=tuple(_told(option) for option in row.options))
        for row in begun
        if row.closed_at or edition is Edition.INTERNAL
    )


def _told(option: OptionRow) -> OptionRow:
    return replace(option, text=WITHHELD) if option.withheld else option
