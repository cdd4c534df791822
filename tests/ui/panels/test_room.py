"""The note-taker at the keyboard: every line kept as its chips say, and put right without the mouse."""

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.commands.agenda import StartItem
from facilitator.commands.meetings import SaveMeeting
from facilitator.domain.ids import uid_of
from facilitator.queries.agenda import agenda, running_item
from facilitator.queries.attendance import attendance
from tests.ui.drivers.driver import Driver
from tests.ui.room import MEETING, OUTSIDE, Slow, fill, kept, say
from ui.app import Program
from ui.workspace import Workspace


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    return fill(program, driver)


def test_the_box_has_the_focus_and_enter_keeps_what_the_chips_show(driver: Driver, room: Workspace) -> None:
    driver.type("Amina: ! the ramp is steep at the #station")
    shown = driver.find("How the line is read").accessibleDescription()
    driver.press("Return")
    driver.wait(lambda: len(kept(room)) == 1)

    row = kept(room)[0]
    assert shown == "Concern, Amina Warsame, #station"
    assert (row.kind, row.speaker_name, row.themes) == ("concern", "Amina Warsame", ("station",))
    assert row.text == "the ramp is steep at the station"
    driver.wait(lambda: driver.announced() == "Kept: concern.")
    assert driver.read("The line") == ""


def test_decisions_and_actions_are_kept_with_owner_and_date(driver: Driver, room: Workspace) -> None:
    say(driver, room, "= the survey goes out", "@Sam ring the depot by 30 Nov")

    decision, action = kept(room)
    assert (decision.kind, decision.text) == ("decision", "the survey goes out")
    assert (action.text, action.owners, action.due, action.ref) == (
        "ring the depot",
        ("Sam Okafor",),
        "2026-11-30",
        "2026/11-1",
    )


def test_shift_enter_makes_a_new_line_inside_one_point(driver: Driver, room: Workspace) -> None:
    driver.type("one")
    driver.press("Shift+Return")
    driver.type("two")
    driver.press("Return")
    driver.wait(lambda: len(kept(room)) == 1)

    assert kept(room)[0].text == "one\ntwo"


def test_a_table_goes_on_until_plenary(driver: Driver, room: Workspace) -> None:
    say(driver, room, "t2 the bus is late", "so is the tram", "t0", "all of us walk")

    assert [row.table_no for row in kept(room)] == [2, 2, 0]


