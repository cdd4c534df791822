"""A line is forgotten: its words leave every row that holds them, and the history of each, for good."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select

from facilitator.commands.entries import Entry
from facilitator.commands.forgetting_words import (
    WORDS,
    ever_said,
    every,
    forget_repeated,
    forget_with_overrulings,
)
from facilitator.commands.kinds import shapes
from facilitator.domain.attribution import Whose
from facilitator.storage.apart import is_forgotten
from facilitator.storage.models import (
    Action,
    ActionOwner,
    ActionUpdate,
    Point,
    Response,
    ResponseLink,
    VoteOption,
)
from facilitator.storage.work import Work


@dataclass(frozen=True, slots=True)
class ForgetEntry:
    """Forget what was written: its words leave row, journal, search and drafts, and cannot be brought back."""

    label: ClassVar[str] = "Forget a line"
    id: bytes

    def apply(self, work: Work) -> None:
        """Forget the words, withdrawn or not, under every kind the line has had, and wherever they were copied."""
        for row in tuple(with_lost_halves(work, self.id)):
            forget_row(work, row)


def forget_row(work: Work, row: Entry) -> None:
    """Forget one row of a line, and its words wherever they were copied."""
    held, said = work.ever_held(row, "text"), ever_said(work, row)
    forget_with_overrulings(work, row)
    forget_repeated(work, row.meeting, said)
    if isinstance(row, Action):
        _forget_of_action(work, row)
    if isinstance(row, Point):
        for option in every(work, VoteOption, VoteOption.point == row.uid):
            work.forget(option, *WORDS[VoteOption])
        for answer in answers_to(work, row):
            forget_in_answer(work, row, answer, held)
        forget_name(work, row)
        _forget_in_wholes(work, row, held)


def _forget_of_action(work: Work, action: Action) -> None:
    for owner in every(work, ActionOwner, ActionOwner.action == action.uid):
        work.forget(owner, "label")
    for update in every(work, ActionUpdate, ActionUpdate.action == action.uid):
        work.forget(update, "text")


def answers_to(work: Work, point: Point) -> Iterator[Response]:
    """Yield the answers that speak to a point."""
    for link in every(work, ResponseLink, ResponseLink.point == point.uid):
        if (answer := work.find(Response, link.response)) is not None:
            yield answer


def forget_in_answer(work: Work, point: Point, answer: Response, held: Collection[str]) -> None:
    """Forget an answer to what is forgotten; where it answers other points as well, it stays without the words held."""
    if other := still_answered(work, answer, point.uid):
        work.forget_former(answer, said=_freed(answer.said, held, other.text))
    else:
        said = ever_said(work, answer)
        forget_with_overrulings(work, answer)
        forget_repeated(work, answer.meeting, said)


def still_answered(work: Work, answer: Response, but: bytes = b"") -> Point | None:
    """Return the first point in the record that an answer speaks to, but one."""
    live = (ResponseLink.response == answer.uid, ResponseLink.deleted == 0, Point.deleted == 0, Point.uid != but)
    points = select(Point).join(ResponseLink, ResponseLink.point == Point.uid).order_by(Point.position)
    return work.session.scalars(points.where(*live)).first()


def forget_name(work: Work, row: Point) -> None:
    """Forget the name that the team gave to points drawn together, once none of them is left."""
    name = work.find(Point, row.gathered_in)
    if name is None or name is row or name.whose != Whose.TEAM or name.gathered_in is not None:
        return
    if is_forgotten(work.session.connection(), name.uid):
        return
    if all(other.deleted for other in every(work, Point, Point.gathered_in == name.uid)):
        forget_row(work, name)


def with_lost_halves(work: Work, id_: bytes) -> Iterator[Entry]:
    """Yield a line under every kind, and what was split from it and is in the record no more: it is part of it."""
    waiting, done = [id_], set[bytes]()
    while waiting:
        uid = waiting.pop()
        done.add(uid)
        rows = tuple(shapes(work, uid))
        if uid == id_ or all(each.deleted for each in rows):
            yield from rows
            born = {each.uid for each in rows}
            waiting += {half.uid for half in every(work, Point, Point.split_from.in_(born))} - done


def _forget_in_wholes(work: Work, half: Point, held: Collection[str]) -> None:
    """Leave of the points that this one was split from what they say now; what was understood of them goes."""
    done, whole = {half.uid}, work.find(Point, half.split_from)
    while whole is not None and whole.uid not in done:
        done.add(whole.uid)
        _leave_rest(work, whole, held)
        whole = work.find(Point, whole.split_from)


def _leave_rest(work: Work, whole: Point, held: Collection[str]) -> None:
    rows = tuple(shapes(work, whole.uid))
    text = next((row for row in rows if not row.deleted), whole).text
    for row in rows:
        work.forget_former(row, text=text)
    work.forget_former(whole, meaning="")
    for option in every(work, VoteOption, VoteOption.point == whole.uid):
        work.forget_former(option, text=_freed(option.text, held, text))
    for answer in answers_to(work, whole):
        work.forget_former(answer, said=_freed(answer.said, held, text))


def _freed(text: str, held: Collection[str], instead: str) -> str:
    """Return a text, or another one where it has any of the words that are forgotten."""
    return instead if any(words in text for words in held) else text
