"""The rows of a library. Every text is plain text; dates are ISO dates, times ISO local times to the second."""

from typing import Any, ClassVar

from sqlalchemy import Index, Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_STRICT = {"sqlite_strict": True}


class Base(DeclarativeBase):
    """The tables of the library, without its journal."""

    metadata = MetaData()
    type_annotation_map: ClassVar = {bytes: LargeBinary(), str: Text(), int: Integer()}


def _text() -> Mapped[str]:
    return mapped_column(default="", server_default="")


def _number() -> Mapped[int]:
    return mapped_column(default=0, server_default="0")


def _ref() -> Mapped[bytes | None]:
    """Return the column for the uid of another row, which may not have arrived yet."""
    return mapped_column(default=None, index=True)


class Row(Base):
    """What every journalled row has: its id from birth, the heads of its history, and whether it was withdrawn."""

    __abstract__ = True
    __table_args__: Any = _STRICT

    rid: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[bytes] = mapped_column(unique=True)
    rev: Mapped[bytes] = mapped_column(default=b"")
    deleted: Mapped[int] = _number()


class Group(Row):
    """A body that meets."""

    __tablename__ = "group_"
    name: Mapped[str] = _text()
    kind: Mapped[str] = _text()
    purpose: Mapped[str] = _text()
    contact: Mapped[str] = _text()


class Organisation(Row):
    """An organisation that people come from."""

    __tablename__ = "organisation"
    name: Mapped[str] = _text()


class Person(Row):
    """A person known to the team. `access` says what to do, never why."""

    __tablename__ = "person"
    name: Mapped[str] = _text()
    given: Mapped[str] = _text()
    family: Mapped[str] = _text()
    organisation: Mapped[bytes | None] = _ref()
    capacity: Mapped[str] = _text()
    email: Mapped[str] = _text()
    phone: Mapped[str] = _text()
    access: Mapped[str] = _text()
    merged_into: Mapped[bytes | None] = _ref()


class Membership(Row):
    """A person in a group; its uid comes from both."""

    __tablename__ = "membership"
    group: Mapped[bytes | None] = _ref()
    person: Mapped[bytes | None] = _ref()
    role: Mapped[str] = _text()
    starts_on: Mapped[str] = _text()
    ends_on: Mapped[str] = _text()


class Meeting(Row):
    """One sitting of a group. `code` (`2026/11`) begins the references of its actions."""

    __tablename__ = "meeting"
    group: Mapped[bytes | None] = _ref()
    code: Mapped[str] = _text()
    title: Mapped[str] = _text()
    subject: Mapped[str] = _text()
    purpose: Mapped[str] = _text()
    date: Mapped[str] = _text()
    starts: Mapped[str] = _text()
    ends: Mapped[str] = _text()
    venue: Mapped[str] = _text()
    facilitator: Mapped[str] = _text()
    note_taker: Mapped[str] = _text()
    hosts: Mapped[str] = _text()
    status: Mapped[str] = mapped_column(default="planned", server_default="planned")
    minutes_status: Mapped[str] = mapped_column(default="draft", server_default="draft")
    copied_from: Mapped[bytes | None] = _ref()


class AgendaItem(Row):
    """A part of a meeting; `minutes` is the time planned, in minutes."""

    __tablename__ = "agenda_item"
    __table_args__ = (Index("agenda_item_place", "meeting", "position"), _STRICT)
    meeting: Mapped[bytes | None] = _ref()
    position: Mapped[str] = _text()
    kind: Mapped[str] = _text()
    title: Mapped[str] = _text()
    minutes: Mapped[int] = _number()
    presenters: Mapped[str] = _text()
    question: Mapped[str] = _text()
    started_at: Mapped[str] = _text()
    ended_at: Mapped[str] = _text()


class DiscussionTable(Row):
    """A discussion table at a meeting; its uid comes from the meeting and the number."""

    __tablename__ = "table_"
    meeting: Mapped[bytes | None] = _ref()
    number: Mapped[int] = _number()
    name: Mapped[str] = _text()
    seats: Mapped[int] = _number()
    host: Mapped[bytes | None] = _ref()
    scribe: Mapped[bytes | None] = _ref()


class Attendance(Row):
    """A person at a meeting, its uid from both; or an unnamed one, with a label and a uid of its own."""

    __tablename__ = "attendance"
    meeting: Mapped[bytes | None] = _ref()
    person: Mapped[bytes | None] = _ref()
    label: Mapped[str] = _text()
    capacity: Mapped[str] = _text()
    status: Mapped[str] = _text()
    booked: Mapped[int] = _number()
    arrived_at: Mapped[str] = _text()
    left_at: Mapped[str] = _text()
    table_no: Mapped[int] = _number()
    badge: Mapped[str] = _text()


