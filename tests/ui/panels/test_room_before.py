"""What earlier meetings said alike shows quietly while one types, and whole by a key; the line is never disturbed."""

import threading

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import LinkResponse, SaveResponse
from facilitator.domain.ids import uid_of
from facilitator.storage.work import Command
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver, name_of
from tests.ui.drivers.words import all_words
from tests.ui.room import AT, MEETING, Slow, fill, kept, say
from ui.app import Program
from ui.projector.window import RoomWindow
from ui.workspace import Workspace

SEPTEMBER, RAMP, SHELTER, ANSWER, CARER = (uid_of("test", name) for name in ("sept", "ramp", "shelter", "yes", "Jo"))
WORDS = "The ramp of the 46 is never lowered at the station"
TYPED = "again the 46 does not lower its ramp at the station"
HINT = "Enter keeps"
DETAILS = "Said before, point by point"


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    room = fill(program, driver)
    do(
        driver,
        room,
        SaveMeeting(SEPTEMBER, "September forum", "2026-09-03"),
        SavePerson(CARER, "Jo Bloggs"),
        KeepPoint(RAMP, SEPTEMBER, None, WORDS, AT, speaker=CARER, speaker_capacity="carer"),
        KeepPoint(SHELTER, SEPTEMBER, None, "The station has no shelter where the ramp ends", AT),
    )
    return room


def line(driver: Driver) -> str:
    return driver.read("Said before")


def quiet(driver: Driver) -> bool:
    return driver.sees(HINT)


def place(driver: Driver, name: str) -> tuple[QPoint, int]:
    widget = driver.find(name)
    return widget.mapTo(driver.window, QPoint()), widget.height()


def focused() -> str:
    widget = QApplication.focusWidget()
    return name_of(widget) if widget else ""


def test_at_a_pause_one_line_says_when_it_was_said_and_that_nobody_has_answered(
    driver: Driver, room: Workspace
) -> None:
    assert room.meeting == MEETING
    driver.type(TYPED)
    driver.wait(lambda: not quiet(driver))

    assert line(driver).startswith(f"Said before, 3 September 2026: “{WORDS}” No answer yet")
    assert "Ctrl+P" in line(driver)


def test_the_answer_that_was_given_stands_behind_it(driver: Driver, room: Workspace) -> None:
    answer = SaveResponse(
        ANSWER, SEPTEMBER, "The ramp", did="Drivers were told", status="done", decided_on="2026-10-02"
    )
    do(driver, room, answer, LinkResponse(ANSWER, (RAMP,)))
    driver.type(TYPED)
    driver.wait(lambda: not quiet(driver))

    assert "Answered 2 October 2026: Drivers were told" in line(driver)


def test_nothing_moves_nothing_is_said_aloud_and_the_line_keeps_the_focus(driver: Driver, room: Workspace) -> None:
    names = ("The line", "What was captured", "How the line is read")
    driver.type("again")
    before, aloud = [place(driver, name) for name in names], driver.announced()
    driver.type(TYPED.removeprefix("again"))
    driver.wait(lambda: not quiet(driver))

    assert [place(driver, name) for name in names] == before
    assert driver.announced() == aloud
    assert focused() == "The line"
    assert room.pending == 0


def test_signs_and_names_are_no_words_and_a_line_that_does_something_is_not_looked_for(
    driver: Driver, room: Workspace
) -> None:
    assert room.meeting == MEETING
    driver.type(f"t2 Ann: ! {TYPED}")
    driver.wait(lambda: not quiet(driver))
    driver.press("Escape")
    assert quiet(driver)
    driver.type(f"/topic {TYPED}")
    driver.press("Ctrl+P")
    driver.hears("Type a line or choose one first")
    assert quiet(driver)


def test_the_hint_is_back_with_the_empty_line(driver: Driver, room: Workspace) -> None:
    driver.type(TYPED)
    driver.wait(lambda: not quiet(driver))
    driver.press("Return")

    assert quiet(driver)
    driver.wait(lambda: [row.text for row in kept(room)] == [TYPED])


