"""The panel of the room's screen, worked by keys: what the room sees, and what it is to see."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.commands.kinds import MarkSensitive
from facilitator.commands.points import KeepPoint
from facilitator.storage.models import AgendaItem, Vote, VoteOption
from tests.private_forum import DAY, ITEM, LAST, MEETING, SECRETS, VOTE, Put, private_forum, put
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.workspace import Workspace

SEES = "What the room sees now: "


@pytest.fixture
def space(program: Program, driver: Driver) -> Workspace:
    """Show the panel with a forum that is on."""
    workspace = program.workspace
    assert workspace is not None
    for command in private_forum():
        workspace.do(command)
    driver.wait(lambda: not workspace.pending)
    workspace.choose_meeting(MEETING, "November")
    driver.press("Ctrl+Shift+B")
    return workspace


def sees(driver: Driver) -> str:
    return _picture(driver).accessibleName().removeprefix(SEES)


def _picture(driver: Driver) -> QWidget:
    return next(one for one in driver.window.findChildren(QWidget) if one.accessibleName().startswith(SEES))


def test_it_follows_what_happens_by_itself(driver: Driver, space: Workspace) -> None:
    assert "asked-of-all" in sees(driver)
    space.do(Put((put(Vote, VOTE, counted_from=f"{DAY}12:58:00"),)))
    driver.wait(lambda: "vote-asked" in sees(driver))
    space.do(Put((put(AgendaItem, ITEM, kind="break", back_at="14:15"),)))
    driver.wait(lambda: "Back at 2:15pm" in sees(driver))
    assert driver.sees("The room sees: Break, by itself.")


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("F2", "How we work together", "Welcome"),
        ("F3", "kept-by-the-room", "Now"),
        ("F4", "someone at table 7", "Queue"),
        ("F5", "vote-asked", "Vote"),
        ("F6", "settled-by-all", "Read-back"),
        ("F7", "Break", "Break"),
    ],
)
def test_a_key_chooses_what_the_room_sees(driver: Driver, space: Workspace, key: str, words: str, said: str) -> None:
    assert space.meeting
    driver.press(key)
    driver.hears(f"The room sees: {said}, chosen by hand.")

    assert words in sees(driver)
    driver.press("Ctrl+I")
    driver.hears("The room sees: Now, by itself.")


def test_the_screen_is_blank_by_a_key_from_another_panel(driver: Driver, space: Workspace) -> None:
    assert space.meeting
    driver.press("Ctrl+4")
    driver.press("Ctrl+B")
    driver.hears("The room’s screen is blank.")
    assert driver.sees("Room’s screen blank, Ctrl+B ends it")
    driver.press("Ctrl+Shift+B")
    assert sees(driver) == "Forum"
    driver.press("Ctrl+B")

    assert "asked-of-all" in sees(driver)


def test_new_points_are_held_back_until_they_are_let_through(driver: Driver, space: Workspace) -> None:
    driver.press("F9")
    driver.hears("New points are held back.")
    space.do(KeepPoint(b"n" * 16, MEETING, ITEM, "a fresh point", f"{DAY}12:59:00"))
    driver.wait(lambda: not space.pending)
    assert "a fresh point" not in sees(driver)
    driver.press("F9")

    driver.wait(lambda: "a fresh point" in sees(driver))


def test_a_line_is_off_before_its_mark_is_saved(driver: Driver, space: Workspace) -> None:
    assert "said by Amina" in sees(driver)
    space.do(MarkSensitive(LAST))

    assert space.pending
    assert "said by Amina" not in sees(driver)
    driver.wait(lambda: not space.pending)
    assert "said by Amina" not in sees(driver)
    space.do(MarkSensitive(LAST, sensitive=False))
    driver.wait(lambda: "said by Amina" in sees(driver))


def test_what_is_marked_on_its_way_to_the_disk_never_shows(driver: Driver, space: Workspace) -> None:
    shown: list[str] = []
    space.changed.connect(lambda _changes: shown.append(sees(driver)))
    space.do(KeepPoint(b"n" * 16, MEETING, ITEM, "a fresh point", f"{DAY}12:59:00"))
    space.do(MarkSensitive(b"n" * 16))
    driver.wait(lambda: not space.pending)

    assert "a fresh point" not in "".join((*shown, sees(driver)))


def test_it_is_read_out_by_a_key(driver: Driver, space: Workspace) -> None:
    assert space.meeting
    driver.press("F8")

    driver.hears("asked-of-all")


def test_earlier_and_later_turn_the_list(driver: Driver, space: Workspace) -> None:
    for number in range(20):
        space.do(KeepPoint(bytes([number]) * 16, MEETING, ITEM, f"point number {number}.", f"{DAY}12:59:00"))
    driver.wait(lambda: "point number 19." in sees(driver))
    driver.press("PgUp")
    assert "point number 19." not in sees(driver)
    driver.press("PgDown")

    assert "point number 19." in sees(driver)


def test_what_the_panel_shows_is_no_more_than_the_room_sees(driver: Driver, space: Workspace) -> None:
    assert space.meeting
    for key in ("F2", "F3", "F4", "F5", "F6", "F7"):
        driver.press(key)
        assert [secret for secret in SECRETS if secret in sees(driver)] == []


def test_it_fits_on_a_small_laptop(driver: Driver, program: Program, space: Workspace) -> None:
    assert space.meeting
    program.window.resize(QSize(1366, 768))
    driver.press("F3")
    preview = _picture(driver)

    assert preview.width() >= 640
    assert program.window.rect().contains(preview.mapTo(program.window, preview.rect().bottomRight()))


def test_without_a_meeting_it_says_what_to_do(driver: Driver) -> None:
    driver.press("Ctrl+Shift+B")

    assert driver.sees("No meeting is chosen")


def test_an_option_is_kept_back_before_the_mark_of_its_point_is_saved(driver: Driver, space: Workspace) -> None:
    option = put(VoteOption, "from a point", vote=VOTE, text="an option that was said", position="c", point=LAST)
    space.do(Put((put(Vote, VOTE, counted_from=f"{DAY}12:58:00"), option)))
    driver.press("F5")
    driver.wait(lambda: "an option that was said" in sees(driver))
    space.do(MarkSensitive(LAST))

    assert space.pending
    assert "an option that was said" not in sees(driver)
    driver.wait(lambda: not space.pending)
    assert "Option 2, kept back" in sees(driver)
    space.do(MarkSensitive(LAST, sensitive=False))
    driver.wait(lambda: "an option that was said" in sees(driver))
