"""What stands in the way of publishing, at the keyboard: gone to, put in other words, let stand for a reason."""

import pytest

from facilitator.commands.points import KeepPoint
from facilitator.commands.responses import SaveResponse
from facilitator.domain.ids import uid_of
from facilitator.queries.entries import entries
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import AT, MEETING, NAME, do, notes, space
from ui.app import Program
from ui.panels.publish.checks import NOTHING
from ui.workspace import Workspace

__all__ = ["notes", "space"]

LIST = "What was found"
POINT, QUESTION, ANSWER = uid_of("test", "point"), uid_of("test", "question"), uid_of("test", "answer")


@pytest.fixture
def checks(driver: Driver, notes: Workspace) -> Workspace:
    """Stand before the checks of a meeting with a name and a question in its notes."""
    do(
        driver,
        notes,
        KeepPoint(POINT, MEETING, None, f"{NAME} waits at the stop", AT),
        KeepPoint(QUESTION, MEETING, None, "Who mends the kerb?", AT, kind="question"),
    )
    driver.press("F7")
    found(driver, "Who mends the kerb?")
    return notes


def found(driver: Driver, words: str) -> None:
    driver.wait(lambda: any(words in row[1] for row in driver.rows(LIST)))


def weights(driver: Driver, words: str) -> list[str]:
    return [row[0] for row in driver.rows(LIST) if words in row[1]]


def stand_on(driver: Driver, words: str) -> None:
    driver.focus(LIST)
    driver.press("Home")
    place = next(at for at, row in enumerate(driver.rows(LIST)) if words in row[1])
    for _ in range(place):
        driver.press("Down")


@pytest.mark.usefixtures("checks")
def test_the_list_says_in_words_what_each_weighs_and_the_button_how_many(driver: Driver) -> None:
    assert weights(driver, NAME) == ["Must be put right"]
    assert weights(driver, "asks for an answer") == ["Must be put right"]
    assert weights(driver, "was not read back") == ["Look at this"]
    assert driver.find(f"Checks ({len(driver.rows(LIST))})").isVisible()
    assert driver.sees("2 must be put right and ")
    assert driver.focus(LIST).hasFocus()


@pytest.mark.usefixtures("checks")
def test_enter_leads_to_the_line_in_the_room(program: Program, driver: Driver) -> None:
    stand_on(driver, NAME)
    driver.press("Return")

    driver.hears("Room: ")
    panel = program.window.current()
    assert panel is not None
    assert panel.name == "room"


def test_enter_leads_to_the_answer_in_its_list(program: Program, driver: Driver, checks: Workspace) -> None:
    do(driver, checks, SaveResponse(ANSWER, MEETING, "Buses are late", f"{NAME} was told."))
    found(driver, "in an answer")
    stand_on(driver, "in an answer")
    driver.press("Return")

    driver.hears("Actions and answers: ")
    panel = program.window.current()
    assert panel is not None
    assert panel.name == "answers"
    assert driver.find("Answers").hasFocus()


def test_acronyms_lead_to_where_the_team_lists_them(program: Program, driver: Driver, checks: Workspace) -> None:
    do(driver, checks, KeepPoint(uid_of("test", "form"), MEETING, None, "The CAB and the PIP form", AT))
    found(driver, "Nothing says what CAB and PIP mean.")
    stand_on(driver, "Nothing says what")
    driver.press("Return")

    driver.hears("Settings: ")
    panel = program.window.current()
    assert panel is not None
    assert panel.name == "settings"


def test_other_words_stand_in_the_place_of_a_name(driver: Driver, checks: Workspace) -> None:
    stand_on(driver, NAME)
    driver.press("F2")
    assert driver.announced() == f"What is to stand in place of “{NAME}”?"
    driver.type("A neighbour")
    driver.press("Return")
    driver.hears("Other words stand there now.")
    driver.wait(lambda: not weights(driver, NAME))

    assert checks.read(entries, MEETING, [("point", POINT)])[0].text == "A neighbour waits at the stop"
    assert driver.focus(LIST).hasFocus()


@pytest.mark.usefixtures("checks")
def test_what_holds_no_such_words_says_so(driver: Driver) -> None:
    stand_on(driver, "asks for an answer")
    driver.press("F2")
    driver.hears("There are no words to put others for.")


@pytest.mark.usefixtures("checks")
def test_a_problem_is_let_stand_for_a_reason_and_counts_again(driver: Driver) -> None:
    stand_on(driver, "asks for an answer")
    driver.press("F3")
    driver.press("Return")
    driver.hears("Give a reason why this may stand first.")
    driver.type("It was answered in the room")
    driver.press("Return")
    driver.hears("It may stand, with that reason.")
    driver.wait(lambda: weights(driver, "asks for an answer") == ["May stand"])
    assert any("May stand: It was answered in the room" in row[1] for row in driver.rows(LIST))
    assert driver.sees("1 must be put right")

    stand_on(driver, "asks for an answer")
    driver.press("F4")
    driver.hears("It counts again.")
    driver.wait(lambda: weights(driver, "asks for an answer") == ["Must be put right"])
    driver.press("F4")
    driver.hears("This was not let stand.")


@pytest.mark.usefixtures("checks")
def test_a_reason_that_was_begun_is_let_go_by_escape(driver: Driver) -> None:
    stand_on(driver, NAME)
    driver.press("F3")
    driver.type("Because")
    driver.press("Escape")

    assert driver.focus(LIST).hasFocus()
    assert weights(driver, NAME) == ["Must be put right"]


def test_where_nothing_was_found_it_says_that_nothing_stands_in_the_way(driver: Driver, notes: Workspace) -> None:
    driver.press("F7")
    found(driver, "was not read back")
    stand_on(driver, "was not read back")
    driver.press("Ctrl+Z")
    driver.wait(lambda: driver.sees(NOTHING))
    assert notes.meeting == MEETING


@pytest.mark.usefixtures("checks")
def test_letting_something_stand_does_not_make_the_pages_stale(driver: Driver) -> None:
    driver.press("F5")
    driver.hears("The notes are ready")
    stand_on(driver, NAME)
    driver.press("F3")
    driver.type("They asked for it")
    driver.press("Return")
    driver.hears("It may stand")
    assert not driver.sees("The record has changed")
