"""The rows of a library. Every text is plain text; dates are ISO dates, times ISO local times to the second."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.storage.row import STRICT, Row, a_number, a_ref, a_text


class Group(Row):
    """A body that meets."""

    __tablename__ = "group_"
    name: Mapped[str] = a_text()
    kind: Mapped[str] = a_text()
    purpose: Mapped[str] = a_text()
    contact: Mapped[str] = a_text()


class Organisation(Row):
    """An organisation that people come from."""

    __tablename__ = "organisation"
    name: Mapped[str] = a_text()


class Person(Row):
    """A person known to the team. `access` says what to do, never why; `leaving_help` what helps them to get out."""

    __tablename__ = "person"
    name: Mapped[str] = a_text()
    given: Mapped[str] = a_text()
    family: Mapped[str] = a_text()
    organisation: Mapped[bytes | None] = a_ref()
    capacity: Mapped[str] = a_text()
    email: Mapped[str] = a_text()
    phone: Mapped[str] = a_text()
    access: Mapped[str] = a_text()
    leaving_help: Mapped[str] = a_text()
    merged_into: Mapped[bytes | None] = a_ref()


class Membership(Row):
    """A person in a group; its uid comes from both."""

    __tablename__ = "membership"
    group: Mapped[bytes | None] = a_ref()
    person: Mapped[bytes | None] = a_ref()
    role: Mapped[str] = a_text()
    starts_on: Mapped[str] = a_text()
    ends_on: Mapped[str] = a_text()


class Meeting(Row):
    """One sitting of a group. `code` (`2026/11`) begins the references of its actions."""

    __tablename__ = "meeting"
    group: Mapped[bytes | None] = a_ref()
    code: Mapped[str] = a_text()
    title: Mapped[str] = a_text()
    subject: Mapped[str] = a_text()
    purpose: Mapped[str] = a_text()
    date: Mapped[str] = a_text()
    starts: Mapped[str] = a_text()
    ends: Mapped[str] = a_text()
    venue: Mapped[str] = a_text()
    facilitator: Mapped[str] = a_text()
    note_taker: Mapped[str] = a_text()
    hosts: Mapped[str] = a_text()
    status: Mapped[str] = mapped_column(default="planned", server_default="planned")
    minutes_status: Mapped[str] = mapped_column(default="draft", server_default="draft")
    copied_from: Mapped[bytes | None] = a_ref()


class AgendaItem(Row):
    """A part of a meeting; `minutes` is the time planned, in minutes."""

    __tablename__ = "agenda_item"
    __table_args__ = (Index("agenda_item_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    kind: Mapped[str] = a_text()
    title: Mapped[str] = a_text()
    minutes: Mapped[int] = a_number()
    presenters: Mapped[str] = a_text()
    question: Mapped[str] = a_text()
    started_at: Mapped[str] = a_text()
    ended_at: Mapped[str] = a_text()


class DiscussionTable(Row):
    """A discussion table at a meeting; its uid comes from the meeting and the number."""

    __tablename__ = "table_"
    meeting: Mapped[bytes | None] = a_ref()
    number: Mapped[int] = a_number()
    name: Mapped[str] = a_text()
    seats: Mapped[int] = a_number()
    host: Mapped[bytes | None] = a_ref()
    scribe: Mapped[bytes | None] = a_ref()


class Attendance(Row):
    """A person at a meeting; its uid comes from both. An unnamed one has a label and a uid of its own.

    `with_person` is who brings them; `access_met` whether what they need was there; `first_time` (`yes`, `no`) is only
    set where somebody says otherwise than the record.
    """

    __tablename__ = "attendance"
    meeting: Mapped[bytes | None] = a_ref()
    person: Mapped[bytes | None] = a_ref()
    label: Mapped[str] = a_text()
    capacity: Mapped[str] = a_text()
    status: Mapped[str] = a_text()
    booked: Mapped[int] = a_number()
    arrived_at: Mapped[str] = a_text()
    left_at: Mapped[str] = a_text()
    back_at: Mapped[str] = a_text()
    table_no: Mapped[int] = a_number()
    badge: Mapped[str] = a_text()
    with_person: Mapped[bytes | None] = a_ref()
    access_met: Mapped[str] = a_text()
    access_note: Mapped[str] = a_text()
    first_time: Mapped[str] = a_text()


class Consent(Row):
    """What a person agreed to or not, with the wording that they were shown; its uid comes from person and purpose."""

    __tablename__ = "consent"
    person: Mapped[bytes | None] = a_ref()
    purpose: Mapped[str] = a_text()
    answer: Mapped[str] = a_text()
    wording: Mapped[str] = a_text()
    method: Mapped[str] = a_text()
    given_at: Mapped[str] = a_text()
    taken_by: Mapped[str] = a_text()


class ConsentWording(Row):
    """How the team asks for a consent; its uid comes from the purpose."""

    __tablename__ = "consent_wording"
    purpose: Mapped[str] = a_text()
    text: Mapped[str] = a_text()


class Theme(Row):
    """What several points are about; its uid comes from its folded name."""

    __tablename__ = "theme"
    name: Mapped[str] = a_text()


class Point(Row):
    """Something said or written. `speaker_label` is how the notes call a speaker whom nobody known fits."""

    __tablename__ = "point"
    __table_args__ = (Index("point_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    kind: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    speaker: Mapped[bytes | None] = a_ref()
    speaker_capacity: Mapped[str] = a_text()
    speaker_label: Mapped[str] = a_text()
    table_no: Mapped[int] = a_number()
    sensitive: Mapped[int] = a_number()
    said_at: Mapped[str] = a_text()


class PointTheme(Row):
    """The tie of a point to a theme; its uid comes from both."""

    __tablename__ = "point_theme"
    point: Mapped[bytes | None] = a_ref()
    theme: Mapped[bytes | None] = a_ref()


class Decision(Row):
    """What the meeting settled."""

    __tablename__ = "decision"
    __table_args__ = (Index("decision_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    sensitive: Mapped[int] = a_number()
    said_at: Mapped[str] = a_text()


class Action(Row):
    """What will happen, by when; `ref` is the reference it claimed, for life."""

    __tablename__ = "action"
    __table_args__ = (Index("action_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    ref: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    due: Mapped[str] = a_text()
    due_words: Mapped[str] = a_text()
    status: Mapped[str] = mapped_column(default="not_started", server_default="not_started")
    outcome: Mapped[str] = a_text()
    sensitive: Mapped[int] = a_number()
    said_at: Mapped[str] = a_text()


class ActionOwner(Row):
    """Who will do an action: a person, or a label for an organisation, group or role; its uid comes from both."""

    __tablename__ = "action_owner"
    action: Mapped[bytes | None] = a_ref()
    person: Mapped[bytes | None] = a_ref()
    label: Mapped[str] = a_text()


class ActionUpdate(Row):
    """A dated word on an action; never changed once given (R-F7)."""

    __tablename__ = "action_update"
    action: Mapped[bytes | None] = a_ref()
    given_on: Mapped[str] = a_text()
    text: Mapped[str] = a_text()
    status: Mapped[str] = a_text()


class Response(Row):
    """A "You said, we did"; `meeting` is where it was said."""

    __tablename__ = "response"
    meeting: Mapped[bytes | None] = a_ref()
    ref: Mapped[str] = a_text()
    said: Mapped[str] = a_text()
    did: Mapped[str] = a_text()
    reason: Mapped[str] = a_text()
    status: Mapped[str] = mapped_column(default="not_started", server_default="not_started")
    decided_by: Mapped[str] = a_text()
    decided_on: Mapped[str] = a_text()
    passed_to: Mapped[str] = a_text()
    next_step: Mapped[str] = a_text()
    next_update_on: Mapped[str] = a_text()


class ResponseLink(Row):
    """The tie of a response to a point or an action; its uid comes from both."""

    __tablename__ = "response_link"
    response: Mapped[bytes | None] = a_ref()
    point: Mapped[bytes | None] = a_ref()
    action: Mapped[bytes | None] = a_ref()


class Abbreviation(Row):
    """A short form that expands as it is typed; its uid comes from the folded short form."""

    __tablename__ = "abbreviation"
    short: Mapped[str] = a_text()
    words: Mapped[str] = a_text()


class NameForms(Row):
    """Names that are used for one another, in one line; its uid comes from the set that it was first.

    One with the uid of a set that comes with the program stands in its place; without names, in place of nothing.
    """

    __tablename__ = "name_forms"
    names: Mapped[str] = a_text()


class DifferentPeople(Row):
    """Two people who look alike and are not the same; its uid comes from both."""

    __tablename__ = "different_people"
    one: Mapped[bytes | None] = a_ref()
    other: Mapped[bytes | None] = a_ref()


MODELS: dict[str, type[Row]] = {
    model.__tablename__: model
    for model in (
        Group, Organisation, Person, Membership, Meeting, AgendaItem, DiscussionTable, Attendance, Consent,
        ConsentWording, Theme, Point, PointTheme, Decision, Action, ActionOwner, ActionUpdate, Response, ResponseLink,
        Abbreviation, NameForms, DifferentPeople,
    )
}  # fmt: skip
