"""Who is on the list of a meeting, and how many of them are what."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import (
    AdmitUnnamed,
    Book,
    CheckIn,
    Leave,
    MarkAbsent,
    WithdrawAttendance,
    attendance_id,
)
from facilitator.commands.desk import SayMet
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.views import View
from facilitator.queries.attendance import attendance, booked_elsewhere, came_before, room_counts, withdrawn
from facilitator.queries.people import organisations, people, people_from
from tests.held import GROUP, MEETING, NOON, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def test_the_list_stands_by_family_name_accents_or_not(library: Held) -> None:
    for name, family in (("Zoë Abel", "Abel"), ("Ann Żak", "Żak"), ("Łukasz", ""), ("Bob Ötzi", "Ötzi")):
        library.do(Book(MEETING, library.person(name, family=family)))

    assert [row.name for row in library.ask(attendance, MEETING)] == ["Zoë Abel", "Łukasz", "Bob Ötzi", "Ann Żak"]


def test_some_of_the_list_can_be_asked_for(library: Held) -> None:
    ann, bob = library.person("Ann"), library.person("Bob")
    library.do(Book(MEETING, ann), Book(MEETING, bob))

    assert [row.name for row in library.ask(attendance, MEETING, {attendance_id(MEETING, bob)})] == ["Bob"]
    assert library.ask(attendance, MEETING, ()) == ()
    assert [row.name for row in library.ask(people, {ann})] == ["Ann"]


def test_counts_tell_who_came_who_is_here_and_who_is_expected(library: Held) -> None:
    ann, bob, cy = (library.person(name, capacity="carer") for name in ("Ann", "Bob", "Cy"))
    library.do(Book(MEETING, ann), CheckIn(MEETING, bob, NOON), CheckIn(MEETING, cy, NOON))
    library.do(Leave(attendance_id(MEETING, cy), NOON), AdmitUnnamed(b"u" * 16, MEETING, "citizen", NOON))

    counts = room_counts(library.ask(attendance, MEETING))
    assert [(row.capacity, row.came, row.here, row.expected) for row in counts] == [
        ("citizen", 1, 1, 0),
        ("carer", 2, 1, 1),
    ]


def test_who_has_no_capacity_is_counted_last(library: Held) -> None:
    library.do(CheckIn(MEETING, library.person("Ann"), NOON), AdmitUnnamed(b"u" * 16, MEETING, "interpreter", NOON))

    assert [row.capacity for row in room_counts(library.ask(attendance, MEETING))] == ["interpreter", ""]


@pytest.mark.parametrize(
    ("view", "access", "email"),
    [
        (View.TEAM, "Ramp", "a@example.org"),
        (View.DOOR, "Ramp", ""),
        (View.ACCESS_LEAD, "Ramp", ""),
        (View.FACILITATOR, "", ""),
        (View.SCRIBE, "", ""),
    ],
)
def test_private_things_are_read_only_in_the_views_that_may_see_them(
    library: Held, view: View, access: str, email: str
) -> None:
    library.do(Book(MEETING, library.person("Ann", access="Ramp", email="a@example.org")))

    (here,) = library.ask_as(view, attendance, MEETING)
    (person,) = library.ask_as(view, people)
    assert (here.access, person.access, person.email) == (access, access, email)


def test_who_comes_from_some_organisations(library: Held) -> None:
    ann = library.person("Ann", organisation="Mind")
    library.person("Bob", organisation="Scope")
    mind = next(row.id for row in library.ask(organisations) if row.name == "Mind")

    assert library.ask(people_from, {mind}) == {ann}


def test_whether_needs_were_met_and_help_to_leave_are_read_only_where_needs_are(library: Held) -> None:
    ann = library.person("Ann", leaving_help="Help down the stairs")
    library.do(Book(MEETING, ann), SayMet(attendance_id(MEETING, ann), "no", "No loop"))

    seen = {}
    for view in View:
        (row,) = library.ask_as(view, attendance, MEETING)
        (person,) = library.ask_as(view, people)
        seen[view] = {row.leaving_help, row.access_met, row.access_note, person.leaving_help}
    told = {"Help down the stairs", "no", "No loop"}
    assert seen == {
        View.TEAM: told,
        View.DOOR: told,
        View.ACCESS_LEAD: told,
        View.FACILITATOR: {""},
        View.SCRIBE: {""},
    }


def test_who_was_taken_off_the_list_is_known(library: Held) -> None:
    ann, bob = library.person("Ann"), library.person("Bob")
    library.do(Book(MEETING, ann), Book(MEETING, bob), WithdrawAttendance(attendance_id(MEETING, bob)))

    assert library.ask(withdrawn, MEETING) == {bob}


def test_who_is_booked_for_another_meeting_from_that_day_on_is_told_with_the_next_one(library: Held) -> None:
    ann, bob, cy = (library.person(name) for name in ("Ann", "Bob", "Cy"))
    for number, (title, date) in enumerate((("Past", "2026-10-01"), ("Late", "2026-12-03"), ("Soon", "2026-11-12"))):
        library.do(SaveMeeting(bytes([number]) * 16, title, date, GROUP))
    for number, person in ((0, bob), (1, ann), (2, ann), (2, cy)):
        library.do(Book(bytes([number]) * 16, person))
    library.do(MarkAbsent(attendance_id(bytes([2]) * 16, cy), "apologies"), Book(MEETING, bob))

    assert library.ask(booked_elsewhere, MEETING) == {ann: "Soon, 12 November 2026"}


def test_who_came_to_an_earlier_meeting_of_the_group_is_no_first_timer(library: Held) -> None:
    ann, bob, cy = (library.person(name) for name in ("Ann", "Bob", "Cy"))
    library.do(SaveMeeting(b"1" * 16, "October", "2026-10-01", GROUP), SaveMeeting(b"2" * 16, "Other", "2026-10-02"))
    library.do(CheckIn(b"1" * 16, ann, NOON), CheckIn(b"2" * 16, bob, NOON), Book(b"1" * 16, cy))

    assert library.ask(came_before, MEETING) == {ann}
