"""Meetings: their programme, tables, and who is there."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.storage.row import STRICT, Row, a_number, a_ref, a_text


class Meeting(Row):
    """One sitting of a group. `code` (`2026/11`) begins the references of its actions.

    `attribution` and `ground_rules` are its group's where they are empty. `co_lead` says which citizen leads with the
    team, `level_note` why a level was achieved or not (R-L1, R-L2), `closed_at` when it was closed. The minutes
    tell who brought the subject, what can and cannot change, what became of groups, and what the team will change.
    `approved_in` is the meeting at which its minutes were approved, `approved_at` when.
    """

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
    attribution: Mapped[str] = a_text()
    ground_rules: Mapped[str] = a_text()
    level_intended: Mapped[str] = a_text()
    level_achieved: Mapped[str] = a_text()
    level_note: Mapped[str] = a_text()
    co_lead: Mapped[str] = a_text()
    closed_at: Mapped[str] = a_text()
    brought_by: Mapped[str] = a_text()
    can_change: Mapped[str] = a_text()
    cannot_change: Mapped[str] = a_text()
    groups_note: Mapped[str] = a_text()
    will_change: Mapped[str] = a_text()
    approved_in: Mapped[bytes | None] = a_ref()
    approved_at: Mapped[str] = a_text()


class AgendaItem(Row):
    """A part of a meeting; `minutes` is the time planned, in minutes, `extra` what was added since or lent (below 0).

    One that was left and taken up again at `resumed_at` keeps in `spent` the seconds before. `back_at` is when a break
    is over, `interrupts` the item in whose midst it was taken, and `unplanned` says that nobody had planned it.
    `outcome` says in a sentence what came of it.
    """

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
    extra: Mapped[int] = a_number()
    spent: Mapped[int] = a_number()
    resumed_at: Mapped[str] = a_text()
    back_at: Mapped[str] = a_text()
    interrupts: Mapped[bytes | None] = a_ref()
    unplanned: Mapped[int] = a_number()
    queue_closed: Mapped[int] = a_number()
    outcome: Mapped[str] = a_text()
    level_intended: Mapped[str] = a_text()
    level_achieved: Mapped[str] = a_text()

    @property
    def id(self) -> bytes:
        """Which it is, as the rules of the clock call it."""
        return self.uid


class DiscussionTable(Row):
    """A discussion table at a meeting; its uid comes from the meeting and the number."""

    __tablename__ = "table_"
    meeting: Mapped[bytes | None] = a_ref()
    number: Mapped[int] = a_number()
    name: Mapped[str] = a_text()
    seats: Mapped[int] = a_number()
    host: Mapped[bytes | None] = a_ref()
    scribe: Mapped[bytes | None] = a_ref()


class TableSheet(Row):
    """What came of a question at a table; its uid comes from item, question and table.

    `state` is empty or `no_sheet`, `photo` the number of the picture that was taken of the flipchart.
    """

    __tablename__ = "table_sheet"
    meeting: Mapped[bytes | None] = a_ref()
    item: Mapped[bytes | None] = a_ref()
    question_no: Mapped[int] = a_number()
    table_no: Mapped[int] = a_number()
    state: Mapped[str] = a_text()
    photo: Mapped[str] = a_text()


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


class Resource(Row):
    """Something to read or to look at: a handout, a page, the picture of a flipchart; `place` is its link, or where."""

    __tablename__ = "resource"
    __table_args__ = (Index("resource_place", "meeting", "position"), STRICT)
    meeting: Mapped[bytes | None] = a_ref()
    position: Mapped[str] = a_text()
    title: Mapped[str] = a_text()
    place: Mapped[str] = a_text()
    note: Mapped[str] = a_text()