def test_while_the_disk_is_slow_it_is_looked_for_all_the_same(driver: Driver, room: Workspace) -> None:
    gate = threading.Event()
    room.do(Slow(gate))
    driver.type(TYPED)
    driver.wait(lambda: not quiet(driver))
    gate.set()
    driver.wait(lambda: not room.pending)


@pytest.mark.parametrize("command", [MarkSensitive(RAMP), WithdrawEntry(RAMP), ForgetEntry(RAMP)])
def test_what_is_marked_withdrawn_or_forgotten_meanwhile_goes_at_once(
    program: Program, driver: Driver, room: Workspace, command: Command
) -> None:
    do(driver, room, WithdrawEntry(SHELTER))
    driver.type(TYPED)
    driver.wait(lambda: not quiet(driver))
    do(driver, room, command)

    assert quiet(driver)
    assert WORDS not in all_words(program.window)


def test_a_key_opens_all_of_them_read_by_keys_and_escape_goes_back_to_the_line(driver: Driver, room: Workspace) -> None:
    answer = SaveResponse(ANSWER, SEPTEMBER, "The ramp", next_step="A survey in May", status="in_progress")
    do(driver, room, answer, LinkResponse(ANSWER, (SHELTER,)))
    driver.type("the station ramp")
    driver.press("Ctrl+P")
    driver.hears("Said before: 2 points. Enter ties the line to one, Escape goes back.")

    where, shelter = "3 September 2026, September forum", "The station has no shelter where the ramp ends"
    assert sorted(driver.rows(DETAILS)) == [
        [where, WORDS, "No answer yet", ""],
        [where, shelter, "We are doing this", "Still open: A survey in May"],
    ]
    assert focused() == DETAILS
    driver.press("Down")
    driver.press("Escape")
    assert focused() == "The line"
    assert driver.find("What was captured").isVisible()
    assert driver.read("The line") == "the station ramp"


def test_with_an_empty_line_the_key_asks_about_the_chosen_line(driver: Driver, room: Workspace) -> None:
    say(driver, room, TYPED)
    driver.press("Ctrl+P")
    driver.hears("Said before: ")
    driver.press("Ctrl+P")

    assert focused() == "The line"


def test_where_nothing_was_said_the_key_says_so(driver: Driver, room: Workspace) -> None:
    assert room.meeting == MEETING
    driver.press("Ctrl+P")
    driver.hears("Type a line or choose one first")
    driver.type("the toilets in the hall are cold")
    driver.press("Ctrl+P")

    driver.hears("Nothing like it was said at an earlier meeting")
    assert focused() == "The line"


def test_a_letter_in_the_details_is_the_next_of_the_line_and_ctrl_l_goes_to_the_list(
    driver: Driver, room: Workspace
) -> None:
    assert room.meeting == MEETING
    for _ in range(2):
        driver.type("station ramp ")
        driver.press("Ctrl+P")
        driver.wait(lambda: focused() == DETAILS)
    driver.press("Ctrl+L")

    assert focused() == "What was captured"
    assert driver.read("The line") == "station ramp station ramp "


def test_nobodys_name_is_told_and_nothing_of_it_reaches_the_rooms_screen(
    program: Program, driver: Driver, room: Workspace
) -> None:
    assert room.meeting == MEETING
    driver.type(TYPED)
    driver.press("Ctrl+P")
    driver.hears("Said before: ")

    assert WORDS in all_words(program.window)
    assert "Bloggs" not in all_words(program.window)
    screens = [each for each in QApplication.topLevelWidgets() if isinstance(each, RoomWindow)]
    assert screens
    assert not [each for each in screens if "lowered" in all_words(each)]


def test_another_meeting_begins_with_nothing(driver: Driver, room: Workspace) -> None:
    driver.type(TYPED)
    driver.wait(lambda: not quiet(driver))
    room.choose_meeting(SEPTEMBER)
    assert quiet(driver)
    driver.press("Ctrl+5")
    driver.press("Ctrl+4")

    assert driver.read("The line") == ""
    assert quiet(driver)
