"""Counting a vote: a number for an option at a table, and what was found when it was counted again."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.votes import being_counted
from facilitator.domain.ids import uid_of
from facilitator.domain.refused import Refused
from facilitator.domain.votes import COUNT, MOST, RECOUNT
from facilitator.storage.models import VoteCount, VoteOption
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class Count:
    """Say how many an option has at a table (0 is the whole room); None takes the number away.

    `round` is the count or the recount: both are kept. Typing a number settles it where two laptops counted apart.
    """

    label: ClassVar[str] = "Count a vote"
    option: bytes
    table: int
    number: int | None
    round: int = COUNT

    def apply(self, work: Work) -> None:
        """Write the number."""
        option = work.get(VoteOption, self.option)
        vote = being_counted(work, option.vote)
        if self.round not in {COUNT, RECOUNT} or (self.table > 0) is not bool(vote.by_table):
            raise Refused("This vote is not counted so.")
        uid = count_id(self.option, self.table, self.round)
        if self.number is None:
            if (held := work.find(VoteCount, uid)) is not None:
                work.settle(held, deleted=1)
            return
        if not 0 <= self.number <= MOST:
            raise Refused(f"Give the count as a number from 0 to {MOST}.")
        row = work.find_or_add(VoteCount(uid=uid, vote=vote.uid, option=self.option))
        row.table_no, row.round = self.table, self.round
        work.settle(row, number=self.number, deleted=0)


def count_id(option: bytes, table: int, round_: int) -> bytes:
    """Return the id of a count, the same on every laptop."""
    return uid_of("vote_count", option, table, round_)
