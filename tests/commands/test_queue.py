"""The queue of a meeting: joining and leaving, calling, and the order by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import CheckIn, attendance_id
from facilitator.commands.desk import Seat
from facilitator.commands.queue import (
    CallNext,
    CloseQueue,
    EndTurn,
    JoinQueue,
    LeaveQueue,
    OpenQueue,
    PutBack,
    PutBehind,
    ReactNow,
)
from facilitator.domain.refused import Refused
from facilitator.queries import on_screen
from facilitator.queries.queue import TurnRow, queue
from tests.desks import ANN, desks, take_in
from tests.held import MEETING, NOON, Held, held

ITEM, OTHER = b"i" * 16, b"j" * 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        opened.do(SaveItem(ITEM, MEETING, "Buses"), SaveItem(OTHER, MEETING, "Ramps"))
        yield opened


def at(minute: int, second: int = 0) -> str:
    return f"2026-11-05T13:{minute:02}:{second:02}"


def join(library: Held, minute: int, person: bytes | None = None, **more: object) -> bytes:
    new = library.store.new_id()
    library.do(JoinQueue(new, MEETING, ITEM, at(minute), person, **more))  # type: ignore[arg-type]
    return new


def waiting(library: Held, item: bytes | None = ITEM) -> list[str]:
    return [row.turn.called for row in library.ask(queue, MEETING, item).waiting]


def speaking(library: Held) -> TurnRow | None:
    return library.ask(queue, MEETING, ITEM).speaking


def call(library: Held, minute: int, place: int = 0) -> TurnRow:
    turn = library.ask(queue, MEETING, ITEM).waiting[place].turn
    library.do(CallNext(turn.id, at(minute)))
    held_now = speaking(library)
    assert held_now is not None
    return held_now


def test_who_joins_waits_with_the_table_and_capacity_of_the_list(library: Held) -> None:
    amina = library.person("Amina Yusuf", capacity="citizen")
    library.do(CheckIn(MEETING, amina, NOON, "carer"), Seat(attendance_id(MEETING, amina), 4))
    join(library, 1, amina, about=" the fares ")
    (row,) = library.ask(queue, MEETING, ITEM).waiting
    turn = row.turn
    assert (turn.name, turn.capacity, turn.table_no, turn.about) == ("Amina Yusuf", "carer", 4, "the fares")
    assert row.why == "the only one waiting"


def test_who_is_on_no_list_waits_in_the_capacity_that_is_known(library: Held) -> None:
    join(library, 1, library.person("Bo Li", capacity="provider"))
    (row,) = library.ask(queue, MEETING, ITEM).waiting
    assert row.turn.capacity == "provider"


def test_a_person_who_waits_already_joins_once(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    join(library, 1, amina)
    with pytest.raises(Refused, match="They are waiting to speak already"):
        join(library, 2, amina)
    join(library, 3, called="woman in red")
    with pytest.raises(Refused, match="already"):
        join(library, 4, called="woman in red")


def test_a_capacity_alone_may_wait_twice_and_nobody_at_all_never(library: Held) -> None:
    join(library, 1, capacity="carer")
    join(library, 2, capacity="carer")
    assert waiting(library) == ["Carer", "Carer"]
    with pytest.raises(Refused, match="Say who wants to speak"):
        join(library, 3)


def test_each_item_has_a_queue_of_its_own(library: Held) -> None:
    amina = library.person("Amina Yusuf")
    join(library, 1, amina)
    library.do(JoinQueue(library.store.new_id(), MEETING, OTHER, at(2), amina))
    library.do(JoinQueue(library.store.new_id(), MEETING, None, at(3), amina))
    assert [waiting(library, item) for item in (ITEM, OTHER, None)] == [["Amina Yusuf"]] * 3


def test_calling_ends_the_turn_that_runs_and_marks_a_first_turn(library: Held) -> None:
    amina, bo = library.person("Amina"), library.person("Bo")
    join(library, 1, amina)
    assert call(library, 2).first == 1
    join(library, 3, bo)
    assert (call(library, 4).name, waiting(library)) == ("Bo", [])
    join(library, 5, amina)
    assert call(library, 6).first == 0
    join(library, 7, capacity="carer")
    assert call(library, 8).first == 0, "nobody knows whether somebody without a name spoke before"


def test_a_second_next_within_three_seconds_is_not_taken(library: Held) -> None:
    first = join(library, 1, library.person("Amina"))
    second = join(library, 1, library.person("Bo"))
    library.do(CallNext(first, at(2)))
    with pytest.raises(Refused, match="only just now"):
        library.do(CallNext(second, at(2, 2)))
    library.do(CallNext(second, at(2, 3)))


def test_who_has_the_floor_is_called_once_and_ends_once(library: Held) -> None:
    turn = join(library, 1, library.person("Amina"))
    with pytest.raises(Refused, match="do not have the floor"):
        library.do(EndTurn(turn, at(1)))
    library.do(CallNext(turn, at(2)))
    for too_late in (CallNext(turn, at(3)), LeaveQueue(turn), ReactNow(turn), PutBehind(turn), PutBack(turn)):
        with pytest.raises(Refused, match="given the floor already"):
            library.do(too_late)
    library.do(EndTurn(turn, at(3)))
    assert speaking(library) is None
    with pytest.raises(Refused, match="do not have the floor"):
        library.do(EndTurn(turn, at(4)))


def test_who_leaves_the_queue_may_join_again(library: Held) -> None:
    amina = library.person("Amina")
    library.do(LeaveQueue(join(library, 1, amina)))
    assert waiting(library) == []
    join(library, 2, amina)
    assert waiting(library) == ["Amina"]


def test_whoever_answers_the_speaker_comes_next_until_they_are_put_back(library: Held) -> None:
    join(library, 1, library.person("Amina"))
    turn = join(library, 2, library.person("Bo"))
    library.do(ReactNow(turn))
    assert waiting(library) == ["Bo", "Amina"]
    library.do(PutBack(turn))
    assert waiting(library) == ["Amina", "Bo"]


def test_the_order_can_be_changed_by_hand_and_newcomers_stand_behind_it(library: Held) -> None:
    turns = {name: join(library, place, library.person(name)) for place, name in enumerate("ABCD")}
    library.do(PutBehind(turns["C"], (turns["A"],)))
    assert waiting(library) == ["A", "C", "B", "D"]
    library.do(PutBehind(turns["D"]))
    assert waiting(library) == ["D", "A", "C", "B"]
    library.do(PutBehind(turns["A"], (turns["C"],)))
    assert waiting(library) == ["C", "A", "D", "B"]
    join(library, 9, library.person("E"), table=7)
    assert waiting(library)[:3] == ["C", "A", "D"]
    library.do(PutBack(turns["D"]), PutBack(turns["A"]), PutBack(turns["C"]))
    assert waiting(library)[0] != "C"


def test_a_closed_queue_takes_nobody_else_and_keeps_who_waits(library: Held) -> None:
    turn = join(library, 1, library.person("Amina"))
    library.do(CloseQueue(ITEM))
    assert library.ask(queue, MEETING, ITEM).closed
    with pytest.raises(Refused, match="The queue for this item is closed"):
        join(library, 2, library.person("Bo"))
    library.do(CallNext(turn, at(3)), OpenQueue(ITEM))
    join(library, 4, library.person("Cy"))
    assert waiting(library) == ["Cy"]


def test_undo_takes_each_step_back(library: Held) -> None:
    turn = join(library, 1, library.person("Amina"))
    library.do(CallNext(turn, at(2)))
    library.store.undo()
    assert (speaking(library), waiting(library)) == (None, ["Amina"])
    library.store.undo()
    assert waiting(library) == []


def test_who_is_called_again_after_a_call_was_taken_back_has_the_floor(tmp_path: Path) -> None:
    """Another laptop ended the turn before the call was undone: that end is of no turn any more."""
    with desks(tmp_path) as (one, other):
        one.do(SaveItem(ITEM, MEETING, "Buses"), JoinQueue(b"t" * 16, MEETING, ITEM, at(0), ANN))
        one.do(CallNext(b"t" * 16, at(1)))
        take_in(other, one)
        other.do(EndTurn(b"t" * 16, at(2)))
        take_in(one, other)
        one.store.undo()
        assert waiting(one) == ["Ann Lee"]
        assert one.ask(on_screen.queue, MEETING, ITEM).waiting

        one.do(CallNext(b"t" * 16, at(3)))
        turn = speaking(one)
        assert turn is not None
        assert (turn.called_at, turn.ended_at) == (at(3), "")
