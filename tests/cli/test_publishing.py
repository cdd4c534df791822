"""Publishing minutes and checking what was published, without a window."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.cli import main
from facilitator.commands.points import KeepPoint
from facilitator.commands.publishing import RecordCorrection, SettleCorrection
from facilitator.storage.library import open_library
from facilitator.storage.sql import run
from facilitator.storage.work import Command
from tests.held import MEETING, NOON, held
from tests.publish.readback import judge

NAMES = [
    "2026-11-05-forum-notes-large-print-18-v1.pdf",
    "2026-11-05-forum-notes-v1.docx",
    "2026-11-05-forum-notes-v1.html",
    "2026-11-05-forum-notes-v1.pdf",
    "2026-11-05-forum-notes-v1.txt",
    "2026-11-05-forum-you-said-we-did-v1.pdf",
]


@dataclass
class Shell:
    """A library, and what is printed of it."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def library(self) -> Path:
        return self.folder / "held.forum"

    def run(self, command: str, *words: object, code: int = 0) -> str:
        """Run a command on the meeting; return all that it says."""
        assert main([command, str(self.library), "2026/11", *map(str, words)]) == code
        said = self.capsys.readouterr()
        return said.out + said.err

    def do(self, *commands: Command) -> None:
        store = open_library(self.library, who="Test")
        for command in commands:
            store.do(command)
        store.close()

    def out(self) -> Path:
        """Return a new folder to write to."""
        folder = self.folder / f"out {len(list(self.folder.iterdir()))}"
        folder.mkdir()
        return folder


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.delenv("FACILITATOR_PASSPHRASE", raising=False)
    with held(tmp_path) as library:
        library.do(KeepPoint(b"p" * 16, MEETING, None, "The bus stops at six.", NOON))
    return Shell(tmp_path, capsys)


def test_minutes_are_published_in_all_forms_and_are_as_they_were(shell: Shell) -> None:
    assert "Mark these notes as checked first" in shell.run("publish", code=1)
    assert "No version has been published yet." in shell.run("published")
    folder = shell.out()
    said = shell.run("publish", "--checked", "--out", folder)
    assert "Published, version 1" in said
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    for path in folder.glob("*.pdf"):
        assert judge(path) == []
    listed = shell.run("published")
    assert "All 6 files are as they were published." in listed
    assert listed.count("as it was published. SHA-256 ") == 6
    assert "Nothing has changed since these notes were published." in shell.run("publish", "--checked", code=1)


def test_the_forms_are_named_and_the_next_version_has_them_too(shell: Shell) -> None:
    first, second = shell.out(), shell.out()
    assert "“papyrus” is not published." in shell.run("publish", "--checked", "--form", "papyrus", code=1)
    shell.run("publish", "--checked", "--out", first, "--form", "actions:word", "--form", "text", "--form", "text")
    assert sorted(path.name for path in first.iterdir()) == [
        "2026-11-05-forum-actions-v1.docx",
        "2026-11-05-forum-notes-v1.txt",
    ]
    shell.do(KeepPoint(b"q" * 16, MEETING, None, "The shelter leaks.", NOON))
    shell.run("publish", "--checked", "--what-changed", "A point.", "--out", second)
    assert sorted(path.name for path in second.iterdir()) == [
        "2026-11-05-forum-actions-v2.docx",
        "2026-11-05-forum-notes-v2.txt",
    ]


def test_a_second_version_says_what_changed_and_leaves_the_first_as_it_was(shell: Shell) -> None:
    first, second = shell.out(), shell.out()
    shell.run("publish", "--checked", "--out", first)
    before = {path.name: path.read_bytes() for path in first.iterdir()}
    shell.do(
        RecordCorrection(b"c" * 16, MEETING, "six", "The bus stops at five.", "Somebody there", NOON),
        SettleCorrection(b"c" * 16, "made", at=NOON),
    )
    assert "Draft: changed since version 1 was published" in shell.run("published")
    assert "Say in a sentence what changed since version 1." in shell.run("publish", "--checked", code=1)
    shell.run("publish", "--checked", "--what-changed", "The time of the bus.", "--out", second)
    text = (second / "2026-11-05-forum-notes-v2.txt").read_text(encoding="utf-8")
    assert "What changed in version 2: The time of the bus." in text
    assert "The notes said “six”, and now say “The bus stops at five.”" in " ".join(text.split())
    assert "Somebody there" not in text
    assert {path.name: path.read_bytes() for path in first.iterdir()} == before
    answer = json.loads(shell.run("published", "--json"))
    assert [(row["version"], row["what_changed"]) for row in answer["versions"]] == [
        ("1", ""),
        ("2", "The time of the bus."),
    ]
    assert {file["state"] for row in answer["versions"] for file in row["files"]} == {"same"}


def test_a_file_that_somebody_holds_is_compared_byte_for_byte(shell: Shell) -> None:
    folder = shell.out()
    shell.run("publish", "--checked", "--out", folder)
    path = folder / NAMES[-2]
    assert f"This is {path.name}, version 1 of the minutes of November. It is unchanged." in shell.run(
        "published", "--file", path
    )
    path.write_bytes(path.read_bytes() + b" ")
    assert "is not a file that was published" in shell.run("published", "--file", path, code=1)


def test_what_is_kept_is_written_out_again_and_what_is_damaged_is_told(shell: Shell) -> None:
    given, again, rest = shell.out(), shell.out(), shell.out()
    shell.run("publish", "--checked", "--out", given)
    shell.run("published", "--out", again)
    assert {path.name: path.read_bytes() for path in again.iterdir()} == {
        path.name: path.read_bytes() for path in given.iterdir()
    }
    assert "There is already a file" in shell.run("published", "--out", again, code=1)
    store = open_library(shell.library)
    store.write(lambda connection: run(connection, "DROP TRIGGER kept_file_update"))
    spoil = "UPDATE kept_file SET data=x'00' WHERE substr(data, 1, 2)=x'504B'"
    store.write(lambda connection: run(connection, spoil))
    store.close()
    said = shell.run("published", "--out", rest, code=1)
    assert "notes-v1.docx: damaged: no longer as it was published" in said
    assert "1 file is not as published, of 6." in said
    assert len(list(rest.iterdir())) == 5
    assert f"Written to {rest}, 5 files of version 1: " in said
    assert all(path.name in said for path in rest.iterdir())


def test_nothing_is_published_where_its_files_could_not_be_written(shell: Shell) -> None:
    assert "There is no folder" in shell.run("publish", "--checked", "--out", shell.folder / "nowhere", code=1)
    folder = shell.out()
    (folder / NAMES[0]).write_text("something else", encoding="utf-8")
    assert f"There is already a file {NAMES[0]}" in shell.run("publish", "--checked", "--out", folder, code=1)
    assert "Draft for checking." in shell.run("published"), "and nothing is left half done"
    assert "No version has been published yet." in shell.run("published")
