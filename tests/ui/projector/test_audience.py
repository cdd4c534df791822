"""The audience list: whatever private there is, none of it reaches the room's screen, drawn or told."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.domain.on_screen import Showing
from facilitator.queries import on_screen
from facilitator.queries.on_screen import PointShown
from facilitator.storage.models import AgendaItem, Vote
from facilitator.storage.store import Reader
from tests.private_forum import DAY, ITEM, MEETING, SECRETS, SEEN, VOTE, Put, private_forum, put
from tests.ui.drivers.drawn import accessible, drawn
from ui.projector import Projector
from ui.workspace import Workspace

SIZES = (QSize(1024, 768), QSize(1920, 1080))
HAPPENS = {
    "as it is": (),
    "a break": (put(AgendaItem, ITEM, kind="break", back_at="14:15"),),
    "the end": (put(AgendaItem, ITEM, kind="close"),),
    "a vote": (put(Vote, VOTE, counted_from=f"{DAY}12:58:00"),),
    "all is over": (put(AgendaItem, ITEM, ended_at=f"{DAY}13:00:00"),),
}


@pytest.fixture
def projector(qtbot: QtBot, qapp: QApplication, workspace: Workspace) -> Iterator[Projector]:
    """Have a private forum, and a projector that is looked at."""
    for command in private_forum():
        workspace.do(command)
    workspace.save_draft(f"line {MEETING.hex()}", "half-typed-draft")
    workspace.sign_as("Typist-Tess")
    qtbot.waitUntil(lambda: not workspace.pending)
    parent = QObject()
    made = Projector(workspace, qapp.primaryScreen, parent)
    workspace.choose_meeting(MEETING, "November")
    made.look_at(on=True)
    yield made
    made.look_at(on=False)
    made.window.close()
    made.window.deleteLater()


def told(projector: Projector, size: QSize) -> str:
    """Return everything that stands on the board of a size, however it is come by."""
    board = projector.window.board
    board.resize(size)
    board.show_seen(projector.room.seen)
    labels = [label.text() for label in board.findChildren(QLabel)]
    runs = drawn(board)
    window = projector.window
    return "\n".join((*runs, "".join(runs), *labels, *accessible(board), window.windowTitle(), window.toolTip()))


def everything(projector: Projector) -> str:
    """Go through every state, at both sizes, turned and not; return all that stood there."""
    found = []
    for showing in (None, *Showing):
        for turned in (0, 1, -1):
            if showing is Showing.BLANK:
                projector.room.blank(on=True)
            else:
                projector.room.choose(showing)
                projector.room.turn_to(turned)
            found += [told(projector, size) for size in SIZES]
    projector.room.choose(None)
    return "\n".join(found)


@pytest.mark.parametrize("happens", HAPPENS.values(), ids=HAPPENS.keys())
def test_nothing_private_is_drawn_or_told_in_any_state(
    projector: Projector, workspace: Workspace, qtbot: QtBot, happens: tuple[object, ...]
) -> None:
    if happens:
        workspace.do(Put(happens))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: not workspace.pending)
    stood = everything(projector)

    assert [secret for secret in SECRETS if secret in stood] == []


def test_what_may_be_seen_is_drawn_and_told(projector: Projector) -> None:
    stood = everything(projector)

    assert [word for word in SEEN if word not in stood] == []


def test_the_numbers_of_a_vote_come_only_once_it_is_closed(
    projector: Projector, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.do(Put((put(Vote, VOTE, counted_from=f"{DAY}12:58:00"),)))
    qtbot.waitUntil(lambda: not workspace.pending)
    assert "4711" not in everything(projector)

    workspace.do(Put((put(Vote, VOTE, closed_at=f"{DAY}12:59:00"),)))
    qtbot.waitUntil(lambda: not workspace.pending)
    qtbot.waitUntil(lambda: "4711" in told(projector, SIZES[0]))


def test_every_drawn_text_is_told_to_a_screen_reader(projector: Projector) -> None:
    for showing in Showing:
        projector.room.choose(showing)
        for size in SIZES:
            runs = told(projector, size) and drawn(projector.window.board)
            said = " ".join(accessible(projector.window.board))
            assert [run for run in runs if run.strip() not in said] == []


def _leaking(reader: Reader, meeting: bytes, item: bytes, *_limits: object) -> tuple[PointShown, ...]:
    """Return what a careless query would: the words of sensitive points too."""
    sql = "SELECT uid, kind, text FROM point WHERE meeting=? AND item=?"
    rows = reader.connection.exec_driver_sql(sql, (meeting, item))
    return tuple(PointShown(row[0], row[1], row[2], "", "") for row in rows)


def test_the_list_would_notice_a_query_that_leaks(projector: Projector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_screen, "points", _leaking)
    projector.room.choose(Showing.NOW)
    projector.room.turn_to(3)

    assert "whispered-story" in everything(projector)
