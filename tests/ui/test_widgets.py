"""The small widgets: fields, chips, buttons, and what the status line has spoken."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.drivers.driver import Driver
from ui.rows import Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.fields import TextArea, TextField
from ui.widgets.flow import Chips
from ui.widgets.form import Form, labelled, typed_in
from ui.widgets.status import StatusLine
from ui.widgets.words import Words


class Desk:
    """A window with widgets under one another and a status line."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.rows = QVBoxLayout(self.window)
        self.status = StatusLine()
        self.driver = Driver(self.window)

    def put(self, *widgets: QWidget) -> Driver:
        for widget in widgets:
            self.rows.addWidget(widget)
        self.rows.addWidget(self.status)
        self.driver.wait(lambda: all(widget.isVisible() for widget in widgets))
        return self.driver


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window, timeout=5000):
        made.window.show()
        made.window.activateWindow()
    yield made
    made.window.close()


def test_words_of_people_are_shown_as_they_are(desk: Desk) -> None:
    words = Words("<img src=x> & <b>bold</b>")
    desk.put(words)

    assert words.textFormat() == Qt.TextFormat.PlainText


def test_what_is_said_is_spoken_by_the_control_with_the_focus_and_given_back(desk: Desk) -> None:
    one, other = TextField("One"), TextField("Other")
    one.setAccessibleDescription("its own")
    driver = desk.put(one, other)
    driver.focus("One")
    desk.status.say("Amina is in.", Tone.GOOD)
    assert one.accessibleDescription() == "Amina is in."
    assert driver.announced() == "Amina is in."
    driver.focus("Other")

    assert one.accessibleDescription() == "its own"


def test_undo_in_a_field_that_was_started_anew_goes_by(desk: Desk) -> None:
    field, area = TextField("Line"), TextArea("Text")
    undone: list[str] = []
    action = QAction("Undo", desk.window)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: undone.append("step"))
    desk.window.addAction(action)
    driver = desk.put(field, area)
    for name, start in (("Line", field.start), ("Text", area.start)):
        driver.focus(name)
        driver.type("x")
        driver.press("Ctrl+Z")
        start("saved")
        driver.press("Ctrl+Z")

    assert undone == ["step", "step"]
    assert (field.text(), area.toPlainText()) == ("saved", "saved")


def test_tab_leaves_a_text_of_several_lines(desk: Desk) -> None:
    driver = desk.put(TextArea("Text"), TextField("Line"))
    driver.focus("Text")
    driver.press("Tab")

    assert driver.focus("Line").hasFocus()
    assert driver.read("Text") == ""


def test_a_label_names_its_field_and_a_choice_too(desk: Desk) -> None:
    choice, field = QComboBox(), TextField("")
    choice.addItems(["Light", "Dark"])
    form = Form()
    form.add("Colours", choice, "As you like it.")
    form.add_beside(("Name", field))
    driver = desk.put(form)

    assert driver.focus("Colours") is choice
    assert driver.focus("Name") is field
    assert choice.accessibleDescription() == "As you like it."


def test_what_was_typed_is_read_from_any_field(desk: Desk) -> None:
    field, area, choice = TextField("a"), TextArea("b"), QComboBox()
    field.setText("one")
    area.setPlainText("two")
    choice.addItem("three")
    desk.put(labelled("Four", choice), field, area)

    assert [typed_in(one) for one in (field, area, choice, Words("five"))] == ["one", "two", "three", ""]


def test_chips_show_the_reading_and_keep_no_old_word(desk: Desk) -> None:
    chips = Chips("Reading")
    desk.put(chips)
    chips.show_chips([("concern", Tone.CARE), ("Amina Yusuf", Tone.PLAIN), ("#transport", Tone.ACCENT)])
    chips.show_chips([("idea", Tone.GOOD)])

    assert chips.words() == ("idea",)
    assert chips.accessibleDescription() == "idea"


def test_nothing_jumps_when_the_chips_are_gone(desk: Desk) -> None:
    chips = Chips("How the line is read")
    area = TextArea("Words")
    desk.put(chips, area)
    chips.show_chips([("Said", Tone.ACCENT)])
    desk.driver.wait(lambda: chips.words() == ("Said",))
    place = area.y()
    chips.show_chips([])
    desk.driver.wait(lambda: not chips.words())

    assert area.y() == place


def test_a_space_that_does_not_break_stays_one(desk: Desk) -> None:
    area = TextArea("Words")
    desk.put(area)
    desk.driver.focus("Words")
    desk.driver.type("10\u00a0km")

    assert area.toPlainText() == "10\u00a0km"


def test_chips_go_on_in_the_next_line(desk: Desk) -> None:
    chips = Chips("Reading")
    desk.put(chips)
    chips.show_chips([(f"a chip number {number}", Tone.PLAIN) for number in range(12)])
    layout = chips.layout()
    assert layout is not None

    assert layout.heightForWidth(300) > 3 * layout.heightForWidth(5000)


def test_a_button_prints_its_key_follows_its_action_and_takes_enter(desk: Desk) -> None:
    done: list[str] = []
    action = QAction("Let in", desk.window)
    action.setShortcut(QKeySequence("Ctrl+Return"))
    action.triggered.connect(lambda: done.append("in"))
    button = ActionButton(action, primary=True)
    driver = desk.put(button)
    driver.focus("Let in")
    driver.press("Return")
    action.setText("Let out")
    action.setEnabled(False)

    assert done == ["in"]
    assert button.key() == "Ctrl+Return"
    assert (button.text(), button.accessibleName(), button.isEnabled()) == ("Let out", "Let out", False)