class Theme(Row):
    """What several points are about; its uid comes from its folded name."""

    __tablename__ = "theme"
    name: Mapped[str] = _text()


class Point(Row):
    """Something said or written. `speaker_label` is how the notes call a speaker whom nobody known fits."""

    __tablename__ = "point"
    __table_args__ = (Index("point_place", "meeting", "position"), _STRICT)
    meeting: Mapped[bytes | None] = _ref()
    item: Mapped[bytes | None] = _ref()
    position: Mapped[str] = _text()
    kind: Mapped[str] = _text()
    text: Mapped[str] = _text()
    speaker: Mapped[bytes | None] = _ref()
    speaker_capacity: Mapped[str] = _text()
    speaker_label: Mapped[str] = _text()
    table_no: Mapped[int] = _number()
    sensitive: Mapped[int] = _number()
    said_at: Mapped[str] = _text()


class PointTheme(Row):
    """The tie of a point to a theme; its uid comes from both."""

    __tablename__ = "point_theme"
    point: Mapped[bytes | None] = _ref()
    theme: Mapped[bytes | None] = _ref()


class Decision(Row):
    """What the meeting settled."""

    __tablename__ = "decision"
    __table_args__ = (Index("decision_place", "meeting", "position"), _STRICT)
    meeting: Mapped[bytes | None] = _ref()
    item: Mapped[bytes | None] = _ref()
    position: Mapped[str] = _text()
    text: Mapped[str] = _text()
    sensitive: Mapped[int] = _number()
    said_at: Mapped[str] = _text()


class Action(Row):
    """What will happen, by when; `ref` is the reference it claimed, for life."""

    __tablename__ = "action"
    __table_args__ = (Index("action_place", "meeting", "position"), _STRICT)
    meeting: Mapped[bytes | None] = _ref()
    item: Mapped[bytes | None] = _ref()
    position: Mapped[str] = _text()
    ref: Mapped[str] = _text()
    text: Mapped[str] = _text()
    due: Mapped[str] = _text()
    due_words: Mapped[str] = _text()
    status: Mapped[str] = mapped_column(default="not_started", server_default="not_started")
    outcome: Mapped[str] = _text()
    sensitive: Mapped[int] = _number()
    said_at: Mapped[str] = _text()


class ActionOwner(Row):
    """Who will do an action: a person, or a label for an organisation, group or role; its uid comes from both."""

    __tablename__ = "action_owner"
    action: Mapped[bytes | None] = _ref()
    person: Mapped[bytes | None] = _ref()
    label: Mapped[str] = _text()


class ActionUpdate(Row):
    """A dated word on an action; never changed once given (R-F7)."""

    __tablename__ = "action_update"
    action: Mapped[bytes | None] = _ref()
    given_on: Mapped[str] = _text()
    text: Mapped[str] = _text()
    status: Mapped[str] = _text()


class Response(Row):
    """A "You said, we did"; `meeting` is where it was said."""

    __tablename__ = "response"
    meeting: Mapped[bytes | None] = _ref()
    ref: Mapped[str] = _text()
    said: Mapped[str] = _text()
    did: Mapped[str] = _text()
    reason: Mapped[str] = _text()
    status: Mapped[str] = mapped_column(default="not_started", server_default="not_started")
    decided_by: Mapped[str] = _text()
    decided_on: Mapped[str] = _text()
    passed_to: Mapped[str] = _text()
    next_step: Mapped[str] = _text()
    next_update_on: Mapped[str] = _text()


class ResponseLink(Row):
    """The tie of a response to a point or an action; its uid comes from both."""

    __tablename__ = "response_link"
    response: Mapped[bytes | None] = _ref()
    point: Mapped[bytes | None] = _ref()
    action: Mapped[bytes | None] = _ref()


class Abbreviation(Row):
    """A short form that expands as it is typed; its uid comes from the folded short form."""

    __tablename__ = "abbreviation"
    short: Mapped[str] = _text()
    words: Mapped[str] = _text()


MODELS: dict[str, type[Row]] = {
    model.__tablename__: model
    for model in (
        Group, Organisation, Person, Membership, Meeting, AgendaItem, DiscussionTable, Attendance, Theme, Point,
        PointTheme, Decision, Action, ActionOwner, ActionUpdate, Response, ResponseLink, Abbreviation,
    )
}  # fmt: skip
