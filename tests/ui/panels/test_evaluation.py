"""The evaluation counted in by digits, what was written on the forms, and the levels, by keys and aloud."""

import pytest
from PySide6.QtCore import QSize

from facilitator.commands.agenda import SaveItem
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision
from facilitator.domain.evaluation import QUESTIONS, answers, forms
from facilitator.queries.evaluation import comments, counted
from facilitator.queries.levels import LevelsRow, levels
from tests.held import GROUP, MEETING, NOON
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.drivers.letters import set_letters
from ui.app import Program
from ui.panels.wrapup import WrapupPanel
from ui.widgets.cells import PAD
from ui.widgets.table import RowsView
from ui.workspace import Workspace

ITEM = b"i" * 16
COUNTS, COMMENTS = "What the forms come to", "Comments"


@pytest.fixture
def workspace(program: Program, driver: Driver) -> Workspace:
    opened = program.workspace
    assert opened is not None
    do(
        driver,
        opened,
        SaveGroup(GROUP, "Forum"),
        SaveMeeting(MEETING, "November", "2026-11-05", GROUP),
        SaveItem(ITEM, MEETING, "Buses", 30),
        KeepDecision(b"d" * 16, MEETING, ITEM, "We meet monthly.", NOON),
    )
    opened.choose_meeting(MEETING, "November")
    driver.press(WrapupPanel.shortcut)
    return opened


@pytest.fixture
def counting(driver: Driver, workspace: Workspace) -> Workspace:
    driver.press("F7")
    return workspace


def keys(driver: Driver, letters: str) -> None:
    for letter in letters:
        driver.press(letter)


def number(workspace: Workspace) -> int:
    return forms(workspace.read(counted, MEETING))


def test_six_digits_are_a_form_and_a_letter_before_says_by_whom(driver: Driver, counting: Workspace) -> None:
    keys(driver, "C5")
    driver.hears("Completely. 2: I could say what I wanted")
    keys(driver, "43352")
    driver.wait(lambda: number(counting) == 1)
    driver.hears("1: I understood what we were talking about")
    keys(driver, "O454250")
    driver.wait(lambda: number(counting) == 2)

    cells = counting.read(counted, MEETING)
    assert [answers(cells, question).numbers for question in QUESTIONS[:2]] == [(0, 0, 0, 1, 1), (0, 0, 0, 1, 1)]
    assert {cell.capacity for cell in cells} == {"citizen", "council_officer"}
    assert answers(cells, QUESTIONS[5]).base == 1
    driver.wait(lambda: driver.sees("2 filled in the form"))


def test_the_table_shows_each_side_of_how_equal_it_felt_and_no_mean_of_both(
    driver: Driver, counting: Workspace
) -> None:
    assert counting.meeting == MEETING
    keys(driver, "C555355" + "O555155")
    driver.wait(lambda: driver.sees("2 filled in the form"))
    rows = {row[0].strip(): row[1:] for row in driver.rows(COUNTS)}

    assert rows["4. We worked as equals today"] == ["1", "", "1", "", "", "", "2"]
    assert rows["Citizens and carers"] == ["", "", "1", "", "", "3.0", "1"]
    assert rows["Officers, councillors and providers"] == ["1", "", "", "", "", "1.0", "1"]


def test_space_is_no_answer_and_four_is_none_where_there_are_three(driver: Driver, counting: Workspace) -> None:
    driver.press("Space")
    driver.hears("No answer. 2: I could say")
    keys(driver, "554")
    assert driver.sees("question 4 of 6")
    keys(driver, "355")
    driver.wait(lambda: number(counting) == 1)

    assert answers(counting.read(counted, MEETING), QUESTIONS[0]).base == 0


@pytest.mark.parametrize(("given", "digit", "told"), [("555", "4", 3), ("555", "7", 3), ("", "6", 5)])
def test_a_digit_that_a_question_does_not_take_is_said_and_moves_nothing_on(
    driver: Driver, counting: Workspace, given: str, digit: str, told: int
) -> None:
    keys(driver, given + digit)
    question = QUESTIONS[len(given)]
    driver.hears(f"Still {len(given) + 1}: {question.words}. It takes 1 to {told}, or 0 for no answer.")

    assert driver.sees(f"question {len(given) + 1} of 6  ·  1 to {told}, or 0 for no answer")
    assert number(counting) == 0
    driver.focus(COUNTS)
    driver.press("9")
    assert driver.sees(f"question {len(given) + 1} of 6")


def test_it_is_said_on_the_screen_what_rose_bud_and_thorn_are(driver: Driver, counting: Workspace) -> None:
    assert counting is not None
    assert driver.sees("Rose: what was good  ·  Bud: what could grow  ·  Thorn: what was not good")


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1280, 720)])
@pytest.mark.parametrize("percent", ["100 %", "200 %"])
def test_questions_are_read_whole_and_nothing_covers_the_box_of_comments(
    driver: Driver, counting: Workspace, program: Program, size: QSize, percent: str
) -> None:
    assert counting is not None
    set_letters(driver, percent)
    program.window.resize(size)
    driver.press(WrapupPanel.shortcut)
    driver.press("F7")
    box, below, table = driver.find("Comment"), driver.find(COMMENTS), driver.find(COUNTS)
    driver.wait(lambda: box.geometry().bottom() < below.geometry().top())

    assert box.height() >= box.minimumSizeHint().height()
    assert isinstance(table, RowsView)
    lines = table.verticalHeader().defaultSectionSize() // table.fontMetrics().lineSpacing()
    for row in driver.rows(COUNTS):
        assert table.fontMetrics().horizontalAdvance(row[0]) < lines * (table.columnWidth(0) - 2 * PAD)


