"""Every text of a record, with the row it comes from: what a document prints is among them, whatever its layout.

The record is gone through field by field, so that a field which is added to it is looked at too.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from facilitator.domain.gate import Place, Told
from facilitator.queries.agenda import ItemRow
from facilitator.queries.evaluation import CommentRow
from facilitator.queries.levels import ItemLevelRow
from facilitator.queries.meetings import MeetingRow
from facilitator.queries.record import Record
from facilitator.queries.record.rows import AnswerRow, DecidedRow, PromiseRow, PutRightRow, SaidRow
from facilitator.queries.resources import ResourceRow
from facilitator.queries.votes import OptionRow, VoteRow

ENTITIES: dict[type[Any], str] = {
    MeetingRow: "meeting",
    ItemRow: "agenda_item",
    ItemLevelRow: "agenda_item",
    SaidRow: "point",
    DecidedRow: "decision",
    PromiseRow: "action",
    AnswerRow: "response",
    VoteRow: "vote",
    OptionRow: "vote_option",
    CommentRow: "evaluation_comment",
    ResourceRow: "resource",
    PutRightRow: "correction",
}
"""What the rows of a record are in the library."""
_ORDER = ("meeting", "decisions", "answers", "earlier_actions", "items", "points", "votes", "actions")
"""What comes first in the notes, so that the first use of a word is found."""
_CODES = """
edition kind status whose method attribution ref date starts ends minutes_status level_intended level_achieved intended
achieved started_at ended_at resumed_at back_at counted_from closed_at read_back visibility capacity said_on due
updated_on decided_on next_update_on item_title sections_off group_contact venue approved_at version on
"""
"""Fields that hold no words from people, that repeat another row, or that say how to reach the team."""
_SKIPPED = frozenset(_CODES.split())
_SAID = {(SaidRow, "text"), (SaidRow, "meaning"), (CommentRow, "text"), (AnswerRow, "said"), (OptionRow, "text")}
"""What is in the words of people, not of the team."""


def texts(record: Record) -> tuple[Told, ...]:
    """Return the texts of a published record in the order of the notes, each once for a row."""
    place = Place("meeting", record.meeting.id)
    seen: dict[tuple[Place, str], Told] = {}
    for name, part in _parts(record):
        for told in _texts(part, place, name):
            seen.setdefault((told.place, told.text), told)
    return tuple(seen.values())


def _parts(record: Record) -> Iterator[tuple[str, object]]:
    """Yield what a record holds; of the next meeting only what it is about and where it is.

    Of the team's list of abbreviations the notes print what they use.
    """
    ahead = replace(record, following=_next(record.following)) if record.following else record
    rest = [field.name for field in fields(record) if field.name not in (*_ORDER, "abbreviations")]
    yield from ((name, getattr(ahead, name)) for name in (*_ORDER, *rest))


def _next(row: MeetingRow) -> MeetingRow:
    return replace(row, facilitator="", note_taker="", hosts="", co_lead="", purpose="", ground_rules="")


def _texts(value: object, place: Place, field: str, row: type[Any] | None = None) -> Iterator[Told]:
    if isinstance(value, str):
        if value and field not in _SKIPPED:
            yield Told(place, field, value, own=(row, field) not in _SAID)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, place, field, row)
    elif is_dataclass(value):
        kind = type(value)
        here = Place(ENTITIES[kind], getattr(value, "id")) if kind in ENTITIES else place  # noqa: B009
        for each in fields(value):
            yield from _texts(getattr(value, each.name), here, each.name, kind)