def test_next_moves_the_meeting_and_lines_go_under_the_running_item(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", "hello", "/item 2", "buses are late", "/topic Pavements", "too narrow")

    items = room.read(agenda, MEETING)
    running = running_item(items)
    titles = {item.id: item.title for item in items}
    assert running is not None
    assert running.title == "Pavements"
    assert [titles[row.item or b""] for row in kept(room)] == ["Welcome", "Buses", "Pavements"]


def test_lines_stand_under_their_item_also_when_the_meeting_goes_back_to_it(driver: Driver, room: Workspace) -> None:
    say(driver, room, "before all", "/item 2", "buses are late", "/item 1", "hello", "hello again", "/item 2", "cold")

    listed = [row[1] for row in driver.rows("What was captured")]
    assert listed == ["1  Welcome", "hello", "hello again", "2  Buses", "buses are late", "cold", OUTSIDE, "before all"]


def test_dots_go_on_with_the_last_point(driver: Driver, room: Workspace) -> None:
    say(driver, room, "the bus stops at six", "... and not at all on #Sundays")

    assert kept(room)[0].text == "the bus stops at six and not at all on Sundays"
    assert kept(room)[0].themes == ("Sundays",)


def test_s_puts_the_newest_line_right(driver: Driver, room: Workspace) -> None:
    say(driver, room, "Mr Lambert spoke", "s/Lambert/Lemon/")

    assert kept(room)[0].text == "Mr Lemon spoke"


def test_xx_asks_once_and_undo_brings_the_line_back(driver: Driver, room: Workspace) -> None:
    say(driver, room, "never mind", "xx")
    assert len(kept(room)) == 1
    driver.press("Return")
    driver.wait(lambda: not kept(room))

    driver.press("Ctrl+Z")
    driver.wait(lambda: len(kept(room)) == 1)
    driver.wait(lambda: "Undone: Withdraw a line" in driver.announced())


def test_escape_keeps_the_line_that_xx_asked_about(driver: Driver, room: Workspace) -> None:
    say(driver, room, "keep me", "xx")
    driver.press("Escape")

    assert driver.read("The line") == ""
    assert len(kept(room)) == 1


def test_escape_puts_the_line_away_and_undo_brings_it_back(driver: Driver, room: Workspace) -> None:
    say(driver, room, "keep me")
    driver.type("Amina: the ramp is ")
    driver.press("Escape")
    assert driver.read("The line") == ""
    assert driver.announced() == "The line is put away. Ctrl+Z brings it back."
    driver.press("Ctrl+Z")
    driver.type("steep")

    assert driver.read("The line") == "Amina: the ramp is steep"
    assert len(kept(room)) == 1


def test_undo_brings_no_line_back_once_another_was_kept(driver: Driver, room: Workspace) -> None:
    driver.type("never mind")
    driver.press("Escape")
    say(driver, room, "keep me")
    driver.press("Ctrl+Z")
    driver.wait(lambda: not kept(room))

    assert driver.read("The line") == ""


@pytest.mark.parametrize("asking", ["xx", "% she said where she lives"])
def test_the_next_line_typed_under_a_question_is_kept_and_answers_nothing(
    driver: Driver, room: Workspace, asking: str
) -> None:
    say(driver, room, "keep me", asking)
    before = len(kept(room))
    say(driver, room, "the ramp is steep")

    driver.wait(lambda: len(kept(room)) == before + 1)
    assert {"keep me", "the ramp is steep"} <= {row.text for row in kept(room)}
    assert driver.read("The line") == ""


def test_escape_gives_up_a_question_and_leaves_the_line_typed_under_it(driver: Driver, room: Workspace) -> None:
    say(driver, room, "keep me", "xx")
    driver.type("the ramp")
    driver.press("Escape")

    assert driver.read("The line") == "the ramp"
    assert driver.announced() == "Nothing was changed."
    assert len(kept(room)) == 1


def test_forgotten_words_are_nowhere_in_the_file(driver: Driver, room: Workspace) -> None:
    say(driver, room, "Zebrafish is ill", "xx!")

    driver.wait(lambda: not kept(room))
    held = b"".join(path.read_bytes() for path in Path(room.path).parent.glob("library.forum*") if path.is_file())
    assert b"Zebrafish" not in held


def test_percent_keeps_a_line_out_of_everything_and_may_forget_its_words(driver: Driver, room: Workspace) -> None:
    say(driver, room, "% she said where she lives")
    assert kept(room)[0].sensitive == 1
    say(driver, room, "f")

    driver.wait(lambda: not kept(room))


def test_up_edits_the_last_line(driver: Driver, room: Workspace) -> None:
    say(driver, room, "the buss is late")
    driver.press("Up")
    driver.press("End")
    for _ in range(len("s is late")):
        driver.press("Backspace")
    say(driver, room, " is late")

    assert kept(room)[0].text == "the bus is late"


@pytest.mark.parametrize(
    ("key", "typed", "reads"),
    [
        ("F3", "idea", lambda row: row.kind == "idea"),
        ("F3", "dec", lambda row: row.entity == "decision"),
        ("F4", "Ann", lambda row: row.speaker_name == "Ann Lee"),
        ("F4", "carer", lambda row: row.speaker_capacity == "carer"),
        ("F5", "2", lambda row: row.table_no == 2),
        ("F6", "#transport #cost", lambda row: row.themes == ("transport", "cost")),
        ("F7", "2", lambda row: row.item == uid_of("test", "two")),
        ("Shift+F4", "nob", lambda row: row.shown_as == "nobody"),
        ("Shift+F3", "own", lambda row: row.whose == "own"),
        ("F2", " and dear", lambda row: row.text == "the bus is late and dear"),
    ],
)
def test_the_chosen_line_is_changed_by_one_key(driver: Driver, room: Workspace, key: str, typed: str, reads) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    say(driver, room, "the bus is late")
    driver.press(key)
    say(driver, room, typed)

    assert reads(kept(room)[0])


def test_a_table_with_a_number_beyond_all_tables_is_refused(driver: Driver, room: Workspace) -> None:
    say(driver, room, "the bus is late")
    driver.press("F5")
    say(driver, room, "9" * 30)

    driver.wait(lambda: "a number from 0 to 99" in driver.announced())
    assert kept(room)[0].table_no == 0


def test_an_actions_owner_and_date_are_changed_by_one_key(driver: Driver, room: Workspace) -> None:
    say(driver, room, "@Sam ring the depot by 30 Nov")
    driver.press("F8")
    driver.press("Ctrl+A")
    say(driver, room, "@Ann by 1 Dec")

    assert (kept(room)[0].owners, kept(room)[0].due) == (("Ann Lee",), "2026-12-01")


def test_lines_change_places_by_keys(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one", "two", "three")
    driver.press("Ctrl+Up")
    driver.wait(lambda: [row.text for row in kept(room)] == ["one", "three", "two"])


def test_alt_up_chooses_another_line_without_leaving_the_box(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one", "two")
    driver.press("Alt+Up")
    driver.press("Ctrl+Del")
    driver.press("Return")
    driver.wait(lambda: [row.text for row in kept(room)] == ["two"])


def test_present_plus_lets_a_stranger_in_and_left_lets_them_go(driver: Driver, room: Workspace) -> None:
    say(driver, room, "present+ Bo Diallo", "citizen", "left Bo Diallo")
    assert [row.status for row in room.read(attendance, MEETING) if row.name == "Bo Diallo"] == ["left"]
    say(driver, room, "apologies+ Bo Diallo")
    assert [row.status for row in room.read(attendance, MEETING) if row.name == "Bo Diallo"] == ["apologies"]


def test_tab_completes_a_name(driver: Driver, room: Workspace) -> None:
    assert room is not None
    driver.type("Am")
    driver.press("Tab")
    assert driver.read("The line") == "Amina Warsame: "

    driver.type("@")
    driver.press("Ctrl+A")
    driver.type("An")
    driver.press("Tab")
    assert driver.read("The line") == "Ann Lee: "


def test_what_is_refused_comes_back_into_the_box(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/item 9")

    assert driver.read("The line") == "/item 9"
    assert "no item" in driver.announced()


def test_a_character_no_page_can_hold_is_refused_and_the_words_come_back(driver: Driver, room: Workspace) -> None:
    QGuiApplication.clipboard().setText("bell \x07 here")
    driver.press("Ctrl+V")
    say(driver, room, "")

    driver.wait(lambda: "cannot be printed" in driver.announced())
    assert not kept(room)
    assert driver.read("The line") == "bell \x07 here"
    assert "bell \x07 here" in room.kept_drafts.values()


def test_typing_goes_on_while_the_disk_is_slow(driver: Driver, room: Workspace) -> None:
    gate = threading.Event()
    room.do(Slow(gate))
    for line in ("one", "two"):
        driver.type(line)
        driver.press("Return")
    driver.type("three is still being typed")
    driver.wait(lambda: any("saving" in row[0] for row in driver.rows("What was captured")))
    assert not kept(room)
    gate.set()
    driver.wait(lambda: not room.pending)

    assert [row.text for row in kept(room)] == ["one", "two"]
    assert driver.read("The line") == "three is still being typed"


def test_what_is_said_of_the_last_line_is_done_to_it_while_it_is_being_saved(driver: Driver, room: Workspace) -> None:
    gate = threading.Event()
    say(driver, room, "keep this")
    room.do(Slow(gate))
    for line in ("never mind", "xx!", "the ramp", "... is steep"):
        driver.type(line)
        driver.press("Return")
    gate.set()
    driver.wait(lambda: not room.pending)

    assert [row.text for row in kept(room)] == ["keep this", "the ramp is steep"]


def test_a_sensitive_line_that_is_refused_comes_back_after_its_question(driver: Driver, room: Workspace) -> None:
    QGuiApplication.clipboard().setText("% bell \x07 here")
    driver.press("Ctrl+V")
    say(driver, room, "")
    driver.press("Escape")

    assert not kept(room)
    assert driver.read("The line") == "% bell \x07 here"


def test_the_unfinished_line_is_kept_as_a_draft(driver: Driver, room: Workspace, qtbot: QtBot) -> None:
    driver.type("half a sente")
    key = f"line {MEETING.hex()}"

    qtbot.waitUntil(lambda: room.kept_drafts.get(key) == "half a sente")


def test_f1_shows_the_grammar_first(driver: Driver, room: Workspace) -> None:
    assert room is not None
    driver.press("F1")

    assert driver.sees("A point, nobody’s name") or any(
        "A point" in cell for row in driver.rows("Keys") for cell in row
    )


def test_the_hint_under_the_line_breaks_where_the_text_is_large(program: Program, room: Workspace) -> None:
    assert room.meeting == MEETING
    hint = next(label for label in program.window.findChildren(QLabel) if label.text().startswith("Enter keeps"))

    assert hint.minimumSizeHint().width() < hint.fontMetrics().horizontalAdvance(hint.text())


def test_a_line_typed_while_the_next_item_is_being_started_belongs_to_it(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next")
    gate = threading.Event()
    room.do(Slow(gate))
    for line in ("/item 2", "the bus is late"):
        driver.type(line)
        driver.press("Return")
    gate.set()
    driver.wait(lambda: not room.pending)

    titles = {item.id: item.title for item in room.read(agenda, MEETING)}
    assert [titles[row.item or b""] for row in kept(room)] == ["Buses"]


def test_an_unfinished_line_stays_with_its_meeting(driver: Driver, room: Workspace) -> None:
    other = uid_of("test", "other")
    room.do(SaveMeeting(other, "Another forum", "2026-12-03"))
    driver.wait(lambda: not room.pending)
    driver.type("half a line")
    room.choose_meeting(other)
    assert driver.read("The line") == ""
    driver.type("of the other")
    room.choose_meeting(MEETING)

    assert driver.read("The line") == "half a line"
    room.choose_meeting(other)
    assert driver.read("The line") == "of the other"


def test_a_line_belongs_to_the_item_that_was_started_elsewhere_since(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/next", "of the first")
    room.do(StartItem(uid_of("test", "two"), "2026-11-05T12:50:00"))
    driver.wait(lambda: not room.pending)
    say(driver, room, "of the second")

    assert [row.item for row in kept(room)] == [uid_of("test", "one"), uid_of("test", "two")]
