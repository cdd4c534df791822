"""Words that are forgotten: which fields of a row hold them, and where else somebody may have written them again."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from sqlalchemy import ColumnElement, select

from facilitator.domain.wording import as_compared
from facilitator.storage.apart import texts_ever_held
from facilitator.storage.models import (
    MODELS,
    Action,
    AgendaItem,
    Circulation,
    Correction,
    Decision,
    Meeting,
    Overruling,
    Point,
    Publication,
    Resource,
    Response,
    VoteOption,
)
from facilitator.storage.row import Row
from facilitator.storage.work import Work

RowT = TypeVar("RowT", bound=Row)
Line = Point | Decision | Action | Response
Told = set[tuple[str, str]]
"""Sentences, each with the field that held it."""
Found = dict[tuple[str, bytes], dict[str, set[str]]]
"""Texts by their field, and these by the entity and uid of their row."""

WORDS: dict[type[Row], tuple[str, ...]] = {
    Point: ("text", "meaning", "speaker_label", "goes_to"),
    Decision: ("text", "read_back_note"),
    Action: ("text", "read_back_note", "due_words", "outcome"),
    VoteOption: ("text",),
    Response: ("said", "did", "reason", "next_step", "decided_by", "passed_to"),
    Overruling: ("state", "reason"),
    Correction: ("said", "instead", "raised_by", "reason"),
}
"""What of each is words that go where it is forgotten."""
SAID: dict[type[Line], tuple[str, ...]] = {
    Point: ("text", "meaning"),
    Decision: ("text", "read_back_note"),
    Action: ("text", "read_back_note", "outcome"),
    Response: ("said", "did", "reason", "next_step"),
}
"""What of these is sentences, which are known again where somebody wrote them once more."""
REPEATING: dict[type[Row], tuple[str, ...]] = {
    Correction: ("said", "instead", "reason"),
    Publication: ("what_changed",),
    Circulation: ("to_whom", "note"),
    Overruling: ("reason",),
    AgendaItem: ("outcome",),
    Meeting: ("level_note", "groups_note", "will_change"),
    Resource: ("note",),
}
"""What people write about the record, and where they may repeat it."""
STOCK = frozenset({"did", "reason", "next_step", "outcome"})
"""What answers and actions say in the words of every month: the same words at another meeting are no repetition."""
_TELLING = 12
"""So many letters are known again inside a longer text of their own meeting; fewer only where they are all of it."""
_TELLING_ELSEWHERE, _WORDS_ELSEWHERE = 25, 4
"""So many letters, in so many words, are known again at other meetings."""


def ever_said(work: Work, row: Line) -> Told:
    """Return the sentences that a row holds or has held."""
    return {(name, text) for name in SAID[type(row)] for text in work.ever_held(row, name)}


def forget_with_overrulings(work: Work, row: Row) -> None:
    """Forget the words of a row, and why a problem that was found in them may stand."""
    work.forget(row, *WORDS[type(row)])
    for stands in every(work, Overruling, Overruling.about == row.uid):
        work.forget(stands, *WORDS[Overruling])


def forget_repeated(work: Work, meeting: bytes | None, told: Told) -> None:
    """Forget what was written about the record where it repeats a line; published files stay as they were."""
    work.session.flush()
    for (entity, uid), names in _repeating(work, meeting, told).items():
        if (row := work.find(MODELS[entity], uid)) is not None:
            _forget_in(work, row, names)


def _repeating(work: Work, meeting: bytes | None, told: Told) -> Found:
    """Return, by row and field, the texts that it holds or has held and that repeat a line."""
    names = {model.__tablename__: fields for model, fields in REPEATING.items()}
    here = {uid for model in REPEATING for uid in _of_meeting(work, model, meeting)}
    near = partial(_repeats, {as_compared(words) for _, words in told})
    far = partial(_repeats_elsewhere, {as_compared(words) for name, words in told if name not in STOCK})
    found: Found = {}
    for entity, uid, name, text in texts_ever_held(work.session.connection(), names) if told else ():
        if (near if uid in here else far)(as_compared(text)):
            found.setdefault((entity, uid), {}).setdefault(name, set()).add(text)
    return found


def _of_meeting(work: Work, model: type[Row], meeting: bytes | None) -> Collection[bytes]:
    column = getattr(model, "meeting", model.uid)
    return work.session.scalars(select(model.uid).where(column == meeting)).all()


def _forget_in(work: Work, row: Row, found: Mapping[str, Collection[str]]) -> None:
    """Forget the fields of a row that repeat a line; of one that was written anew since, what it said before."""
    now = [name for name, texts in found.items() if getattr(row, name) in texts]
    if now and isinstance(row, Correction):
        forget_with_overrulings(work, row)
        return
    if now:
        work.forget_fields(row, *now)
    if before := {name: getattr(row, name) for name in found if name not in now}:
        work.forget_former(row, **before)


def _repeats(told: Iterable[str], text: str) -> bool:
    return any(words == text or (len(words) >= _TELLING and _stands_in(words, text)) for words in told)


def _repeats_elsewhere(told: Iterable[str], text: str) -> bool:
    return any(_tells_elsewhere(words) and _stands_in(words, text) for words in told)


def _tells_elsewhere(words: str) -> bool:
    return len(words) >= _TELLING_ELSEWHERE and len(words.split()) >= _WORDS_ELSEWHERE


def _stands_in(words: str, text: str) -> bool:
    """Return whether words stand in a text, and not as a part of longer ones."""
    return words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def every(work: Work, model: type[RowT], which: ColumnElement[bool]) -> Iterator[RowT]:
    """Yield the rows of a model of which something holds, withdrawn or not, the oldest first."""
    yield from work.session.scalars(select(model).where(which).order_by(model.rid)).all()
