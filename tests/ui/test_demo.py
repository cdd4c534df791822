"""Without a display the sample forum is played through the real window, as often as one likes."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.publish.readback import judge, read_back

ROOT = Path(__file__).parents[2]
PUBLISHED = "2026-11-05-aldermoor-peoples-forum-notes.pdf"
INTERNAL = "2026-11-05-aldermoor-peoples-forum-notes-internal.pdf"
WALK_IN, SPEAKER = "Siân Prys-Jones", "Efua Asante"
IN_THE_ROOM = """
    SELECT person.name, attendance.status FROM attendance JOIN person ON person.uid = attendance.person
    JOIN meeting ON meeting.uid = attendance.meeting WHERE meeting.date = '2026-11-05'
"""


def play(out: Path) -> subprocess.CompletedProcess[str]:
    without = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    command = [sys.executable, "-m", "ui.demo", "--out", str(out)]
    return subprocess.run(
        command, cwd=ROOT, env=without, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False
    )


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Play where an earlier play has left a library that no longer opens."""
    folder = tmp_path_factory.mktemp("played")
    for old in ("sample.forum", PUBLISHED, "mine.txt"):
        (folder / old).write_text("from an earlier play", encoding="utf-8")
    played = play(folder)
    assert (played.returncode, played.stderr) == (0, "")
    assert all(str(folder / name) in played.stdout for name in (PUBLISHED, INTERNAL, "screenshots", "sample.forum"))
    return folder


def test_the_people_let_in_are_in_the_library(out: Path) -> None:
    with closing(sqlite3.connect(out / "sample.forum")) as library:
        status = dict(library.execute(IN_THE_ROOM).fetchall())

    assert (status[WALK_IN], status[SPEAKER]) == ("present", "present")
    assert sum(one == "present" for one in status.values()) == 80


def test_both_editions_say_what_was_typed_and_only_one_says_by_whom(out: Path) -> None:
    words = {name: "\n".join(text for _, text in read_back(out / name).entries) for name in (PUBLISHED, INTERNAL)}

    assert [judge(out / name) for name in words] == [[], []]
    assert all("the 46 never lowers its ramp at the station" in text for text in words.values())
    assert all("a ramp check on every 46" in text for text in words.values())
    assert SPEAKER in words[INTERNAL]
    assert SPEAKER not in words[PUBLISHED]


def test_every_screen_has_its_picture(out: Path) -> None:
    names = {path.stem.lstrip("0123456789-") for path in (out / "screenshots").glob("*.png")}

    assert {"welcome", "home", "plan", "door", "room", "publish", "answers", "people", "settings", "keys"} <= names


def test_what_is_not_of_the_play_is_left_alone(out: Path) -> None:
    assert (out / "mine.txt").read_text(encoding="utf-8") == "from an earlier play"


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    played = play(tmp_path / "file" / "demo")

    assert played.returncode == 1
    assert played.stderr.startswith("The sample forum could not be played.")
    assert "Traceback" not in played.stderr
