"""The workspace: commands in order on a thread of their own, and nothing typed is lost."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from facilitator.commands.forgetting import ForgetEntry
from facilitator.commands.groups import SaveGroup
from facilitator.commands.meetings import SaveMeeting, SetMeetingStatus
from facilitator.commands.people import SavePerson
from facilitator.commands.points import KeepPoint
from facilitator.commands.queue import JoinQueue
from facilitator.domain.refused import Refused
from facilitator.queries.groups import groups
from facilitator.storage.library import create_library, open_library
from facilitator.storage.sql import scalar
from facilitator.storage.store import Changes, Reader
from facilitator.storage.work import Work
from ui.jobs import STOPPED, Job
from ui.workspace import BUG, Workspace


@dataclass(frozen=True)
class HeldUp:
    """A command whose commit waits for a slow disk."""

    disk: threading.Event = field(default_factory=threading.Event)
    label: str = "Wait for the disk"

    def apply(self, _work: Work) -> None:
        self.disk.wait(10)


@dataclass(frozen=True)
class Refusing:
    label: str = "Be refused"

    def apply(self, _work: Work) -> None:
        raise Refused("Not today.")


@dataclass(frozen=True)
class Broken:
    label: str = "Break"

    def apply(self, _work: Work) -> None:
        raise ZeroDivisionError


def names(workspace: Workspace) -> list[str]:
    return [row.name for row in workspace.read(groups)]


def save(workspace: Workspace, name: str) -> SaveGroup:
    return SaveGroup(workspace.new_id(), name)


def test_a_command_is_committed_soon_and_its_changes_arrive(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed) as arrived:
        workspace.do(save(workspace, "Forum"))

    assert arrived.args is not None
    assert arrived.args[0].entities == {"group_"}
    assert names(workspace) == ["Forum"]


def test_the_ui_goes_on_while_a_commit_takes_its_time(workspace: Workspace, qtbot: QtBot) -> None:
    slow = HeldUp()
    told: list[int] = []
    workspace.saving.connect(told.append)
    workspace.do(slow)
    workspace.do(save(workspace, "After"))

    assert told == [1, 2]
    assert names(workspace) == []
    slow.disk.set()
    with qtbot.waitSignal(workspace.saved):
        pass
    assert told == [1, 2, 1, 0]
    assert names(workspace) == ["After"]


def test_what_follows_a_command_is_called_once_it_is_committed(workspace: Workspace, qtbot: QtBot) -> None:
    done: list[Changes] = []
    workspace.do(save(workspace, "Forum"), done.append)

    assert done == []
    qtbot.waitUntil(lambda: len(done) == 1)


def test_a_refusal_is_said_and_handed_to_who_asked(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[str] = []
    with qtbot.waitSignal(workspace.refused) as said:
        workspace.do(Refusing(), otherwise=told.append)

    assert said.args == ["Not today."]
    assert told == ["Not today."]


def test_a_bug_is_kept_apart_and_the_next_command_still_works(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[str] = []
    with qtbot.waitSignals([workspace.broke, workspace.changed]):
        workspace.do(Broken(), otherwise=told.append)
        workspace.do(save(workspace, "Forum"))

    assert told == [BUG]
    assert names(workspace) == ["Forum"]


def test_undo_and_redo_say_which_step(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.do(save(workspace, "Forum"))
    with qtbot.waitSignal(workspace.said) as undone:
        workspace.undo()
    assert names(workspace) == []
    assert workspace.redo_label == "Save a group"
    with qtbot.waitSignal(workspace.said) as redone:
        workspace.redo()

    assert undone.args == ["Undone: Save a group."]
    assert redone.args == ["Done again: Save a group."]
    assert names(workspace) == ["Forum"]


def test_undoing_that_a_meeting_was_opened_again_forgets_who_spoke_since(workspace: Workspace, qtbot: QtBot) -> None:
    meeting, person, turn = (workspace.new_id() for _ in range(3))
    for command in (
        SaveMeeting(meeting, "November", "2026-11-05"),
        SavePerson(person, "Amina"),
        SetMeetingStatus(meeting, "closed"),
        SetMeetingStatus(meeting, "live"),
        JoinQueue(turn, meeting, None, "2026-11-05T13:00:00", person),
    ):
        workspace.do(command)
    workspace.undo()
    with qtbot.waitSignal(workspace.saved):
        workspace.undo()

    assert workspace.undo_label == "Open or close a meeting"
    assert workspace.read(in_turns_and_journal, person) == 0


def in_turns_and_journal(reader: Reader, person: bytes) -> object:
    journal = "SELECT count(*) FROM change WHERE entity='turn' AND instr(fields, ?)"
    rows = "SELECT count(*) FROM turn WHERE person=?"
    return scalar(reader.connection, journal, (person.hex(),)) + scalar(reader.connection, rows, (person,))


def test_nothing_to_undo_is_a_refusal(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.refused) as said:
        workspace.undo()

    assert said.args == ["There is nothing to undo."]


def test_closing_waits_for_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    path = tmp_path / "closing.forum"
    done: list[Changes] = []
    workspace = Workspace(create_library(path))
    for number in range(20):
        workspace.do(save(workspace, f"Group {number}"), done.append)
    workspace.close()

    again = Workspace(open_library(path))
    assert len(done) == 20
    assert len(names(again)) == 20
    again.close()


def test_closing_waits_for_what_follows_from_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    path = tmp_path / "closing.forum"
    workspace = Workspace(create_library(path))
    workspace.do(save(workspace, "First"), lambda _: workspace.do(save(workspace, "Second")))
    workspace.close()

    again = Workspace(open_library(path))
    assert names(again) == ["First", "Second"]
    again.close()


def test_what_is_saved_within_a_moment_is_told_before_anything_is_painted(workspace: Workspace) -> None:
    told: list[Changes] = []
    workspace.do(save(workspace, "Forum"), told.append)

    assert workspace.settle_soon(10)
    assert [changes.label for changes in told] == [SaveGroup.label]
    assert names(workspace) == ["Forum"]


def test_a_slow_disk_is_not_waited_for(workspace: Workspace, qtbot: QtBot) -> None:
    slow = HeldUp()
    workspace.do(slow)

    assert not workspace.settle_soon(0.001)
    workspace.do(save(workspace, "Forum"))
    assert not workspace.settle_soon(10)  # two wait, so the disk is known to be slow
    assert workspace.pending == 2

    slow.disk.set()
    qtbot.waitUntil(lambda: not workspace.pending)
    assert names(workspace) == ["Forum"]


def test_a_draft_comes_back_when_the_library_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    path = tmp_path / "drafts.forum"
    workspace = Workspace(create_library(path))
    workspace.save_draft("room", "the bus stops at")
    workspace.close()

    again = Workspace(open_library(path))
    assert again.kept_drafts == {"room": "the bus stops at"}
    again.close()


def test_what_is_still_being_typed_outlives_a_forgetting_but_for_the_words_of_what_is_forgotten(
    workspace: Workspace, qtbot: QtBot
) -> None:
    meeting, point = workspace.new_id(), workspace.new_id()
    workspace.do(SaveMeeting(meeting, "Forum", "2026-11-05"))
    workspace.do(KeepPoint(point, meeting, None, "the secret", "2026-11-05T13:00:00"))
    workspace.save_draft(f"line {meeting.hex()}", "the bus stops at")
    workspace.save_draft(f"answer {meeting.hex()} {point.hex()}", "the secret is")
    workspace.do(ForgetEntry(point))
    qtbot.waitUntil(lambda: not workspace.pending)
    path = workspace.path
    workspace.close()

    again = Workspace(open_library(path))
    assert again.kept_drafts == {f"line {meeting.hex()}": "the bus stops at"}
    again.close()


def test_a_long_job_tells_how_far_it_is_and_hands_back_its_result(workspace: Workspace, qtbot: QtBot) -> None:
    far: list[tuple[int, int]] = []
    done: list[str] = []

    def work(job: Job) -> str:
        job.progress(1, 2)
        return threading.current_thread().name

    workspace.run_job(work, done.append, progress=lambda at, total: far.append((at, total)))
    qtbot.waitUntil(lambda: len(done) == 1)

    assert far == [(1, 2)]
    assert done[0].startswith("job")


def test_a_job_that_is_stopped_says_so_whatever_it_returns(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[str] = []
    begun = threading.Event()

    def work(job: Job) -> None:
        begun.set()
        while not job.cancelled():
            threading.Event().wait(0.001)

    job = workspace.run_job(work, lambda _: told.append("done"), told.append)
    begun.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: bool(told))

    assert told == [STOPPED]


def test_a_job_that_is_refused_says_the_sentence(workspace: Workspace, qtbot: QtBot) -> None:
    def work(_job: Job) -> None:
        raise Refused("This file is empty.")

    with qtbot.waitSignal(workspace.failed) as said:
        workspace.run_job(work, lambda _: None)

    assert said.args == ["This file is empty."]


def test_choosing_a_meeting_is_said_once(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.meeting_chosen):
        workspace.choose_meeting(b"m")
    with qtbot.assertNotEmitted(workspace.meeting_chosen):
        workspace.choose_meeting(b"m")
