"""What one can do in the room by one key, and where its button stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial

from facilitator.commands.entries import MoveEntry
from facilitator.commands.gathering import GatherPoint, TakeOut
from facilitator.commands.kinds import MarkSensitive, Reclassify
from facilitator.commands.marks import AskAgain
from facilitator.domain.kinds import Kind
from facilitator.domain.marks import Mark
from facilitator.domain.refused import Refused
from facilitator.queries.entries import EntryRow
from facilitator.storage.work import Command
from ui.panels.room import asking
from ui.panels.room.before import KEY as BEFORE
from ui.panels.room.list import CapturedList
from ui.panels.room.obeying import Scene, missed, next_item
from ui.panels.room.splitting import split

KEYED = (
    *(Kind.SAID, Kind.WORKS_WELL, Kind.CONCERN, Kind.IDEA, Kind.QUESTION),
    *(Kind.CHALLENGE, Kind.DECISION, Kind.ACTION, Kind.NOTE, Kind.RECOMMENDATION),
)
"""The kinds that Alt and a digit make of the chosen line: 1 to 9, then 0."""
Make = Callable[[Scene], Command | None]


class Stands(Enum):
    """Where the button of an act stands."""

    KINDS = 1
    ALWAYS = 2
    MORE = 3
    NOWHERE = 4


@dataclass(frozen=True, slots=True)
class Act:
    """Words, key, what it does, and where its button stands."""

    words: str
    key: str
    does: Callable[[], object]
    stands: Stands = Stands.ALWAYS


@dataclass(frozen=True, slots=True)
class Hands:
    """What acts work with: the list, a question about the chosen line, a command done at once, and other places."""

    captured: CapturedList
    about: Callable[..., None]
    run: Callable[[Make, str], None]
    history: Callable[[], None]
    switch: Callable[[], None]
    find: Callable[[], None]
    before: Callable[[], None]


def acts(hands: Hands) -> Iterator[Act]:
    """Give all acts, in the order of the help."""
    yield from _kinds(hands)
    yield from _about_the_line(hands)
    yield from _more(hands)
    yield from _moving(hands)


def classify(hands: Hands, kind: Kind) -> None:
    """Make the chosen line another kind."""
    hands.run(lambda _scene: Reclassify(_chosen(hands.captured).id, kind), f"{kind.label}.")


def _kinds(hands: Hands) -> Iterator[Act]:
    for place, kind in enumerate(KEYED, 1):
        stands = Stands.KINDS if place < len(KEYED) else Stands.MORE
        yield Act(kind.label, f"Alt+{place % 10}", partial(classify, hands, kind), stands)


def _about_the_line(hands: Hands) -> Iterator[Act]:
    captured, about, run = hands.captured, hands.about, hands.run
    yield Act("Edit", "F2", lambda: about(asking.edit))
    yield Act("Who", "F4", lambda: about(asking.speaker, "context"))
    yield Act("Table", "F5", lambda: about(asking.table))
    yield Act("Themes", "F6", lambda: about(asking.themes, "context"))
    yield Act("Sensitive", "F9", lambda: run(lambda _scene: _sensitive(captured), ""))
    yield Act("Find", "Ctrl+F", hands.find)
    yield Act("Missed a bit", "F12", lambda: run(missed, "Marked: a bit was missed."))


def _more(hands: Hands) -> Iterator[Act]:
    captured, about, run = hands.captured, hands.about, hands.run
    yield Act("Next item", "Ctrl+PgDown", lambda: run(next_item, ""), Stands.MORE)
    yield Act("Any kind", "F3", lambda: about(asking.kind), Stands.MORE)
    yield Act("Owner and date", "F8", lambda: about(asking.owner, "context"), Stands.MORE)
    yield Act("Item", "F7", lambda: about(asking.item, "items"), Stands.MORE)
    yield Act("Ask again or not", "F10", lambda: _ask_again(hands), Stands.MORE)
    yield Act("Gather in the one above", "Ctrl+M", lambda: run(lambda _s: _gather(captured), _GATHERED), Stands.MORE)
    yield Act("Take out again", "Ctrl+Shift+M", lambda: run(lambda _s: _release(captured), _RELEASED), Stands.MORE)
    yield Act("Said before", BEFORE, hands.before, Stands.MORE)
    yield Act("Split in two", "Ctrl+T", lambda: about(split, "new_id"), Stands.MORE)
    yield Act("Told as", "Shift+F4", lambda: about(asking.told_as), Stands.MORE)
    yield Act("Whose words", "Shift+F3", lambda: about(asking.whose), Stands.MORE)
    yield Act("Withdraw", "Ctrl+Del", lambda: about(asking.withdraw), Stands.MORE)
    yield Act("History of the line", "F11", hands.history, Stands.MORE)


def _moving(hands: Hands) -> Iterator[Act]:
    captured, run, stands = hands.captured, hands.run, Stands.NOWHERE
    yield Act("Between the line and the list", "Ctrl+L", hands.switch, stands)
    yield Act("Choose the line above", "Alt+Up", lambda: captured.step(-1), stands)
    yield Act("Choose the line below", "Alt+Down", lambda: captured.step(1), stands)
    yield Act("Move the line up", "Ctrl+Up", lambda: run(lambda _scene: _move(captured, -1), ""), stands)
    yield Act("Move the line down", "Ctrl+Down", lambda: run(lambda _scene: _move(captured, 1), ""), stands)


_GATHERED = "Gathered in the point above; it stays as it was."
_RELEASED = "Taken out: it stands by itself again."


def _chosen(captured: CapturedList) -> EntryRow:
    row = captured.chosen()
    if row is None:
        raise Refused("Choose a line in the list first, with Alt+Up.")
    return row


def _ask_again(hands: Hands) -> None:
    row = hands.captured.chosen()
    marked = row is not None and row.mark == Mark.ASK_AGAIN
    told = "No longer marked to ask again." if marked else "Marked: ask again."
    hands.run(lambda _scene: AskAgain(_chosen(hands.captured).id), told)


def _gather(captured: CapturedList) -> Command:
    row, above = _chosen(captured), captured.above()
    if above is None or {row.entity, above.entity} != {"point"}:
        raise Refused("Only a point can be gathered, and only where there is a point above it.")
    if row.gathered_in is not None and row.gathered_in in {above.id, above.gathered_in}:
        raise Refused("It is gathered there already. Ctrl+Shift+M takes it out.")
    return GatherPoint(row.id, above.id)


def _release(captured: CapturedList) -> Command:
    return TakeOut((_chosen(captured).id,))


def _sensitive(captured: CapturedList) -> Command:
    row = _chosen(captured)
    return MarkSensitive(row.id, not row.sensitive)


def _move(captured: CapturedList, by: int) -> Command | None:
    row, after, before = captured.neighbours(by)
    if row is None:
        return None
    return MoveEntry(row.id, after.id if after else None, before.id if before else None)
