"""Drawing together what several tables said, by keyboard alone."""

from threading import Event

import pytest

from facilitator.commands.agenda import SetTables
from facilitator.commands.entries import WithdrawEntry
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.queries.together import heads, unlike
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.panels.together import TogetherPanel
from ui.workspace import Workspace

MEETING, OTHER, NOON = b"m" * 16, b"o" * 16, "2026-11-05T13:00:00"
SAID = {
    1: "The last bus to the estate leaves at six in the evening",
    2: "There is no bus to the estate in the evening",
    3: "The ramp at the library is too steep for my wheelchair",
    4: "A wheelchair cannot get up the ramp at the library",
    5: "Buses in the evening, please",
}


@pytest.fixture
def space(driver: Driver, program: Program) -> Workspace:
    """Have five tables say something at a meeting, and go to the screen."""
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SaveMeeting(MEETING, "Forum", "2026-11-05"))
    workspace.do(SetTables(MEETING, 9))
    for table, text in SAID.items():
        workspace.do(KeepPoint(point(table), MEETING, None, text, NOON, table=table, themes=("access",) * (table > 3)))
    driver.wait(lambda: workspace.pending == 0)
    workspace.choose_meeting(MEETING)
    driver.press(TogetherPanel.shortcut)
    driver.wait(lambda: not workspace.working and bool(driver.rows("Groups proposed")))
    return workspace


def point(table: int) -> bytes:
    return bytes([table]) * 16


def settled(driver: Driver, workspace: Workspace) -> None:
    driver.wait(lambda: workspace.pending == 0 and not workspace.working)


