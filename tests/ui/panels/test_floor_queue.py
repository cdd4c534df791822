"""The queue on the screen of whoever leads, by keys alone: in a panel of its own, which does nothing but hold it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facilitator.commands.agenda import SaveItem, SetTables, StartItem
from facilitator.commands.attendance import AdmitUnnamed, WalkIn, attendance_id
from facilitator.commands.desk import GiveBadge, Seat
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepPoint
from facilitator.domain.ids import uid_of
from facilitator.queries.queue import Queue, queue
from facilitator.storage.library import create_library
from facilitator.storage.work import Command
from tests.ui.drivers.driver import Driver
from ui.panel import Panel
from ui.panels.floor.queue import QueueView
from ui.workspace import Now, Workspace

MEETING, ITEM = uid_of("test", "meeting"), uid_of("test", "one")
PEOPLE = {"Amina Warsame": ("citizen", 1), "Sam Okafor": ("council_officer", 2), "Ann Lee": ("carer", 2)}


class Ticking:
    """A clock that the test moves on."""

    def __init__(self) -> None:
        self.second = 0

    def __call__(self) -> datetime:
        return datetime(2026, 11, 5, 13, self.second // 60, self.second % 60)  # noqa: DTZ001 - local time, as rows hold it


class Holding(Panel):
    """Holds the queue, as the floor does."""

    title = "Floor"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.view = QueueView(workspace, self.act, self.say)
        self.body.addWidget(self.view)
        self.said.connect(lambda words, _tone: self.heard.append(words))
        workspace.refused.connect(self.heard.append)
        workspace.changed.connect(lambda _changes: self.view.look_again())


class Leading:
    """Whoever leads, at the keyboard."""

    def __init__(self, workspace: Workspace, clock: Ticking) -> None:
        self.workspace, self.clock = workspace, clock
        self.panel = Holding(workspace)
        self.driver = Driver(self.panel)

    def do(self, *commands: Command) -> None:
        for command in commands:
            self.workspace.do(command)
        self.settle()

    def settle(self) -> None:
        self.driver.wait(lambda: not self.workspace.pending)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.clock.second += 5
            self.driver.press(key)
            self.settle()

    def join(self, *words: str) -> None:
        for typed in words:
            self.press("Ctrl+J")
            self.driver.type(typed)
            self.press("Return")

    def choose(self, name: str) -> None:
        self.driver.focus("Who waits")
        self.driver.press("Ctrl+Home")
        for _ in self.rows():
            if self.driver.read("Who waits") == name:
                return
            self.driver.press("Down")

    def rows(self) -> list[list[str]]:
        return self.driver.rows("Who waits")

    def names(self) -> list[str]:
        return [row[0] for row in self.rows()]

    def held(self) -> Queue:
        return self.workspace.read(queue, MEETING, ITEM)


@pytest.fixture
def leading(tmp_path: Path, qtbot: QtBot) -> Iterator[Leading]:
    clock = Ticking()
    workspace = Workspace(create_library(tmp_path / "floor.forum", who="Test"), now=Now(time=clock))
    lead = Leading(workspace, clock)
    at = workspace.at()
    lead.do(
        SaveMeeting(MEETING, "People’s Forum", "2026-11-05"),
        SaveItem(ITEM, MEETING, "Buses", 15),
        SetTables(MEETING, 2),
        *(WalkIn(uid_of("test", name), MEETING, name, capacity, at) for name, (capacity, _) in PEOPLE.items()),
        *(Seat(attendance_id(MEETING, uid_of("test", name)), table) for name, (_, table) in PEOPLE.items()),
        GiveBadge(attendance_id(MEETING, uid_of("test", "Ann Lee")), "14"),
        StartItem(ITEM, at),
    )
    workspace.choose_meeting(MEETING)
    lead.panel.view.look_again()
    lead.panel.resize(560, 700)
    lead.panel.show()
    qtbot.waitExposed(lead.panel)
    lead.panel.activateWindow()
    lead.panel.view.box.field.setFocus()
    yield lead
    lead.panel.hide()
    workspace.close()
    lead.panel.deleteLater()


def test_people_join_by_part_of_a_name_by_badge_and_by_capacity(leading: Leading) -> None:
    leading.join("ami to ask about fares", "14", "officer")
    assert leading.names() == ["Amina Warsame – ask about fares", "Ann Lee", "Council officer"]
    assert leading.panel.heard[0] == "Amina Warsame waits at place 1 of 1: the only one waiting."
    assert leading.driver.sees("3 waiting")


def test_tab_completes_a_name_and_then_leads_on(leading: Leading) -> None:
    leading.press("Ctrl+J")
    leading.driver.type("sam")
    assert leading.driver.sees("Queue + Sam Okafor")
    leading.driver.press("Tab")
    assert leading.panel.view.box.field.text() == "Sam Okafor"
    leading.driver.press("Tab")
    assert not leading.panel.view.box.field.hasFocus()


def test_tab_completes_a_theme_and_leaves_the_rest_as_it_was_typed(leading: Leading) -> None:
    leading.do(KeepPoint(uid_of("test", "point"), MEETING, ITEM, "six", leading.workspace.at(), themes=("transport",)))
    leading.press("Ctrl+J")
    leading.driver.type("sam to ask about #tra")
    leading.driver.press("Tab")
    assert leading.panel.view.box.field.text() == "sam to ask about #transport"


def test_whom_nobody_fits_is_queued_by_their_words_when_they_are_entered_twice(leading: Leading) -> None:
    leading.join("woman in red")
    assert leading.panel.heard == ["Nobody here fits ‘woman in red’. Enter again queues them by these words."]
    leading.press("Return")
    assert leading.names() == ["woman in red"]


def test_pasted_lines_are_one_name_like_any_other(leading: Leading) -> None:
    QGuiApplication.clipboard().setText("Bo\nDiddley")
    leading.press("Ctrl+J", "Ctrl+V", "Return", "Return")
    assert leading.names() == ["Bo Diddley"]


def test_the_next_speaker_has_the_floor_and_the_seconds_are_counted(leading: Leading) -> None:
    leading.press("F2")
    assert leading.panel.heard[-1] == "Nobody is waiting to speak."
    leading.join("amina", "sam")
    assert leading.rows()[0] == ["Amina Warsame", "asked first"]
    leading.press("F2")
    assert leading.panel.heard[-1] == "Amina Warsame has the floor."
    leading.clock.second += 60
    leading.driver.wait(lambda: leading.driver.sees("Now speaking: Amina Warsame (citizen, table 1), for 1:00"))
    leading.press("F11")
    assert leading.driver.sees("Nobody has the floor.")
    leading.press("F11")
    assert leading.panel.heard[-1] == "Nobody has the floor."


def test_turns_are_told_of_the_item_that_is_on_and_of_all_with_few_people_together(leading: Leading) -> None:
    assert leading.driver.sees("No turns yet.")
    leading.do(*(AdmitUnnamed(uid_of("test", str(n)), MEETING, "citizen", leading.workspace.at()) for n in range(8)))
    leading.join("amina", "sam", "ann")
    leading.press("F2", "F2")
    other = uid_of("test", "two")
    leading.do(SaveItem(other, MEETING, "Parks", 15), StartItem(other, leading.workspace.at(), anyway=True))
    assert leading.driver.sees("No turns on this item yet. Turns so far: 2 (")
    leading.join("amina")
    leading.press("F2", "F10")

    told = (
        "Turns on this item: 1 (citizens, carers and council officers 1). "
        "Turns so far: 3 (citizens, carers and council officers 3)."
    )
    assert leading.driver.sees(told)
    assert leading.panel.heard[-1] == told


def test_in_a_small_room_turns_are_counted_and_by_whom_is_not_told(leading: Leading) -> None:
    leading.join("amina")
    leading.press("F2")

    few = "1 (with so few people here, not told by capacity)."
    assert leading.driver.sees(f"Turns on this item: {few} Turns so far: {few}")


def test_a_second_next_at_once_is_not_taken(leading: Leading) -> None:
    leading.join("amina", "sam")
    leading.driver.press("F2")
    leading.settle()
    leading.driver.press("F2")
    leading.settle()
    assert len(leading.held().waiting) == 1
    assert "only just now" in leading.panel.heard[-1]


def test_the_order_is_changed_by_hand_and_given_back(leading: Leading) -> None:
    leading.join("amina", "sam", "ann")
    before = leading.names()
    leading.choose(before[2])
    leading.press("Ctrl+Up")
    assert leading.names() == [before[0], before[2], before[1]]
    assert leading.rows()[1][1] == "put here by hand"
    assert leading.panel.heard[-1] == f"{before[2]} waits at place 2 of 3: put here by hand."
    leading.press("Ctrl+Up", "Ctrl+Down")
    assert leading.names() == [before[0], before[2], before[1]]
    leading.press("Ctrl+I")
    leading.choose(before[0])
    leading.press("Ctrl+I")
    assert leading.names() == before
    leading.press("Ctrl+Up")
    assert leading.names() == before, "nobody is ahead of the first"


def test_who_reacts_comes_first_and_who_is_taken_out_is_gone(leading: Leading) -> None:
    leading.press("Ctrl+R")
    assert leading.panel.heard[-1] == "Choose somebody in the queue first."
    leading.join("amina", "sam", "ann")
    last = leading.names()[2]
    leading.choose(last)
    leading.press("Ctrl+R")
    assert leading.rows()[0] == [last, "answers the speaker"]
    leading.press("Ctrl+T")
    assert last not in leading.names()


def test_a_closed_queue_says_so_and_is_opened_by_the_same_key(leading: Leading) -> None:
    leading.press("F12")
    assert leading.driver.sees("Nobody is waiting · the queue is closed")
    leading.join("amina")
    assert "The queue for this item is closed" in leading.panel.heard[-1]
    assert leading.panel.view.box.field.text() == "amina", "what was typed stays"
    leading.press("F12", "Ctrl+J", "Return")
    assert leading.names() == ["Amina Warsame"]


def test_every_key_stands_on_a_button(leading: Leading) -> None:
    keys = {action.text() for action in leading.panel.actions()}
    assert keys == {
        *("Next speaker", "Done speaking", "Ask to speak", "React now", "Up", "Down"),
        *("Fair order", "Take out", "Close the queue", "Turns"),
    }
    for words in keys:
        assert leading.driver.find(words).accessibleDescription()
