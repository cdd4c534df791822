"""A whole library in the window: backed up by itself, gone back to, and merged with another."""

import sqlite3
from pathlib import Path

from sqlalchemy import select

from facilitator.commands.attendance import CheckIn
from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.joining import JoinPeople
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.queries.attendance import attendance
from facilitator.queries.people import people
from facilitator.storage.backups import backups
from facilitator.storage.kept import digest
from facilitator.storage.library import create_library, open_library
from facilitator.storage.models import Correction
from facilitator.storage.store import Reader
from tests.desks import ANN, BOB, desks, take_in
from tests.held import MEETING, NOON
from tests.private_forum import Put, put
from tests.storage.test_kept import Keep, spoil
from tests.ui.door import LIST, fill
from tests.ui.drivers.answers import Answers
from tests.ui.drivers.disk import Disk
from tests.ui.drivers.driver import Driver
from ui.app import Program
from ui.merging import Merging


def _names(program: Program) -> list[str]:
    assert program.workspace is not None
    return [row.name for row in program.workspace.read(people)]


def _add(program: Program, driver: Driver, name: str) -> None:
    workspace = program.workspace
    assert workspace is not None
    workspace.do(SavePerson(workspace.new_id(), name))
    driver.wait(lambda: not workspace.pending)


def _menu(program: Program, words: str) -> None:
    library = program.window.menuBar().actions()[0].menu()
    next(action for action in library.actions() if action.text() == words).trigger()  # type: ignore[attr-defined]


def test_a_library_is_backed_up_when_it_is_closed_and_can_be_gone_back_to(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    _add(program, driver, "Ann Lee")
    _menu(program, "Close library")
    path = tmp_path / "library.forum"
    assert len(backups(path)) == 1
    program.open(path)
    driver.wait(lambda: program.workspace is not None)
    _add(program, driver, "Bo Diallo")

    answers.choices = [0]
    _menu(program, "Go back to a backup…")
    driver.wait(lambda: program.workspace is not None and _names(program) == ["Ann Lee"])


def test_a_merge_carries_over_what_is_of_people_who_were_joined(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    with desks(tmp_path) as (one, other):
        one.do(JoinPeople(BOB, ANN))
        other.do(CheckIn(MEETING, ANN, NOON))
    before = program.workspace
    program.open(tmp_path / "desk1.forum")
    driver.wait(lambda: program.workspace is not None and program.workspace is not before)
    answers.files = [tmp_path / "desk2.forum"]
    _menu(program, "Merge another library…")
    driver.hears(" new.")

    assert program.workspace is not None
    found = {row.name: row.status for row in program.workspace.read(attendance, MEETING)}
    assert found == {"Bob Tan": "present", "Cy Moss": "booked"}
    assert program.workspace.undo_label == JoinPeople.label, "undo passes by what follows from a merge"


def test_another_library_is_merged_in_and_the_screens_show_it(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    other = create_library(tmp_path / "other.forum", "blue kettle")
    other.do(SavePerson(other.new_id(), "Cara Jones"))
    other.close()

    answers.files, answers.passphrases = [tmp_path / "other.forum"], ["blue kettle"]
    _menu(program, "Merge another library…")
    driver.wait(lambda: " new." in driver.announced())

    assert _names(program) == ["Cara Jones"]


def test_the_door_knows_who_came_in_with_a_merge(program: Program, driver: Driver, tmp_path: Path) -> None:
    workspace = fill(driver, program)
    driver.wait(lambda: len(driver.rows(LIST)) == 3)
    other = create_library(tmp_path / "other.forum")
    other.do(SavePerson(b"c" * 16, "Cara Jones"))
    other.close()
    told: list[str] = []
    Merging(workspace, told.append, program.tell).begin(tmp_path / "other.forum")
    driver.wait(lambda: bool(told))
    driver.type("cara")

    assert "Cara Jones" in driver.rows(LIST)[0][0]


def test_a_published_file_that_was_damaged_is_put_right_by_a_merge_and_that_is_told(
    program: Program, driver: Driver, tmp_path: Path
) -> None:
    workspace = fill(driver, program)
    other = create_library(tmp_path / "other.forum")
    other.do(Keep(b"the notes"))
    other.close()
    told: list[str] = []
    workspace.on_store_thread(
        lambda store: spoil(store, digest(b"the notes"), b"the"), lambda _: told.append("spoilt"), program.tell
    )
    driver.wait(lambda: told == ["spoilt"])
    Merging(workspace, told.append, program.tell).begin(tmp_path / "other.forum")
    driver.wait(lambda: len(told) > 1)

    assert "1 published file is whole again that was damaged." in told[1]


def test_closing_in_the_middle_of_a_merge_finishes_it_and_lets_the_other_library_go(
    program: Program, driver: Driver, answers: Answers, tmp_path: Path
) -> None:
    other = create_library(tmp_path / "other.forum")
    for number in range(80):
        other.do(SavePerson(other.new_id(), f"Person {number}"))
    other.close()

    answers.files = [tmp_path / "other.forum"]
    _menu(program, "Merge another library…")
    _menu(program, "Close library")
    open_library(tmp_path / "other.forum").close()
    program.open(tmp_path / "library.forum")
    driver.wait(lambda: program.workspace is not None)

    assert len(_names(program)) == 80


def test_what_a_merge_that_was_cut_short_had_brought_is_shown(program: Program, driver: Driver, tmp_path: Path) -> None:
    workspace = fill(driver, program)
    driver.wait(lambda: len(driver.rows(LIST)) == 3)
    other = create_library(tmp_path / "other.forum")
    for number in range(300):
        other.do(SavePerson(other.new_id(), f"Cara {number}"))
    other.close()
    told: list[str] = []
    failed: list[Exception] = []
    Merging(workspace, told.append, failed.append).begin(tmp_path / "other.forum")
    driver.wait(lambda: any("Cara" in name for name in _names(program)))
    with Disk(driver, workspace).failing():
        driver.wait(lambda: bool(failed))
    driver.type("cara")
    driver.wait(lambda: "Cara" in driver.rows(LIST)[0][0])

    assert not told
    open_library(tmp_path / "other.forum").close()


def test_what_follows_is_done_after_a_merge_that_was_cut_short_though_nothing_was_new(
    program: Program, driver: Driver, tmp_path: Path
) -> None:
    said = "the bus stops nowhere near the hall"
    with desks(tmp_path) as (one, other):
        one.do(KeepPoint(b"p" * 16, MEETING, None, said, NOON))
        take_in(other, one)
        one.do(ForgetEntry(b"p" * 16), Put((put(Correction, b"k" * 16, meeting=MEETING, instead=said),)))
    damaged = sqlite3.connect(tmp_path / "desk2.forum")
    damaged.execute("DROP TABLE kept_file")
    damaged.close()
    before = program.workspace
    program.open(tmp_path / "desk1.forum")
    driver.wait(lambda: program.workspace is not None and program.workspace is not before)
    workspace = program.workspace
    assert workspace is not None
    assert workspace.read(_put_right) == said
    told: list[str] = []
    failed: list[Exception] = []
    Merging(workspace, told.append, failed.append).begin(tmp_path / "desk2.forum")
    driver.wait(lambda: bool(failed) and workspace.read(_put_right) == "")

    assert not told
    open_library(tmp_path / "desk2.forum").close()


def _put_right(reader: Reader) -> str:
    return str(reader.connection.execute(select(Correction.instead)).scalar_one())
