"""Two laptops that join people without knowing of each other come to the same, and lose nobody."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.commands.attendance import CheckIn, Leave, attendance_id
from facilitator.commands.joining import JoinPeople, PartPeople, SayDifferent
from facilitator.commands.people import SavePerson
from facilitator.domain.refused import Refused
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.desks import in_words, let_in_twice
from facilitator.queries.libraries import clashes
from facilitator.queries.people import people
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader
from facilitator.storage.work import Command
from tests.desks import ANN, BOB, CY, desks, exchange, take_in
from tests.examples import examples
from tests.held import MEETING, Held
from tests.storage.libraries import tables

FOUR, SIX, LATE = "2026-11-05T18:04:00", "2026-11-05T18:06:00", "2026-11-05T19:30:00"
PEOPLE = (ANN, BOB, CY)
OTHER = dict(zip(PEOPLE, (BOB, CY, ANN), strict=True))
DEEDS = ("join", "join back", "in", "left", "part", "other", "merge")
DEED = st.tuples(st.integers(0, 1), st.sampled_from(DEEDS), st.sampled_from(PEOPLE))


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Held, ...]]:
    with desks(tmp_path) as opened:
        yield opened


def named(desk: Held) -> list[str]:
    return [row.name for row in desk.ask(people)]


def only(desk: Held, person: bytes) -> AttendanceRow:
    (row,) = (row for row in desk.ask(attendance, MEETING) if row.person == person)
    return row


def listed(desk: Held) -> list[str]:
    return [row.name for row in desk.ask(attendance, MEETING)]


def test_who_is_let_in_elsewhere_under_the_name_that_went_is_in_once(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, BOB, SIX), JoinPeople(BOB, ANN))
    other.do(CheckIn(MEETING, ANN, FOUR))
    exchange(one, other)

    for desk in two:
        assert listed(desk) == ["Bob Tan", "Cy Moss"]
        assert (only(desk, BOB).status, only(desk, BOB).arrived_at) == ("present", FOUR)
        assert desk.ask(clashes) == ()
    told = in_words(one.ask(let_in_twice, MEETING)[attendance_id(MEETING, BOB)])
    assert told == "Let in at two desks: 6:04pm at LAPTOP-2 (Kit), 6:06pm here (Sam, LAPTOP-1)"
    assert tables(one.store) == tables(other.store)


def test_undo_after_a_merge_puts_back_what_was_done_here_and_not_what_was_carried_over(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(JoinPeople(BOB, ANN), CheckIn(MEETING, CY, SIX))
    other.do(CheckIn(MEETING, ANN, FOUR))
    take_in(one, other)
    one.store.undo()

    assert (only(one, BOB).status, only(one, CY).status) == ("present", "booked")


def test_two_who_were_joined_of_one_desk_have_no_note(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR), JoinPeople(BOB, ANN))
    exchange(one, other)

    assert one.ask(let_in_twice, MEETING) == other.ask(let_in_twice, MEETING) == {}
    assert only(other, BOB).arrived_at == FOUR


def test_what_is_written_elsewhere_of_the_one_who_went_is_known_of_the_one_who_stays(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(JoinPeople(BOB, ANN))
    other.do(SavePerson(ANN, "Ann Lee", email="ann@example.org", access="Ramp"))
    exchange(one, other)
    assert next((row.name, row.email, row.access) for row in one.ask(people)) == ("Bob Tan", "ann@example.org", "Ramp")

    one.do(SavePerson(BOB, "Bob Tan", email="", access=""))
    exchange(one, other)
    assert {row.access + row.email for desk in two for row in desk.ask(people)} == {""}


def test_two_who_were_joined_both_ways_are_one(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, SIX), JoinPeople(BOB, ANN))
    other.do(CheckIn(MEETING, BOB, FOUR), JoinPeople(ANN, BOB))
    exchange(one, other)

    for desk in two:
        assert named(desk) == ["Ann Lee", "Cy Moss"]
        assert listed(desk) == ["Ann Lee", "Cy Moss"]
        assert only(desk, ANN).arrived_at == FOUR
        assert desk.ask(clashes) == ()


def test_a_ring_of_three_is_one_person(tmp_path: Path) -> None:
    with desks(tmp_path, 3) as every:
        for desk, person in zip(every, PEOPLE, strict=True):
            desk.do(CheckIn(MEETING, person, LATE), JoinPeople(OTHER[person], person))
        exchange(*every)

        assert [named(desk) for desk in every] == [["Ann Lee"]] * 3
        assert [listed(desk) for desk in every] == [["Ann Lee"]] * 3


def test_one_joined_with_two_is_for_a_person_to_say_and_nobody_is_lost(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR), JoinPeople(BOB, ANN))
    other.do(JoinPeople(CY, ANN))
    exchange(one, other)

    for desk in two:
        assert named(desk) == ["Bob Tan", "Cy Moss"]
        assert {clash.field for clash in desk.ask(clashes)} == {"merged_into"}
        assert sorted(row.arrived_at for row in desk.ask(attendance, MEETING)) == ["", FOUR]


def test_who_was_parted_stays_parted_when_others_learn_of_it(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR), JoinPeople(BOB, ANN))
    take_in(other, one)
    other.do(PartPeople(ANN))
    exchange(one, other)

    for desk in two:
        assert named(desk) == ["Ann Lee", "Bob Tan", "Cy Moss"]
        assert (only(desk, ANN).arrived_at, only(desk, BOB).status) == (FOUR, "booked")


def _command(desk: Held, what: str, person: bytes) -> Command:
    at = f"2026-11-05T18:{len(rows_of(desk)):02}:00"
    commands: dict[str, Command] = {
        "join": JoinPeople(OTHER[person], person),
        "join back": JoinPeople(person, OTHER[person]),
        "in": CheckIn(MEETING, person, at),
        "left": Leave(attendance_id(MEETING, person), at),
        "part": PartPeople(person),
        "other": SayDifferent(person, OTHER[person]),
    }
    return commands[what]


def rows_of(desk: Held) -> list[tuple[object, ...]]:
    return desk.ask(lambda reader: rows(reader.connection, "SELECT n FROM step"))


def _loose(reader: Reader) -> list[tuple[object, ...]]:
    """Return the attendances that still name somebody who was joined, and who was joined with nobody known."""
    named_still = (
        "SELECT a.uid FROM attendance a JOIN person p ON p.uid=a.person WHERE a.deleted=0 AND p.merged_into IS NOT NULL"
    )
    return rows(reader.connection, named_still)


def _kept(reader: Reader) -> dict[bytes, bytes]:
    """Return whom each person is, by following what is written, which must end."""
    into: dict[bytes, bytes | None] = dict(rows(reader.connection, "SELECT uid, merged_into FROM person"))
    found = {}
    for person in into:
        at, steps = person, 0
        while (following := into[at]) is not None:
            at, steps = following, steps + 1
            assert steps <= len(into), "a ring was left"
        found[person] = at
    return found


@settings(max_examples=examples(8, 500))
@given(st.lists(DEED, max_size=9))
def test_whatever_two_laptops_join_and_part_they_come_to_the_same_and_lose_nobody(
    deeds: list[tuple[int, str, bytes]],
) -> None:
    came, parted = set(), False
    with tempfile.TemporaryDirectory() as folder, desks(Path(folder)) as two:
        for place, what, person in deeds:
            desk = two[place]
            if what == "merge":
                take_in(desk, two[1 - place])
                continue
            try:
                desk.do(_command(desk, what, person))
            except Refused:
                continue
            came |= {person} if what == "in" else set()
            parted |= what == "part"
        exchange(*two)
        assert tables(two[0].store) == tables(two[1].store)
        for desk in two:
            kept = desk.ask(_kept)
            present = {row.person for row in desk.ask(attendance, MEETING) if row.status in {"present", "left"}}
            assert desk.ask(_loose) == []
            assert {row.id for row in desk.ask(people)} == set(kept.values())
            assert bool(present) == bool(came)
            if not parted and not any(clash.field == "merged_into" for clash in desk.ask(clashes)):
                assert {kept[person] for person in came} == present
