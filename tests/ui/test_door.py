"""The door, by keyboard alone: two letters and Enter, and somebody is in."""

import pytest

from facilitator.commands.attendance import CheckIn
from facilitator.commands.meetings import WithdrawMeeting
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from tests.ui.door import BOX, COUNTS, LIST, MEETING, fill, ids, someone, status
from tests.ui.drivers.driver import Driver
from tests.ui.test_workspace import HeldUp
from ui.app import Program
from ui.panels.door import DoorPanel
from ui.widgets.table import RowsView
from ui.workspace import Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


def settled(driver: Driver, door: Workspace) -> None:
    driver.wait(lambda: door.pending == 0)


@pytest.fixture
def door(driver: Driver, program: Program) -> Workspace:
    return fill(driver, program)


def test_two_letters_and_enter_let_somebody_in(door: Workspace, driver: Driver) -> None:
    driver.type("am")
    driver.press("Return")

    driver.hears("Amina Yusuf is in · table 2 · badge 11")
    assert status(door, "Amina Yusuf") == "present"
    assert driver.read(BOX) == ""
    assert driver.sees("What to do: Wheelchair space at the table")


def test_what_was_meant_is_marked(door: Workspace, driver: Driver) -> None:
    assert door.meeting == MEETING
    table = driver.find(LIST)
    assert isinstance(table, RowsView)

    def marked(typed: str) -> list[str]:
        driver.press("Escape")
        driver.type(typed)
        row = table.rows.row(0)
        cells = [(column.read(row), column.marks(row)) for column in table.rows.columns if column.marks]
        return [text[start:end] for text, marks in cells for start, end in marks]

    assert marked("on") == ["O’N"]
    assert marked("y am") == ["Am", "Y"]
    assert marked("age we") == ["Age", "We"]
    assert marked("12") == ["12"]
    assert marked("muhammad") == ["Mohammed"]


def test_the_first_hit_is_chosen_and_down_chooses_another(door: Workspace, driver: Driver) -> None:
    driver.type("o")
    first, second = (row[0] for row in driver.rows(LIST)[:2])
    assert driver.read(LIST) == first
    driver.press("Down")
    assert driver.read(LIST) == second
    driver.press("Return")

    driver.hears(f"{second} is in")
    assert status(door, second) == "present"


def test_somebody_already_in_stays_as_they_are(door: Workspace, driver: Driver) -> None:
    for _ in range(2):
        driver.type("rahman")
        driver.press("Return")
        settled(driver, door)

    driver.hears("Already in since 12:40pm")
    assert len(door.read(attendance, MEETING)) == 3


def test_somebody_known_but_not_booked_is_let_in(door: Workspace, driver: Driver) -> None:
    driver.type("okafor")
    assert driver.rows(LIST)[0][:2] == ["Grace Okafor", "not booked"]
    driver.press("Return")

    driver.hears("Grace Okafor is in")
    row = someone(door, "Grace Okafor")
    assert row
    assert (row.booked, row.capacity) == (0, "citizen")


def test_where_nobody_fits_the_words_become_a_walk_in(door: Workspace, driver: Driver) -> None:
    driver.type("łukasz świątek")
    driver.press("Return")
    driver.hears("Łukasz Świątek is new. As what?")
    driver.type("2")

    driver.hears("Łukasz Świątek is in")
    person = next(row for row in door.read(people) if row.name == "Łukasz Świątek")
    assert (person.given, person.family, person.capacity) == ("Łukasz", "Świątek", "carer")
    assert status(door, "Łukasz Świątek") == "present"


def test_a_walk_in_may_come_from_an_organisation(door: Workspace, driver: Driver) -> None:
    driver.type("Bob Tan")
    driver.press("Return")
    driver.focus("Organisation")
    driver.type("Age Well")
    driver.press("Return")
    driver.type("3")

    driver.hears("Bob Tan is in")
    person = next(row for row in door.read(people) if row.name == "Bob Tan")
    assert (person.organisation, person.capacity) == ("Age Well", "community_organisation")


