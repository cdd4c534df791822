"""What stands in the way of publishing, at the keyboard: gone to, put in other words, let stand for a reason."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import RecordCorrection
from facilitator.commands.responses import SaveResponse
from facilitator.domain.editions import Format, Wanted
from facilitator.domain.ids import uid_of
from facilitator.publish.minutes import minutes
from facilitator.queries.entries import entries
from facilitator.queries.responses import responses
from tests.ui.drivers.driver import Driver
from tests.ui.publishing import AT, MEETING, NAME, do, notes, space
from ui.app import Program
from ui.panels.publish.check_rows import NOTHING
from ui.workspace import Workspace

__all__ = ["notes", "space"]

LIST = "What was found"
LONG = "will it ever come again " * 12
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


def text_of_notes(space: Workspace) -> str:
    wanted, at = Wanted(format=Format.TEXT), datetime.fromisoformat(AT)
    return space.read(lambda reader: minutes(reader, MEETING, wanted, made_at=at)).decode()


def to_do(driver: Driver, words: str) -> list[str]:
    return [row[0] for row in driver.rows(LIST) if words in row[1]]


def stand_on(driver: Driver, words: str) -> None:
    driver.focus(LIST)
    driver.press("Home")
    place = next(at for at, row in enumerate(driver.rows(LIST)) if words in row[1])
    for _ in range(place):
        driver.press("Down")


@pytest.mark.usefixtures("checks")
def test_the_list_says_in_words_what_is_to_be_done_and_the_button_how_many(driver: Driver) -> None:
    assert to_do(driver, NAME) == ["Must be put right"]
    assert to_do(driver, "asks for an answer") == ["Must be put right"]
    assert to_do(driver, "was not read back") == ["Look at this"]
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


def test_enter_leads_from_a_question_to_where_it_is_answered(
    program: Program, driver: Driver, checks: Workspace
) -> None:
    stand_on(driver, "asks for an answer")
    driver.press("Return")

    driver.hears("Actions and answers: ")
    panel = program.window.current()
    assert panel is not None
    assert panel.name == "answers"
    assert driver.find("Points and actions").hasFocus()
    driver.press("Return")
    driver.focus("We did")
    driver.type("The council does")
    driver.press("Ctrl+S")
    driver.hears("is saved")
    assert [row.said for row in checks.read(responses)] == ["Who mends the kerb?"]


def test_enter_leads_from_a_mistake_that_was_told_to_where_it_is_settled(driver: Driver, checks: Workspace) -> None:
    do(
        driver,
        checks,
        RecordCorrection(uid_of("test", "other"), MEETING, "It was cold", "It was warm", "Ann", AT),
        RecordCorrection(uid_of("test", "wrong"), MEETING, "Buses stop at six", "They stop at seven", "Ann", AT),
    )
    found(driver, "told of a mistake")
    assert to_do(driver, "Buses stop at six") == ["Look at this"]
    stand_on(driver, "Buses stop at six")
    driver.press("Return")

    driver.hears("Publish, under Versions: ")
    driver.press("Return")
    driver.hears("Escape leaves it.")
    assert "They stop at seven" in driver.announced()


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
    driver.wait(lambda: not to_do(driver, NAME))

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
    driver.wait(lambda: to_do(driver, "asks for an answer") == ["Was let stand"])
    assert any("It stands because: It was answered in the room" in row[1] for row in driver.rows(LIST))
    assert driver.sees("1 must be put right")

    stand_on(driver, "asks for an answer")
    driver.press("F4")
    driver.hears("It counts again.")
    driver.wait(lambda: to_do(driver, "asks for an answer") == ["Must be put right"])
    driver.press("F4")
    driver.hears("This was not let stand.")


@pytest.mark.usefixtures("checks")
def test_a_reason_that_was_begun_is_let_go_by_escape(driver: Driver) -> None:
    stand_on(driver, NAME)
    driver.press("F3")
    driver.type("Because")
    driver.press("Escape")

    assert driver.focus(LIST).hasFocus()
    assert to_do(driver, NAME) == ["Must be put right"]


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


def current(driver: Driver) -> str:
    """Return what a screen reader says of the row that is chosen."""
    view = driver.find(LIST)
    assert isinstance(view, QTableView)
    return str(view.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole))


def ask_more(driver: Driver, space: Workspace) -> None:
    """Have three questions, two of them with a name."""
    more = (f"Who helps {NAME}?", f"Where does {NAME} wait, and {LONG}?")
    do(driver, space, *(KeepPoint(uid_of("test", words), MEETING, None, words, AT, kind="question") for words in more))
    driver.wait(lambda: len(to_do(driver, "asks for an answer")) == len(more) + 1)


@pytest.mark.usefixtures("checks")
def test_the_whole_sentence_of_the_chosen_row_stands_under_the_list_and_is_read_out(driver: Driver) -> None:
    for words in (NAME, "was not read back"):
        stand_on(driver, words)
        sentence = next(row[1] for row in driver.rows(LIST) if words in row[1])
        assert driver.sees(sentence)
        assert sentence in current(driver)


def test_after_a_reason_the_next_open_row_is_chosen_and_what_stands_comes_last(
    driver: Driver, checks: Workspace
) -> None:
    ask_more(driver, checks)
    stand_on(driver, "Who mends the kerb?")
    after = driver.rows(LIST)[[row[1] for row in driver.rows(LIST)].index(current(driver).split(": ", 1)[1]) + 1]
    driver.press("F3")
    driver.type("It is mended")
    driver.press("Return")
    driver.hears("It may stand, with that reason.")
    driver.wait(lambda: driver.rows(LIST)[-1][0] == "Was let stand")

    assert "Who mends the kerb?" in driver.rows(LIST)[-1][1]
    assert after[1] in current(driver)
    assert driver.focus(LIST).hasFocus()


def test_after_the_last_open_row_the_first_one_is_chosen(driver: Driver, checks: Workspace) -> None:
    ask_more(driver, checks)
    driver.focus(LIST)
    driver.press("End")
    driver.press("F3")
    driver.type("They know")
    driver.press("Return")
    driver.wait(lambda: driver.rows(LIST)[-1][0] == "Was let stand")
    assert driver.rows(LIST)[0][1] in current(driver)


def test_all_of_a_kind_are_let_stand_for_one_reason_and_one_undo_takes_all_back(
    driver: Driver, checks: Workspace
) -> None:
    ask_more(driver, checks)
    stand_on(driver, "Who mends the kerb?")
    driver.press("Shift+F3")
    assert driver.announced() == "Why may all 3 questions without an answer stand?"
    driver.type("They come up in spring")
    driver.press("Return")
    driver.hears("3 may stand, with that reason. One Ctrl+Z takes all of them back.")
    driver.wait(lambda: to_do(driver, "asks for an answer") == ["Was let stand"] * 3)
    assert "Was let stand" not in current(driver)

    driver.press("Ctrl+Z")
    driver.wait(lambda: to_do(driver, "asks for an answer") == ["Must be put right"] * 3)


def test_a_reason_for_all_leaves_those_that_had_one(driver: Driver, checks: Workspace) -> None:
    ask_more(driver, checks)
    stand_on(driver, "Who mends the kerb?")
    driver.press("F3")
    driver.type("It is mended")
    driver.press("Return")
    driver.wait(lambda: driver.rows(LIST)[-1][0] == "Was let stand")
    stand_on(driver, "Who mends the kerb?")
    driver.press("Shift+F3")
    driver.type("Next time")
    driver.press("Return")
    driver.hears("2 may stand")
    driver.wait(lambda: to_do(driver, "asks for an answer") == ["Was let stand"] * 3)
    assert [row[1].rpartition(": ")[2] for row in driver.rows(LIST) if "kerb" in row[1]] == ["It is mended"]

    driver.press("Shift+F3") if "asks for an answer" in current(driver) else stand_on(driver, "kerb")
    driver.press("Shift+F3")
    driver.hears("All of this kind stand already.")


@pytest.mark.usefixtures("checks")
def test_what_may_be_private_is_let_stand_by_itself_only(driver: Driver) -> None:
    stand_on(driver, NAME)
    driver.press("Shift+F3")
    driver.hears("it is judged by itself, with F3")
    assert driver.focus(LIST).hasFocus()


def test_what_was_answered_at_the_meeting_is_written_there_and_is_left_neither_here_nor_in_the_notes(
    driver: Driver, checks: Workspace
) -> None:
    stand_on(driver, "Who mends the kerb?")
    driver.press("Shift+F2")
    assert driver.announced() == "What was answered at the meeting?"
    driver.press("Return")
    driver.hears("Give what was answered first.")
    driver.type("The council does")
    driver.press("Return")
    driver.hears("The answer is in the notes now.")
    driver.wait(lambda: not to_do(driver, "asks for an answer"))

    (answer,) = checks.read(responses)
    assert (answer.did, answer.decided_on, answer.points) == ("The council does", "2026-11-05", (QUESTION,))
    assert "Nothing was left to answer." in text_of_notes(checks)


@pytest.mark.usefixtures("checks")
def test_what_asks_for_no_answer_says_so(driver: Driver) -> None:
    stand_on(driver, NAME)
    driver.press("Shift+F2")
    driver.hears("This asks for no answer.")
