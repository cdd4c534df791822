"""The program without a window, as scripts and helpers from afar use it."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli import main
from facilitator.commands.attendance import CheckIn
from facilitator.commands.joining import JoinPeople
from facilitator.queries.attendance import attendance
from facilitator.storage.library import open_library
from tests.desks import ANN, BOB, desks
from tests.held import MEETING, NOON, Held
from tests.publish.readback import judge

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
FORUM, BOOKINGS = SAMPLES / "forum.json", SAMPLES / "bookings.csv"


class Shell:
    """Runs commands and reads what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.library = folder / "team.forum"

    def run(self, *words: object, code: int = 0) -> str:
        assert main([str(word) for word in words]) == code
        return self._capsys.readouterr().out

    def json(self, *words: object, code: int = 0) -> object:
        return json.loads(self.run(*words, "--json", code=code))

    def wrong(self, *words: object) -> str:
        assert main([str(word) for word in words]) == 1
        return self._capsys.readouterr().err


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.delenv("FACILITATOR_PASSPHRASE", raising=False)
    return Shell(capsys, tmp_path)


@pytest.fixture
def forum(shell: Shell) -> Shell:
    shell.run("meeting", "import", shell.library, FORUM)
    return shell


def test_importing_a_meeting_makes_the_library_and_names_the_meeting(shell: Shell) -> None:
    answer = shell.json("meeting", "import", shell.library, FORUM)

    assert isinstance(answer, dict)
    assert (answer["reference"], answer["points"], answer["actions"], answer["came"]) == ("2026/11", 180, 14, 70)


def test_importing_the_same_meeting_again_changes_nothing(forum: Shell) -> None:
    answer = forum.json("meeting", "import", forum.library, FORUM)

    assert isinstance(answer, dict)
    assert answer["changed"] == 0


def test_meetings_are_listed_with_number_and_reference(forum: Shell) -> None:
    listed = forum.json("meeting", "list", forum.library)

    assert isinstance(listed, list)
    assert [(row["number"], row["reference"]) for row in listed][-1] == (4, "2026/11")


@pytest.mark.parametrize("name", ["2026/11", "4"])
def test_a_meeting_goes_out_and_comes_into_another_library_the_same(forum: Shell, tmp_path: Path, name: str) -> None:
    first, second, other = tmp_path / "first.json", tmp_path / "second.json", tmp_path / "other.forum"
    forum.run("meeting", "export", forum.library, name, "-o", first)
    forum.run("meeting", "import", other, first)
    forum.run("meeting", "export", other, "2026/11", "-o", second)

    assert first.read_bytes() == second.read_bytes()


def test_a_preview_of_a_booking_list_makes_no_library(shell: Shell) -> None:
    answer = shell.json("people", "import", shell.library, BOOKINGS, "--preview")

    assert isinstance(answer, dict)
    assert (answer["people"], answer["new"]) == (72, 72)
    assert not shell.library.exists()


def test_people_are_booked_for_a_meeting_once(shell: Shell, tmp_path: Path) -> None:
    plan = {"title": "Forum", "date": "2026-12-03", "attendees": [], "agenda": [{"title": "Welcome"}]}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    shell.run("meeting", "import", shell.library, file)
    for _ in range(2):
        shell.run("people", "import", shell.library, BOOKINGS, "--meeting", "2026/12")
    listed = shell.json("meeting", "list", shell.library)

    assert isinstance(listed, list)
    assert listed[0]["booked"] == 72


