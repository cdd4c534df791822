"""The room at speed: another kind by one key, two points in one and one in two, marks, and nothing typed is lost."""

import threading

import pytest

from tests.ui.drivers.driver import Driver, text_of
from tests.ui.room import Slow, fill, kept, lines, say, shown
from ui.app import Program
from ui.workspace import Workspace


@pytest.fixture
def room(program: Program, driver: Driver) -> Workspace:
    return fill(program, driver)


def press(driver: Driver, room: Workspace, *keys: str) -> None:
    for key in keys:
        driver.press(key)
        driver.wait(lambda: not room.pending)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("Alt+1", "said"),
        ("Alt+3", "concern"),
        ("Alt+7", "decision"),
        ("Alt+8", "action"),
        ("Alt+9", "note"),
        ("Alt+0", "recommendation"),
    ],
)
def test_one_key_makes_the_chosen_line_another_kind_while_one_types_on(
    driver: Driver, room: Workspace, key: str, kind: str
) -> None:
    say(driver, room, "* the bus is late")
    driver.type("half a li")
    press(driver, room, key)

    assert [row.kind for row in kept(room)] == [kind]
    assert driver.read("The line") == "half a li"
    driver.hears(f"{kind.capitalize()}.")


@pytest.mark.parametrize(("sign", "kind"), [("*", "idea"), ("!", "concern"), ("=", "decision"), ("@", "action")])
def test_in_the_list_a_sign_alone_does_it_and_a_letter_goes_to_the_line(
    driver: Driver, room: Workspace, sign: str, kind: str
) -> None:
    say(driver, room, "the bus is late")
    driver.press("Ctrl+L")
    driver.type(sign)
    driver.wait(lambda: [row.kind for row in kept(room)] == [kind])
    driver.type("so")
    driver.press("Ctrl+L")
    driver.press("Escape")
    driver.type("?")

    assert driver.read("The line") == "so?"


def test_made_a_decision_and_a_point_again_it_keeps_who_said_it(driver: Driver, room: Workspace) -> None:
    say(driver, room, "t2 Ann: ! the bus is late #buses")
    before = kept(room)
    press(driver, room, "Alt+7", "Alt+3")

    assert kept(room) == before


