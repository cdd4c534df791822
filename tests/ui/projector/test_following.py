"""The room's screen shows the decision or action that is being read back at the wrap-up."""

from pytestqt.qtbot import QtBot

from facilitator.commands.meetings import SaveMeeting
from facilitator.commands.points import KeepDecision
from facilitator.domain.on_screen import Showing
from tests.held import MEETING, NOON
from ui.projector.room import RoomScreen
from ui.workspace import Workspace

FIRST, SECOND = b"1" * 16, b"2" * 16


def test_the_screen_follows_what_is_read_out_until_nothing_is(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.do(SaveMeeting(MEETING, "November", "2026-11-05"))
    workspace.do(KeepDecision(FIRST, MEETING, None, "We meet monthly.", NOON))
    workspace.do(KeepDecision(SECOND, MEETING, None, "We meet at noon.", NOON))
    qtbot.waitUntil(lambda: not workspace.pending)
    workspace.choose_meeting(MEETING)
    room = RoomScreen(workspace)
    room.watch(on=True)
    room.choose(Showing.READ_BACK)
    workspace.read_out.show(SECOND)
    assert room.seen.reading == SECOND
    assert [entry.id for entry in room.seen.entries] == [FIRST, SECOND]
    workspace.read_out.show(None)
    room.watch(on=False)

    assert room.seen.reading is None