def test_the_minutes_are_written_as_a_pdf(forum: Shell, tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    answer = forum.json("minutes", forum.library, "2026/11", "-o", file, "--internal")

    assert file.read_bytes().startswith(b"%PDF")
    assert answer == {"file": str(file), "meeting": "2026/11", "edition": "standard", "internal": True}


def test_the_minutes_are_written_as_a_web_page_and_as_text(forum: Shell, tmp_path: Path) -> None:
    page, text, wrong = tmp_path / "minutes.html", tmp_path / "minutes.txt", tmp_path / "minutes.pdf"
    for file, edition in ((page, "web"), (text, "text")):
        forum.run("minutes", forum.library, "2026/11", "-o", file, "--edition", edition)

    assert page.read_bytes().startswith(b"<!DOCTYPE html>")
    assert text.read_text("utf-8").startswith("Notes of ")
    assert "should end in .html" in forum.wrong("minutes", forum.library, "2026/11", "-o", wrong, "--edition", "web")
    assert not wrong.exists()


def test_what_stands_in_the_way_of_the_minutes_is_listed(forum: Shell) -> None:
    found = forum.json("check", forum.library, "2026/11", code=1)
    lines = forum.run("check", forum.library, "2026/11", code=1).splitlines()

    assert isinstance(found, list)
    assert {"check", "blocks", "sentence", "entity", "row", "words", "overruled"} == set(found[0])
    assert found[0]["blocks"]
    assert lines[0] == f"in the way  {found[0]['sentence']}"
    assert lines[-1].split(" in the way of publishing")[0].endswith("stand")


def test_minutes_with_nothing_wrong_may_go_out(shell: Shell, tmp_path: Path) -> None:
    plan = {"title": "Forum", "date": "2026-12-03", "attendees": [], "agenda": [{"title": "Welcome"}]}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    shell.run("meeting", "import", shell.library, file)

    assert shell.run("check", shell.library, "2026/12") == "Nothing stands in the way of publishing.\n"


@pytest.mark.parametrize("kind", ["sign-in", "tables", "badges", "evacuation"])
def test_every_paper_is_written_as_a_good_pdf(forum: Shell, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "paper.pdf"
    options = ("--kind", kind, "--desks", 3, "--layout", "large")
    answer = forum.json("paper", forum.library, "2026/11", "-o", file, *options)

    assert answer == {"file": str(file), "meeting": "2026/11", "kind": kind}
    assert judge(file) == []


def test_a_library_without_a_passphrase_opens_with_any_sqlite(forum: Shell) -> None:
    with sqlite3.connect(f"file:{forum.library}?mode=ro", uri=True) as plain:
        titles = [title for (title,) in plain.execute("SELECT title FROM meeting ORDER BY date")]
    plain.close()

    assert titles[-1] == "People’s Forum, November 2026"


@pytest.mark.parametrize("how", ["variable", "file"])
def test_a_passphrase_locks_and_unlocks_a_library(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("blue kettle\n", encoding="utf-8")
    if how == "variable":
        monkeypatch.setenv("FACILITATOR_PASSPHRASE", "blue kettle")
    words = () if how == "variable" else ("--passphrase-file", file)
    shell.run(*words, "meeting", "import", shell.library, FORUM)
    answer = shell.json("check", shell.library, *words)

    assert isinstance(answer, dict)
    assert (answer["encrypted"], answer["whole"], answer["points"]) == (True, True, 180)
    assert not shell.library.read_bytes().startswith(b"SQLite format 3")
    monkeypatch.delenv("FACILITATOR_PASSPHRASE", raising=False)
    assert "passphrase" in shell.wrong("check", shell.library)


def test_two_libraries_are_merged_and_merging_again_brings_nothing(forum: Shell, tmp_path: Path) -> None:
    other = tmp_path / "other.forum"
    forum.run("people", "import", other, BOOKINGS)
    first = forum.json("merge", forum.library, other)
    second = forum.json("merge", forum.library, other)

    assert isinstance(first, dict)
    assert first["changes"] > 0
    assert second == {"changes": 0, "clashes": 0}


def test_what_the_other_library_says_of_people_who_were_joined_is_carried_over(shell: Shell, tmp_path: Path) -> None:
    with desks(tmp_path) as (one, other):
        one.do(JoinPeople(BOB, ANN))
        other.do(CheckIn(MEETING, ANN, NOON))
    shell.run("merge", tmp_path / "desk1.forum", tmp_path / "desk2.forum")

    here = Held(open_library(tmp_path / "desk1.forum"))
    found = {row.name: row.status for row in here.ask(attendance, MEETING)}
    here.store.close()
    assert found == {"Bob Tan": "present", "Cy Moss": "booked"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "nowhere.forum"), "no library"),
        (("meeting", "import", "new.forum", "nowhere.json"), "cannot be opened"),
        (("merge", "a.forum", "a.forum"), "two different libraries"),
    ],
)
def test_what_is_not_there_is_told_in_one_sentence(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)

    assert sentence in shell.wrong(*words)
    assert not list(tmp_path.glob("*.forum"))


