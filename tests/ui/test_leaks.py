"""What leaves the library unasked (the report of a fault, the clipboard, titles, files on the disk) says nothing."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from facilitator.storage.models import Point
from facilitator.storage.work import Work
from tests.private_forum import MEETING, SECRETS, SEEN, private_forum
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.doing import do
from tests.ui.drivers.driver import Driver
from tests.ui.drivers.words import all_words
from tests.ui.room import fill, kept, say
from ui import crash
from ui.app import Program
from ui.workspace import Workspace

PASSPHRASE = "correct horse, battery"
WORDS = (*SECRETS, *SEEN, "Quillfeather", "Buses", "venue-door-code", PASSPHRASE)
"""Words of a private forum, of which none stands in the clear outside the window."""


@dataclass(frozen=True)
class Twice:
    """Break on a row that is there twice, and on words that people typed."""

    label: str = "Break"

    def apply(self, work: Work) -> None:
        for _ in range(2):
            work.add(Point(uid=b"t" * 16, text="whispered-story"))
            work.session.flush()


@dataclass(frozen=True)
class Shouts:
    """Break with words of people in the error, one behind the other."""

    label: str = "Break"

    def apply(self, _work: Work) -> None:
        raise ValueError("whispered-story") from KeyError("Zebedee Quillfeather")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the program a folder of its own for what is temporary."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    (tmp_path / "tmp").mkdir()
    return tmp_path


@pytest.fixture
def forum(program: Program, answers: Answers, folder: Path) -> Workspace:
    """Have a private forum in a locked library, with a line half typed, and somebody who types."""
    answers.name = "Typist-Tess"
    driver = Driver(program.window)
    program.create(folder / "library.forum", PASSPHRASE)
    driver.wait(lambda: driver.sees("Typing: Typist-Tess"))
    workspace = program.workspace
    assert workspace is not None
    do(driver, workspace, *private_forum())
    workspace.save_draft(f"line {MEETING.hex()}", "half-typed-draft")
    workspace.choose_meeting(MEETING, "November Buses")
    return workspace


def on_disk(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told_by(data: bytes) -> list[str]:
    return [word for word in WORDS if word.encode() in data or word.encode("utf-16-le") in data]


def test_no_title_of_a_window_tells_of_the_meeting(program: Program, forum: Workspace) -> None:
    titles = []
    for name in program.window.names():
        program.window.show_panel(name)
        titles += [each.title() for each in QGuiApplication.topLevelWindows()]
        titles += [each.filePath() for each in QGuiApplication.topLevelWindows()]
    assert forum.meeting == MEETING
    assert len(set(titles)) >= len(program.window.names())
    assert told_by("\n".join(titles).encode()) == []


def test_no_file_but_the_settings_has_a_word_in_the_clear_whatever_screen_was_shown(
    program: Program, forum: Workspace, folder: Path
) -> None:
    driver = Driver(program.window)
    for name in program.window.names():
        program.window.show_panel(name)
        driver.wait(lambda: not forum.pending and not forum.working)
    open_ = on_disk(folder)
    program.window.close()
    driver.wait(lambda: not program.window.isVisible())
    closed = on_disk(folder)

    assert len(closed) > 2, "the library, its backup, the settings"
    for files in (open_, closed):
        assert {name: told for name, data in files.items() if (told := told_by(data))} == {
            "settings.json": ["Typist-Tess"]
        }, "who types at this computer is asked for once, and kept for it"


@pytest.mark.parametrize("breaks", [Twice(), Shouts()], ids=lambda each: type(each).__name__)
def test_neither_the_page_nor_the_report_of_a_fault_nor_the_log_has_a_word(
    program: Program, forum: Workspace, capfd: pytest.CaptureFixture[str], breaks: Twice | Shouts
) -> None:
    driver = Driver(program.window)
    QGuiApplication.clipboard().clear()
    forum.do(breaks)
    driver.wait(lambda: driver.sees("Something went wrong"))
    driver.focus("Copy the report")
    driver.press("Return")
    driver.hears("The report is copied.")

    held = QGuiApplication.clipboard().mimeData()
    copied = b"".join(bytes(held.data(kind).data()) for kind in held.formats())
    assert b"test_leaks.py" in copied
    assert str(Path.home()).encode() not in copied
    assert str(Path(__file__).parent).encode() not in copied, "where a program lies tells who has it"
    out, err = capfd.readouterr()
    assert told_by(copied + out.encode() + err.encode() + driver.announced().encode()) == []


def test_the_report_tells_the_place_of_ours_and_of_others_without_what_is_above_it() -> None:
    try:
        tempfile.mkdtemp(dir=Path("no") / "such" / "folder")
    except OSError as error:
        lines = crash.report(error).splitlines()
    assert lines[0] == "FileNotFoundError"
    assert lines[1].startswith("tests/ui/test_leaks.py:")
    assert lines[-1].startswith("tempfile.py:")


SAID = "zanzibarquux"


@pytest.mark.parametrize("about", [f"action: {SAID} @{SAID} by Friday", f"= {SAID}"])
def test_once_a_line_is_forgotten_no_screen_has_its_words(
    program: Program, driver: Driver, folder: Path, about: str
) -> None:
    room = fill(program, driver)
    say(driver, room, about)
    driver.press("Up")
    driver.type(" and more")
    driver.press("Escape")
    for name in program.window.names():
        program.window.show_panel(name)
    assert SAID in all_words(program.window), "it is there before: the look is a good one"
    driver.press("Ctrl+4")
    driver.focus("The line")
    say(driver, room, "xx!")
    driver.wait(lambda: not kept(room))
    driver.press("Ctrl+Z")
    driver.wait(lambda: not room.pending)
    for name in program.window.names():
        program.window.show_panel(name)
    assert [words for words in all_words(program.window).splitlines() if SAID in words] == []
    assert SAID not in repr(room.kept_drafts)
    program.window.close()
    driver.wait(lambda: not program.window.isVisible())
    assert [name for name, data in on_disk(folder).items() if SAID.encode() in data] == []
