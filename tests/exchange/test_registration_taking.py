"""From a booking list that was looked at to the people in the library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.exchange.registrations import Preview, Verdict, read_registrations
from facilitator.exchange.registrations.taking import beside_known, counts, in_words, take_bookings
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from tests.held import MEETING, Held, held

LIST = """Name,Organisation,Email,Ticket type,Status
Mark Miller,Age Well,mark@example.org,Carer,Attending
Mark S. Miller,Age Well,,Carer,Attending
Amina Yusuf,,amina@example.org,Citizen,Attending
Amina Yusuf,,amina@example.org,Citizen,Attending
Bob Tan,,bob@example.org,Citizen,Cancelled
Total,5,,,
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def seen(library: Held) -> Preview:
    return library.ask(lambda reader: beside_known(read_registrations(LIST), reader))


def names(library: Held) -> list[str]:
    return sorted(row.name for row in library.ask(people))


def test_nobody_is_joined_unasked(library: Held) -> None:
    library.do(take_bookings(seen(library), library.store.new_id, MEETING))

    assert names(library) == ["Amina Yusuf", "Bob Tan", "Mark Miller", "Mark S. Miller"]


def test_who_was_said_to_be_one_person_is_one(library: Held) -> None:
    looked = seen(library)
    same = {row.row_number: row.like[0] for row in looked.rows if row.verdict is Verdict.PROBABLY_SAME}
    library.do(take_bookings(looked, library.store.new_id, MEETING, same))

    assert names(library) == ["Amina Yusuf", "Bob Tan", "Mark Miller"]
    assert len(library.ask(attendance, MEETING)) == 3


def test_who_was_said_to_be_somebody_known_is_booked_as_them(library: Held) -> None:
    mark = library.person("Mark T. Miller", organisation="Age Well")
    looked = seen(library)
    same = {row.row_number: like for row in looked.rows for like in row.like if like.id == mark}
    assert same
    library.do(take_bookings(looked, library.store.new_id, MEETING, same))

    assert mark in {row.person for row in library.ask(attendance, MEETING)}


def test_a_list_taken_in_twice_makes_nobody_twice(library: Held) -> None:
    library.do(take_bookings(seen(library), library.store.new_id, MEETING))
    again = seen(library)
    assert counts(again)["known"] == counts(again)["people"] == 4
    library.do(take_bookings(again, library.store.new_id, MEETING))

    assert len(names(library)) == len(library.ask(attendance, MEETING)) == 4


def test_what_the_list_says_is_kept(library: Held) -> None:
    library.do(take_bookings(seen(library), library.store.new_id, MEETING))

    mark = next(row for row in library.ask(people) if row.name == "Mark Miller")
    assert (mark.given, mark.family, mark.organisation) == ("Mark", "Miller", "Age Well")
    assert (mark.email, mark.capacity) == ("mark@example.org", "carer")
    statuses = {row.name: row.status for row in library.ask(attendance, MEETING)}
    assert statuses == {
        "Amina Yusuf": "booked",
        "Bob Tan": "apologies",
        "Mark Miller": "booked",
        "Mark S. Miller": "booked",
    }


def test_the_counts_are_said_in_words(library: Held) -> None:
    assert in_words(seen(library)) == (
        "4 people: 3 new, 1 probably the same as somebody; 1 row says what an earlier one said; 1 row is no person."
    )


def test_without_a_library_nobody_is_known() -> None:
    assert counts(beside_known(read_registrations("Ann Lee\nBob Tan\n"), None))["new"] == 2