@pytest.mark.parametrize(
    "name", ["team.forum", "other.forum", "team.forum-wal", "team.forum.lock", "team.db", ".", "no/m.pdf"]
)
@pytest.mark.parametrize("words", [("minutes",), ("meeting", "export")])
def test_no_document_takes_the_place_of_a_library(forum: Shell, tmp_path: Path, name: str, words: tuple[str]) -> None:
    other = tmp_path / "team.db"
    forum.run("people", "import", other, BOOKINGS)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    sentence = forum.wrong(*words, forum.library, "2026/11", "-o", tmp_path / name)

    assert len(sentence.splitlines()) == 1
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_a_document_without_a_name_is_told_in_a_sentence(forum: Shell) -> None:
    assert "is not a file that can be written" in forum.wrong("minutes", forum.library, "2026/11", "-o", "")


def test_a_file_that_cannot_be_written_is_told_by_the_name_it_was_given(forum: Shell, tmp_path: Path) -> None:
    name = f"{'m' * 245}.txt"
    said = forum.wrong("minutes", forum.library, "2026/11", "-o", tmp_path / name, "--edition", "text")

    assert said.startswith(f"The file {name} could not be used: ")
    assert ".part" not in said


def test_no_choice_of_minutes_is_passed_over_in_silence(forum: Shell, tmp_path: Path) -> None:
    minutes = ("minutes", forum.library, "2026/11", "-o", tmp_path / "m.txt", "--edition", "text")

    assert "--size is for --edition large-print" in forum.wrong(*minutes, "--size", "20")
    assert "--dark is for a PDF or a web page" in forum.wrong(*minutes, "--dark")
    assert not (tmp_path / "m.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights of their own on Windows")
def test_a_link_that_goes_round_is_told_in_a_sentence(shell: Shell, tmp_path: Path) -> None:
    shell.library.symlink_to(shell.library)

    assert "cannot be opened" in shell.wrong("meeting", "import", shell.library, FORUM)
    assert "no library" in shell.wrong("merge", shell.library, tmp_path / "other.forum")


def test_a_meeting_that_is_not_there_is_told_with_what_to_do(forum: Shell, tmp_path: Path) -> None:
    assert "meeting list" in forum.wrong("minutes", forum.library, "1999/01", "-o", tmp_path / "m.pdf")


def test_with_json_an_error_is_a_json_value_too(shell: Shell) -> None:
    answer = shell.json("check", "nowhere.forum", code=1)

    assert answer == {"error": "There is no library called nowhere.forum here."}


def test_words_that_are_not_understood_end_with_code_2(shell: Shell) -> None:
    with pytest.raises(SystemExit) as end:
        shell.run("fly")

    assert end.value.code == 2


def test_lines_are_read_from_standard_input_one_json_object_a_line(tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("Amina Warsame\nSam Okafor\n", encoding="utf-8")
    typed = (
        "Amina: ! the ramp is steep #access\nt4 the bus is late\nso is the tram\n@Sam ring the depot by Friday\n/next\n"
    )
    words = [sys.executable, "-m", "ui.start", "line", "--present", str(names), "--date", "2026-11-05", "--json"]
    done = subprocess.run(words, input=typed.encode(), capture_output=True, check=True, cwd=SAMPLES.parents[1])
    read = [json.loads(line) for line in done.stdout.decode().splitlines()]

    keys = ("kind", "speaker", "table", "themes", "owners", "due", "text", "command")
    assert [tuple(line[key] for key in keys) for line in read] == [
        ("concern", "Amina Warsame", None, ["access"], [], None, "the ramp is steep access", None),
        ("said", None, 4, [], [], None, "the bus is late", None),
        ("said", None, 4, [], [], None, "so is the tram", None),
        ("action", None, 4, [], ["Sam Okafor"], "2026-11-06", "ring the depot", None),
        ("command", None, None, [], [], None, "", "next"),
    ]


def test_no_command_loads_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from facilitator.cli import main; main(['meeting', 'import', sys.argv[1], sys.argv[2]]);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    words = [sys.executable, "-c", code, str(tmp_path / "a.forum"), str(FORUM)]
    done = subprocess.run(words, capture_output=True, check=False, cwd=SAMPLES.parents[1])

    assert done.returncode == 0, done.stderr.decode()
