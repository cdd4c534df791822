"""Who comes with whom, as booking lists say it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.attendance import CheckIn
from facilitator.exchange.registrations import Booking, read_registrations
from facilitator.exchange.registrations.companions import brought
from facilitator.exchange.registrations.comparing import Standing, meeting_list
from facilitator.exchange.registrations.deciding import NOBODY, Decided, decide
from facilitator.exchange.registrations.taking import beside_known, take_bookings
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.people import people
from tests.examples import examples
from tests.held import MEETING, NOON, Held, held


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def read(heading: str, cell: str) -> tuple[Booking, ...]:
    return read_registrations(f'Name,"{heading}"\nAda Moss,"{cell}"\n').bookings


def take(library: Held, text: str) -> Decided | None:
    seen = library.ask(lambda reader: beside_known(read_registrations(text), reader))
    decided = decide(seen, library.ask(meeting_list, MEETING))
    library.do(take_bookings(seen, library.store.new_id, MEETING, NOBODY, decided))
    return decided


def here(library: Held) -> dict[str, AttendanceRow]:
    return {row.name or f"({row.capacity})": row for row in library.ask(attendance, MEETING)}


@pytest.mark.parametrize(
    "heading",
    [
        "Companion",
        "COMPANION'S NAME (if any)",
        "Accompanied by",
        "Bringing",
        "Who are you bringing?",
        "Bringing someone?",
        "Are you bringing anyone with you?",
        "Carer/PA coming",
        "Carer / PA",
        "+1",
        "Plus one name",
        "Support worker name",
        "Name of carer",
        "Will a support worker be attending with you?",
        "Is anyone coming with you?",
        "Number of guests",
    ],
)
def test_headings_of_companions_are_recognised(heading: str) -> None:
    ada, joan = read(heading, "Joan Lee")
    assert (joan.name, joan.host_row, joan.comes_with) == ("Joan Lee", ada.row_number, "comes with Ada Moss")


@pytest.mark.parametrize(
    "heading",
    [
        "Companion e-mail",
        "Are you bringing a dish?",
        "Companion's dietary requirements",
        "Support needs",
        "Are you a carer?",
        "I am attending as a carer",
        "Supporter ticket",
        "Emergency contact",
    ],
)
def test_what_only_speaks_of_companions_is_none(heading: str) -> None:
    (ada,) = read(heading, "Yes")
    assert ada.brings == ()


@pytest.mark.parametrize(
    ("cell", "names", "number"),
    [
        ("Joan Lee", ("Joan Lee",), 1),
        ("joan lee", ("joan lee",), 1),
        ("Yes - Joan Lee (PA)", ("Joan Lee",), 1),
        ("my carer, Joan Lee", ("Joan Lee",), 1),
        ("PA: Joan", ("Joan",), 1),
        ("Joan Lee & Tom Lee", ("Joan Lee", "Tom Lee"), 2),
        ("Joan Lee and my husband Tom", ("Joan Lee", "Tom"), 2),
        ("2 (Joan Lee)", ("Joan Lee",), 2),
        ("Lee, Joan", ("Lee, Joan",), 1),
        ("陳美玲", ("陳美玲",), 1),
        ("yes", (), 1),
        ("Yes.", (), 1),
        ("1", (), 1),
        ("+1", (), 1),
        ("x", (), 1),
        ("PA", (), 1),
        ("my PA", (), 1),
        ("1 x carer", (), 1),
        ("Yes, name tbc", (), 1),
        ("two", (), 2),
        ("2 support workers", (), 2),
        ("BSL interpreter", (), 1),
        ("no", (), 0),
        ("No thanks", (), 0),
        ("0", (), 0),
        ("n/a", (), 0),
        ("just me", (), 0),
        ("-", (), 0),
        ("not sure yet", (), 0),
        ("maybe, if there is room", (), 0),
        ("99999999999999999999", (), 0),
        ("100", (), 0),
        ("07700 900123", (), 0),
    ],
)
def test_a_cell_names_somebody_or_counts_or_says_nothing(cell: str, names: tuple[str, ...], number: int) -> None:
    said = brought(cell, named=True)
    assert (said.names, said.number) == (names, number)


@settings(max_examples=examples(200, 5_000))
@given(st.text(max_size=60), st.booleans())
def test_whatever_stands_in_a_cell_few_are_brought_and_every_name_has_letters(cell: str, named: bool) -> None:  # noqa: FBT001 - a parameter
    said = brought(cell, named=named)
    assert len(said.names) <= said.number <= max(9, len(said.names))
    assert all(any(char.isalpha() or not char.isascii() for char in name) for name in said.names)


def test_who_has_a_row_of_their_own_is_tied_and_no_second_person() -> None:
    ada, joan = read_registrations("Name,Companion\nAda Moss,JOAN LEE\nJoan Lee,\n").bookings
    assert (ada.host_row, joan.host_row, joan.added) == (None, 2, False)


def test_a_guest_of_somebody_is_tied_to_them() -> None:
    ada, joan, tom = read_registrations("Name,Guest of\nAda Moss,\nJoan Lee,ada moss\nTom Fox,Uma Rao\n").bookings
    assert (ada.host_row, joan.host_row, tom.host_row) == (None, 2, None)
    assert tom.comes_with == "with Uma Rao, of whom this list has no row"


def test_a_count_and_a_name_mean_the_same_people() -> None:
    rows = read_registrations("Name,Companion? (Y/N),Companion name\nAda Moss,Y,Joan Lee\nUma Rao,Y,\n").bookings
    assert [(row.name, [each.label for each in row.brings]) for row in rows] == [
        ("Ada Moss", []),
        ("Uma Rao", ["Supporter"]),
        ("Joan Lee", []),
    ]


def test_a_named_companion_is_a_person_booked_and_let_in_with_who_brings_them(library: Held) -> None:
    take(library, "Name,Support worker name\nAda Moss,Joan Lee\n")
    ada, joan = here(library)["Ada Moss"], here(library)["Joan Lee"]
    assert (joan.status, joan.booked, joan.capacity, joan.with_person) == ("booked", 1, "supporter", ada.person)
    assert ada.person is not None
    library.do(CheckIn(MEETING, ada.person, NOON))

    assert {row.status for row in here(library).values()} == {"present"}


def test_an_unnamed_supporter_is_expected_and_let_in_with_who_brings_them(library: Held) -> None:
    take(library, "Name,Carer/PA coming\nAda Moss,yes\nUma Rao,no\n")
    ada, unnamed = here(library)["Ada Moss"], here(library)["(supporter)"]
    assert (unnamed.person, unnamed.status, unnamed.booked, unnamed.with_person) == (None, "booked", 1, ada.person)
    assert ada.person is not None
    library.do(CheckIn(MEETING, ada.person, NOON))

    assert here(library)["(supporter)"].status == "present"
    assert here(library)["Uma Rao"].status == "booked"


TEXT = """Name,E-mail,Companion,Status
Ada Moss,a@x.org,Joan,
Uma Rao,u@x.org,2,
Bob Tan,b@x.org,Cyd Lee,
Eve Orr,e@x.org,Joan,
"""


def test_the_same_list_again_brings_nobody_twice(library: Held) -> None:
    take(library, TEXT)
    before = library.ask(people), library.ask(attendance, MEETING)
    decided = take(library, TEXT)

    assert len(before[1]) == 9
    assert (library.ask(people), library.ask(attendance, MEETING)) == before
    assert decided is not None
    assert {beside.standing for beside in decided.compared.beside.values()} == {Standing.AS_BEFORE}
    assert decided.compared.gone == ()


def test_who_cancels_brings_nobody(library: Held) -> None:
    take(library, TEXT)
    take(library, "Name,E-mail,Companion,Status\nUma Rao,u@x.org,2,cancelled\n")

    rows = library.ask(attendance, MEETING)
    assert [row.status for row in rows if row.person is None] == ["apologies", "apologies"]


def test_who_gets_apologies_brings_nobody(library: Held) -> None:
    take(library, TEXT)
    seen = library.ask(lambda reader: beside_known(read_registrations("Name,E-mail\nAda Moss,a@x.org\n"), reader))
    decided = decide(seen, library.ask(meeting_list, MEETING))
    assert decided is not None
    library.do(take_bookings(seen, library.store.new_id, MEETING, NOBODY, decided.excuse_all()))

    assert {row.status for row in library.ask(attendance, MEETING) if row.name != "Ada Moss"} == {"apologies"}


def test_a_newer_list_that_has_somebody_bring_another_says_so(library: Held) -> None:
    take(library, "Name,E-mail\nAda Moss,a@x.org\nJoan Lee,j@x.org\nUma Rao,u@x.org\n")
    decided = take(library, "Name,E-mail,+1\nAda Moss,a@x.org,Joan Lee\nJoan Lee,j@x.org,\nUma Rao,u@x.org,yes\n")
    assert decided is not None

    assert decided.compared.beside[3].words == "comes with: nobody → Ada Moss"
    assert decided.compared.beside[4].words == "brings: nothing → guest"
    assert here(library)["Joan Lee"].with_person == here(library)["Ada Moss"].person


def test_two_who_say_that_they_bring_each_other_are_tied_once(library: Held) -> None:
    take(library, "Name,Coming with\nAda Moss,Joan Lee\nJoan Lee,Ada Moss\n")

    tied = [row.name for row in library.ask(attendance, MEETING) if row.with_person]
    assert tied in (["Ada Moss"], ["Joan Lee"])


def test_after_an_undo_the_list_brings_them_again(library: Held) -> None:
    take(library, TEXT)
    library.store.undo()
    assert library.ask(attendance, MEETING) == ()
    take(library, TEXT)

    assert [row.status for row in library.ask(attendance, MEETING)] == ["booked"] * 9
