"""Who was let in at two desks: one attendance, the earlier time, and both desks told from the journal."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from facilitator.commands.attendance import CheckIn, Leave, MarkAbsent, WithdrawAttendance, attendance_id
from facilitator.commands.desk import GiveBadge, Seat
from facilitator.queries.attendance import AttendanceRow, attendance
from facilitator.queries.desks import in_words, let_in_twice
from facilitator.queries.history import choices
from facilitator.queries.libraries import clashes
from tests.desks import ANN, BOB, CY, desks, exchange, take_in
from tests.held import MEETING, Held

HERE = attendance_id(MEETING, ANN)
FOUR, SIX, LATE = "2026-11-05T18:04:00", "2026-11-05T18:06:00", "2026-11-05T19:30:00"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Held, ...]]:
    with desks(tmp_path) as opened:
        yield opened


def ann(desk: Held) -> AttendanceRow:
    return next(row for row in desk.ask(attendance, MEETING) if row.id == HERE)


def told(desk: Held) -> str:
    return in_words(desk.ask(let_in_twice, MEETING).get(HERE, ()))


@pytest.mark.parametrize("first", [0, 1])
def test_one_person_let_in_at_both_desks_is_in_once_with_the_earlier_time(two: tuple[Held, ...], first: int) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, (FOUR, SIX)[first]))
    other.do(CheckIn(MEETING, ANN, (SIX, FOUR)[first]))
    exchange(one, other)

    for desk in two:
        assert [row.name for row in desk.ask(attendance, MEETING)] == ["Ann Lee", "Bob Tan", "Cy Moss"]
        assert (ann(desk).status, ann(desk).arrived_at) == ("present", FOUR)
        assert desk.ask(clashes) == ()


def test_both_desks_are_told_by_each(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR))
    other.do(CheckIn(MEETING, ANN, SIX), CheckIn(MEETING, BOB, SIX))
    exchange(one, other)

    assert told(one) == "Let in at two desks: 6:04pm here (Sam, LAPTOP-1), 6:06pm at LAPTOP-2 (Kit)"
    assert told(other) == "Let in at two desks: 6:04pm at LAPTOP-1 (Sam), 6:06pm here (Kit, LAPTOP-2)"
    assert set(one.ask(let_in_twice, MEETING)) == {HERE}
    assert one.ask(let_in_twice, MEETING, {attendance_id(MEETING, BOB)}) == {}


def test_in_whichever_order_three_laptops_are_merged(tmp_path: Path) -> None:
    for turn, order in enumerate(permutations(range(3))):
        (folder := tmp_path / str(turn)).mkdir()
        with desks(folder, 3) as every:
            for desk, at in zip(every, (SIX, LATE, FOUR), strict=True):
                desk.do(CheckIn(MEETING, ANN, at))
            for place in (*order, *order):
                take_in(every[place], *(desk for desk in every if desk is not every[place]))
            assert {ann(desk).arrived_at for desk in every} == {FOUR}
            assert [desk.ask(clashes) for desk in every] == [(), (), ()]
            assert told(every[2]) == (
                "Let in at three desks: 6:04pm here (Jo, LAPTOP-3), 6:06pm at LAPTOP-1 (Sam), 7:30pm at LAPTOP-2 (Kit)"
            )


def test_who_came_to_one_desk_alone_has_no_note(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR))
    take_in(other, one)
    other.do(Leave(HERE, SIX), CheckIn(MEETING, ANN, LATE))
    exchange(one, other)

    assert told(one) == told(other) == ""


@pytest.mark.parametrize(
    "take_back", [lambda desk: desk.store.undo(), lambda desk: desk.do(MarkAbsent(HERE, "booked"))]
)
def test_an_arrival_that_was_taken_back_is_none(two: tuple[Held, ...], take_back: type) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR))
    take_back(one)
    other.do(CheckIn(MEETING, ANN, SIX))
    exchange(one, other)

    assert told(one) == told(other) == ""
    assert ann(one).arrived_at == ann(other).arrived_at == SIX


def test_who_was_taken_off_the_list_and_let_in_again_came_once(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR))
    take_in(other, one)
    other.do(WithdrawAttendance(HERE), CheckIn(MEETING, ANN, SIX))
    exchange(one, other)

    assert told(one) == ""
    assert ann(one).arrived_at == SIX


def test_another_table_at_each_desk_is_listed_in_words(two: tuple[Held, ...]) -> None:
    one, other = two
    for desk, table, badge in ((one, 2, "A1"), (other, 5, "B7")):
        desk.do(CheckIn(MEETING, ANN, FOUR), Seat(HERE, table), GiveBadge(HERE, badge))
    exchange(one, other)

    found = {(row.thing, row.field_words, row.words, row.by.split(",")[0]) for row in one.ask(choices)}
    assert found == {
        ("Attendance: Ann Lee, November", "Table", "2", "Sam"),
        ("Attendance: Ann Lee, November", "Table", "5", "Kit"),
        ("Attendance: Ann Lee, November", "Badge", "A1", "Sam"),
        ("Attendance: Ann Lee, November", "Badge", "B7", "Kit"),
    }


def test_left_at_one_desk_and_let_in_at_the_other_is_for_a_person_to_say(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR), Leave(HERE, LATE))
    other.do(CheckIn(MEETING, ANN, SIX))
    exchange(one, other)

    assert {(row.field_words, row.words) for row in one.ask(choices)} == {("Status", "present"), ("Status", "left")}
    assert ann(one).status == ann(other).status
    assert (ann(one).arrived_at, ann(one).left_at) == (FOUR, LATE)


@pytest.mark.parametrize("absence", ["apologies", "did_not_come"])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_who_was_let_in_at_one_desk_has_come_whatever_the_other_wrote(
    two: tuple[Held, ...], absence: str, order: tuple[int, int]
) -> None:
    steps = MarkAbsent(attendance_id(MEETING, CY), absence), CheckIn(MEETING, CY, SIX)
    for place in order:
        two[place].do(steps[place])
    exchange(*two)

    for desk in two:
        row = next(each for each in desk.ask(attendance, MEETING) if each.person == CY)
        assert (row.status, row.arrived_at) == ("present", SIX)
        assert desk.ask(clashes) == ()


def test_who_was_taken_off_the_list_and_let_in_again_has_come_whatever_the_other_wrote(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR))
    exchange(one, other)
    one.do(MarkAbsent(HERE, "did_not_come"))
    other.do(WithdrawAttendance(HERE), CheckIn(MEETING, ANN, SIX))
    exchange(one, other)

    assert {ann(desk).status for desk in two} == {"present"}


def test_a_laptop_without_a_name_is_another_laptop(two: tuple[Held, ...]) -> None:
    one, other = two
    one.do(CheckIn(MEETING, ANN, FOUR))
    other.do(CheckIn(MEETING, ANN, SIX))
    take_in(one, other)

    first, second = one.ask(let_in_twice, MEETING)[HERE]
    assert in_words((second, first)).endswith("6:04pm here (Sam, LAPTOP-1)")
    assert in_words(()) == ""
