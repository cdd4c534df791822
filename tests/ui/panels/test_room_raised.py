"""A line is tied by keys to what was said before: while it is typed, and once it stands in the list."""

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.commands.entries import EditEntry, WithdrawEntry
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.ids import uid_of
from facilitator.storage.work import Command
from tests.ui.drivers.disk import Disk
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver, name_of
from tests.ui.drivers.words import all_words
from tests.ui.room import AT, MEETING, fill, kept, say
from ui.app import Program
from ui.workspace import Workspace

SEPTEMBER, RAMP, SHELTER = (uid_of("test", name) for name in ("sept", "ramp", "shelter"))
TYPED = "again the 46 does not lower its ramp at the station"
DETAILS, LIST = "Said before, point by point", "What was captured"
MARK = "Raised before, in September 2026"


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    room = fill(program, driver)
    do(
        driver,
        room,
        SaveMeeting(SEPTEMBER, "September forum", "2026-09-03"),
        KeepPoint(RAMP, SEPTEMBER, None, "The ramp of the 46 is never lowered at the station", AT),
        KeepPoint(SHELTER, SEPTEMBER, None, "The station has no shelter where the ramp ends", AT),
    )
    return room


def focused() -> str:
    widget = QApplication.focusWidget()
    return name_of(widget) if widget else ""


def open_before(driver: Driver) -> None:
    driver.press("Ctrl+P")
    driver.wait(lambda: focused() == DETAILS)


def ties(room: Workspace) -> list[tuple[str, bytes | None]]:
    return [(row.text, row.raised_before) for row in kept(room)]


def settle(driver: Driver, room: Workspace) -> None:
    driver.wait(lambda: not room.pending)


def test_the_line_being_typed_is_tied_and_kept_so_with_one_step(driver: Driver, room: Workspace) -> None:
    driver.type(TYPED)
    open_before(driver)
    driver.press("Return")
    driver.hears(f"{MARK}. Enter keeps the line so.")
    assert focused() == "The line"
    assert driver.read("The line") == TYPED
    assert driver.read("Said before").startswith(f"{MARK}: “The ramp of the 46")

    driver.press("Return")
    driver.hears(f"Kept: said. {MARK}.")
    assert ties(room) == [(TYPED, RAMP)]
    assert any(MARK in cell for row in driver.rows(LIST) for cell in row)

    say(driver, room, "something else about the station ramp of the 46")
    assert ties(room)[1][1] is None

    for left in (1, 0):
        driver.press("Ctrl+Z")
        settle(driver, room)
        assert len(kept(room)) == left


def test_the_same_keys_untie_the_line_that_is_typed(driver: Driver, room: Workspace) -> None:
    driver.type(TYPED)
    open_before(driver)
    driver.press("Return")
    driver.hears(MARK)
    open_before(driver)
    assert driver.rows(DETAILS)[0][0] == "3 September 2026, September forum, tied to the line"
    driver.press("Return")
    driver.hears("The line is no longer tied to what was said before.")
    driver.press("Return")
    settle(driver, room)

    assert ties(room) == [(TYPED, None)]


def test_words_that_are_cleared_take_their_tie_with_them(driver: Driver, room: Workspace) -> None:
    driver.type(TYPED)
    open_before(driver)
    driver.press("Return")
    driver.press("Escape")
    say(driver, room, "the hall is cold")

    assert ties(room) == [("the hall is cold", None)]


def test_words_that_are_put_away_and_brought_back_are_tied_as_they_were(driver: Driver, room: Workspace) -> None:
    driver.type(TYPED)
    open_before(driver)
    driver.press("Return")
    driver.press("Escape")
    assert driver.read("The line") == ""
    driver.press("Ctrl+Z")
    assert driver.read("Said before").startswith(MARK)
    driver.press("Return")
    settle(driver, room)

    assert ties(room) == [(TYPED, RAMP)]


def test_the_chosen_line_is_tied_and_untied_and_undone(driver: Driver, room: Workspace) -> None:
    say(driver, room, TYPED)
    for told, held in ((f"{MARK}.", RAMP), ("The line is no longer tied to what was said before.", None)):
        open_before(driver)
        driver.press("Return")
        driver.hears(told)
        assert ties(room) == [(TYPED, held)]
        assert any(MARK in cell for row in driver.rows(LIST) for cell in row) == (held is not None)
    driver.press("Ctrl+Z")
    settle(driver, room)

    assert ties(room) == [(TYPED, RAMP)]


def test_a_tie_is_let_go_also_where_the_words_are_others_by_now(driver: Driver, room: Workspace) -> None:
    say(driver, room, TYPED)
    open_before(driver)
    driver.press("Return")
    driver.hears(MARK)
    do(driver, room, EditEntry(kept(room)[0].id, "cold"))
    open_before(driver)
    driver.press("Return")
    driver.hears("no longer tied")

    assert ties(room) == [("cold", None)]


def test_a_decision_is_tied_to_nothing_and_that_is_said(driver: Driver, room: Workspace) -> None:
    say(driver, room, f"= {TYPED}")
    open_before(driver)
    driver.press("Return")
    driver.hears("Only a point can be tied to what was said before.")
    assert not room.pending


def test_a_line_that_could_not_be_saved_comes_back_with_its_tie(driver: Driver, room: Workspace) -> None:
    disk = Disk(driver, room)
    driver.type(TYPED)
    open_before(driver)
    driver.press("Return")
    with disk.failing():
        driver.press("Return")
    assert driver.read("The line") == TYPED
    assert driver.read("Said before").startswith(MARK)
    driver.press("Return")
    settle(driver, room)

    assert ties(room) == [(TYPED, RAMP)]


@pytest.mark.parametrize("command", [MarkSensitive(RAMP), WithdrawEntry(RAMP), ForgetEntry(RAMP)])
def test_what_is_kept_back_meanwhile_leaves_line_and_list_at_once(
    program: Program, driver: Driver, room: Workspace, command: Command
) -> None:
    say(driver, room, TYPED)
    open_before(driver)
    driver.press("Return")
    driver.hears(MARK)
    driver.type(f"{TYPED} still")
    open_before(driver)
    driver.press("Return")
    driver.hears("Enter keeps the line so.")
    do(driver, room, command)

    driver.hears("The line is no longer tied to what was said before.")
    driver.wait(lambda: "Raised before" not in all_words(program.window))


def test_a_meeting_of_another_day_changes_the_mark(driver: Driver, room: Workspace) -> None:
    say(driver, room, TYPED)
    open_before(driver)
    driver.press("Return")
    driver.hears(MARK)
    do(driver, room, SaveMeeting(SEPTEMBER, "Summer forum", "2026-07-02"))
    assert room.meeting == MEETING

    assert any("Raised before, in July 2026" in cell for row in driver.rows(LIST) for cell in row)