def test_somebody_new_may_have_the_name_of_somebody_known(door: Workspace, driver: Driver) -> None:
    driver.type("Amina Yusuf")
    driver.press("Ctrl+Return")
    driver.type("1")

    driver.wait(lambda: [row.name for row in door.read(attendance, MEETING)].count("Amina Yusuf") == 2)


def test_enter_alone_does_not_guess_a_capacity(door: Workspace, driver: Driver) -> None:
    driver.type("Bob Tan")
    driver.press("Return")
    driver.press("Return")

    driver.hears("Press a digit")
    assert len(door.read(people)) == 4
    driver.press("Escape")
    assert driver.read(BOX) == "Bob Tan"


def test_people_without_a_name_are_counted(door: Workspace, driver: Driver) -> None:
    assert door.meeting
    driver.type("+2 cit")
    driver.press("Return")

    driver.hears("2 unnamed citizens counted")
    assert driver.rows(COUNTS)[0] == ["Citizen", "2", "2"]


def test_going_and_coming_back_carry_times(door: Workspace, driver: Driver) -> None:
    driver.type("siobhan")
    driver.press("Return")
    settled(driver, door)
    assert status(door, "Siobhán O’Neill") == "present"
    driver.type("oneill")
    driver.press("F6")
    driver.hears("Siobhán O’Neill left at 12:40pm")
    driver.press("F7")

    driver.hears("Siobhán O’Neill is in")
    assert status(door, "Siobhán O’Neill") == "present"


@pytest.mark.parametrize("keys", [("F6",), ("F8", "2", "Return")])
def test_the_next_name_takes_the_place_of_the_last_one(door: Workspace, driver: Driver, keys: tuple[str, ...]) -> None:
    driver.type("rahman")
    driver.press("Return")
    settled(driver, door)
    driver.type("rahman")
    for key in keys:
        driver.press(key)
    settled(driver, door)
    driver.type("am")

    assert driver.read(BOX) == "am"


def test_what_to_do_is_a_sentence_of_its_own(door: Workspace, driver: Driver) -> None:
    driver.type("am")
    driver.press("Return")
    settled(driver, door)

    assert "badge 11. What to do: Wheelchair space" in driver.announced()


