"""What another laptop made of words before it knew that they were forgotten is forgotten after a merge.

The journal of a row forgets by itself what another laptop wrote into that row. What it made of the words in other rows
(a half, another kind, an option, an answer) is found here, and what two laptops left of a text of which each forgot a
part. Doing it again changes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from facilitator.commands.entries import ENTRIES, Entry
from facilitator.commands.forgetting import (
    answers_to,
    forget_in_answer,
    forget_name,
    forget_row,
    still_answered,
)
from facilitator.commands.forgetting_words import SAID, WORDS, every, forget_repeated
from facilitator.commands.kinds import ids_as_others, shapes
from facilitator.domain.ids import is_made_of
from facilitator.domain.remaining import left_by_all
from facilitator.storage.apart import (
    born_in,
    clear_words_taken_out,
    forgotten_rows,
    is_forgotten,
    is_marked,
    steps_apart,
    texts_left_apart,
    words_taken_out,
)
from facilitator.storage.models import (
    MODELS,
    Action,
    ActionOwner,
    ActionUpdate,
    Overruling,
    Point,
    Response,
    VoteOption,
)
from facilitator.storage.row import Row
from facilitator.storage.sql import rows
from facilitator.storage.work import Work

_LEFT = {**dict.fromkeys(ENTRIES, "text"), VoteOption.__tablename__: "text", Response.__tablename__: "said"}
"""The field of each entity of which a part can be forgotten."""
_ANYTHING = ("",)
_TIED = (
    "SELECT split_from FROM point UNION SELECT point FROM vote_option UNION SELECT point FROM response_link"
    " UNION SELECT action FROM action_owner UNION SELECT action FROM action_update UNION SELECT about FROM overruling"
    " UNION SELECT uid FROM point WHERE gathered_in IS NOT NULL UNION SELECT row FROM clash"
    " UNION SELECT uid FROM point WHERE substr(hex(uid), 13, 1)='5'"
    " UNION SELECT uid FROM decision WHERE substr(hex(uid), 13, 1)='5'"
    " UNION SELECT uid FROM action WHERE substr(hex(uid), 13, 1)='5'"
)
"""All that something was made of, that is made of something, or that clashes: few of all rows."""


@dataclass(frozen=True, slots=True)
class ForgetElsewhere:
    """Forget what was made of forgotten lines by who did not know; what a merge brought is in the library before."""

    label: ClassVar[str] = "Forget what was made of forgotten lines"

    def apply(self, work: Work) -> None:
        """Forget it, where there is something to forget."""
        work.session.flush()
        found = tuple(_marked_rows(work))
        for row in sorted(found, key=lambda row: isinstance(row, Response)):  # answers may go by what points say then
            _agree(work, row)
            work.session.flush()
        for row in found:
            if isinstance(row, Entry):
                _forget_made_of(work, row)
        _forget_repeated_apart(work)


def _marked_rows(work: Work) -> Iterator[Row]:
    """Yield the rows of which something was forgotten and that something is tied to, or on which laptops disagree."""
    connection = work.session.connection()
    tied = {uid for (uid,) in rows(connection, _TIED)}
    for uid, entity in forgotten_rows(connection, _LEFT):
        if (tied & {uid, *ids_as_others(uid)} or is_made_of(uid)) and (row := work.find(MODELS[entity], uid)):
            yield row


def _forget_repeated_apart(work: Work) -> None:
    """Forget what was written about the record with words that a merge took out of a line."""
    connection = work.session.connection()
    for uid, entity, taken in words_taken_out(connection):
        model = next((model for model in SAID if model.__tablename__ == entity), None)
        if model is not None and (row := work.find(model, uid)) is not None:
            left = {getattr(row, name) for name in SAID[model]}
            forget_repeated(
                work, row.meeting, {(name, text) for name, text in taken if name in SAID[model] and text not in left}
            )
        work.forgetting = True
    clear_words_taken_out(connection)


def _agree(work: Work, row: Row) -> None:
    """Leave of a text what all laptops left of it that forgot some of it; where that is nothing, the row goes."""
    field = _LEFT[row.__tablename__]
    texts = texts_left_apart(work.session.connection(), row.uid, field)
    rest = left_by_all(texts) if texts else ""
    if texts and not rest and isinstance(row, Response) and (point := still_answered(work, row)):
        rest = point.text
    if rest:
        work.forget_former(row, **{field: rest})
    elif texts:
        work.forget(row, *WORDS[type(row)])


def _forget_made_of(work: Work, row: Entry) -> None:
    connection = work.session.connection()
    apart = steps_apart(connection, row.uid, "text")
    gone = is_forgotten(connection, row.uid)
    if gone:
        _forget_copies(work, row)
    for half in every(work, Point, Point.split_from == row.uid):
        if born_in(connection, half.uid) in apart:
            _forget_with_halves(work, half)
    for shape in () if gone else tuple(shapes(work, row.uid)):
        if born_in(connection, shape.uid) in apart and not is_marked(connection, shape.uid):
            work.forget_former(shape, text=row.text)


def _forget_copies(work: Work, row: Entry) -> None:
    """Forget what is tied to a line that was forgotten and is not forgotten itself: who knew could not make it."""
    connection = work.session.connection()
    for shape in tuple(shapes(work, row.uid)):
        if not is_forgotten(connection, shape.uid):
            forget_row(work, shape)
    for copy, names in tuple(_copies(work, row)):
        if not is_forgotten(connection, copy.uid):
            work.forget(copy, *names)
    if isinstance(row, Point):
        for answer in tuple(answers_to(work, row)):
            knew = is_marked if still_answered(work, answer, row.uid) else is_forgotten
            if not knew(connection, answer.uid):
                forget_in_answer(work, row, answer, _ANYTHING)
        forget_name(work, row)


def _copies(work: Work, row: Entry) -> Iterator[tuple[Row, tuple[str, ...]]]:
    yield from ((stands, WORDS[Overruling]) for stands in every(work, Overruling, Overruling.about == row.uid))
    if isinstance(row, Point):
        yield from ((option, ("text",)) for option in every(work, VoteOption, VoteOption.point == row.uid))
    if isinstance(row, Action):
        yield from ((owner, ("label",)) for owner in every(work, ActionOwner, ActionOwner.action == row.uid))
        yield from ((news, ("text",)) for news in every(work, ActionUpdate, ActionUpdate.action == row.uid))


def _forget_with_halves(work: Work, half: Point) -> None:
    """Forget a half that was made apart, under every kind, with all that was split from it in turn."""
    waiting, done = [half], set[bytes]()
    while waiting:
        point = waiting.pop()
        for row in tuple(shapes(work, point.uid)):
            if row.uid not in done and not is_forgotten(work.session.connection(), row.uid):
                forget_row(work, row)
            done.add(row.uid)
            waiting += (more for more in every(work, Point, Point.split_from == row.uid) if more.uid not in done)