def test_a_key_means_the_line_just_entered_though_it_is_still_being_saved(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one")
    gate = threading.Event()
    room.do(Slow(gate))
    driver.type("two")
    driver.press("Return")
    driver.press("Alt+4")
    gate.set()
    driver.wait(lambda: not room.pending)

    assert [row.kind for row in kept(room)] == ["said", "idea"]


def test_two_points_become_one_that_shows_the_other_under_it_and_are_taken_apart(
    driver: Driver, room: Workspace
) -> None:
    say(driver, room, "the bus is late", "something else", "buses never come on time")
    press(driver, room, "Ctrl+M")
    driver.wait(lambda: shown(driver) == ["the bus is late", "something else", "\u2003– buses never come on time"])
    assert "1 gathered here" in lines(driver)[1][4]

    press(driver, room, "Ctrl+Shift+M")
    driver.wait(lambda: shown(driver)[2] == "buses never come on time")
    press(driver, room, "Ctrl+Shift+M")
    driver.hears("not gathered")


def test_only_points_are_gathered(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one", "= two")
    press(driver, room, "Ctrl+M")
    driver.hears("Only a point")

    press(driver, room, "Alt+1", "Ctrl+M", "Ctrl+M")
    driver.hears("there already")


def test_one_point_becomes_two_where_a_bar_is_typed(driver: Driver, room: Workspace) -> None:
    say(driver, room, "Ann: ! the bus is late and the ramp is steep")
    driver.press("Ctrl+T")
    driver.press("Home")
    for _ in range(len("the bus is late")):
        driver.press("Right")
    say(driver, room, "|")

    assert [(row.text, row.kind, row.speaker_name) for row in kept(room)] == [
        ("the bus is late", "concern", "Ann Lee"),
        ("and the ramp is steep", "concern", "Ann Lee"),
    ]


def test_without_a_bar_a_point_is_not_split_and_a_decision_never_is(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one two")
    driver.press("Ctrl+T")
    driver.press("Return")
    driver.hears("Type one |")
    driver.press("Escape")
    press(driver, room, "Alt+7", "Ctrl+T")
    driver.hears("Only a point")

    assert [row.text for row in kept(room)] == ["one two"]


def test_a_missed_bit_is_marked_by_one_key_in_the_middle_of_a_line(driver: Driver, room: Workspace) -> None:
    say(driver, room, "/item 2", "t2")
    driver.type("half a li")
    press(driver, room, "F12")

    row = kept(room)[0]
    assert (row.kind, row.mark, row.table_no, row.said_at) == ("note", "missed", 2, "2026-11-05T12:40:00")
    assert driver.read("The line") == "half a li"
    driver.hears("a bit was missed")
    assert "missed a bit" in lines(driver)[0][4]


def test_a_point_is_marked_to_ask_again_by_one_key_and_by_the_line(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one", "two")
    press(driver, room, "Alt+Up", "F10")
    assert [row.mark for row in kept(room)] == ["ask_again", ""]

    say(driver, room, "/ask", "/missed")
    assert [row.mark for row in kept(room)] == ["ask_again", "ask_again", "missed"]
    press(driver, room, "Alt+Down", "Alt+Down", "F10")
    driver.hears("says already")


def test_an_answer_that_was_refused_comes_back_with_its_question(driver: Driver, room: Workspace) -> None:
    say(driver, room, "one")
    gate = threading.Event()
    room.do(Slow(gate))
    driver.press("Ctrl+T")
    driver.type("| ")
    driver.press("Return")
    driver.type("half a li")
    gate.set()
    driver.wait(lambda: not room.pending)

    assert driver.read("The line") == "half a li"
    assert shown(driver) == ["one", "one| "]
    driver.press("Alt+Down")
    driver.press("F2")
    driver.wait(lambda: driver.sees("Split where?"))
    assert text_of(driver.focus("Split where? Type | between the two")) == "one| "
    say(driver, room, "two")
    assert [row.text for row in kept(room)] == ["one", "two"]
    assert driver.read("The line") == "half a li"


def test_words_that_could_not_be_kept_are_not_lost_where_the_box_is_in_use(driver: Driver, room: Workspace) -> None:
    gate = threading.Event()
    room.do(Slow(gate))
    driver.type("s/nothing/of this/")
    driver.press("Return")
    driver.type("half a li")
    gate.set()
    driver.wait(lambda: not room.pending)
    driver.wait(lambda: shown(driver) == ["s/nothing/of this/"])
    driver.press("Alt+Up")
    driver.press("Alt+Down")
    driver.press("F2")
    driver.hears("in the box first")
    driver.press("Escape")
    driver.press("F2")

    assert driver.read("The line") == "s/nothing/of this/"


def test_all_other_keys_are_one_key_away(driver: Driver, room: Workspace) -> None:
    assert room is not None
    driver.press("Ctrl+E")
    assert driver.find("Split in two").isVisible()
    driver.press("Ctrl+E")
    with pytest.raises(AssertionError):
        driver.find("Split in two")


def test_whoever_knows_the_keys_hides_their_buttons_and_has_them_back(driver: Driver, room: Workspace) -> None:
    for _ in range(2):
        driver.press("Ctrl+E")
    with pytest.raises(AssertionError):
        driver.find("Who")
    say(driver, room, "the bus is late")
    press(driver, room, "Alt+3")
    assert [row.kind for row in kept(room)] == ["concern"]

    driver.press("Ctrl+E")
    assert driver.find("Who").isVisible()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/item 1", "Now: 1 Welcome."),
        ("t2", "From now on: table 2, until t0."),
        ("t0", "From now on: the whole room."),
        ("/missed", "Done: mark that a bit was missed."),
        ("/ask", "Done: mark to ask again."),
        ("s/late/full/", "Done: replace words."),
    ],
)
def test_every_command_of_the_line_is_answered(driver: Driver, room: Workspace, typed: str, told: str) -> None:
    say(driver, room, "the bus is late", typed)
    driver.hears(told)
