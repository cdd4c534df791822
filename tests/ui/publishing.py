"""A meeting with a little in it, and its notes on the Publish screen."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from facilitator.commands.agenda import SaveItem
from facilitator.commands.attendance import WalkIn
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision
from facilitator.commands.together import Together
from facilitator.domain.ids import uid_of
from facilitator.storage.work import Command
from tests.ui.conftest import DAY
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.driver import Driver, text_of
from ui.app import Program
from ui.workspace import Now, Workspace

MEETING, GROUP = uid_of("test", "meeting"), uid_of("test", "group")
AT = "2026-11-05T12:31:00"
NAME = "Ọlá Şahin"
PAGES = "Pages of the notes"
LONG = 60.0  # seconds: five documents are made


class Opener(QObject):
    """What the system would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def opener() -> Iterator[Opener]:
    taker = Opener()
    QDesktopServices.setUrlHandler("file", taker, "take")  # type: ignore[arg-type]  # the stub knows no const char *
    yield taker
    QDesktopServices.unsetUrlHandler("file")


def decided(id_: bytes, text: str) -> KeepDecision:
    return KeepDecision(id_, MEETING, None, text, AT)


def do(driver: Driver, space: Workspace, *commands: Command) -> None:
    space.do(Together("Fill", commands))
    driver.wait(lambda: not space.pending)


@pytest.fixture
def space(program: Program, driver: Driver) -> Workspace:
    """Have a meeting with a person, an item and a decision."""
    workspace = program.workspace
    assert workspace is not None
    do(
        driver,
        workspace,
        SaveGroup(GROUP, "People’s Forum"),
        SaveMeeting(MEETING, "November", "2026-11-05", GROUP),
        SaveItem(uid_of("test", "item"), MEETING, "Buses", 30),
        WalkIn(uid_of("test", "person"), MEETING, NAME, "citizen", AT),
        decided(uid_of("test", "decision"), "The survey goes out"),
    )
    return workspace


@pytest.fixture
def notes(driver: Driver, space: Workspace) -> Workspace:
    """Stand before the notes of the meeting."""
    space.choose_meeting(MEETING, "November")
    driver.press("Ctrl+7")
    driver.hears("The notes are ready")
    return space


def is_asked(driver: Driver, title: str) -> None:
    """Wait until a question of that title has the keys."""
    driver.wait(lambda: driver.sees(title) and QApplication.activeWindow() is QApplication.activeModalWidget())
    driver.wait(lambda: QApplication.focusWidget() is not None)


def is_answered(driver: Driver) -> None:
    """Wait until the question is gone and the window has the keys again."""
    driver.wait(lambda: QApplication.activeModalWidget() is None and QApplication.focusWidget() is not None)


@pytest.fixture(name="now")
def now_goes_on() -> Now:
    """Have a clock that goes on, so that what was checked last was checked last."""
    ticks = count()
    return Now(time=lambda: DAY + timedelta(seconds=next(ticks)))


def publish(driver: Driver) -> None:
    """Have the notes checked and published."""
    driver.press("F8")
    driver.press("Ctrl+M")
    driver.hears("Marked as checked.")
    driver.press("F10")
    is_asked(driver, "Publish version ")
    driver.press("Return")
    driver.wait(lambda: "is published, and its" in driver.announced(), LONG)


def save(driver: Driver, answers: Answers, path: Path) -> None:
    answers.files.append(path)
    driver.press("Ctrl+S")


@contextmanager
def held_up(space: Workspace) -> Iterator[None]:
    """Keep the worker busy with something else, so that what is asked of it waits."""
    gate = threading.Event()
    space.run_job(lambda _job: gate.wait(), lambda _done: None)
    yield
    gate.set()


def letter_in(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def ask_for_letter(driver: Driver) -> None:
    driver.press("Ctrl+L")
    is_asked(driver, "A letter with these documents")


def attached(message: EmailMessage) -> list[str | None]:
    return [part.get_filename() for part in message.iter_attachments()]


def shown(driver: Driver, name: str) -> str:
    return text_of(driver.focus(name))


def fill(driver: Driver, name: str, text: str) -> None:
    driver.focus(name)
    driver.press("Ctrl+A")
    driver.type(text)
