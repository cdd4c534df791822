"""A key at the desk means whom the screen shows, and nobody where that is not known yet."""

import pytest

from facilitator.commands.attendance import Book, BringAlong, attendance_id
from facilitator.commands.bookings import NewBooking, TakeBookings
from facilitator.commands.people import SavePerson
from facilitator.commands.together import Together
from facilitator.queries.attendance import attendance
from facilitator.storage.work import Command
from tests.ui.door import LIST, MEETING, fill, ids, someone, status
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)

GRACE, AMINA = ids(4), ids(1)


@pytest.fixture
def door(driver: Driver, program: Program) -> Workspace:
    return fill(driver, program)


def done(driver: Driver, door: Workspace, *commands: Command) -> None:
    door.do(Together("Elsewhere", commands))
    driver.wait(lambda: door.pending == 0)


def press(driver: Driver, door: Workspace, *keys: str) -> None:
    for key in keys:
        driver.press(key)
    driver.wait(lambda: door.pending == 0)


def test_enter_after_someone_new_lets_in_nobody_who_fits_the_words(door: Workspace, driver: Driver) -> None:
    driver.type("gr")
    assert driver.rows(LIST)[0][0] == "Grace Okafor"
    press(driver, door, "Ctrl+Return", "Return")

    assert "Press a digit" in driver.announced()
    assert status(door, "Grace Okafor") == ""


def test_a_key_pressed_while_somebody_is_being_let_in_means_nobody_else(door: Workspace, driver: Driver) -> None:
    driver.type("amina")
    press(driver, door, "Return")
    driver.type("neill")
    press(driver, door, "Return", "F6")
    assert (status(door, "Amina Yusuf"), status(door, "Siobhán O’Neill")) == ("present", "present")
    press(driver, door, "F6")
    assert (status(door, "Amina Yusuf"), status(door, "Siobhán O’Neill")) == ("present", "left")


def test_a_key_pressed_while_somebody_unnamed_is_counted_means_nobody_else(door: Workspace, driver: Driver) -> None:
    driver.type("amina")
    press(driver, door, "Return")
    driver.type("+1 citizen")
    press(driver, door, "Return", "F6")

    assert status(door, "Amina Yusuf") == "present"


@pytest.mark.parametrize(("key", "typed"), [("F2", "77"), ("F10", "amina")])
def test_who_was_chosen_is_chosen_after_a_question(door: Workspace, driver: Driver, key: str, typed: str) -> None:
    done(driver, door, Book(MEETING, GRACE))
    driver.type("o")
    names = [row[0] for row in driver.rows(LIST)]
    driver.press("Down")
    driver.press(key)
    driver.type(typed)
    press(driver, door, "Return")

    assert driver.read(LIST) == names[1]


def test_somebody_expected_without_a_name_is_let_in_once(door: Workspace, driver: Driver) -> None:
    unnamed = NewBooking(SavePerson(AMINA, "Amina Yusuf"), brings=(("Supporter", "supporter"),))
    done(driver, door, TakeBookings((unnamed,), MEETING))
    driver.focus(LIST)
    assert driver.read(LIST) == "Unnamed supporter"
    press(driver, door, "Return")

    assert "Unnamed supporter is in" in driver.announced()
    driver.type("amina")
    press(driver, door, "Return")
    assert sorted(row.status for row in door.read(attendance, MEETING)) == ["booked", "booked", "present", "present"]


def test_who_is_let_in_together_is_seated_together(door: Workspace, driver: Driver) -> None:
    done(driver, door, Book(MEETING, GRACE), BringAlong(attendance_id(MEETING, GRACE), AMINA))
    driver.press("Shift+F8")
    driver.type("amina")
    press(driver, door, "Return")

    assert [row.table_no for name in ("Amina Yusuf", "Grace Okafor") if (row := someone(door, name))] == [2, 2]
