"""A line is forgotten: its words leave every row that holds them, and the history of each, for good."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from sqlalchemy import ColumnElement, select

from facilitator.commands.entries import Entry
from facilitator.commands.kinds import shapes
from facilitator.domain.attribution import Whose
from facilitator.storage.apart import is_forgotten
from facilitator.storage.models import (
    Action,
    ActionOwner,
    ActionUpdate,
    Correction,
    Decision,
    Overruling,
    Point,
    Publication,
    Response,
    ResponseLink,
    VoteOption,
)
from facilitator.storage.row import Row
from facilitator.storage.work import Work

RowT = TypeVar("RowT", bound=Row)

WORDS: dict[type[Row], tuple[str, ...]] = {
    Point: ("text", "meaning", "speaker_label", "goes_to"),
    Decision: ("text", "read_back_note"),
    Action: ("text", "read_back_note", "due_words", "outcome"),
    VoteOption: ("text",),
    Response: ("said", "did", "reason", "next_step"),
    Overruling: ("state", "reason"),
    Correction: ("said", "instead", "raised_by", "reason"),
}
"""What of each is words that go where it is forgotten."""
_TELLING = 12
"""So many letters are known again in what somebody wrote about the notes; a shorter line only where it is all of it."""


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
    held = work.ever_held(row, "text")
    _forget_with_overrulings(work, row)
    _forget_about_notes(work, row, held)
    if isinstance(row, Action):
        _forget_of_action(work, row)
    if isinstance(row, Point):
        for option in every(work, VoteOption, VoteOption.point == row.uid):
            work.forget(option, *WORDS[VoteOption])
        for answer in answers_to(work, row):
            forget_in_answer(work, row, answer, held)
        forget_name(work, row)
        _forget_in_wholes(work, row, held)


def _forget_with_overrulings(work: Work, row: Row) -> None:
    """Forget the words of a row, and why a problem that was found in them may stand."""
    work.forget(row, *WORDS[type(row)])
    for stands in every(work, Overruling, Overruling.about == row.uid):
        work.forget(stands, *WORDS[Overruling])


def _forget_about_notes(work: Work, row: Entry, held: Collection[str]) -> None:
    """Forget corrections and words on what changed that repeat a line; published files stay as they were."""
    for correction in every(work, Correction, Correction.meeting == row.meeting):
        if _repeats(held, correction.said, correction.instead, correction.reason):
            _forget_with_overrulings(work, correction)
    for version in every(work, Publication, Publication.meeting == row.meeting):
        if _repeats(held, version.what_changed):
            work.forget_fields(version, "what_changed")


def _repeats(held: Collection[str], *texts: str) -> bool:
    return any(words == text or (len(words) >= _TELLING and words in text) for words in held for text in texts)


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
        _forget_with_overrulings(work, answer)


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


def every(work: Work, model: type[RowT], which: ColumnElement[bool]) -> Iterator[RowT]:
    """Yield the rows of a model of which something holds, withdrawn or not, the oldest first."""
    yield from work.session.scalars(select(model).where(which).order_by(model.rid)).all()
