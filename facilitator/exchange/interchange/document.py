"""What a meeting file holds, with the words of the library; `called` gives the file's word where it differs."""

from dataclasses import dataclass

from facilitator.exchange.interchange.in_the_room import Answer, Comment, Resource, Sheet, Turn, Vote
from facilitator.exchange.interchange.published import Correction, Version
from facilitator.exchange.interchange.spelling import called


@dataclass(frozen=True, slots=True)
class Group:
    """The body that meets (Popolo: Organization)."""

    uid: bytes = called("id", b"")
    name: str = ""
    kind: str = called("classification")
    purpose: str = called("description")
    contact: str = ""
    attribution: str = ""
    ground_rules: str = ""
    sections_off: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that people come from (Popolo: Organization)."""

    uid: bytes = called("id", b"")
    name: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the meeting (Popolo: Person); `access` says what to do, never why."""

    uid: bytes = called("id", b"")
    name: str = ""
    given: str = called("given_name")
    family: str = called("family_name")
    organisation: bytes | None = called("organization_id", None)
    capacity: str = ""
    email: str = ""
    phone: str = ""
    access: str = ""
    leaving_help: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A person in the group that meets (Popolo: Membership)."""

    person: bytes | None = called("person_id", None)
    role: str = ""
    starts_on: str = called("start_date")
    ends_on: str = called("end_date")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting (Open Civic Data: Event); `date` is ISO, `starts` and `ends` are local clock times."""

    uid: bytes = called("id", b"")
    code: str = ""
    title: str = called("name")
    subject: str = ""
    purpose: str = called("description")
    date: str = called("start_date")
    starts: str = called("start_time")
    ends: str = called("end_time")
    venue: str = called("location")
    facilitator: str = ""
    note_taker: str = ""
    hosts: str = ""
    status: str = ""
    minutes_status: str = ""
    closed_at: str = ""
    attribution: str = ""
    ground_rules: str = ""
    level_intended: str = ""
    level_achieved: str = ""
    level_note: str = ""
    co_lead: str = ""
    brought_by: str = ""
    can_change: str = ""
    cannot_change: str = ""
    groups_note: str = ""
    will_change: str = ""
    approved_in: bytes | None = called("approved_in_id", None)
    approved_at: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A part of the meeting (Open Civic Data: agenda item); `minutes` is the time planned.

    A break `interrupts` the part in whose midst it was taken, and may be `unplanned`.
    """

    uid: bytes = called("id", b"")
    position: str = called("order")
    kind: str = called("classification")
    title: str = called("description")
    minutes: int = 0
    presenters: str = ""
    question: str = ""
    started_at: str = ""
    ended_at: str = ""
    extra: int = 0
    spent: int = 0
    resumed_at: str = ""
    back_at: str = ""
    interrupts: bytes | None = called("interrupts_id", None)
    unplanned: bool = False
    queue_closed: bool = False
    outcome: str = ""
    level_intended: str = ""
    level_achieved: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A discussion table, with who hosts it and who writes."""

    number: int = 0
    name: str = ""
    seats: int = 0
    host: bytes | None = called("host_id", None)
    scribe: bytes | None = called("scribe_id", None)


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person at the meeting; or an unnamed one, who has a `label` and an id of their own."""

    uid: bytes | None = called("id", None)
    person: bytes | None = called("person_id", None)
    label: str = ""
    capacity: str = ""
    status: str = ""
    booked: bool = False
    arrived_at: str = ""
    left_at: str = ""
    back_at: str = ""
    table_no: int = called("table", 0)
    badge: str = ""
    with_person: bytes | None = called("with_person_id", None)
    access_met: str = ""
    access_note: str = ""
    first_time: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """What several points are about."""

    uid: bytes = called("id", b"")
    name: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """Something said or written (Popolo: Speech). What it was `raised_before` is of another meeting."""

    uid: bytes = called("id", b"")
    item: bytes | None = called("agenda_item_id", None)
    position: str = called("order")
    kind: str = called("type")
    text: str = ""
    speaker: bytes | None = called("creator_id", None)
    speaker_capacity: str = called("role")
    speaker_label: str = called("attribution_text")
    table_no: int = called("table", 0)
    themes: tuple[bytes, ...] = called("theme_ids", ())
    sensitive: bool = False
    said_at: str = called("date")
    question_no: int = called("question", 0)
    whose: str = ""
    shown_as: str = ""
    mark: str = ""
    meaning: str = ""
    gathered_in: bytes | None = called("gathered_in_id", None)
    raised_before: bytes | None = called("raised_before_id", None)
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the meeting settled (Popolo: Motion)."""

    uid: bytes = called("id", b"")
    item: bytes | None = called("agenda_item_id", None)
    position: str = called("order")
    text: str = ""
    sensitive: bool = False
    said_at: str = called("date")
    read_back: str = ""
    read_back_note: str = ""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who will do an action: a person, or the name of an organisation, a group or a role."""

    person: bytes | None = called("person_id", None)
    label: str = called("name")


@dataclass(frozen=True, slots=True)
class Update:
    """A dated word on an action, with the status after it."""

    uid: bytes = called("id", b"")
    given_on: str = called("date")
    text: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What will happen, who, by when; `ref` is its reference for life."""

    uid: bytes = called("id", b"")
    item: bytes | None = called("agenda_item_id", None)
    position: str = called("order")
    ref: str = ""
    text: str = ""
    owners: tuple[Owner, ...] = ()
    due: str = ""
    due_words: str = ""
    status: str = ""
    outcome: str = ""
    sensitive: bool = False
    said_at: str = called("date")
    updates: tuple[Update, ...] = ()
    read_back: str = ""
    read_back_note: str = ""


@dataclass(frozen=True, slots=True)
class EarlierMeeting:
    """A meeting of the group before this one, named so that a response can say where it was said."""

    uid: bytes = called("id", b"")
    code: str = ""
    title: str = called("name")
    date: str = called("start_date")
    status: str = "closed"


@dataclass(frozen=True, slots=True)
class Response:
    """A "You said, we did"; `meeting` is where it was said. Its points and actions may be of another meeting."""

    uid: bytes = called("id", b"")
    meeting: bytes | None = called("event_id", None)
    ref: str = ""
    said: str = ""
    did: str = ""
    reason: str = ""
    status: str = ""
    decided_by: str = ""
    decided_on: str = ""
    passed_to: str = ""
    next_step: str = ""
    next_update_on: str = ""
    points: tuple[bytes, ...] = called("point_ids", ())
    actions: tuple[bytes, ...] = called("action_ids", ())


@dataclass(frozen=True, slots=True)
class MeetingDocument:
    """A whole meeting as one file holds it; every list in the order it is to be shown."""

    group: Group = Group()
    meeting: Meeting = Meeting()
    earlier: tuple[EarlierMeeting, ...] = called("earlier_meetings", ())
    organisations: tuple[Organisation, ...] = called("organizations", ())
    people: tuple[Person, ...] = called("persons", ())
    memberships: tuple[Membership, ...] = ()
    items: tuple[AgendaItem, ...] = called("agenda", ())
    tables: tuple[Table, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    themes: tuple[Theme, ...] = ()
    points: tuple[Point, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    responses: tuple[Response, ...] = ()
    sheets: tuple[Sheet, ...] = called("table_sheets", ())
    turns: tuple[Turn, ...] = ()
    votes: tuple[Vote, ...] = ()
    evaluation: tuple[Answer, ...] = ()
    comments: tuple[Comment, ...] = ()
    resources: tuple[Resource, ...] = ()
    versions: tuple[Version, ...] = ()
    corrections: tuple[Correction, ...] = ()
