"""Breaks by keys: what a break interrupts goes on after it, in so many words on the Floor and in the Room."""

from facilitator.commands.meetings import SetMeetingStatus
from facilitator.commands.queue import CallNext, JoinQueue, LeaveQueue
from facilitator.queries.agenda import agenda, running_item
from tests.ui.door import MEETING
from tests.ui.drivers.driver import Driver
from tests.ui.panels.test_floor import CARD, FIELD, STRIP, Hand, aloud, column, floor, hand, now, press, titles
from ui.panels.plan import PlanPanel
from ui.panels.room import RoomPanel
from ui.workspace import Workspace

__all__ = ["floor", "hand", "now"]
BUSES = bytes([2]) * 16


def in_the_midst(driver: Driver, floor: Workspace, hand: Hand) -> None:
    """Have the second item on for four of its twenty minutes."""
    floor.do(SetMeetingStatus(MEETING, "live"))
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:40")
    press(driver, floor, "Ctrl+PgDown")
    hand.put("12:44")


def test_next_goes_back_to_what_a_break_interrupted_and_says_so(driver: Driver, floor: Workspace, hand: Hand) -> None:
    in_the_midst(driver, floor, hand)
    driver.focus(FIELD)
    driver.type("Tea")
    press(driver, floor, "F9")
    driver.hears("Tea. Next goes back to 2 Buses, 16 minutes left.")
    assert titles(driver) == ["1. Welcome", "2. Buses", "Now: Tea", "Break", "3. Tables"]
    assert column(driver, 1)[2] == ""

    driver.type("15")
    press(driver, floor, "F6")
    driver.wait(lambda: "back at 12:59pm" in aloud(driver, CARD))
    assert "Next goes back to 2 Buses, 16 minutes left." in aloud(driver, CARD)
    assert column(driver, 1)[2] == "+ 15"
    assert column(driver, 4)[1:] == ["12:59pm", "12:44pm", "1:15pm", "1:30pm"]

    hand.put("12:59")
    press(driver, floor, "Ctrl+PgDown")
    driver.hears("Now: 2 Buses, 16 minutes left")
    assert titles(driver)[1] == "Now: 2. Buses"


def test_those_who_wait_are_not_asked_about_and_wait_again_after_the_break(
    driver: Driver, floor: Workspace, hand: Hand
) -> None:
    in_the_midst(driver, floor, hand)
    floor.do(JoinQueue(b"a" * 16, MEETING, BUSES, floor.at(), called="Ann"))
    floor.do(JoinQueue(b"b" * 16, MEETING, BUSES, floor.at(), called="Bob"))
    floor.do(CallNext(b"a" * 16, floor.at()))
    press(driver, floor, "F9")
    driver.hears("Break until 12:59pm. Next goes back to 2 Buses, 16 minutes left.")
    driver.wait(lambda: driver.sees("Nobody has the floor.") and driver.sees("1 waiting for after the break"))
    floor.do(JoinQueue(b"c" * 16, MEETING, bytes([3]) * 16, floor.at(), called="Cy"))
    driver.wait(lambda: driver.sees("1 waiting · 1 after the break"))
    floor.do(LeaveQueue(b"c" * 16))
    driver.wait(lambda: driver.sees("1 waiting for after the break"))

    hand.put("12:59")
    press(driver, floor, "Ctrl+PgDown")
    driver.wait(lambda: [row[0] for row in driver.rows("Who waits")] == ["Bob"])


def test_a_second_break_is_refused_on_the_floor_and_in_the_room(driver: Driver, floor: Workspace, hand: Hand) -> None:
    in_the_midst(driver, floor, hand)
    press(driver, floor, RoomPanel.shortcut)
    driver.type("/break 15")
    press(driver, floor, "Return")
    driver.hears("Break until 12:59pm. Next goes back to 2 Buses, 16 minutes left.")
    hand.put("12:50")
    driver.type("/break")
    press(driver, floor, "Return")
    driver.hears("It is a break already, until 12:59pm. More minutes makes it longer.")
    assert len(floor.read(agenda, MEETING)) == 4
    driver.wait(lambda: aloud(driver, STRIP).startswith("Break, 9 minutes left, back at 12:59pm"))


def test_item_3_is_the_third_on_paper_whatever_breaks_there_were(driver: Driver, floor: Workspace, hand: Hand) -> None:
    in_the_midst(driver, floor, hand)
    press(driver, floor, RoomPanel.shortcut)
    driver.type("/break Tea")
    press(driver, floor, "Return")
    hand.put("12:50")
    driver.type("/item 3")
    press(driver, floor, "Return")
    running = running_item(floor.read(agenda, MEETING))
    assert running is not None
    assert (running.title, running.number) == ("Tables", 3)


def test_breaks_have_no_number_in_the_plan_either_and_move_by_keys(driver: Driver, floor: Workspace) -> None:
    press(driver, floor, PlanPanel.shortcut)
    driver.focus("Items")
    driver.press("Home")
    for _ in range(2):
        driver.press("Down")
    assert [row[0] for row in driver.rows("Items")] == ["1. Welcome", "2. Buses", "Break", "3. Tables"]
    for words in ("“Break” comes after “Welcome” now.", "“Break” comes first now."):
        press(driver, floor, "Alt+Up")
        driver.hears(words)
    press(driver, floor, "Down")
    press(driver, floor, "Alt+Down")
    driver.hears("“Welcome” is item 2 of 3 now.")
