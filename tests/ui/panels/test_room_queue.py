"""The queue from the line of the note-taker, by keys alone."""

import pytest

from facilitator.commands.agenda import SaveItem, StartItem
from facilitator.commands.attendance import WalkIn
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.queries.queue import Queue, queue
from facilitator.storage.work import Command
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

MEETING, ITEM = uid_of("test", "meeting"), uid_of("test", "one")
AT = "2026-11-05T12:31:00"
PEOPLE = {"Amina Warsame": "citizen", "Sam Okafor": "council_officer", "Ann Lee": "carer"}


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    """Stand in the room of a meeting that is on an item, with three people."""
    workspace = program.workspace
    assert workspace is not None
    steps: tuple[Command, ...] = (
        SaveMeeting(MEETING, "People’s Forum", "2026-11-05"),
        SaveItem(ITEM, MEETING, "Buses", 15),
        *(WalkIn(uid_of("test", name), MEETING, name, capacity, AT) for name, capacity in PEOPLE.items()),
        StartItem(ITEM, AT),
    )
    for command in steps:
        workspace.do(command)
    driver.wait(lambda: not workspace.pending)
    workspace.choose_meeting(MEETING)
    driver.press("Ctrl+4")
    return workspace


def say(driver: Driver, room: Workspace, *lines: str) -> None:
    for line in lines:
        driver.type(line)
        driver.press("Return")
        driver.wait(lambda: not room.pending)


def held(room: Workspace) -> Queue:
    return room.read(queue, MEETING, ITEM)


def waiting(room: Workspace) -> list[str]:
    return [row.turn.called for row in held(room).waiting]


def test_people_join_by_name_and_capacity_and_say_on_what(driver: Driver, room: Workspace) -> None:
    say(driver, room, "q+ Amina to ask about fares")
    driver.hears("Amina Warsame waits at place 1 of 1: the only one waiting.")
    say(driver, room, "q+ carer")
    assert {row.turn.called: row.turn.about for row in held(room).waiting} == {
        "Amina Warsame": "ask about fares",
        "Carer": "",
    }


def test_ack_gives_the_floor_to_the_next(driver: Driver, room: Workspace) -> None:
    say(driver, room, "q+ Amina", "q+ Sam")
    first, second = waiting(room)
    say(driver, room, "/ack")
    speaking = held(room).speaking
    assert speaking is not None
    assert (speaking.called, waiting(room)) == (first, [second])
    driver.hears(f"{first} has the floor.")


def test_who_reacts_comes_next_whether_they_waited_already_or_not(driver: Driver, room: Workspace) -> None:
    say(driver, room, "q+ Amina", "q+ Sam", "/react Sam")
    assert waiting(room) == ["Sam Okafor", "Amina Warsame"]
    say(driver, room, "/react Ann")
    assert (waiting(room)[2], len(waiting(room))) == ("Amina Warsame", 3)


def test_people_leave_by_name_and_the_newest_without_one(driver: Driver, room: Workspace) -> None:
    say(driver, room, "q+ Amina", "q+ carer", "q+ Sam", "q- carer")
    assert sorted(waiting(room)) == ["Amina Warsame", "Sam Okafor"]
    say(driver, room, "q-")
    driver.hears("Out of the queue. 1 person is waiting.")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/ack", "Nobody is waiting to speak."),
        ("q-", "Nobody is waiting to speak."),
        ("q- Amina", "Amina Warsame is not in the queue."),
        ("q+ Zoe", "Nobody here fits ‘Zoe’."),
    ],
)
def test_what_can_mean_nobody_is_refused_in_a_sentence(driver: Driver, room: Workspace, typed: str, told: str) -> None:
    say(driver, room, typed)
    driver.hears(told)
    assert waiting(room) == []


def test_who_waits_already_joins_once_and_the_line_comes_back(driver: Driver, room: Workspace) -> None:
    say(driver, room, "q+ Amina", "q+ Amina")
    assert waiting(room) == ["Amina Warsame"]
    driver.hears("They are waiting to speak already.")
