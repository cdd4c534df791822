"""Opening a library forgets who asked to speak at a meeting that is long over and was never closed, and says so."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.queue import CallNext, JoinQueue
from facilitator.domain.views import View
from facilitator.queries.queue import named_turns
from facilitator.storage.library import create_library, open_library
from tests.held import MEETING
from ui.app import Program

TURN = b"t" * 16
TOLD = "Who asked to speak at past meetings is forgotten; names beside what was said stay as you set them."


def a_turn_on(day: str, path: Path) -> Path:
    store = create_library(path, who="Sam")
    store.do(SaveMeeting(MEETING, "Forum", day))
    store.do(JoinQueue(TURN, MEETING, None, f"{day}T13:00:00", called="a woman in red", capacity="carer"))
    store.do(CallNext(TURN, f"{day}T13:01:00"))
    store.close()
    return path


def named(program: Program, path: Path, qtbot: QtBot) -> int:
    """Open a library and close it again; return of how many turns it knows then who took them."""
    program.open(path)
    qtbot.waitUntil(lambda: program.workspace is not None and not program.workspace.pending)
    program.close()
    store = open_library(path, who="Sam")
    reader = store.reader(View.TEAM)
    try:
        return named_turns(reader, MEETING)
    finally:
        reader.close()
        store.close()


def test_who_asked_to_speak_weeks_ago_is_forgotten_and_that_is_said(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = a_turn_on("2026-10-01", tmp_path / "past.forum")
    program.open(path)
    qtbot.waitUntil(lambda: program.window.status.message().startswith(TOLD))
    assert named(program, path, qtbot) == 0


def test_who_spoke_today_is_known_until_the_meeting_closes(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    assert named(program, a_turn_on("2026-11-05", tmp_path / "today.forum"), qtbot) == 1