def test_backspace_goes_back_in_a_form_and_takes_the_form_before_back(driver: Driver, counting: Workspace) -> None:
    driver.press("Backspace")
    driver.hears("No form was counted here")
    keys(driver, "11")
    driver.press("Backspace")
    driver.hears("Back. 2: I could say what I wanted")
    keys(driver, "52355")
    driver.wait(lambda: number(counting) == 1)
    driver.press("Backspace")
    driver.hears("Back. 6: I know what happens next")
    driver.wait(lambda: number(counting) == 0)
    driver.press("1")
    driver.wait(lambda: number(counting) == 1)

    assert answers(counting.read(counted, MEETING), QUESTIONS[5]).numbers == (1, 0, 0, 0, 0)


def test_a_form_that_was_undone_is_not_taken_back_once_more(driver: Driver, counting: Workspace) -> None:
    keys(driver, "555355" + "555355")
    driver.wait(lambda: number(counting) == 2)
    driver.press("Ctrl+Z")
    driver.hears("Undone: Count a form.")
    driver.press("Backspace")
    driver.hears("No form was counted here")

    assert number(counting) == 1


def test_comments_are_typed_one_a_line_under_the_heading_before(driver: Driver, counting: Workspace) -> None:
    driver.focus("Comment")
    driver.type("thorn: 3 lifts, too hot")
    driver.press("Return")
    driver.hears("Kept under thorn, internal.")
    driver.type("nobody saw the screen")
    driver.press("F4")
    driver.hears("The next comments are public.")
    driver.press("Return")
    driver.hears("Kept under thorn, public.")

    assert {(row.question, row.text, row.visibility) for row in counting.read(comments, MEETING)} == {
        ("thorn", "3 lifts, too hot", "internal"),
        ("thorn", "nobody saw the screen", "public"),
    }
    assert number(counting) == 0


def test_enter_on_a_comment_makes_it_public_and_delete_withdraws_it(driver: Driver, counting: Workspace) -> None:
    driver.focus("Comment")
    driver.type("the tea")
    driver.press("Return")
    driver.hears("Kept under rose, internal.")
    driver.focus(COMMENTS)
    driver.press("Return")
    driver.hears("The comment is public now.")
    assert counting.read(comments, MEETING)[0].visibility == "public"
    driver.press("Del")
    driver.hears("The comment is withdrawn.")

    assert counting.read(comments, MEETING) == ()


def held(workspace: Workspace) -> LevelsRow:
    return workspace.read(levels, MEETING)


def test_a_digit_says_which_level_the_meeting_or_an_item_reached(driver: Driver, workspace: Workspace) -> None:
    driver.press("F8")
    driver.press("2")
    driver.hears("The whole meeting: Intermediate.")
    driver.press("Down")
    driver.press("1")
    driver.hears("1. Buses: Basic.")
    assert (held(workspace).achieved, held(workspace).items[0].achieved) == ("intermediate", "basic")
    driver.press("0")
    driver.hears("1. Buses: not said.")

    assert held(workspace).items[0].achieved == ""


def test_the_highest_level_asks_why_where_something_lacks(driver: Driver, workspace: Workspace) -> None:
    driver.press("F8")
    driver.press("3")
    driver.wait(lambda: driver.sees("Why was it equal all the same?"))
    driver.type("Citizens led every table")
    driver.press("Return")
    driver.hears("The whole meeting: Transformative.")
    assert (held(workspace).achieved, held(workspace).note) == ("transformative", "Citizens led every table")
    driver.press("F2")
    driver.type("")
    driver.press("Escape")
    assert held(workspace).note == "Citizens led every table"


def test_with_a_co_lead_and_no_meeting_before_it_is_taken_at_once(driver: Driver, workspace: Workspace) -> None:
    driver.press("F8")
    driver.press("F3")
    driver.type("Amina")
    driver.press("Return")
    driver.hears("The co-lead is kept.")
    assert driver.sees("a citizen co-lead: yes, Amina")
    driver.press("Down")
    driver.press("3")
    driver.hears("1. Buses: Transformative.")

    assert held(workspace).items[0].achieved == "transformative"


def test_the_keys_of_one_part_do_nothing_in_another(driver: Driver, workspace: Workspace) -> None:
    keys(driver, "5C")
    driver.press("F8")
    driver.press("A")
    driver.press("F7")
    driver.press("N")
    driver.wait(lambda: not workspace.pending)

    assert driver.sees("question 1 of 6")
    assert number(workspace) == 0


def test_a_comment_half_typed_waits_for_its_own_meeting(driver: Driver, counting: Workspace) -> None:
    other = b"o" * 16
    do(driver, counting, SaveMeeting(other, "December", "2026-12-03", GROUP))
    driver.focus("Comment")
    driver.type("thorn: the room was co")
    counting.choose_meeting(other, "December")
    driver.press("F7")
    driver.focus("Comment")
    assert driver.read("Comment") == ""
    driver.type("bud: more time")
    driver.press("Return")
    driver.wait(lambda: bool(counting.read(comments, other)))
    counting.choose_meeting(MEETING, "November")
    driver.press("F7")
    driver.focus("Comment")
    assert driver.read("Comment") == "thorn: the room was co"
    driver.press("End")
    driver.type("ld")
    driver.press("Return")
    driver.wait(lambda: bool(counting.read(comments, MEETING)))

    assert [row.text for row in counting.read(comments, MEETING)] == ["the room was cold"]
    assert [row.text for row in counting.read(comments, other)] == ["more time"]
