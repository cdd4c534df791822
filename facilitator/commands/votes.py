"""Votes: what is asked, what can be voted for until counting begins, and the end of it (R-C11)."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select

from facilitator.domain.order import between, key_salt
from facilitator.domain.refused import Refused
from facilitator.domain.votes import MOST, Method, Option, alike
from facilitator.domain.words import needed
from facilitator.storage.models import AgendaItem, Meeting, Point, Vote, VoteCount, VoteOption
from facilitator.storage.work import Work

FROZEN = "Counting has begun, so that this stays as it is. Withdraw the vote to hold another."
_MOST_DOTS = 100


@dataclass(frozen=True, slots=True)
class SaveVote:
    """Plan a vote, or change it; `voters` may still be put right while people count."""

    label: ClassVar[str] = "Save a vote"
    id: bytes
    meeting: bytes
    question: str
    item: bytes | None = None
    method: str = Method.DOTS
    dots_each: int = 1
    voters: int = 0
    by_table: bool = False

    def apply(self, work: Work) -> None:
        """Write the vote; refuse what cannot be counted, and what would change what is being counted."""
        work.get(Meeting, self.meeting)
        if self.item is not None:
            work.get(AgendaItem, self.item)
        if not 1 <= self.dots_each <= _MOST_DOTS:
            raise Refused(f"Give each person 1 to {_MOST_DOTS} dots.")
        if not 0 <= self.voters <= MOST:
            raise Refused(f"Give the people who may vote as a number from 0 to {MOST}.")
        vote = work.find_or_add(Vote(uid=self.id, meeting=self.meeting))
        self._check_same(vote)
        vote.question, vote.item = needed(self.question, "the vote a question"), self.item
        vote.method, vote.dots_each, vote.by_table = Method(self.method), self.dots_each, int(self.by_table)
        vote.voters = self.voters
        vote.position = vote.position or between(_last_vote(work, self.meeting), "", key_salt(self.id))

    def _check_same(self, vote: Vote) -> None:
        if vote.closed_at:
            raise Refused("This vote is closed. Open it again first.")
        asked = (needed(self.question, "the vote a question"), self.method, self.dots_each, int(self.by_table))
        if vote.counted_from and asked != (vote.question, vote.method, vote.dots_each, vote.by_table):
            raise Refused(FROZEN)


@dataclass(frozen=True, slots=True)
class AddOption:
    """Add what can be voted for, behind the others; `point` is where it came from."""

    label: ClassVar[str] = "Add an option"
    id: bytes
    vote: bytes
    text: str
    point: bytes | None = None

    def apply(self, work: Work) -> None:
        """Write the option."""
        _planned(work, self.vote)
        if self.point is not None:
            work.get(Point, self.point)
        option = work.find_or_add(VoteOption(uid=self.id, vote=self.vote))
        option.text, option.point = needed(self.text, "the option some words"), self.point
        option.position = option.position or between(_last_option(work, self.vote), "", key_salt(self.id))


@dataclass(frozen=True, slots=True)
class EditOption:
    """Put the words of an option right."""

    label: ClassVar[str] = "Edit an option"
    id: bytes
    text: str

    def apply(self, work: Work) -> None:
        """Write the words."""
        _planned_option(work, self.id).text = needed(self.text, "the option some words")


@dataclass(frozen=True, slots=True)
class MoveOption:
    """Put an option between two others; None means the beginning or the end."""

    label: ClassVar[str] = "Move an option"
    id: bytes
    after: bytes | None
    before: bytes | None

    def apply(self, work: Work) -> None:
        """Give the option a place between the two."""
        low = work.get(VoteOption, self.after).position if self.after else ""
        high = work.get(VoteOption, self.before).position if self.before else ""
        _planned_option(work, self.id).position = between(low, high, key_salt(self.id))


@dataclass(frozen=True, slots=True)
class WithdrawOption:
    """Take an option off."""

    label: ClassVar[str] = "Withdraw an option"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        _planned_option(work, self.id).deleted = 1


@dataclass(frozen=True, slots=True)
class BeginCounting:
    """Freeze the options and begin to count; `at` is a local time to the second."""

    label: ClassVar[str] = "Begin counting"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write the time; refuse fewer than two options, and two that say the same: they would share their votes."""
        vote = _planned(work, self.id)
        options = _options(work, self.id)
        if len(options) < 2:  # noqa: PLR2004 - one is no choice
            raise Refused("Give the vote at least two options first.")
        for one, other in alike(options):
            raise Refused(f"{one.words} and {other.words} say the same. Make one option of them first.")
        vote.counted_from = self.at


@dataclass(frozen=True, slots=True)
class CloseVote:
    """Close a vote: from now on the room may see what came of it."""

    label: ClassVar[str] = "Close a vote"
    id: bytes
    at: str

    def apply(self, work: Work) -> None:
        """Write the time; refuse where nothing is counted."""
        vote = being_counted(work, self.id)
        query = select(func.count()).where(VoteCount.vote == self.id, VoteCount.deleted == 0)
        if not work.session.scalar(query):
            raise Refused("Nothing is counted yet. Count first, then close the vote.")
        vote.closed_at = self.at


@dataclass(frozen=True, slots=True)
class ReopenVote:
    """Count again after closing: what came of it is hidden from the room until the vote is closed once more."""

    label: ClassVar[str] = "Open a vote again"
    id: bytes

    def apply(self, work: Work) -> None:
        """Take the time away."""
        vote = work.get(Vote, self.id)
        if not vote.closed_at:
            raise Refused("This vote is not closed.")
        vote.closed_at = ""


@dataclass(frozen=True, slots=True)
class WithdrawVote:
    """Take a vote out of the record, with what was counted."""

    label: ClassVar[str] = "Withdraw a vote"
    id: bytes

    def apply(self, work: Work) -> None:
        """Withdraw it."""
        work.get(Vote, self.id).deleted = 1


def being_counted(work: Work, id_: bytes | None) -> Vote:
    """Return a vote of which counting has begun and that is not closed, or refuse."""
    vote = work.get(Vote, id_)
    if not vote.counted_from:
        raise Refused("Begin counting first: the options are not settled yet.")
    if vote.closed_at:
        raise Refused("This vote is closed. Open it again to change a count.")
    return vote


def _planned(work: Work, id_: bytes | None) -> Vote:
    vote = work.get(Vote, id_)
    if vote.counted_from:
        raise Refused(FROZEN)
    return vote


def _planned_option(work: Work, id_: bytes) -> VoteOption:
    option = work.get(VoteOption, id_)
    _planned(work, option.vote)
    return option


def _options(work: Work, vote: bytes) -> list[Option]:
    query = select(VoteOption.uid, VoteOption.text).where(VoteOption.vote == vote, VoteOption.deleted == 0)
    return [Option(*row) for row in work.session.execute(query.order_by(VoteOption.position, VoteOption.uid))]


def _last_vote(work: Work, meeting: bytes) -> str:
    return work.session.scalar(select(func.max(Vote.position)).where(Vote.meeting == meeting)) or ""


def _last_option(work: Work, vote: bytes) -> str:
    return work.session.scalar(select(func.max(VoteOption.position)).where(VoteOption.vote == vote)) or ""
