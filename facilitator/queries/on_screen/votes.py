"""The vote that the room is asked, and its numbers once it is closed (R-C11)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, select

from facilitator.domain.votes import Ballot, Counted, Method, Option, kept_back, totals
from facilitator.queries.on_screen.rows import OptionShown, VoteShown
from facilitator.queries.reading import fetch
from facilitator.queries.votes import withheld
from facilitator.storage.models import Point, Vote, VoteCount, VoteOption
from facilitator.storage.store import Reader


def vote(reader: Reader, meeting: bytes) -> VoteShown | None:
    """Return the vote that is being counted, else the one counted last, else one whose options can still change."""
    for asked in fetch(reader, _newest(meeting)):
        options = fetch(reader, _options(asked.uid))
        held = [Option(row.uid, kept_back(at) if row.withheld else row.text) for at, row in enumerate(options, 1)]
        numbers = _numbers(reader, asked, held) if asked.closed_at else {}
        shown = tuple(
            OptionShown(option.text, numbers.get(option.id), row.point)
            for option, row in zip(held, options, strict=True)
        )
        return VoteShown(asked.question, asked.method, asked.dots_each, asked.counted_from, asked.closed_at, shown)
    return None


def _newest(meeting: bytes) -> Select[*tuple[Any, ...]]:
    counting = (Vote.counted_from != "") & (Vote.closed_at == "")
    return (
        select(Vote.uid, Vote.question, Vote.method, Vote.dots_each, Vote.by_table, Vote.counted_from, Vote.closed_at)
        .where(Vote.meeting == meeting, Vote.deleted == 0)
        .order_by(counting.desc(), Vote.counted_from.desc(), Vote.position.desc(), Vote.uid)
        .limit(1)
    )


def _options(of: bytes) -> Select[*tuple[Any, ...]]:
    """Ask for the options, and which are kept back."""
    return (
        select(VoteOption.uid, VoteOption.text, VoteOption.point, withheld().label("withheld"))
        .outerjoin(Point, Point.uid == VoteOption.point)
        .where(VoteOption.vote == of, VoteOption.deleted == 0)
        .order_by(VoteOption.position, VoteOption.uid)
    )


def _numbers(reader: Reader, of: Row[*tuple[Any, ...]], options: Sequence[Option]) -> dict[bytes, int]:
    """Return how many for each option, as the minutes have it: a recount stands for the count where there was one."""
    query = select(VoteCount.option, VoteCount.table_no, VoteCount.round, VoteCount.number)
    counted = fetch(reader, query.where(VoteCount.vote == of.uid, VoteCount.deleted == 0))
    counts = tuple(Counted(*row) for row in counted)
    ballot = Ballot(Method(of.method), of.dots_each, 0, bool(of.by_table), tuple(options), counts, {})
    return {total.option.id: total.number for total in totals(ballot)}
