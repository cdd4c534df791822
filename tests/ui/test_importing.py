"""A booking list brought in: looked at row by row, then taken in as one step."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.people import SavePerson
from facilitator.queries.attendance import attendance
from facilitator.queries.consents import consents
from facilitator.queries.people import people
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.people import PeoplePanel
from ui.workspace import Workspace

AMINA, MEETING = b"a" * 16, b"m" * 16
ROWS = "The list, row by row"
LIST = """Name,Organisation,Email
Amina Yusuf,,amina@example.org
Mark Miller,Age Well,mark@example.org
Mark S. Miller,Age Well,
,,
Total,3,
"""


@pytest.fixture
def space(driver: Driver, program: Program) -> Workspace:
    """Have one person and a meeting in the library, and go to the screen."""
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SavePerson(AMINA, "Amina Yusuf", email="amina@example.org"))
    workspace.do(SaveGroup(b"g" * 16, "Forum"))
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05", b"g" * 16))
    driver.wait(lambda: workspace.pending == 0)
    workspace.choose_meeting(MEETING, "November")
    driver.press(PeoplePanel.shortcut)
    return workspace


@pytest.fixture
def list_file(tmp_path: Path, answers: Answers) -> Path:
    """Answer the question for a file with a booking list."""
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    answers.files.append(path)
    return path


def look(driver: Driver) -> None:
    driver.press("Ctrl+I")
    driver.hears("Nothing is taken in yet")


def names(workspace: Workspace) -> list[str]:
    return sorted(row.name for row in workspace.read(people))


@pytest.mark.usefixtures("list_file")
def test_every_row_is_shown_with_what_would_become_of_it(space: Workspace, driver: Driver) -> None:
    look(driver)

    assert [row[1] for row in driver.rows(ROWS)] == [
        "known",
        "new",
        "probably the same",
        "not a person",
        "not a person",
    ]
    assert driver.sees("3 people: 1 new, 1 known, 1 probably the same as somebody; 2 rows are no people.")
    assert text_of(driver.focus("Book them for")).startswith("November")
    assert names(space) == ["Amina Yusuf"]


@pytest.mark.usefixtures("list_file")
def test_the_list_is_taken_in_as_one_step_and_booked(space: Workspace, driver: Driver) -> None:
    look(driver)
    driver.press("Return")
    driver.hears("3 people taken in, booked for November")

    assert names(space) == ["Amina Yusuf", "Mark Miller", "Mark S. Miller"]
    assert {row.status for row in space.read(attendance, MEETING)} == {"booked"}
    driver.press("Ctrl+Z")
    driver.wait(lambda: names(space) == ["Amina Yusuf"])
    assert space.read(attendance, MEETING) == ()


@pytest.mark.usefixtures("list_file")
def test_who_is_said_to_be_the_same_is_one_person(space: Workspace, driver: Driver) -> None:
    look(driver)
    driver.press("F9")
    driver.press("F3")
    driver.hears("Mark S. Miller is Mark Miller: one person.")
    assert driver.rows(ROWS)[2][1] == "the same person"
    driver.press("Ctrl+S")
    driver.hears("people taken in")

    assert names(space) == ["Amina Yusuf", "Mark Miller"]
    assert len(space.read(attendance, MEETING)) == 2


@pytest.mark.usefixtures("list_file")
def test_the_answer_can_be_taken_back(space: Workspace, driver: Driver) -> None:
    look(driver)
    driver.press("F9")
    driver.press("F3")
    driver.press("F4")
    driver.hears("somebody else")
    driver.press("Ctrl+Return")
    driver.hears("people taken in")

    assert len(names(space)) == 3


@pytest.mark.usefixtures("list_file")
def test_people_may_be_kept_without_being_booked(space: Workspace, driver: Driver) -> None:
    look(driver)
    driver.focus("Book them for")
    driver.press("Home")
    driver.press("Ctrl+Return")
    driver.hears("3 people taken in.")

    assert space.read(attendance, MEETING) == ()


@pytest.mark.usefixtures("list_file")
def test_a_list_can_be_put_away(space: Workspace, driver: Driver) -> None:
    look(driver)
    driver.press("Escape")

    driver.hears("Nothing was changed")
    assert names(space) == ["Amina Yusuf"]
    assert driver.sees("Bring a booking list in")


def test_names_that_were_copied_are_pasted(space: Workspace, driver: Driver) -> None:
    QGuiApplication.clipboard().setText("1. Ann Lee\n2. Siobhán O’Neill\n")
    driver.focus("List of people")
    driver.press("Ctrl+V")
    driver.hears("2 people: 2 new.")
    driver.press("Return")
    driver.hears("people taken in")

    assert names(space) == ["Amina Yusuf", "Ann Lee", "Siobhán O’Neill"]


def test_pasting_into_a_field_pastes_into_the_field(space: Workspace, driver: Driver) -> None:
    QGuiApplication.clipboard().setText("Ann Lee")
    driver.focus("Search people")
    driver.press("Ctrl+V")

    assert text_of(driver.focus("Search people")) == "Ann Lee"
    assert names(space) == ["Amina Yusuf"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n1 0 obj", b"\x89PNG\r\n\x1a\n\0\0\0"])
def test_a_bad_file_is_one_sentence_and_the_library_as_it_was(
    space: Workspace, driver: Driver, answers: Answers, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    answers.files.append(path)
    before = driver.announced()
    driver.press("Ctrl+I")
    driver.wait(lambda: driver.announced() not in {before, "Reading the list…"})

    assert driver.announced().startswith("This ")
    assert driver.sees("Bring a booking list in")
    assert names(space) == ["Amina Yusuf"]


def test_reading_can_be_stopped(space: Workspace, driver: Driver, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    rows = (f"Person{number} Name{number},p{number}@example.org" for number in range(9000))
    path.write_text("\n".join(["Name,Email", *rows]), encoding="utf-8")
    answers.files.append(path)
    driver.press("Ctrl+I")
    driver.press("Escape")

    driver.hears("Stopped. Nothing was changed.")
    assert names(space) == ["Amina Yusuf"]


def test_with_a_list_that_is_not_there_yet_the_keys_for_its_rows_do_nothing(space: Workspace, driver: Driver) -> None:
    driver.press("F8")
    for key in ("F3", "F4", "F9", "Ctrl+Return", "Ctrl+S"):
        driver.press(key)

    assert names(space) == ["Amina Yusuf"]
    assert driver.sees("Bring a booking list in")


def test_companions_and_consents_are_told_and_taken_in(
    space: Workspace, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Companion,+1,Photo consent\nBea Lund,Joan Lee,,Yes\nUma Rao,,yes,No\n", encoding="utf-8")
    answers.files.append(path)
    look(driver)

    assert [(row[0], row[1], row[5]) for row in driver.rows(ROWS)] == [
        ("Bea Lund", "new", ""),
        ("Uma Rao", "new", "brings guest"),
        ("Joan Lee", "new", "supporter"),
    ]
    assert driver.sees("photographs: agreed")
    driver.press("End")
    driver.press("Ctrl+End")
    assert driver.sees("comes with Bea Lund")
    driver.press("Return")
    driver.hears("3 people taken in, booked for November")

    rows = space.read(attendance, MEETING)
    bea = next(row.person for row in rows if row.name == "Bea Lund")
    assert bea is not None
    assert [row.name for row in rows if row.with_person == bea] == ["Joan Lee"]
    assert [row.status for row in rows if row.person is None] == ["booked"]
    photo = space.read(consents, bea)[0]
    assert (photo.answer, photo.wording, photo.taken_by) == ("yes", "Photo consent", "list.csv")
