"""The help of keys: it uses the width of the window, and says in plain words what a button's own words do not."""

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.commands.agenda import SaveItem
from facilitator.commands.meetings import SaveMeeting
from tests.held import MEETING
from tests.ui.drivers.doing import done_in
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.meanings import explained
from ui.panels.room.buttons import Keys

SCREENS = {
    "room": ("Ctrl+4", ("Any kind: ", "Told as: ", "Whose words: ", "Said before: ")),
    "tables": ("Ctrl+5", ("Kind: ", "Photo number: ", "As understood: ", "Headlines: ")),
    "door": ("Ctrl+3", ("As what: ",)),
    "home": ("Ctrl+1", ("Clashes: what two laptops have",)),
}


@pytest.fixture
def shown(program: Program, driver: Driver) -> Program:
    opened = done_in(
        program, driver, SaveMeeting(MEETING, "November", "2026-11-05"), SaveItem(b"i" * 16, MEETING, "Buses", 30)
    )
    opened.choose_meeting(MEETING, "November")
    return program


def words(program: Program) -> list[QLabel]:
    panel = program.window.current()
    assert panel is not None
    return [label for label in panel.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("screen", SCREENS)
def test_what_a_button_does_not_say_itself_is_said_in_a_few_words(driver: Driver, shown: Program, screen: str) -> None:
    key, begins = SCREENS[screen]
    driver.press(key)
    driver.press("F1")
    texts = [label.text() for label in words(shown)]

    for begin in begins:
        assert [text for text in texts if text.startswith(begin) and len(text) > len(begin) + 8], begin


def test_descriptions_have_half_the_window_and_the_keys_of_the_line_most_of_it(driver: Driver, shown: Program) -> None:
    shown.window.resize(1366, 768)
    driver.press("Ctrl+4")
    driver.press("F1")
    driver.wait(lambda: driver.sees("Told as: "))
    wide = {label.text(): label.width() for label in words(shown)}

    assert wide["Who said it: part of a name, initials, a badge number, or a capacity (carer: …)"] > 500
    assert next(width for text, width in wide.items() if text.startswith("Told as: ")) > 280


@pytest.mark.parametrize(
    "screen",
    [
        "plan",
        "door",
        "room",
        "together",
        "floor",
        "tables",
        "screen",
        "wrapup",
        "publish",
        "answers",
        "people",
        "twice",
    ],
)
def test_only_buttons_that_are_there_are_explained(shown: Program, screen: str) -> None:
    shown.window.show_panel(screen)
    panel = shown.window.current()
    assert panel is not None
    keys = panel.keys()

    later = {each.value for each in Keys} - {Keys.SOME.value}
    assert set(explained(screen)) - {each.does.partition(":")[0] for each in keys} == (later & set(explained(screen)))


@pytest.mark.parametrize("words", [each.value for each in Keys])
def test_the_key_that_shows_buttons_is_explained_whatever_it_does_next(words: str) -> None:
    assert words in explained("room")


def test_every_screen_that_is_explained_is_one(driver: Driver, shown: Program) -> None:
    driver.press("F1")
    texts = [label.text() for label in words(shown)]

    assert [title for title in explained("") if not any(text.startswith(f"{title}: ") for text in texts)] == []
