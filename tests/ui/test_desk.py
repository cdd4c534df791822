"""What the desk does beside letting in, by keyboard alone: companions, tables, badges, access, consents, sounds."""

import pytest
from PySide6.QtGui import QAccessible

from facilitator.commands.attendance import Book, BringAlong, CheckIn, WithdrawAttendance, attendance_id
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson, WithdrawPerson
from facilitator.commands.together import Together
from facilitator.queries.attendance import attendance
from facilitator.queries.consents import consents
from facilitator.queries.people import people
from facilitator.storage.work import Command
from tests.ui.conftest import Speaker
from tests.ui.door import BOX, LIST, MEETING, fill, ids, someone, status
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.sounds import Sound, samples
from ui.workspace import Workspace

# Lists of completions are windows of their own, and the offscreen platform says what it cannot do with windows.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)

GRACE, MOHAMMED, AMINA, SIOBHAN = ids(4), ids(3), ids(1), ids(2)


@pytest.fixture
def door(driver: Driver, program: Program) -> Workspace:
    return fill(driver, program)


def done(driver: Driver, door: Workspace, *commands: Command) -> None:
    """Have something done by somebody else."""
    door.do(Together("Elsewhere", commands))
    driver.wait(lambda: door.pending == 0)


def enter(driver: Driver, door: Workspace, typed: str) -> None:
    """Type something into the box and press Enter."""
    driver.type(typed)
    driver.press("Return")
    driver.wait(lambda: door.pending == 0)


def heard(driver: Driver, speaker: Speaker, sound: Sound) -> bool:
    driver.wait(lambda: bool(speaker.heard) and speaker.heard[-1] == samples(sound))
    return True


def test_in_has_a_word_and_a_sound(door: Workspace, driver: Driver, speaker: Speaker) -> None:
    enter(driver, door, "moh")
    assert "Mohammed Rahman is in" in driver.announced()
    assert heard(driver, speaker, Sound.IN)


def test_already_in_has_a_word_and_a_sound_of_its_own(door: Workspace, driver: Driver, speaker: Speaker) -> None:
    for _ in range(2):
        enter(driver, door, "rahman")
    assert "Already in since 12:40pm" in driver.announced()
    assert heard(driver, speaker, Sound.AGAIN)


def test_somebody_booked_for_another_meeting_is_let_in_and_told(
    door: Workspace, driver: Driver, speaker: Speaker
) -> None:
    done(driver, door, SaveMeeting(b"n" * 16, "Transport", "2026-11-12"), Book(b"n" * 16, GRACE))
    driver.type("okafor")
    assert driver.rows(LIST)[0][1] == "other meeting"
    driver.press("Return")

    driver.hears("Grace Okafor is in · booked for another meeting: Transport, 12 November 2026")
    assert heard(driver, speaker, Sound.LOOK)
    assert status(door, "Grace Okafor") == "present"


def test_somebody_taken_off_the_list_is_let_in_and_told(door: Workspace, driver: Driver, speaker: Speaker) -> None:
    done(driver, door, WithdrawAttendance(attendance_id(MEETING, MOHAMMED)))
    driver.type("rahman")
    assert driver.rows(LIST)[0][1] == "was withdrawn"
    driver.press("Return")

    driver.hears("Mohammed Rahman is in · had been taken off the list of this meeting")
    assert heard(driver, speaker, Sound.LOOK)


def test_somebody_taken_out_of_all_lists_is_found_and_back_in_them(door: Workspace, driver: Driver) -> None:
    done(driver, door, WithdrawPerson(GRACE))
    driver.type("okafor")
    assert driver.rows(LIST)[0][1] == "was withdrawn"
    driver.press("Return")

    driver.hears("Grace Okafor is in · had been taken out of all lists")
    driver.wait(lambda: "Grace Okafor" in [row.name for row in door.read(people)])


def test_whom_enter_would_let_in_is_said_while_one_types(door: Workspace, driver: Driver) -> None:
    def said() -> str:
        box = QAccessible.queryAccessibleInterface(driver.find(BOX))
        return str(box.text(QAccessible.Text.Description))

    assert door.meeting
    driver.type("a")
    assert said().startswith("Amina Yusuf, booked, table 2, badge 11, what to do: Wheelchair space")
    driver.press("Escape")
    driver.type("o")
    first = said()
    driver.press("Down")
    assert said() != first
    assert said().startswith(driver.read(LIST))
    driver.type("zz")
    assert said().startswith("Someone new: ozz")


def test_nobody_fits_has_a_word_and_a_sound(door: Workspace, driver: Driver, speaker: Speaker) -> None:
    driver.type("Zebedee Quill")
    driver.press("Return")
    driver.hears("Zebedee Quill is new. As what? Press a digit, 1 to 9 or 0.")
    assert heard(driver, speaker, Sound.NOBODY)
    driver.press("Escape")
    driver.press("Escape")
    driver.type("x")
    driver.press("Return")
    driver.hears("Nobody fits “x”")
    assert door.pending == 0


