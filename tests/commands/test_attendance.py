"""Who comes and goes at a meeting."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import (
    AdmitUnnamed,
    Book,
    BringAlong,
    CheckIn,
    CheckInUnnamed,
    ComeBack,
    Leave,
    MarkAbsent,
    WalkIn,
    WithdrawAttendance,
    attendance_id,
)
from facilitator.commands.bookings import NewBooking, TakeBookings
from facilitator.commands.companions import unnamed_id
from facilitator.commands.desk import GiveBadge, SayFirstTime, SayMet, Seat, SetCapacity
from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.people import SavePerson, WithdrawPerson
from facilitator.domain.refused import Refused
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.people import people
from tests.held import MEETING, NOON, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


@pytest.fixture
def amina(library: Held) -> bytes:
    return library.person("Amina Yusuf", capacity="citizen")


def only(library: Held) -> AttendanceRow:
    (row,) = library.ask(attendance, MEETING)
    return row


def test_who_is_booked_comes_as_what_they_are_known_as(library: Held, amina: bytes) -> None:
    library.do(Book(MEETING, amina, badge=" 12 "))

    row = only(library)
    assert (row.status, row.booked, row.capacity, row.badge) == ("booked", 1, "citizen", "12")


def test_booking_again_leaves_who_is_in_as_they_are(library: Held, amina: bytes) -> None:
    library.do(Book(MEETING, amina, "carer", "12"), CheckIn(MEETING, amina, NOON), Book(MEETING, amina))

    row = only(library)
    assert (row.status, row.capacity, row.badge) == ("present", "carer", "12")


def test_letting_in_carries_the_time_once(library: Held, amina: bytes) -> None:
    library.do(CheckIn(MEETING, amina, NOON))

    assert (only(library).status, only(library).arrived_at) == ("present", NOON)
    with pytest.raises(Refused, match=r"^Already in since 12 noon\.$"):
        library.do(CheckIn(MEETING, amina, "2026-11-05T12:05:00"))
    assert only(library).arrived_at == NOON


def test_who_comes_in_again_after_leaving_keeps_the_first_time(library: Held, amina: bytes) -> None:
    here = attendance_id(MEETING, amina)
    library.do(CheckIn(MEETING, amina, NOON), Leave(here, "2026-11-05T12:30:00"))
    assert (only(library).status, only(library).left_at) == ("left", "2026-11-05T12:30:00")
    library.do(CheckIn(MEETING, amina, "2026-11-05T12:40:00"))

    row = only(library)
    assert (row.status, row.arrived_at, row.left_at, row.back_at) == (
        "present",
        NOON,
        "2026-11-05T12:30:00",
        "2026-11-05T12:40:00",
    )


def test_only_who_is_in_can_leave_and_only_who_left_can_come_back(library: Held, amina: bytes) -> None:
    here = attendance_id(MEETING, amina)
    library.do(Book(MEETING, amina))
    with pytest.raises(Refused, match="who is in can leave"):
        library.do(Leave(here, NOON))
    with pytest.raises(Refused, match="who left can come back"):
        library.do(ComeBack(here, NOON))
    library.do(CheckIn(MEETING, amina, NOON), Leave(here, "2026-11-05T13:00:00"), ComeBack(here, "2026-11-05T13:10:00"))

    row = only(library)
    assert (row.status, row.left_at[11:16], row.back_at[11:16]) == ("present", "13:00", "13:10")
    library.do(Leave(here, "2026-11-05T15:00:00"))
    assert (only(library).left_at[11:16], only(library).back_at) == ("15:00", "")


def test_a_walk_in_is_a_new_person_who_is_in(library: Held) -> None:
    new = library.store.new_id()
    library.do(WalkIn(new, MEETING, "Bob Tan", "carer", NOON, "Age Well", "Bob", "Tan"))

    (person,) = library.ask(people)
    assert (person.name, person.given, person.family, person.organisation) == ("Bob Tan", "Bob", "Tan", "Age Well")
    assert (only(library).status, only(library).booked, only(library).capacity) == ("present", 0, "carer")


def test_a_walk_in_without_a_name_is_refused_and_leaves_nothing(library: Held) -> None:
    with pytest.raises(Refused, match="a name"):
        library.do(WalkIn(library.store.new_id(), MEETING, "  ", "carer", NOON))

    assert library.ask(people) == ()
    assert library.ask(attendance, MEETING) == ()


def test_somebody_without_a_name_counts(library: Held) -> None:
    library.do(AdmitUnnamed(library.store.new_id(), MEETING, "citizen", NOON))

    row = only(library)
    assert (row.person, row.name, row.status, row.capacity) == (None, "", "present", "citizen")


def test_absence_takes_times_away_and_presence_is_for_the_door(library: Held, amina: bytes) -> None:
    here = attendance_id(MEETING, amina)
    library.do(CheckIn(MEETING, amina, NOON), MarkAbsent(here, "apologies"))
    assert (only(library).status, only(library).arrived_at) == ("apologies", "")

    with pytest.raises(Refused, match="at the door"):
        library.do(MarkAbsent(here, "present"))


def test_a_table_a_capacity_and_being_off_the_list(library: Held, amina: bytes) -> None:
    here = attendance_id(MEETING, amina)
    library.do(Book(MEETING, amina), Seat(here, 4), SetCapacity(here, "provider"))
    assert (only(library).table_no, only(library).capacity) == (4, "provider")
    library.do(WithdrawAttendance(here))

    assert library.ask(attendance, MEETING) == ()


def test_every_step_at_the_door_can_be_undone(library: Held, amina: bytes) -> None:
    library.do(Book(MEETING, amina), CheckIn(MEETING, amina, NOON))
    library.store.undo()
    assert only(library).status == "booked"
    library.store.undo()

    assert library.ask(attendance, MEETING) == ()


def test_who_was_let_in_by_mistake_can_come_in_later(library: Held, amina: bytes) -> None:
    library.do(CheckIn(MEETING, amina, NOON))
    library.store.undo()
    library.do(CheckIn(MEETING, amina, "2026-11-05T12:30:00"))

    assert (only(library).status, only(library).arrived_at) == ("present", "2026-11-05T12:30:00")


def test_who_was_taken_off_the_list_is_booked_anew(library: Held, amina: bytes) -> None:
    library.do(CheckIn(MEETING, amina, NOON), WithdrawAttendance(attendance_id(MEETING, amina)), Book(MEETING, amina))

    row = only(library)
    assert (row.status, row.booked, row.arrived_at) == ("booked", 1, "")


@pytest.mark.parametrize("make", [Book, lambda meeting, person: CheckIn(meeting, person, NOON)])
def test_nobody_comes_to_a_meeting_that_is_not_there(library: Held, amina: bytes, make: type[Book]) -> None:
    with pytest.raises(Refused, match="no longer in the library"):
        library.do(make(b"x" * 16, amina))


def test_who_is_brought_comes_in_with_who_brings_them(library: Held, amina: bytes) -> None:
    helper, late = library.person("Bea Lund", capacity="supporter"), library.person("Cy Moss")
    library.do(*(Book(MEETING, each) for each in (amina, helper, late)))
    library.do(*(BringAlong(attendance_id(MEETING, each), amina) for each in (helper, late)))
    library.do(MarkAbsent(attendance_id(MEETING, late), "apologies"), CheckIn(MEETING, amina, NOON))

    found = {row.name: (row.status, row.arrived_at) for row in library.ask(attendance, MEETING)}
    assert found == {
        "Amina Yusuf": ("present", NOON),
        "Bea Lund": ("present", NOON),
        "Cy Moss": ("apologies", ""),
    }
    library.store.undo()
    assert {row.status for row in library.ask(attendance, MEETING)} == {"booked", "apologies"}


def test_who_is_brought_may_come_first(library: Held, amina: bytes) -> None:
    helper = library.person("Bea Lund")
    library.do(Book(MEETING, amina), Book(MEETING, helper), BringAlong(attendance_id(MEETING, helper), amina))
    library.do(CheckIn(MEETING, helper, NOON))

    assert sorted(row.status for row in library.ask(attendance, MEETING)) == ["booked", "present"]


def test_somebody_expected_without_a_name_comes_once_and_comes_back(library: Held, amina: bytes) -> None:
    booking = NewBooking(SavePerson(amina, "Amina Yusuf"), brings=(("Supporter", "supporter"),))
    library.do(TakeBookings((booking,), MEETING))
    here = unnamed_id(attendance_id(MEETING, amina), 0)
    library.do(CheckInUnnamed(here, NOON))
    with pytest.raises(Refused, match=r"Already in since 12 noon\."):
        library.do(CheckInUnnamed(here, "2026-11-05T12:30:00"))
    library.do(CheckIn(MEETING, amina, "2026-11-05T12:30:00"))

    came = {row.name: (row.status, row.arrived_at[11:16]) for row in library.ask(attendance, MEETING)}
    assert came == {"": ("present", "12:00"), "Amina Yusuf": ("present", "12:30")}


def test_nobody_brings_themselves_or_is_brought_by_who_is_brought(library: Held, amina: bytes) -> None:
    bea, cy = library.person("Bea Lund"), library.person("Cy Moss")
    library.do(*(Book(MEETING, each) for each in (amina, bea, cy)))
    library.do(BringAlong(attendance_id(MEETING, bea), amina))
    for brought, by in ((amina, amina), (cy, bea)):
        with pytest.raises(Refused, match="on their own account"):
            library.do(BringAlong(attendance_id(MEETING, brought), by))
    with pytest.raises(Refused, match="bring somebody themselves"):
        library.do(BringAlong(attendance_id(MEETING, amina), cy))
    library.do(CheckIn(MEETING, amina, NOON))
    with pytest.raises(Refused, match="bring somebody themselves"):
        library.do(BringAlong(attendance_id(MEETING, amina), cy))
    library.do(BringAlong(attendance_id(MEETING, bea), None), BringAlong(attendance_id(MEETING, amina), cy))


def test_somebody_taken_out_of_the_lists_is_back_in_them_when_they_come(library: Held, amina: bytes) -> None:
    library.do(WithdrawPerson(amina))
    assert library.ask(people) == ()
    assert [row.name for row in library.ask(people, withdrawn=True)] == ["Amina Yusuf"]
    library.do(CheckIn(MEETING, amina, NOON))

    assert [row.name for row in library.ask(people)] == ["Amina Yusuf"]
    assert only(library).status == "present"


def test_a_badge_belongs_to_one_person(library: Held, amina: bytes) -> None:
    bea = library.person("Bea Lund")
    library.do(Book(MEETING, amina), Book(MEETING, bea), GiveBadge(attendance_id(MEETING, amina), " A12 "))
    with pytest.raises(Refused, match="Badge a12 is somebody else’s today"):
        library.do(GiveBadge(attendance_id(MEETING, bea), "a12"))
    library.do(GiveBadge(attendance_id(MEETING, amina), "A12"), GiveBadge(attendance_id(MEETING, bea), "13"))

    assert [row.badge for row in library.ask(attendance, MEETING)] == ["A12", "13"]


def test_access_needs_are_met_partly_met_or_not(library: Held, amina: bytes) -> None:
    here = attendance_id(MEETING, amina)
    library.do(Book(MEETING, amina), SayMet(here, "partly", "The loop was off until 2pm"))
    assert (only(library).access_met, only(library).access_note) == ("partly", "The loop was off until 2pm")
    library.do(SayMet(here, ""))
    assert only(library).access_met == ""


def test_a_first_timer_is_marked_or_not(library: Held, amina: bytes) -> None:
    here = attendance_id(MEETING, amina)
    library.do(Book(MEETING, amina), SayFirstTime(here, "yes"))
    assert only(library).first_time == "yes"
    with pytest.raises(Refused, match="yes or no"):
        library.do(SayFirstTime(here, "maybe"))


CLOSED, LATE = "2026-11-05T14:00:00", "2026-11-06T09:30:00"


def closed(library: Held) -> None:
    library.do(SetMeetingStatus(MEETING, "closed", CLOSED))


def test_who_is_noted_at_a_closed_meeting_has_no_time_but_one_that_was_before(library: Held, amina: bytes) -> None:
    sam = library.person("Sam Lee", capacity="citizen")
    closed(library)
    library.do(
        CheckIn(MEETING, amina, LATE), CheckIn(MEETING, sam, NOON), AdmitUnnamed(b"u" * 16, MEETING, "carer", LATE)
    )
    rows = {row.name: row.arrived_at for row in library.ask(attendance, MEETING)}
    assert rows == {"Amina Yusuf": "", "Sam Lee": NOON, "": ""}


def test_who_left_or_came_back_at_a_closed_meeting_has_no_time_for_it(library: Held, amina: bytes) -> None:
    library.do(CheckIn(MEETING, amina, NOON))
    closed(library)
    library.do(Leave(attendance_id(MEETING, amina), LATE))
    assert (only(library).status, only(library).arrived_at, only(library).left_at) == ("left", NOON, "")
    with pytest.raises(Refused, match="in the record already"):
        library.do(CheckIn(MEETING, amina, LATE))
    library.do(ComeBack(attendance_id(MEETING, amina), LATE))
    assert (only(library).status, only(library).back_at) == ("present", "")
