"""The vote that the room is asked, and its numbers once it is closed (R-C11)."""

from typing import Any

from sqlalchemy import Row, Select, func, select

from facilitator.queries.on_screen.rows import OptionShown, VoteShown
from facilitator.queries.reading import fetch
from facilitator.storage.models import Vote, VoteCount, VoteOption
from facilitator.storage.store import Reader


def vote(reader: Reader, meeting: bytes) -> VoteShown | None:
    """Return the vote that is being counted, else the one counted last, else one whose options can still change."""
    for row in fetch(reader, _newest(meeting)):
        numbers = _numbers(reader, row.uid) if row.closed_at else None
        options = tuple(
            OptionShown(option.text, None if numbers is None else numbers.get(option.uid, 0))
            for option in fetch(reader, _options(row.uid))
        )
        return VoteShown(row.question, row.method, row.dots_each, row.counted_from, row.closed_at, options)
    return None


def _newest(meeting: bytes) -> Select[*tuple[Any, ...]]:
    counting = (Vote.counted_from != "") & (Vote.closed_at == "")
    return (
        select(Vote.uid, Vote.question, Vote.method, Vote.dots_each, Vote.counted_from, Vote.closed_at)
        .where(Vote.meeting == meeting, Vote.deleted == 0)
        .order_by(counting.desc(), Vote.counted_from.desc(), Vote.position.desc(), Vote.uid)
        .limit(1)
    )


def _options(of: bytes) -> Select[*tuple[Any, ...]]:
    return (
        select(VoteOption.uid, VoteOption.text)
        .where(VoteOption.vote == of, VoteOption.deleted == 0)
        .order_by(VoteOption.position, VoteOption.uid)
    )


def _numbers(reader: Reader, of: bytes) -> dict[bytes | None, int]:
    """Return how many for each option: the recount where there was one, of all tables together."""
    query = (
        select(VoteCount.option, VoteCount.round, func.sum(VoteCount.number))
        .where(VoteCount.vote == of, VoteCount.deleted == 0)
        .group_by(VoteCount.option, VoteCount.round)
    )
    rows: list[Row[*tuple[Any, ...]]] = list(fetch(reader, query))
    last = max((row.round for row in rows), default=0)
    return {option: number for option, of_round, number in rows if of_round == last}