def test_no_sounds_where_none_are_wanted(door: Workspace, driver: Driver, speaker: Speaker) -> None:
    driver.press("Ctrl+,")
    driver.focus("Sounds at the door")
    driver.press("Down")
    driver.press("Ctrl+3")
    enter(driver, door, "rahman")
    driver.hears("is in")
    assert not speaker.heard


def test_who_may_be_the_same_is_offered_and_never_taken_unasked(door: Workspace, driver: Driver) -> None:
    driver.type("Amina Yussuf")
    driver.press("Ctrl+Return")
    driver.hears("Probably the same as Amina Yusuf: in the name, one letter differs")
    assert [row[0] for row in driver.rows(LIST)] == ["Amina Yusuf"]
    driver.press("Return")
    driver.hears("Down and Enter let them in")
    assert status(door, "Amina Yusuf") == "booked"
    driver.press("Down")
    driver.press("Return")

    driver.hears("Amina Yusuf is in")
    assert len(door.read(people)) == 4


def test_a_digit_makes_somebody_new_though_somebody_is_like_them(door: Workspace, driver: Driver) -> None:
    driver.type("Amina Yussuf")
    driver.press("Ctrl+Return")
    driver.type("1")

    driver.hears("Amina Yussuf is in")
    assert status(door, "Amina Yusuf") == "booked"


def test_the_parts_of_a_new_name_can_be_put_right(door: Workspace, driver: Driver) -> None:
    driver.type("nguyen thi hoa")
    driver.press("Return")
    driver.focus("Given name")
    driver.press("Ctrl+A")
    driver.type("Thi Hoa")
    driver.focus("Family name")
    driver.press("Ctrl+A")
    driver.type("Nguyen")
    driver.press("Return")
    driver.type("1")

    driver.hears("Thi Hoa Nguyen is in")
    person = next(row for row in door.read(people) if row.family == "Nguyen")
    assert (person.given, person.name) == ("Thi Hoa", "Thi Hoa Nguyen")


def test_a_companion_comes_in_with_who_brings_them(door: Workspace, driver: Driver) -> None:
    done(driver, door, SavePerson(b"b" * 16, "Bea Lund", capacity="supporter"), Book(MEETING, b"b" * 16))
    done(driver, door, BringAlong(attendance_id(MEETING, b"b" * 16), MOHAMMED))
    driver.type("rahman")
    assert driver.sees("brings Bea Lund")
    driver.press("Return")

    driver.hears("Mohammed Rahman and Bea Lund are in")
    assert status(door, "Bea Lund") == "present"
    driver.press("F9")
    driver.wait(lambda: status(door, "Bea Lund") == status(door, "Mohammed Rahman") == "booked")


def test_somebody_new_or_known_is_brought_along_at_the_desk(door: Workspace, driver: Driver) -> None:
    enter(driver, door, "rahman")
    driver.press("F10")
    driver.hears("Who comes with Mohammed Rahman?")
    driver.type("Bea Lund")
    driver.press("Return")
    driver.hears("Mohammed Rahman brings Bea Lund")
    assert status(door, "Bea Lund") == "present"
    driver.type("siobhan")
    driver.press("F10")
    driver.type("okafor")
    driver.press("Return")
    driver.hears("Siobhán O’Neill brings Grace Okafor")
    assert (status(door, "Grace Okafor"), status(door, "Siobhán O’Neill")) == ("booked", "booked")
    driver.press("Return")

    driver.hears("Siobhán O’Neill and Grace Okafor are in")


