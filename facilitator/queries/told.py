"""Which rows the published notes of a meeting are made of, and which of their fields they tell.

Rows of the meeting itself tell all of their fields but a few. Of rows around it (the next meeting, who speaks and what
they agreed to, short forms) they tell a few, and each of these has a part to play.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, CompoundSelect, Select, bindparam, literal, or_, select, tuple_, union_all
from sqlalchemy.orm import aliased

from facilitator.domain.acronyms import acronyms
from facilitator.domain.attribution import ShownAs
from facilitator.domain.consents import Answer, Purpose
from facilitator.domain.history import DELETED, Change, fold
from facilitator.domain.publishing import CorrectionState
from facilitator.queries.attribution import attribution
from facilitator.queries.reading import NEEDS, PRIVATE
from facilitator.storage.folding import rules_of
from facilitator.storage.journal import FIELDS, default
from facilitator.storage.models import (
    Abbreviation,
    Action,
    ActionOwner,
    AgendaItem,
    Attendance,
    Consent,
    Correction,
    Decision,
    EvaluationComment,
    EvaluationCount,
    Group,
    Meeting,
    Person,
    Point,
    PointTheme,
    Resource,
    Response,
    ResponseLink,
    TableSheet,
    Theme,
    Turn,
    Vote,
    VoteCount,
    VoteOption,
)
from facilitator.storage.row import Row
from facilitator.storage.store import Reader


class Part(StrEnum):
    """The part that a row plays in the notes of a meeting."""

    OWN = "own"
    NEXT = "next meeting"
    SPEAKS = "speaks or owns an action"
    NAMED = "speaks and may be named"
    AGREED = "what who speaks agreed to"
    CAME = "came, or was expected"
    SHORT = "short form"


_OF_MEETING = (
    *(AgendaItem, TableSheet, Attendance, Point, Decision, Action, Response, Turn, Vote),
    *(EvaluationCount, EvaluationComment, Correction, Resource),
)
_UNDER = (
    (PointTheme, PointTheme.point, Point),
    (ActionOwner, ActionOwner.action, Action),
    (ResponseLink, ResponseLink.response, Response),
    (VoteOption, VoteOption.vote, Vote),
    (VoteCount, VoteCount.vote, Vote),
)
_PRIVATE = {field for _, field in PRIVATE}
UNTOLD: Mapping[str, frozenset[str]] = {
    "meeting": frozenset(
        {"minutes_status", "status", "closed_at", "note_taker", "copied_from", "approved_in", "approved_at"}
    ),
    "group_": frozenset(FIELDS["group_"]) - {"name", "purpose", "contact", "attribution", "sections_off"},
    "attendance": frozenset(
        {"table_no", "badge", "with_person", *(field for _, field in PRIVATE)} - {NEEDS["attendance"]}
    ),
    "turn": frozenset({"person", "label", "about", "joined_at", "ahead", "react", "table_no"}),
    "action": frozenset({"status", "outcome"}),
    "response": frozenset(FIELDS["response"]) - {"meeting", "ref", "said"},
    "correction": frozenset({"raised_by", "raised_at", "settled_in", "settled_at"}),
}
"""The fields of each entity that the notes do not tell, or that go on after a meeting: the next notes tell them."""
AROUND: Mapping[Part, frozenset[str]] = {
    Part.NEXT: frozenset({"date", "starts", "ends", "venue", "subject"}),
    Part.SPEAKS: frozenset({"capacity"}),
    Part.NAMED: frozenset({"name"}),
    Part.AGREED: frozenset({"answer"}),
    Part.CAME: frozenset({NEEDS["person"]}),
    Part.SHORT: frozenset({"short", "words"}),
}
"""What the notes tell of the rows around a meeting; of what somebody needs only whether there is anything."""


def names_told(entity: str, part: Part) -> frozenset[str]:
    """Return the fields of a row that the notes tell."""
    if part is not Part.OWN:
        return AROUND[part]
    return frozenset(FIELDS[entity]) - UNTOLD.get(entity, frozenset()) - {DELETED}


def told(entity: str, part: Part, line: Sequence[Change]) -> dict[str, object] | None:
    """Return what the notes tell of a row with these changes; None where they tell nothing of it."""
    state = fold(line, rules_of(entity))
    if not line or state.values[DELETED]:
        return None
    values = {name: state.values.get(name, default(entity, name)) for name in names_told(entity, part)}
    if part is Part.CAME:
        return {name: bool(value) for name, value in values.items()}
    if part is Part.AGREED and (values["answer"] != Answer.YES or "answer" in state.clashes):
        return None
    unsettled = entity == Correction.__tablename__ and values["state"] == CorrectionState.OPEN
    return None if unsettled else values


def rows_told(reader: Reader, meeting: bytes) -> Sequence[tuple[bytes, str, Part, bytes]]:
    """Return the rows that the notes of a meeting are made of, withdrawn ones too: uid, entity, part and heads."""
    by_name = attribution(reader, meeting).most is ShownAs.NAME
    found = reader.connection.execute(_all_rows(by_name=by_name), {"meeting": meeting}).all()
    return [(row[0], row[1], Part(row[2]), row[3]) for row in found]


def short_forms_used(reader: Reader, meeting: bytes) -> frozenset[str]:
    """Return the short forms that stand in what was written at a meeting, without capitals."""
    found = reader.connection.execute(_all_texts(), {"meeting": meeting}).scalars()
    return frozenset(each.short.casefold() for each in acronyms(found))


@cache
def _all_rows(*, by_name: bool) -> CompoundSelect[Any]:
    """Return the question for these rows; it is made once, since making it takes longer than asking it."""
    return union_all(*(question for _, question in _own(_HERE)), *_around(_HERE), *(_naming(_HERE) if by_name else ()))


_HERE: BindParameter[bytes] = bindparam("meeting")


def _own(here: BindParameter[bytes]) -> list[tuple[type[Row], Select[Any]]]:
    """Return each model of what is of the meeting itself, with the question for its rows."""
    group = select(Meeting.group).where(Meeting.uid == here)
    themes = select(PointTheme.theme).join(Point, Point.uid == PointTheme.point).where(Point.meeting == here)
    return [
        *((model, _heads(model).where(model.meeting == here)) for model in _OF_MEETING),
        *(
            (model, _heads(model).join(over, over.uid == tie).where(over.meeting == here))
            for model, tie, over in _UNDER
        ),
        (Meeting, _heads(Meeting).where(Meeting.uid == here)),
        (Group, _heads(Group).where(Group.uid.in_(group))),
        (Theme, _heads(Theme).where(Theme.uid.in_(themes))),
    ]


def _around(here: BindParameter[bytes]) -> list[Select[Any]]:
    owners = select(ActionOwner.person).join(Action, Action.uid == ActionOwner.action).where(Action.meeting == here)
    came = select(Attendance.person).where(Attendance.meeting == here)
    return [
        _heads(Meeting, Part.NEXT).where(Meeting.uid == _next(here)),
        _heads(Person, Part.SPEAKS).where(or_(Person.uid.in_(_speakers(here)), Person.uid.in_(owners))),
        _heads(Person, Part.CAME).where(Person.uid.in_(came)),
        _heads(Abbreviation, Part.SHORT),
    ]


def _naming(here: BindParameter[bytes]) -> list[Select[Any]]:
    yes = (Consent.purpose == Purpose.PUBLISH_NAME, Consent.answer == Answer.YES, Consent.deleted == 0)
    named = select(Consent.person).where(Consent.person.in_(_speakers(here)), *yes)
    asked = Consent.purpose.in_((Purpose.PUBLISH_NAME, Purpose.QUOTE))
    return [
        _heads(Person, Part.NAMED).where(Person.uid.in_(named)),
        _heads(Consent, Part.AGREED).where(Consent.person.in_(_speakers(here)), asked),
    ]


def _speakers(here: BindParameter[bytes]) -> Select[Any]:
    return select(Point.speaker).where(Point.meeting == here, Point.deleted == 0)


def _next(here: BindParameter[bytes]) -> Any:  # noqa: ANN401 - a query for one value
    this, later = aliased(Meeting), aliased(Meeting)
    follows = tuple_(later.date, later.starts, later.uid) > tuple_(this.date, this.starts, this.uid)
    after = select(later.uid).join(this, this.uid == here).where(later.deleted == 0, follows)
    same = after.where(later.group.is_not_distinct_from(this.group))
    return same.order_by(later.date, later.starts, later.uid).limit(1).scalar_subquery()


def _heads(model: type[Row], part: Part = Part.OWN) -> Select[Any]:
    return select(model.uid, literal(model.__tablename__), literal(part.value), model.rev)


@cache
def _all_texts() -> CompoundSelect[Any]:
    """Return the question for all that was written at a meeting and its notes tell."""
    return union_all(
        *(
            question.with_only_columns(column)
            for model, question in _own(_HERE)
            for column in model.__table__.columns
            if column.type.python_type is str and column.key in names_told(model.__tablename__, Part.OWN)
        )
    )
