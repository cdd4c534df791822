"""Actions, and the answers to what was said."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.storage.row import STRICT, Row, a_number, a_ref, a_text


class Action(Row):
    """What will happen, by when; `ref` is the reference it claimed, for life.

    `read_back` is what the room said when it was read out.
    """

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
    read_back: Mapped[str] = a_text()
    read_back_note: Mapped[str] = a_text()


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


class Circulation(Row):
    """That a document of a meeting, or one response, was given out: when, how, to whom and in which forms (R-F5).

    `document` is what of the record it tells, `version` the published version, if any; `forms` stand with a space
    between them.
    """

    __tablename__ = "circulation"
    meeting: Mapped[bytes | None] = a_ref()
    response: Mapped[bytes | None] = a_ref()
    document: Mapped[str] = a_text()
    version: Mapped[str] = a_text()
    day: Mapped[str] = a_text()
    channel: Mapped[str] = a_text()
    to_whom: Mapped[str] = a_text()
    people: Mapped[int] = a_number()
    forms: Mapped[str] = a_text()
    note: Mapped[str] = a_text()