def test_enter_lets_somebody_back_in_who_had_left(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("Return")
    settled(driver, door)
    assert status(door, "Mohammed Rahman") == "present"
    driver.type("rahman")
    driver.press("F6")
    settled(driver, door)
    assert status(door, "Mohammed Rahman") == "left"
    driver.press("Return")

    settled(driver, door)
    assert status(door, "Mohammed Rahman") == "present"


def test_apologies_are_one_key_and_taken_back_by_the_same(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("F4")
    driver.hears("Mohammed Rahman sent apologies")
    driver.press("F4")
    driver.hears("Mohammed Rahman is booked")
    driver.press("F5")

    driver.hears("Mohammed Rahman did not come")
    assert status(door, "Mohammed Rahman") == "did_not_come"


def test_who_has_come_cannot_be_made_absent(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("Return")
    settled(driver, door)
    driver.type("rahman")
    driver.press("F5")

    driver.hears("They have come")
    assert status(door, "Mohammed Rahman") == "present"


def test_somebody_is_seated_at_a_table_that_there_is(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("F8")
    driver.type("7")
    driver.press("Return")
    driver.hears("There is no table 7")
    driver.press("Backspace")
    driver.type("3")
    driver.press("Return")

    driver.hears("table 3")
    row = someone(door, "Mohammed Rahman")
    assert row
    assert row.table_no == 3
    assert driver.read(BOX) == "rahman"


def test_as_what_somebody_is_here_is_a_digit(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("F3")
    driver.type("4")
    settled(driver, door)

    row = someone(door, "Mohammed Rahman")
    assert row
    assert row.capacity == "provider"


def test_one_key_undoes_and_says_whom(door: Workspace, driver: Driver) -> None:
    driver.type("am")
    driver.press("Return")
    settled(driver, door)
    assert status(door, "Amina Yusuf") == "present"
    driver.press("F9")

    driver.hears("Undone. Amina Yusuf is booked, not in")
    assert status(door, "Amina Yusuf") == "booked"


def test_ctrl_z_undoes_too_and_a_walk_in_is_gone(door: Workspace, driver: Driver) -> None:
    driver.type("Bob Tan")
    driver.press("Return")
    driver.type("1")
    settled(driver, door)
    assert status(door, "Bob Tan") == "present"
    driver.press("Ctrl+Z")

    driver.hears("Undone. Bob Tan is not on the list")
    assert "Bob Tan" not in [row.name for row in door.read(people)]


def test_somebody_booked_by_mistake_is_taken_off_the_list(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("Ctrl+Del")

    driver.hears("Mohammed Rahman is not on the list")
    assert someone(door, "Mohammed Rahman") is None


def test_letters_typed_anywhere_go_to_the_box(door: Workspace, driver: Driver) -> None:
    assert door.meeting
    driver.focus(LIST)
    driver.type("am")

    assert driver.read(BOX) == "am"
    driver.focus("Left")
    driver.type("i")
    assert driver.read(BOX) == "ami"


def test_the_box_is_ready_for_the_next_while_the_disk_is_slow(door: Workspace, driver: Driver) -> None:
    slow = HeldUp()
    door.do(slow)
    driver.type("am")
    driver.press("Return")
    driver.type("rah")
    driver.press("Return")
    driver.type("sio")

    assert driver.read(BOX) == "sio"
    assert status(door, "Amina Yusuf") == "booked"
    slow.disk.set()
    settled(driver, door)
    assert status(door, "Amina Yusuf") == status(door, "Mohammed Rahman") == "present"
    assert driver.read(BOX) == "sio"
    assert driver.read(LIST) == "Siobhán O’Neill"


def test_a_name_that_could_not_be_saved_comes_back(door: Workspace, driver: Driver) -> None:
    door.do(WithdrawMeeting(MEETING))
    settled(driver, door)
    driver.type("Bob Tan")
    driver.press("Return")
    driver.type("1")

    driver.hears("Bob Tan: This is no longer in the library")
    driver.wait(lambda: driver.read(BOX) == "Bob Tan")


def test_a_name_that_could_not_be_saved_waits_until_the_box_is_free(door: Workspace, driver: Driver) -> None:
    slow = HeldUp()
    door.do(slow)
    door.do(WithdrawMeeting(MEETING))
    driver.type("Bob Tan")
    driver.press("Return")
    driver.type("1")
    driver.type("am")
    slow.disk.set()
    settled(driver, door)

    assert driver.read(BOX) == "am"
    driver.press("Escape")
    assert driver.read(BOX) == "Bob Tan"


def test_half_a_name_survives_a_look_at_another_screen(door: Workspace, driver: Driver) -> None:
    assert door.meeting
    driver.type("moh")
    driver.press("Ctrl+1")
    driver.press(DoorPanel.shortcut)

    assert driver.read(BOX) == "moh"


def test_somebody_let_in_elsewhere_is_in_here_too(door: Workspace, driver: Driver) -> None:
    door.do(CheckIn(MEETING, ids(3), "2026-11-05T12:30:00"))
    settled(driver, door)
    driver.type("rahman")

    assert driver.rows(LIST)[0][1] == "in since 12:30pm"


def test_the_counts_follow(door: Workspace, driver: Driver) -> None:
    assert driver.rows(COUNTS) == [["Citizen", "0", "2"], ["Carer", "0", "1"]]
    driver.type("am")
    driver.press("Return")
    settled(driver, door)

    assert driver.rows(COUNTS)[0] == ["Citizen", "1", "1"]
    assert driver.sees("2 still expected")


def test_without_a_meeting_the_door_says_what_to_do_first(driver: Driver) -> None:
    driver.press(DoorPanel.shortcut)

    assert driver.sees("No meeting is chosen")
