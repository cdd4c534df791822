"""What refers to somebody who was joined with another person is carried over to the one who stays.

The same rows come of it on every laptop: what is carried has an id made of what it is, and a value made of both.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from sqlalchemy import func, select

from facilitator.commands.attendance import attendance_id
from facilitator.domain import clock
from facilitator.domain.history import DELETED
from facilitator.domain.ids import uid_of
from facilitator.domain.joining import Coming, both_texts, kept_one, later, together
from facilitator.storage.journal import FIELDS
from facilitator.storage.models import (
    ActionOwner,
    Attendance,
    Consent,
    DifferentPeople,
    DiscussionTable,
    Membership,
    Person,
    Point,
    Turn,
)
from facilitator.storage.row import Row
from facilitator.storage.sql import scalar
from facilitator.storage.work import Work

Kept = Mapping[bytes, bytes]
"""For everyone who was joined with another person, the one who stays."""
RowT = TypeVar("RowT", bound=Row)

REPOINTED: tuple[tuple[type[Row], str], ...] = (
    (DiscussionTable, "host"),
    (DiscussionTable, "scribe"),
    (Point, "speaker"),
    (Turn, "person"),
    (Attendance, "with_person"),
)
"""The fields that name a person in a row that is the same whoever it is."""
MADE_OF: tuple[tuple[type[Row], str], ...] = (
    (Attendance, "person"),
    (Membership, "person"),
    (Consent, "person"),
    (ActionOwner, "person"),
    (DifferentPeople, "one"),
    (DifferentPeople, "other"),
)
"""The fields that name a person of whom the id of the row is made."""
FILLED = ("given", "family", "organisation", "capacity", "email", "phone")
"""What is taken of the other one where the one who stays has nothing."""
NOTED = ("access", "leaving_help")
"""What is taken of both: what helps somebody is never lost."""


def carry(work: Work) -> None:
    """Carry all that refers to people who were joined; where nothing does, nothing is written."""
    work.session.flush()
    kept = _kept(work)
    if not kept:
        return
    _fill_in_late(work, kept)
    for model, field in REPOINTED:
        for row in _referring(work, model, field, kept):
            setattr(row, field, kept[getattr(row, field)])
    for model, field in MADE_OF:
        for row in list(_referring(work, model, field, kept)):
            _move(work, row, kept)
    work.session.flush()
    _let_nobody_be_brought_who_brings(work)


def fill_in(kept: Person, gone: Person) -> None:
    """Give the one who stays what is known of the other one alone."""
    for field in FILLED:
        setattr(kept, field, getattr(kept, field) or getattr(gone, field))
    for field in NOTED:
        setattr(kept, field, both_texts(getattr(kept, field), getattr(gone, field)))


def pair_id(one: bytes, other: bytes) -> bytes:
    """Return the id of the row that says that two people are different, the same in either order."""
    return uid_of("different_people", *sorted((one, other)))


def _kept(work: Work) -> Kept:
    """Return who stays for everyone who was joined; of a ring that laptops made, the oldest is joined with nobody."""
    query = select(Person.uid, Person.merged_into).where(Person.merged_into.is_not(None))
    into = {person: other for person, other in work.session.execute(query) if other is not None}
    kept = {person: kept_one(person, into) for person in into}
    for person, other in kept.items():
        if person == other and (row := work.find(Person, person)) is not None:
            row.merged_into = None
    known = {other: work.find(Person, other) is not None for other in set(kept.values())}
    return {person: other for person, other in kept.items() if person != other and known[other]}


def _fill_in_late(work: Work, kept: Kept) -> None:
    """Fill in what a laptop that did not know of the joining wrote down of the one who is gone."""
    apart = select(Person).where(Person.merged_into.is_not(None), func.length(Person.rev) > clock.SIZE)
    for gone in work.session.scalars(apart.order_by(Person.uid)).all():
        other = work.find(Person, kept.get(gone.uid))
        if other is not None:
            fill_in(other, gone)
            if not _clashes(work, gone, "merged_into"):
                work.settle(gone, merged_into=gone.merged_into)


def _referring(work: Work, model: type[RowT], field: str, kept: Kept) -> Iterator[RowT]:
    column = getattr(model, field)
    joined = select(Person.uid).where(Person.merged_into.is_not(None))
    found = work.session.scalars(select(model).where(column.in_(joined), model.deleted == 0).order_by(model.uid)).all()
    return (row for row in found if not row.deleted and getattr(row, field) in kept)


def _move(work: Work, row: Row, kept: Kept) -> None:
    """Carry a row over to the one that is made of the person who stays; the old one is withdrawn."""
    named = {field: getattr(row, field) for model, field in MADE_OF if type(row) is model}
    people = dict(zip(named, sorted(kept.get(person, person) for person in named.values()), strict=True))
    if len(set(people.values())) == len(people):
        uid = _id_of(row, people)
        held = work.find(type(row), uid)
        if held is None or held.deleted:
            held = work.find_or_add(type(row)(uid=uid))
            copied = {field: getattr(row, field) for field in FIELDS[row.__tablename__] if field != DELETED}
            for field, value in (copied | people).items():
                setattr(held, field, value)
        else:
            _combine(held, row)
        if _clashes(work, held, DELETED):
            work.settle(held, deleted=0)
    row.deleted = 1


def _id_of(row: Row, people: Mapping[str, bytes]) -> bytes:
    if isinstance(row, Attendance):
        return attendance_id(row.meeting or b"", people["person"])
    if isinstance(row, Membership):
        return uid_of("membership", row.group or b"", people["person"])
    if isinstance(row, Consent):
        return uid_of("consent", people["person"], row.purpose)
    if isinstance(row, ActionOwner):
        return uid_of("action_owner", row.action or b"", people["person"])
    return pair_id(*people.values())


def _clashes(work: Work, row: Row, field: str) -> bool:
    asked = "SELECT 1 FROM clash WHERE row=? AND field=?"
    return scalar(work.session.connection(), asked, (row.uid, field)) is not None


def _combine(held: Row, row: Row) -> None:
    """Put two rows of one person into one; a row that says no more than of whom it is made stays as it is."""
    if isinstance(held, Attendance) and isinstance(row, Attendance):
        _attendances(held, row)
    elif isinstance(held, Membership) and isinstance(row, Membership):
        held.role = held.role or row.role
        held.starts_on = min(filter(None, (held.starts_on, row.starts_on)), default="")
        held.ends_on = max(held.ends_on, row.ends_on) if held.ends_on and row.ends_on else ""
    elif isinstance(held, Consent) and isinstance(row, Consent) and _is_later(row, held):
        for field in ("answer", "wording", "method", "given_at", "taken_by"):
            setattr(held, field, getattr(row, field))


def _attendances(held: Attendance, row: Attendance) -> None:
    both = together(_coming(held), _coming(row))
    for field in ("status", "arrived_at", "left_at", "back_at"):
        setattr(held, field, getattr(both, field))
    held.booked = max(held.booked, row.booked)
    for field in ("label", "capacity", "table_no", "badge", "with_person", "access_met", "first_time"):
        setattr(held, field, getattr(held, field) or getattr(row, field))
    held.access_note = both_texts(held.access_note, row.access_note)


def _coming(row: Attendance) -> Coming:
    return Coming(row.status, row.arrived_at, row.left_at, row.back_at)


def _is_later(row: Consent, held: Consent) -> bool:
    return later((row.given_at, row.answer), (held.given_at, held.answer))


def _let_nobody_be_brought_who_brings(work: Work) -> None:
    """Of those joined, whoever brings somebody comes on their own account, and nobody brings themselves."""
    stayed = select(Person.merged_into).where(Person.merged_into.is_not(None))
    brought = select(Attendance).where(Attendance.with_person.is_not(None), Attendance.deleted == 0)
    for row in work.session.scalars(brought.where(Attendance.person.in_(stayed)).order_by(Attendance.uid)).all():
        brings = brought.where(Attendance.meeting == row.meeting, Attendance.with_person == row.person)
        if work.session.scalars(brings).first() is not None:
            row.with_person = None