def drawn(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    return {
        row.point.text: tuple(each.text for each in row.under) for row in workspace.read(heads, MEETING) if row.under
    }


def group_of(driver: Driver, words: str) -> None:
    """Go down the list of groups to the one about these words."""
    view = driver.focus("Groups proposed")
    driver.press("Ctrl+Home")
    for row in driver.rows("Groups proposed"):
        if words in row[0]:
            driver.wait(lambda: words in text_of(view))
            return
        driver.press("Down")
    raise AssertionError(words)


def test_alike_points_are_proposed_side_by_side_and_nothing_is_drawn_together_unasked(
    space: Workspace, driver: Driver
) -> None:
    group_of(driver, "ramp")
    members = driver.rows("Points of the group")
    assert {row[2] for row in members} == {SAID[3], SAID[4]}
    assert {row[1] for row in members} == {"Table 3", "Table 4"}
    assert drawn(space) == {}


def test_enter_names_a_group_and_enter_again_draws_it_together(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.press("Return")
    driver.type("The library cannot be reached by wheelchair")
    driver.press("Return")
    settled(driver, space)

    assert drawn(space) == {"The library cannot be reached by wheelchair": (SAID[3], SAID[4])}
    assert [row[1] for row in driver.rows("What was drawn together")] == ["at 2 of 9 tables"]
    assert all("ramp" not in row[0] for row in driver.rows("Groups proposed"))
    driver.hears("Drawn together")


def test_where_the_name_stays_a_points_own_words_that_point_leads(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    leading = text_of(driver.find("Groups proposed"))
    driver.press("Return")
    driver.press("Return")
    settled(driver, space)
    assert list(drawn(space)) == [leading]
    assert len(space.read(heads, MEETING)) == 4


def test_space_takes_a_point_out_and_one_left_alone_is_not_drawn_together(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.focus("Points of the group")
    driver.press("Space")
    assert driver.rows("Points of the group")[0][0] == "out"
    driver.hears("Taken out: 1 point")
    driver.press("F2")
    driver.hears("Take two points or more in")
    driver.press("Space")
    driver.hears("Taken in: 2 points")
    assert drawn(space) == {}


def test_a_point_is_found_by_its_words_and_taken_in(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.focus("Find a point to add")
    driver.type("please")
    assert driver.rows("Points of the group")[-1][2] == SAID[5]
    driver.press("Return")
    assert [row[0] for row in driver.rows("Points of the group")] == ["in", "in", "in"]
    driver.press("F2")
    settled(driver, space)
    assert len(next(iter(drawn(space).values()))) == 2


def test_not_alike_does_not_come_up_again(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.press("N")
    settled(driver, space)
    assert space.read(unlike) == {frozenset((point(3), point(4)))}
    assert all("ramp" not in row[0] for row in driver.rows("Groups proposed"))
    driver.press("Ctrl+Z")
    settled(driver, space)
    assert space.read(unlike) == frozenset()


def test_what_is_drawn_together_is_renamed_taken_apart_and_dissolved(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.press("Return")
    driver.type("The ramp")
    driver.press("Return")
    settled(driver, space)
    driver.focus("What was drawn together")
    driver.press("Return")
    driver.type("The ramp at the library")
    driver.press("Return")
    settled(driver, space)
    assert list(drawn(space)) == ["The ramp at the library"]

    driver.focus("What was drawn together")
    driver.press("F8")
    settled(driver, space)
    assert drawn(space) == {}
    assert len(space.read(heads, MEETING)) == 5


def test_points_are_grouped_by_theme_too(space: Workspace, driver: Driver) -> None:
    driver.focus("Groups proposed")
    driver.press("F6")
    assert driver.rows("Groups proposed") == [["access", "2 points, 2 tables"]]
    driver.hears("Grouped by theme")
    assert space.meeting == MEETING


def test_new_points_are_compared_at_once_but_not_in_the_middle_of_a_group(space: Workspace, driver: Driver) -> None:
    before = len(driver.rows("Groups proposed"))
    group_of(driver, "ramp")
    driver.focus("Points of the group")
    driver.press("Space")
    for number, text in ((8, "Letters in large print help people who see little"), (9, "Large print letters for all")):
        space.do(KeepPoint(point(number), MEETING, None, text, NOON, table=number))
    settled(driver, space)
    assert len(driver.rows("Groups proposed")) == before
    assert driver.sees("New points have come in")
    driver.press("Space")
    driver.press("F2")
    driver.wait(lambda: any("print" in row[0] for row in driver.rows("Groups proposed")))


def held_up(space: Workspace) -> Event:
    """Keep the thread of long jobs until what is returned is set."""
    go = Event()
    space.run_job(lambda _job: go.wait(), lambda _: None)
    return go


def test_what_came_in_during_a_comparison_is_compared_after_it(space: Workspace, driver: Driver) -> None:
    go = held_up(space)
    for number in (8, 9):
        space.do(KeepPoint(point(number), MEETING, None, "Large print letters for all", NOON, table=number))
        driver.wait(lambda: space.pending == 0)
    go.set()
    settled(driver, space)
    group_of(driver, "ramp")
    driver.focus("Points of the group")
    driver.press("Space")
    assert driver.sees("groups proposed")
    assert not driver.sees("New points have come in")


def test_another_meeting_chosen_during_a_comparison_is_compared_too(space: Workspace, driver: Driver) -> None:
    space.do(SaveMeeting(OTHER, "December", "2026-12-03"))
    for number in (8, 9):
        space.do(KeepPoint(point(number), OTHER, None, "Large print letters for all", NOON, table=number))
    go = held_up(space)
    driver.wait(lambda: space.pending == 0)
    space.choose_meeting(OTHER)
    go.set()
    driver.wait(lambda: [row[0] for row in driver.rows("Groups proposed")] == ["Large print letters for all"])


def test_in_the_middle_of_a_group_another_meeting_lets_it_go(space: Workspace, driver: Driver) -> None:
    space.do(SaveMeeting(OTHER, "December", "2026-12-03"))
    for number in (8, 9):
        space.do(KeepPoint(point(number), OTHER, None, "Large print letters for all", NOON, table=number))
    settled(driver, space)
    group_of(driver, "ramp")
    driver.focus("Name for these points")
    driver.type("Half a na")
    space.choose_meeting(OTHER)
    driver.wait(lambda: not space.working and bool(driver.rows("Groups proposed")))
    assert driver.read("Name for these points") == "Large print letters for all"
    driver.press("F2")
    settled(driver, space)
    assert drawn(space) == {}, "nothing of the first meeting was drawn together"


def test_a_point_that_goes_in_the_middle_of_a_group_is_left_out_of_it(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.focus("Find a point to add")
    driver.type("please")
    driver.press("Return")
    space.do(WithdrawEntry(point(3)))
    settled(driver, space)
    driver.press("F2")
    settled(driver, space)
    ((leading, under),) = drawn(space).items()
    assert {leading, *under} - {SAID[3]} == {SAID[4], SAID[5]}
    assert SAID[3] not in under


def test_a_name_that_was_begun_is_there_again_after_a_look_at_another_group(space: Workspace, driver: Driver) -> None:
    group_of(driver, "ramp")
    driver.press("Return")
    driver.type("The ramp")
    driver.press(
        "F7" if driver.rows("Groups proposed")[0][0] == text_of(driver.find("Groups proposed")) else "Shift+F7"
    )
    assert driver.read("Name for these points") != "The ramp"
    group_of(driver, "ramp")
    assert driver.read("Name for these points") == "The ramp"
    assert drawn(space) == {}


def test_a_group_that_comes_in_takes_nobody_out_of_the_name_they_are_typing(space: Workspace, driver: Driver) -> None:
    for words in ("ramp", "bus"):
        group_of(driver, words)
        driver.press("F2")
        settled(driver, space)
    assert not driver.rows("Groups proposed")
    go = held_up(space)
    for number in (8, 9):
        space.do(KeepPoint(point(number), MEETING, None, "Large print letters for all", NOON, table=number))
    driver.wait(lambda: space.pending == 0)
    driver.focus("What was drawn together")
    driver.press("Return")
    driver.type("A better na")
    go.set()
    driver.wait(lambda: not space.working and bool(driver.rows("Groups proposed")))
    driver.type("me")
    assert driver.read("Name for these points") == "A better name"


def test_f7_goes_from_group_to_group_and_says_which(space: Workspace, driver: Driver) -> None:
    driver.focus("Groups proposed")
    driver.press("F7")
    driver.hears(driver.rows("Groups proposed")[1][0])
    driver.press("Shift+F7")
    driver.hears(driver.rows("Groups proposed")[0][0])
    driver.press("Shift+F7")
    driver.hears("no other group")
    assert space.meeting == MEETING


def test_without_points_the_screen_says_what_will_stand_here(driver: Driver) -> None:
    driver.press(TogetherPanel.shortcut)
    assert driver.sees("Nothing to draw together yet")
