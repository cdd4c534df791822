"""The floor by keys, with a clock that is moved by hand: what is on, how late it is, and what is done about it."""

from datetime import datetime

import pytest

from facilitator.commands.agenda import SaveItem
from facilitator.commands.meetings import SaveMeeting, SetMeetingStatus
from facilitator.commands.queue import JoinQueue
from facilitator.queries.agenda import agenda, running_item
from tests.ui.door import MEETING, fill
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.panels.floor import FloorPanel
from ui.panels.room import RoomPanel
from ui.workspace import Now, Workspace

ORDER, CARD, FIELD, STRIP = "Running order", "On now", "Minutes, or when to be back", "What is on"
ITEMS = (("Welcome", 10, "welcome"), ("Buses", 20, "discussion"), ("Break", 15, "break"), ("Tables", 25, "workshop"))


class Hand:
    """A clock that is put on by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 5, 12, 30)  # noqa: DTZ001 - rows hold local times

    def put(self, clock: str) -> None:
        """Make it a time of that day: `12:45` or `12:45:02`."""
        self.time = datetime.fromisoformat(f"2026-11-05T{clock}")


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def now(hand: Hand) -> Now:
    return Now(time=lambda: hand.time)


@pytest.fixture
def floor(program: Program, driver: Driver) -> Workspace:
    """Have a meeting from 12:30 to 1:40pm with four items, ten minutes shorter than their sum, and go to its floor."""
    workspace = fill(driver, program)
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05", b"g" * 16, starts="12:30", ends="13:40"))
    for number, (title, minutes, kind) in enumerate(ITEMS, 1):
        workspace.do(SaveItem(bytes([number]) * 16, MEETING, title, minutes, kind, question="What helps?"))
    driver.press(FloorPanel.shortcut)
    driver.wait(lambda: not workspace.pending)
    return workspace


def press(driver: Driver, floor: Workspace, key: str) -> None:
    driver.press(key)
    driver.wait(lambda: not floor.pending)


def aloud(driver: Driver, name: str) -> str:
    return driver.find(name).accessibleDescription()


def titles(driver: Driver) -> list[str]:
    return column(driver, 0)


def column(driver: Driver, which: int) -> list[str]:
    return [row[which] for row in driver.rows(ORDER)]


def test_before_the_first_item_the_running_order_shows_when_each_begins(driver: Driver, floor: Workspace) -> None:
    assert floor.meeting == MEETING
    assert titles(driver) == ["1. Welcome", "2. Buses", "Break", "3. Tables"]
    assert column(driver, 4) == ["12:30pm", "12:40pm", "1pm", "1:15pm"]
    assert aloud(driver, CARD).startswith("Nothing is on yet. Next item starts the first.")


def test_before_the_meeting_nothing_is_early_or_late_and_after_its_time_it_is_late(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    nothing = "Nothing is on yet. Next item starts the first."
    assert aloud(driver, CARD) == nothing
    hand.put("12:35")
    driver.wait(lambda: aloud(driver, CARD) == f"{nothing}, 5 minutes late, ends at 1:45pm")

    hand.time = datetime(2026, 11, 4, 12, 40)  # noqa: DTZ001 - rows hold local times
    press(driver, floor, "Ctrl+PgDown")
    driver.wait(lambda: aloud(driver, CARD) == "1 Welcome, What helps?, 10 minutes left")


def test_next_starts_the_item_and_the_clock_says_what_is_left(driver: Driver, floor: Workspace, hand: Hand) -> None:
    press(driver, floor, "Ctrl+PgDown")
    driver.hears("Now: 1 Welcome, 10 minutes left")
    hand.put("12:36:30")
    driver.wait(lambda: driver.sees("3:30"))

    assert aloud(driver, CARD) == "1 Welcome, What helps?, 3 minutes left, on time, ends at 1:40pm"
    assert titles(driver)[0] == "Now: 1. Welcome"


def test_an_item_over_its_time_says_so_in_words_and_moves_what_follows(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:43")
    driver.wait(lambda: driver.sees("3 minutes over"))

    assert driver.sees("−3:00")
    assert driver.sees("3 minutes late, ends at 1:43pm")
    assert column(driver, 3)[0] == "3 over"
    assert column(driver, 4)[1] == "12:43pm"


def test_a_second_next_within_a_few_seconds_is_not_taken(driver: Driver, floor: Workspace, hand: Hand) -> None:
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:30:02")
    press(driver, floor, "Ctrl+PgDown")
    driver.hears("Item 1 was started 2 seconds ago, so this was not taken. Press again in a moment to go on.")
    assert titles(driver)[:2] == ["Now: 1. Welcome", "2. Buses"]

    hand.put("12:30:04")
    press(driver, floor, "Ctrl+PgDown")
    assert titles(driver)[:2] == ["1. Welcome", "Now: 2. Buses"]


def test_the_clock_speaks_at_five_minutes_at_one_and_when_the_time_is_up(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    press(driver, floor, "Ctrl+PgDown")
    for clock, words in (("12:35", "5 minutes left"), ("12:39", "1 minute left"), ("12:40", "The time is up")):
        hand.put(clock)
        driver.hears(f"{words}: 1 Welcome.")


def test_minutes_are_added_and_borrowed_from_the_chosen_item(driver: Driver, floor: Workspace) -> None:
    press(driver, floor, "Ctrl+PgDown")
    press(driver, floor, "F6")
    driver.hears("5 minutes more for “Welcome”.")
    driver.focus(ORDER)
    for _ in range(3):
        press(driver, floor, "Down")
    press(driver, floor, "F3")
    driver.type("7")
    press(driver, floor, "F7")
    driver.hears("7 minutes borrowed from “Tables”.")

    assert column(driver, 1) == ["10 + 12", "20", "15", "25 − 7"]
    assert driver.read(FIELD) == ""


def test_nothing_is_borrowed_where_no_later_item_is_chosen(driver: Driver, floor: Workspace) -> None:
    press(driver, floor, "F7")
    driver.hears("No item is on. Next item starts one.")
    press(driver, floor, "Ctrl+PgDown")
    driver.focus(ORDER)
    press(driver, floor, "F7")
    driver.hears("Choose a later item in the running order first")
    driver.focus(FIELD)
    driver.type("many")
    press(driver, floor, "F6")
    driver.hears("Give the minutes as a number")
    assert column(driver, 1) == ["10", "20", "15", "25"]


def test_what_is_to_come_is_shortened_by_one_key_and_undo_takes_it_back(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    press(driver, floor, "F8")
    driver.hears("The meeting ends in time as it is.")
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:48")
    driver.wait(lambda: driver.sees("To end in time, shorten 2 Buses by 3 minutes, Break by 1 minute and 3 Tables"))
    press(driver, floor, "F8")
    driver.hears("Shortened by 8 minutes. Ctrl+Z takes it back.")
    assert not driver.sees("To end in time")
    assert column(driver, 1) == ["10", "20 − 3", "15 − 1", "25 − 4"]

    press(driver, floor, "Ctrl+Z")
    assert column(driver, 1) == ["10", "20", "15", "25"]


def test_a_break_has_a_time_to_be_back_in_minutes_or_as_a_time(driver: Driver, floor: Workspace, hand: Hand) -> None:
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:40")
    driver.focus(FIELD)
    driver.type("12:55")
    press(driver, floor, "F9")
    driver.hears("Break until 12:55pm. Next goes on to 2 Buses.")
    driver.type("10")
    press(driver, floor, "F6")
    assert "25 minutes left, back at 1:05pm" in aloud(driver, CARD)


def test_any_item_is_started_or_taken_up_again_with_enter(driver: Driver, floor: Workspace, hand: Hand) -> None:
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:36")
    driver.focus(ORDER)
    press(driver, floor, "Down")
    press(driver, floor, "Return")
    hand.put("12:50")
    press(driver, floor, "Up")
    press(driver, floor, "F5")

    driver.hears("Now: 1 Welcome, 4 minutes left")
    assert column(driver, 2)[:2] == ["6", "14"]


def test_an_item_is_ended_without_another_and_the_last_is_the_last(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    for clock in ("12:30", "12:40", "13:00", "13:15"):
        hand.put(clock)
        press(driver, floor, "Ctrl+PgDown")
    hand.put("13:42")
    press(driver, floor, "Ctrl+PgDown")
    driver.hears("This is the last item of the programme.")
    press(driver, floor, "F4")
    driver.hears("“Tables” is over.")

    assert aloud(driver, CARD) == "The last item is over, 2 minutes late, ended at 1:42pm"
    assert column(driver, 3) == ["even", "even", "even", "2 over"]


def test_the_room_has_the_strip_and_obeys_the_same_rules(driver: Driver, floor: Workspace, hand: Hand) -> None:
    press(driver, floor, RoomPanel.shortcut)
    assert aloud(driver, STRIP).startswith("No item has been started: /next")
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:30:02")
    for key in ("/next", ""):
        driver.type(key)
        press(driver, floor, "Return" if key else "Ctrl+PgDown")
        driver.hears("Item 1 was started 2 seconds ago, so this was not taken")
    driver.press("Ctrl+A")
    hand.put("12:31")
    driver.type("/break 20")
    press(driver, floor, "Return")

    driver.wait(lambda: "20 minutes left, back at 12:51pm" in aloud(driver, STRIP))
    running = running_item(floor.read(agenda, MEETING))
    assert running is not None
    assert (running.title, running.back_at) == ("Break", "2026-11-05T12:51:00")


@pytest.mark.parametrize("key", ["Ctrl+PgDown", "F4"])
def test_an_item_with_people_waiting_closes_only_on_a_second_explicit_act(
    driver: Driver, floor: Workspace, hand: Hand, key: str
) -> None:
    floor.do(SetMeetingStatus(MEETING, "live"))
    press(driver, floor, "Ctrl+PgDown")
    floor.do(JoinQueue(b"t" * 16, MEETING, bytes([1]) * 16, floor.at(), called="Ann"))
    for clock in ("12:40", "12:40:01"):
        hand.put(clock)
        press(driver, floor, key)
        driver.hears("1 person is still waiting to speak on “Welcome”. Do it again to go on without them.")
        assert titles(driver)[0] == "Now: 1. Welcome"
    hand.put("12:40:03")
    press(driver, floor, key)
    assert titles(driver)[0] == "1. Welcome"


def test_the_line_in_the_room_says_who_is_next_and_leaves_an_item_on_a_second_act(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    floor.do(SetMeetingStatus(MEETING, "live"))
    press(driver, floor, "Ctrl+PgDown")
    floor.do(JoinQueue(b"t" * 16, MEETING, bytes([1]) * 16, floor.at(), called="Ann"))
    press(driver, floor, RoomPanel.shortcut)
    driver.wait(lambda: aloud(driver, STRIP).endswith("Next: Ann"))
    hand.put("12:40")
    driver.type("/item 2")
    press(driver, floor, "Return")
    driver.hears("1 person is still waiting to speak")
    hand.put("12:41")
    press(driver, floor, "Return")
    driver.wait(lambda: aloud(driver, STRIP).startswith("2 Buses"))


def test_a_break_until_a_time_that_is_over_is_not_taken_and_its_line_stays(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    hand.put("15:00")
    press(driver, floor, RoomPanel.shortcut)
    driver.type("/break until 14:20")
    press(driver, floor, "Return")
    driver.hears("2:20pm is over")
    assert driver.read("The line") == "/break until 14:20"


def test_without_a_meeting_the_floor_says_what_to_do_first(driver: Driver) -> None:
    driver.press(FloorPanel.shortcut)
    assert driver.sees("No meeting is chosen")
    driver.press("Ctrl+PgDown")
    driver.press("F5")
    assert driver.sees("Choose a meeting on the Home screen")