def test_a_supporter_who_gives_no_name_is_brought_along(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("F10")
    driver.press("Return")
    driver.hears("Mohammed Rahman brings unnamed supporter")

    rows = door.read(attendance, MEETING)
    assert [(row.capacity, row.status) for row in rows if row.person is None] == [("supporter", "present")]
    assert status(door, "Mohammed Rahman") == "present"


def test_the_best_table_is_proposed_and_taken_by_enter(door: Workspace, driver: Driver) -> None:
    driver.type("rahman")
    driver.press("F8")
    driver.hears("1: 8 left   2: 7 left   3: 8 left")
    assert driver.read("Which table for Mohammed Rahman?") == "1"
    driver.press("Return")

    driver.hears("table 1")
    row = someone(door, "Mohammed Rahman")
    assert row
    assert row.table_no == 1


def test_everyone_who_comes_is_seated_where_that_is_wanted(door: Workspace, driver: Driver) -> None:
    driver.press("Shift+F8")
    driver.hears("Everyone who comes is given a table now")
    enter(driver, door, "rahman")
    assert "Mohammed Rahman is in · table 1" in driver.announced()
    enter(driver, door, "okafor")
    assert "Grace Okafor is in · table 3" in driver.announced()
    driver.type("Bob Tan")
    driver.press("Return")
    driver.type("1")
    driver.hears("Bob Tan is in · table 1")
    driver.press("F9")
    driver.wait(lambda: someone(door, "Bob Tan") is None)


def test_a_badge_is_given_and_belongs_to_one(door: Workspace, driver: Driver) -> None:
    enter(driver, door, "okafor")
    driver.press("F2")
    driver.hears("Which badge for Grace Okafor?")
    assert driver.read("Which badge for Grace Okafor?") == "14"
    driver.type("11")
    driver.press("Return")
    driver.hears("Badge 11 is somebody else’s today")
    driver.press("F2")
    driver.press("Return")

    driver.hears("badge 14")


def test_a_badge_that_two_desks_gave_is_seen_at_once(door: Workspace, driver: Driver) -> None:
    done(driver, door, Book(MEETING, GRACE, badge="13"))
    driver.type("rahman")
    assert driver.rows(LIST)[0][4] == "13 ×2"
    assert driver.sees("badge 13 was given to Grace Okafor too")
    driver.press("Return")

    driver.hears("Mohammed Rahman is in · badge 13 was given to Grace Okafor too")


def test_whether_needs_were_met_is_a_digit(door: Workspace, driver: Driver) -> None:
    driver.type("am")
    driver.press("F11")
    driver.hears("What to do: Wheelchair space at the table")
    driver.type("2")

    driver.hears("Amina Yusuf: Needs partly met")
    assert driver.sees("Needs partly met")
    row = someone(door, "Amina Yusuf")
    assert row
    assert row.access_met == "partly"


def test_consents_are_read_out_one_by_one_and_answered_by_digits(door: Workspace, driver: Driver) -> None:
    driver.type("am")
    driver.press("Shift+F11")
    driver.hears("Amina Yusuf: what do they agree to?")
    driver.type("1")
    driver.hears("May we take photographs")
    driver.type("1")
    driver.hears("Photographs: agreed")
    driver.wait(lambda: driver.find("Photographs: agreed, 5 November 2026").isVisible())
    driver.type("1")
    driver.type("3")
    driver.hears("Photographs: took it back")
    driver.press("Escape")

    answer = door.read(consents, AMINA)[0]
    assert (answer.answer, answer.taken_by, answer.wording[:10]) == ("withdrawn", "Sam", "May we tak")
    assert driver.read(BOX) == "am"


def test_a_first_timer_is_marked_and_can_be_told_otherwise(door: Workspace, driver: Driver) -> None:
    october = b"o" * 16
    done(driver, door, SaveMeeting(october, "October", "2026-10-01", b"g" * 16), CheckIn(october, AMINA, "2026-10-01"))
    driver.press("Ctrl+1")
    driver.press("Ctrl+3")
    enter(driver, door, "rahman")
    driver.hears("Mohammed Rahman is in · badge 13. First time here")
    driver.press("Shift+F3")
    driver.hears("Mohammed Rahman: not the first time")
    enter(driver, door, "am")
    assert "First time" not in driver.announced()


def test_leaving_and_coming_back_are_told_with_their_times(door: Workspace, driver: Driver) -> None:
    enter(driver, door, "siobhan")
    driver.press("F6")
    driver.hears("Siobhán O’Neill left at 12:40pm")
    driver.press("F7")

    driver.hears("Siobhán O’Neill is in again · away 12:40pm to 12:40pm")


def test_undo_goes_back_as_far_as_the_meeting_goes(door: Workspace, driver: Driver) -> None:
    for typed in ("am", "siobhan", "rahman", "okafor"):
        enter(driver, door, typed)
    driver.type("Bob Tan")
    driver.press("Return")
    driver.type("1")
    driver.wait(lambda: door.pending == 0)
    for _ in range(5):
        driver.press("F9")
        driver.wait(lambda: door.pending == 0)

    assert {row.status for row in door.read(attendance, MEETING)} == {"booked"}
    assert len(door.read(people)) == 4


def test_undo_at_the_door_takes_back_no_booking_list(door: Workspace, driver: Driver) -> None:
    enter(driver, door, "am")
    driver.press("F9")
    driver.hears("Undone. Amina Yusuf is booked")
    driver.press("F9")

    driver.hears("The last step was not one of this screen: Fill. Ctrl+Z takes it back.")
    assert {row.status for row in door.read(attendance, MEETING)} == {"booked"}
    assert len(door.read(people)) == 4


def test_undo_says_all_who_had_come_together(door: Workspace, driver: Driver) -> None:
    done(driver, door, BringAlong(attendance_id(MEETING, SIOBHAN), MOHAMMED))
    enter(driver, door, "rahman")
    driver.press("F9")

    driver.hears("Undone. Mohammed Rahman is booked, not in · badge 13; Siobhán O’Neill is booked, not in · badge 12")


def test_who_was_in_already_is_whom_the_next_key_is_about(door: Workspace, driver: Driver) -> None:
    for typed in ("rahman", "am", "rahman"):
        enter(driver, door, typed)
    assert driver.read(LIST) == "Mohammed Rahman"
    driver.press("F6")

    driver.hears("Mohammed Rahman left")
    assert status(door, "Amina Yusuf") == "present"
