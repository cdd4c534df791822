"""The questions in windows of their own, answered by the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.drivers.driver import Driver
from ui.prompts import Prompts
from ui.widgets.status import StatusLine


@pytest.fixture
def asker(qtbot: QtBot) -> Iterator[Driver]:
    window = QWidget()
    StatusLine(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window, timeout=5000):
        window.show()
        window.activateWindow()
    yield Driver(window)
    window.close()


def is_asked(driver: Driver) -> None:
    driver.wait(lambda: QApplication.activeModalWidget() is not None and QApplication.focusWidget() is not None)


def is_answered(driver: Driver) -> None:
    driver.wait(lambda: QApplication.activeModalWidget() is None)


def test_who_is_typing_is_answered_with_a_name_and_enter(asker: Driver) -> None:
    given: list[str] = []
    Prompts().who(asker.window, "Sam", given.append)
    is_asked(asker)
    asker.type("Ọlá ")
    asker.press("Return")
    is_answered(asker)

    assert given == ["Ọlá"]


def test_escape_answers_nothing(asker: Driver) -> None:
    given: list[str] = []
    Prompts().passphrase(asker.window, "It is locked.", given.append)
    is_asked(asker)
    assert asker.sees("It is locked.")
    asker.press("Escape")
    is_answered(asker)

    assert given == []


def test_a_passphrase_is_given_as_typed(asker: Driver) -> None:
    given: list[str] = []
    Prompts().passphrase(asker.window, "It is locked.", given.append)
    is_asked(asker)
    asker.focus("Passphrase")
    asker.type(" ünlock me ")
    asker.press("Return")
    is_answered(asker)

    assert given == [" ünlock me "]


def test_a_new_passphrase_is_typed_twice_alike(asker: Driver) -> None:
    given: list[str] = []
    Prompts().new_passphrase(asker.window, "Keep it safe.", given.append)
    is_asked(asker)
    asker.focus("Passphrase")
    asker.type("sesame")
    asker.press("Return")
    assert asker.sees("The two are not the same.")
    asker.focus("Passphrase again")
    asker.type("sesame")
    asker.focus("Make the library")
    asker.press("Space")
    is_answered(asker)

    assert given == ["sesame"]


def test_a_question_is_answered_by_the_words_on_its_button(asker: Driver) -> None:
    given: list[str] = []
    Prompts().confirm(asker.window, "Withdraw it?", "The <b>point</b> stays.", "Withdraw", lambda: given.append("yes"))
    is_asked(asker)
    assert asker.sees("The <b>point</b> stays.")
    asker.focus("Withdraw")
    asker.press("Return")
    is_answered(asker)

    assert given == ["yes"]


def test_one_of_several_is_chosen_by_its_place(asker: Driver) -> None:
    given: list[int] = []
    Prompts().choose(asker.window, "Which?", "There are two.", ("One", "Other"), given.append)
    is_asked(asker)
    asker.focus("Choice")
    asker.press("Down")
    asker.press("Return")
    is_answered(asker)

    assert given == [1]


def test_a_line_of_text_is_given_without_the_spaces_around_it(asker: Driver) -> None:
    given: list[str] = []
    Prompts().text(asker.window, "Name it", "Name", "old", given.append)
    is_asked(asker)
    asker.focus("Name")
    asker.type(" new ")
    asker.press("Return")
    is_answered(asker)

    assert given == ["new"]
