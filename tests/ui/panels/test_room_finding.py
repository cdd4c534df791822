"""Finding lines in the room: as one types, by the signs of the line, with the number of lines said."""

import pytest

from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.room import MEETING, fill, kept, say, shown
from ui.app import Program
from ui.workspace import Workspace

LINES = ("t2 Ann: ! the café is late #cost", "* more buses", "t0 = the survey goes out", "@Sam ring the depot")


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    workspace = fill(program, driver)
    say(driver, workspace, *LINES)
    return workspace


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cafe", ["the café is late cost"]),
        ("ann", ["the café is late cost"]),
        ("!", ["the café is late cost"]),
        ("*", ["more buses"]),
        ("t2", ["the café is late cost", "more buses"]),
        ("#co", ["the café is late cost"]),
        ("sam", ["ring the depot"]),
        ("= @", ["the survey goes out", "ring the depot"]),
        ("by:", ["the café is late cost", "more buses", "the survey goes out", "ring the depot"]),
        ("by:nobody", []),
    ],
)
def test_only_what_is_typed_is_shown_and_counted(driver: Driver, room: Workspace, typed: str, found: list[str]) -> None:
    assert room is not None
    driver.press("Ctrl+F")
    driver.type(typed)

    assert shown(driver) == found
    assert driver.announced() == f"{len(found)} of 4 lines."


def test_escape_shows_all_again_and_goes_back_to_the_line(driver: Driver, room: Workspace) -> None:
    assert room is not None
    driver.type("half a li")
    driver.press("Ctrl+F")
    driver.type("bus")
    driver.press("Escape")
    driver.type("ne")

    assert len(shown(driver)) == len(LINES)
    assert driver.read("The line") == "half a line"
    assert driver.announced() == "4 of 4 lines."


def test_one_goes_on_typing_and_hears_where_a_kept_line_is_not_shown(driver: Driver, room: Workspace) -> None:
    driver.press("Ctrl+F")
    driver.type("buses")
    driver.press("Return")
    say(driver, room, "the ramp is steep")
    driver.hears("not among the lines shown")
    assert shown(driver) == ["more buses"]

    say(driver, room, "buses again")
    driver.hears("Kept: said.")
    assert shown(driver) == ["more buses", "buses again"]
    driver.press("Escape")
    assert len(shown(driver)) == len(LINES) + 2


def test_what_is_found_is_put_right_by_the_same_keys(driver: Driver, room: Workspace) -> None:
    driver.press("Ctrl+F")
    driver.type("buses")
    driver.press("Alt+3")
    driver.wait(lambda: not room.pending)

    assert [row.kind for row in kept(room) if row.text == "more buses"] == ["concern"]


def test_marks_are_found(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/missed")
    driver.press("Ctrl+F")
    driver.type("/missed")

    assert shown(driver) == ["[missed a bit]"]


def test_another_meeting_begins_with_all_its_lines_shown(driver: Driver, room: Workspace) -> None:
    driver.press("Ctrl+F")
    driver.type("nothing has this")
    driver.hears("0 of 4 lines.")
    do(
        driver,
        room,
        SaveMeeting(b"o" * 16, "December", "2026-12-03"),
        KeepPoint(b"p" * 16, b"o" * 16, None, "It is cold", "2026-12-03T13:00:00"),
    )
    room.choose_meeting(b"o" * 16)
    driver.wait(lambda: shown(driver) == ["It is cold"])
    with pytest.raises(AssertionError):
        driver.find("Find lines")
    room.choose_meeting(MEETING)
    driver.wait(lambda: len(shown(driver)) == len(LINES))
