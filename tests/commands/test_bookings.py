"""A list of people taken in as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.attendance import CheckIn
from facilitator.commands.bookings import NewBooking, TakeBookings
from facilitator.commands.people import SavePerson, WithdrawPerson
from facilitator.domain.refused import Refused
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from tests.held import MEETING, NOON, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def test_people_are_added_and_booked_and_one_undo_takes_all_back(library: Held) -> None:
    new = [NewBooking(SavePerson(library.store.new_id(), name, capacity="carer"), "7") for name in ("Ann", "Bob")]
    library.do(TakeBookings(tuple(new), MEETING))

    rows = library.ask(attendance, MEETING)
    assert [(row.name, row.status, row.capacity, row.badge) for row in rows] == [
        ("Ann", "booked", "carer", "7"),
        ("Bob", "booked", "carer", "7"),
    ]
    library.store.undo()
    assert library.ask(people) == ()
    assert library.ask(attendance, MEETING) == ()


def test_who_is_known_keeps_what_is_known_and_gets_what_was_empty(library: Held) -> None:
    ann = library.person("Ann Lee", email="ann@example.org")
    told = SavePerson(ann, "ANN LEE", organisation="Age Well", email="other@example.org", phone="01632 960001")
    library.do(TakeBookings((NewBooking(told),)))

    (row,) = library.ask(people)
    assert (row.name, row.email, row.phone) == ("Ann Lee", "ann@example.org", "01632 960001")
    assert row.organisation == "Age Well"
    assert library.ask(attendance, MEETING) == ()


def test_an_organisation_that_is_known_stays(library: Held) -> None:
    ann = library.person("Ann Lee", organisation="Mind")
    library.do(TakeBookings((NewBooking(SavePerson(ann, "Ann Lee", organisation="Scope")),)))

    assert library.ask(people)[0].organisation == "Mind"


def test_two_rows_that_are_one_person_are_booked_once(library: Held) -> None:
    new = library.store.new_id()
    rows = (SavePerson(new, "Mark Miller"), SavePerson(new, "Mark S. Miller", email="mark@example.org"))
    library.do(TakeBookings(tuple(NewBooking(row) for row in rows), MEETING))

    assert [(row.name, row.email) for row in library.ask(people)] == [("Mark Miller", "mark@example.org")]
    assert len(library.ask(attendance, MEETING)) == 1


def test_who_sent_word_that_they_will_not_come_is_listed_with_apologies(library: Held) -> None:
    new = library.store.new_id()
    library.do(TakeBookings((NewBooking(SavePerson(new, "Ann Lee"), cancelled=True),), MEETING))

    assert [row.status for row in library.ask(attendance, MEETING)] == ["apologies"]


def test_a_late_list_does_not_send_anybody_home(library: Held) -> None:
    ann = library.person("Ann Lee")
    library.do(CheckIn(MEETING, ann, NOON))
    library.do(TakeBookings((NewBooking(SavePerson(ann, "Ann Lee"), cancelled=True),), MEETING))

    assert [row.status for row in library.ask(attendance, MEETING)] == ["present"]


def test_who_was_withdrawn_comes_back_with_the_list(library: Held) -> None:
    ann = library.person("Ann Lee")
    library.do(WithdrawPerson(ann), TakeBookings((NewBooking(SavePerson(ann, "Ann Lee")),)))

    assert [row.name for row in library.ask(people)] == ["Ann Lee"]


def test_one_name_that_cannot_be_kept_leaves_the_library_as_it_was(library: Held) -> None:
    rows = (SavePerson(library.store.new_id(), "Ann Lee"), SavePerson(library.store.new_id(), "Bob\0"))
    with pytest.raises(Refused, match="cannot be printed"):
        library.do(TakeBookings(tuple(NewBooking(row) for row in rows), MEETING))

    assert library.ask(people) == ()
