"""Once a meeting is closed nothing is left of who asked to speak: not in rows, not in journal, not by undo or merge."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.clashes import SettleClash
from facilitator.commands.intake import NewRow, TakeIn
from facilitator.commands.meetings import SetMeetingStatus, WithdrawMeeting
from facilitator.commands.points import KeepPoint
from facilitator.commands.queue import CallNext, JoinQueue, LeaveQueue
from facilitator.commands.speakers import ForgetSpeakers
from facilitator.domain.refused import Refused
from facilitator.queries.entries import entries
from facilitator.queries.queue import VoiceRow, named_turns, queue, voices
from facilitator.storage.models import Turn
from facilitator.storage.sql import rows
from facilitator.storage.store import Reader
from tests.desks import ANN, BOB, CY, desks, exchange, take_in
from tests.held import MEETING, Held, held

SECRET = "zanzibarquux"
CLOSE, REOPEN = SetMeetingStatus(MEETING, "closed"), SetMeetingStatus(MEETING, "live")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Held]:
    with held(tmp_path) as opened:
        yield opened


def at(minute: int) -> str:
    return f"2026-11-05T13:{minute:02}:00"


def spoke(library: Held, minute: int, person: bytes | None = None, **more: object) -> bytes:
    """Let somebody join the queue and be given the floor."""
    turn = library.store.new_id()
    library.do(
        JoinQueue(turn, MEETING, None, at(minute), person, **more),  # type: ignore[arg-type]
        CallNext(turn, at(minute + 1)),
    )
    return turn


def told(library: Held, *what: str) -> list[str]:
    """Return which of these words the turns or their journal still hold."""

    def everything(reader: Reader) -> str:
        held_rows = rows(reader.connection, "SELECT hex(person), label, about, table_no FROM turn")
        journal = rows(reader.connection, "SELECT fields FROM change WHERE entity='turn'")
        return "\n".join(str(row) for row in (*held_rows, *journal)).casefold()

    held_words = library.ask(everything)
    return [words for words in what if words.casefold() in held_words]


def counts(library: Held) -> list[tuple[str, int, int]]:
    return [(row.capacity, row.turns, row.first) for row in library.ask(voices, MEETING) if row.turns]


def test_closing_leaves_names_beside_what_was_said_as_they_were_set(library: Held) -> None:
    amina = library.person("Amina", capacity="carer")
    spoke(library, 1, amina)
    library.do(KeepPoint(b"p" * 16, MEETING, None, "The bus is late", at(2), speaker=amina), CLOSE)
    assert [row.speaker_name for row in library.ask(entries, MEETING)] == ["Amina"]


def test_closing_forgets_who_asked_to_speak_and_keeps_in_what_capacity(library: Held) -> None:
    amina = library.person("Amina", capacity="carer")
    spoke(library, 1, amina, table=4, about=f"{SECRET} fares")
    spoke(library, 3, capacity="citizen", called=f"{SECRET} in red")
    spoke(library, 5, amina)
    assert told(library, SECRET, amina.hex(), "'table_no': 4", '"table_no":4')
    library.do(CLOSE)
    assert told(library, SECRET, amina.hex(), '"table_no":4') == []
    assert library.ask(named_turns, MEETING) == 0
    assert library.ask(voices, MEETING) == (VoiceRow("citizen", 1, 0, 0), VoiceRow("carer", 2, 1, 0))


def test_who_still_waits_leaves_the_queue_and_is_forgotten(library: Held) -> None:
    amina = library.person("Amina")
    library.do(JoinQueue(library.store.new_id(), MEETING, None, at(1), amina), CLOSE, REOPEN)
    assert library.ask(queue, MEETING, None).waiting == ()
    assert told(library, amina.hex()) == []


def test_a_turn_that_was_withdrawn_before_is_forgotten_too(library: Held) -> None:
    amina, turn = library.person("Amina"), library.store.new_id()
    library.do(JoinQueue(turn, MEETING, None, at(1), amina), LeaveQueue(turn), CLOSE)
    assert told(library, amina.hex()) == []


def test_nobody_speaks_or_joins_at_a_meeting_that_is_closed(library: Held) -> None:
    spoke(library, 1, library.person("Amina"))
    library.do(CLOSE)
    assert library.ask(queue, MEETING, None).speaking is None
    with pytest.raises(Refused, match="This meeting is closed"):
        library.do(JoinQueue(library.store.new_id(), MEETING, None, at(3), capacity="carer"))


def test_undo_opens_the_meeting_again_and_brings_no_name_back(library: Held) -> None:
    amina = library.person("Amina", capacity="carer")
    spoke(library, 1, amina)
    library.do(JoinQueue(library.store.new_id(), MEETING, None, at(3), amina), CLOSE)
    assert library.store.undo().note == ""
    library.do(JoinQueue(library.store.new_id(), MEETING, None, at(4), capacity="carer"))
    assert told(library, amina.hex()) == []
    assert counts(library) == [("carer", 1, 1)]
    library.store.undo()
    library.store.redo()


def test_who_speaks_after_a_meeting_was_opened_again_is_forgotten_when_it_closes_again(library: Held) -> None:
    amina = library.person("Amina", capacity="carer")
    spoke(library, 1, amina)
    library.do(CLOSE, REOPEN)
    spoke(library, 5, amina)
    assert told(library, amina.hex())
    library.do(CLOSE)
    assert told(library, amina.hex()) == []
    assert [turns for _, turns, _ in counts(library)] == [2]


def test_a_meeting_without_turns_is_closed_and_opened_as_ever(library: Held) -> None:
    library.do(CLOSE)
    library.store.undo()
    assert library.do(ForgetSpeakers()).rows == frozenset()


def test_turns_that_another_laptop_brings_of_a_closed_meeting_are_forgotten_everywhere(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        spoke(one, 1, ANN)
        spoke(other, 2, BOB)
        take_in(other, one)
        spoke(other, 4, ANN)
        other.do(JoinQueue(other.store.new_id(), MEETING, None, at(6), CY))
        one.do(CLOSE)
        exchange(one, other)
        for library in (one, other):
            assert told(library, ANN.hex(), BOB.hex(), CY.hex()) == []
            assert [turns for _, turns, _ in counts(library)] == [3]
        assert one.ask(all_turns) == other.ask(all_turns)


def test_two_laptops_that_queue_and_call_one_person_count_one_first_turn(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        spoke(one, 1, ANN)
        spoke(other, 5, ANN)
        exchange(one, other)
        assert [first for _, _, first in counts(one)] == [2], "neither knew of the other"
        one.do(CLOSE)
        exchange(one, other)
        assert [first for _, _, first in counts(one)] == [first for _, _, first in counts(other)] == [1]


def test_one_person_queued_on_two_laptops_has_one_place_and_both_go_when_it_is_used(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        for minute, laptop in enumerate((one, other)):
            laptop.do(JoinQueue(laptop.store.new_id(), MEETING, None, at(minute), ANN))
        exchange(one, other)
        (row,) = one.ask(queue, MEETING, None).waiting
        assert row.turn.joined_at == at(0)
        one.do(CallNext(row.turn.id, at(3)))
        exchange(one, other)
        assert one.ask(queue, MEETING, None).waiting == other.ask(queue, MEETING, None).waiting == ()


def test_one_turn_that_two_laptops_called_began_when_the_first_of_them_did(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        turn = one.store.new_id()
        one.do(JoinQueue(turn, MEETING, None, at(0), ANN))
        exchange(one, other)
        one.do(CallNext(turn, at(2)))
        other.do(CallNext(turn, at(3)))
        exchange(one, other)
        speaking = one.ask(queue, MEETING, None).speaking
        assert speaking is not None
        assert speaking.called_at == at(2)
        assert one.ask(clashing) == []


def test_a_file_that_names_who_spoke_at_a_closed_meeting_brings_no_name_in(library: Held) -> None:
    amina = library.person("Amina")
    turn = {"meeting": MEETING, "person": amina, "label": SECRET, "capacity": "carer", "called_at": at(1)}
    library.do(CLOSE, TakeIn((NewRow("turn", library.store.new_id(), turn),)))
    assert told(library, SECRET, amina.hex()) == []
    assert [turns for _, turns, _ in counts(library)] == [1]


def test_undo_as_far_as_it_goes_brings_no_speaker_back(library: Held) -> None:
    amina = library.person("Amina")
    spoke(library, 1, amina, about=SECRET)
    library.do(CLOSE)
    while library.store.undo_label:
        library.store.undo()
        assert told(library, SECRET, amina.hex()) == []
    while library.store.redo_label:
        library.store.redo()
    assert told(library, SECRET, amina.hex()) == []


def test_who_spoke_at_a_withdrawn_meeting_is_forgotten_once_nobody_takes_that_back(library: Held) -> None:
    amina = library.person("Amina")
    spoke(library, 1, amina)
    library.do(WithdrawMeeting(MEETING))
    library.store.undo()
    assert told(library, amina.hex()), "withdrawn by a slip of the hand"
    library.do(WithdrawMeeting(MEETING), ForgetSpeakers())
    assert told(library, amina.hex()) == []


@pytest.mark.parametrize(("today", "known"), [("", 1), ("2026-11-12", 1), ("2026-11-13", 0)])
def test_who_spoke_at_a_meeting_that_nobody_closed_is_forgotten_a_week_after(
    library: Held, today: str, known: int
) -> None:
    amina = library.person("Amina")
    spoke(library, 1, amina)
    library.do(ForgetSpeakers(today))
    assert len(told(library, amina.hex())) == known
    assert [turns for _, turns, _ in counts(library)] == [1]


def test_a_turn_by_a_clock_that_is_wrong_is_not_over_while_the_meeting_is(library: Held) -> None:
    amina, turn = library.person("Amina"), library.store.new_id()
    library.do(JoinQueue(turn, MEETING, None, "2031-01-01T13:00:00", amina), ForgetSpeakers("2031-01-01"))
    assert [row.name for row in (each.turn for each in library.ask(queue, MEETING, None).waiting)] == ["Amina"]


def test_a_clash_that_is_settled_so_that_the_meeting_is_closed_forgets_who_spoke(tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(CLOSE)
        other.do(SetMeetingStatus(MEETING, "live"))
        spoke(other, 1, ANN)
        exchange(one, other)
        assert told(other, ANN.hex()), "it is open, as far as anybody can say"
        other.do(SettleClash("meeting", MEETING, "status", "closed"))
        assert told(other, ANN.hex()) == []


def all_turns(reader: Reader) -> list[tuple[object, ...]]:
    return rows(reader.connection, f"SELECT uid, deleted, capacity, first FROM {Turn.__tablename__} ORDER BY uid")  # noqa: S608 - the name is the project's own


def clashing(reader: Reader) -> list[tuple[object, ...]]:
    return rows(reader.connection, "SELECT * FROM clash")
