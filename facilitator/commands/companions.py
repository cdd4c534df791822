"""Who comes with whom, as a booking list says it: tied where that can be, the unnamed expected with who brings them."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import select

from facilitator.commands.attendance import BringAlong, MarkAbsent, attendance_id
from facilitator.domain.attendance import Status
from facilitator.domain.ids import uid_of
from facilitator.domain.refused import Refused
from facilitator.storage.models import Attendance
from facilitator.storage.work import Work

Unnamed = tuple[str, str]
"""The label of somebody who is brought and not named, and the capacity, which may be empty."""


def unnamed_id(host: bytes, number: int) -> bytes:
    """Return the id of the attendance of the first, second … unnamed one whom an attendance brings."""
    return uid_of("attendance", host, "brings", number)


def tie(work: Work, meeting: bytes, person: bytes, host: bytes) -> None:
    """Tie somebody to who brings them; who is tied already stays so, and what cannot be (a ring) ties nobody."""
    row = work.get(Attendance, attendance_id(meeting, person))
    if row.with_person is None:
        work.session.flush()
        with suppress(Refused):
            BringAlong(row.uid, host).apply(work)


def expect(work: Work, meeting: bytes, host: bytes, unnamed: Sequence[Unnamed]) -> None:
    """Expect the unnamed whom somebody brings; the same list again expects nobody twice."""
    here = work.get(Attendance, attendance_id(meeting, host))
    for number, (label, capacity) in enumerate(unnamed):
        held = work.find(Attendance, uid := unnamed_id(here.uid, number))
        if held is not None and not held.deleted:
            continue
        row = work.find_or_add(Attendance(uid=uid, meeting=meeting))
        row.label, row.capacity, row.with_person, row.booked = label, capacity, host, 1
        row.status = Status.APOLOGIES if here.status == Status.APOLOGIES else Status.BOOKED
        row.arrived_at = row.left_at = row.back_at = ""


def excuse(work: Work, row: Attendance) -> None:
    """List somebody who is expected with apologies, and with them the unnamed whom they were to bring."""
    unnamed = select(Attendance.uid).where(
        Attendance.meeting == row.meeting,
        Attendance.with_person == row.person,
        Attendance.person.is_(None),
        Attendance.status == Status.BOOKED,
        Attendance.deleted == 0,
    )
    for uid in (row.uid, *work.session.scalars(unnamed).all()):
        MarkAbsent(uid, Status.APOLOGIES).apply(work)
