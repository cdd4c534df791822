"""What one can do to the chosen line of the room, each with its key."""

from collections.abc import Callable, Iterator

from facilitator.commands.entries import MarkSensitive, MoveEntry
from facilitator.storage.work import Command
from ui.panels.room import asking
from ui.panels.room.list import CapturedList
from ui.panels.room.obeying import Scene, next_item

Act = tuple[str, str, Callable[[], object], bool]
About = Callable[..., None]
Run = Callable[[Callable[[Scene], Command | None]], None]


def acts(captured: CapturedList, about: About, run: Run, history: Callable[[], None]) -> Iterator[Act]:
    """Give the words, the key, what it does, and whether it has a button of its own."""
    yield "Next item", "Ctrl+PgDown", lambda: run(next_item), True
    yield "Edit", "F2", lambda: about(asking.edit), True
    yield "Kind", "F3", lambda: about(asking.kind), True
    yield "Who", "F4", lambda: about(asking.speaker, "context"), True
    yield "Told as", "Shift+F4", lambda: about(asking.told_as), True
    yield "Whose words", "Shift+F3", lambda: about(asking.whose), True
    yield "Table", "F5", lambda: about(asking.table), True
    yield "Themes", "F6", lambda: about(asking.themes, "context"), True
    yield "Item", "F7", lambda: about(asking.item, "items"), True
    yield "Owner and date", "F8", lambda: about(asking.owner, "context"), True
    yield "Sensitive or not", "F9", lambda: run(lambda _scene: _sensitive(captured)), True
    yield "Withdraw", "Ctrl+Del", lambda: about(asking.withdraw), True
    yield "History of the line", "F11", history, False
    yield "Choose the line above", "Alt+Up", lambda: captured.step(-1), False
    yield "Choose the line below", "Alt+Down", lambda: captured.step(1), False
    yield "Move the line up", "Ctrl+Up", lambda: run(lambda _scene: _move(captured, -1)), False
    yield "Move the line down", "Ctrl+Down", lambda: run(lambda _scene: _move(captured, 1)), False


def _sensitive(captured: CapturedList) -> Command | None:
    row = captured.chosen()
    return MarkSensitive(row.id, not row.sensitive) if row else None


def _move(captured: CapturedList, by: int) -> Command | None:
    row, after, before = captured.neighbours(by)
    if row is None:
        return None
    return MoveEntry(row.id, after.id if after else None, before.id if before else None)
