"""The vote that the room is asked, and its numbers once it is closed (R-C11)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, select

from facilitator.domain.votes import Apart, Ballot, Counted, Method, Option, kept_back, settled, totals
from facilitator.queries.on_screen.rows import OptionShown, VoteShown
from facilitator.queries.reading import fetch, undisputed
from facilitator.queries.votes import DECISIVE, withheld
from facilitator.storage.models import Point, Vote, VoteCount, VoteOption
from facilitator.storage.store import Reader


def vote(reader: Reader, meeting: bytes) -> VoteShown | None:
    """Return the vote that is being counted, else the one counted last, else one whose options can still change."""
    for asked in fetch(reader, _newest(meeting)):
        rows = fetch(reader, _options(asked.uid))
        held = [Option(row.uid, kept_back(at) if row.withheld else row.text) for at, row in enumerate(rows, 1)]
        ballot = _ballot(reader, asked, held, torn=not (asked.sure and all(row.sure for row in rows)))
        numbers = [total.number if asked.closed_at and settled(ballot) else None for total in totals(ballot)]
        options = tuple(
            OptionShown(option.text, number, row.point) for option, number, row in zip(held, numbers, rows, strict=True)
        )
        told = asked.question, asked.method, asked.dots_each, asked.counted_from, asked.closed_at
        return VoteShown(*told, options, settled(ballot))
    return None


def _newest(meeting: bytes) -> Select[*tuple[Any, ...]]:
    counting = (Vote.counted_from != "") & (Vote.closed_at == "")
    return (
        select(
            *(Vote.uid, Vote.question, Vote.method, Vote.dots_each, Vote.by_table, Vote.counted_from, Vote.closed_at),
            undisputed(Vote.uid, *DECISIVE["vote"]).label("sure"),
        )
        .where(Vote.meeting == meeting, Vote.deleted == 0)
        .order_by(counting.desc(), Vote.counted_from.desc(), Vote.position.desc(), Vote.uid)
        .limit(1)
    )


def _options(of: bytes) -> Select[*tuple[Any, ...]]:
    """Ask for the options, which are kept back, and of which laptops are sure."""
    sure = undisputed(VoteOption.uid, *DECISIVE["vote_option"]).label("sure")
    return (
        select(VoteOption.uid, VoteOption.text, VoteOption.point, withheld().label("withheld"), sure)
        .outerjoin(Point, Point.uid == VoteOption.point)
        .where(VoteOption.vote == of, VoteOption.deleted == 0)
        .order_by(VoteOption.position, VoteOption.uid)
    )


def _ballot(reader: Reader, of: Row[*tuple[Any, ...]], options: Sequence[Option], *, torn: bool) -> Ballot:
    """Return the vote as the minutes have it: a recount stands for the count where there was one."""
    sure = undisputed(VoteCount.uid, *DECISIVE["vote_count"])
    query = select(VoteCount.option, VoteCount.table_no, VoteCount.round, VoteCount.number, sure)
    rows = fetch(reader, query.where(VoteCount.vote == of.uid, VoteCount.deleted == 0)) if of.closed_at else ()
    counts = tuple(Counted(*row[:4]) for row in rows)
    apart = tuple(Apart(*row[:3]) for row in rows if not row[4])
    method, by_table = Method(of.method), bool(of.by_table)
    return Ballot(method, of.dots_each, 0, by_table, tuple(options), counts, {}, apart, torn)
