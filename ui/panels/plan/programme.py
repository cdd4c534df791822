"""The programme: its lines with the time at which each is to begin, and the form of one."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from facilitator.commands.agenda import MoveItem, SaveItem
from facilitator.domain.agenda import ItemKind, length_in_words, minutes_over, planned_times, with_number
from facilitator.domain.typed import typed_number
from facilitator.domain.wording import number_of, time_in_words
from facilitator.queries.agenda import ItemRow
from facilitator.queries.meetings import MeetingRow
from ui.panels.plan.meeting import LEVELS
from ui.rows import RIGHT, Column
from ui.widgets.sheet import Sheet, complete, tell_words

_DAY = 24 * 60
_ASKED = "What the room or the tables are asked. Several questions: one a line."


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with the time of day at which it is planned to begin, in words, or none."""

    id: bytes
    item: ItemRow
    at: str


class ItemSheet(Sheet):
    """What is said of an agenda item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line("title", "Title of the item")
        self.line("minutes", "Minutes", example="for example 15")
        self.choice("kind", "Kind", [(kind.value, kind.label) for kind in ItemKind])
        presenters = self.line("presenters", "Presenters")
        self.area(
            "question",
            "Question",
            lines=3,
            hint="What the room or the tables are asked. Several questions go one a line.",
        )
        self.choice("level_intended", "Level intended", LEVELS)
        self.area("outcome", "What came of it", hint="A sentence, after the meeting. It stands in the minutes.")
        self._names = complete(presenters)

    def know(self, names: list[str]) -> None:
        """Complete these names."""
        tell_words(self._names, names)


NEW_ITEM = {
    "title": "",
    "kind": ItemKind.DISCUSSION.value,
    "minutes": "",
    "presenters": "",
    "question": "",
    "level_intended": "",
    "outcome": "",
}


def lines(starts: str, items: tuple[ItemRow, ...]) -> tuple[ItemLine, ...]:
    """Return the items with their times."""
    times = planned_times(starts, [item.minutes for item in items])
    return tuple(ItemLine(item.id, item, time_in_words(at)) for item, at in zip(items, times, strict=False))


def total(meeting: MeetingRow, items: tuple[ItemRow, ...]) -> str:
    """Return how long the programme is, when it ends, and whether that is in time."""
    minutes = [item.minutes for item in items]
    ends = time_in_words(planned_times(meeting.starts, minutes)[-1])
    said = f"{number_of(len(items), 'item')}, {length_in_words(sum(minutes))}"
    said += f", over at {ends}" if ends else ""
    over = minutes_over(meeting.starts, meeting.ends, minutes)
    if over > 0:
        return f"{said}, {number_of(over, 'minute')} too long"
    return f"{said}, {number_of(-over, 'minute')} to spare" if over else said


def item_values(item: ItemRow) -> dict[str, str]:
    """Return what the form shows of an item."""
    minutes = str(item.minutes or "")
    return {
        "title": item.title,
        "kind": item.kind,
        "minutes": minutes,
        "presenters": item.presenters,
        "question": item.question,
        "level_intended": item.level_intended,
        "outcome": item.outcome,
    }


def saving_item(item: bytes, meeting: bytes, values: Mapping[str, str]) -> SaveItem:
    """Return the command for what was typed."""
    minutes = typed_number(values["minutes"], "minutes", _DAY)
    return SaveItem(
        item,
        meeting,
        values["title"],
        minutes,
        values["kind"],
        values["presenters"],
        values["question"],
        values["level_intended"],
        values["outcome"],
    )


def moving_item(item: bytes, items: tuple[ItemRow, ...], by: int) -> MoveItem | None:
    """Return the command that moves an item one place up or down, or None at either end."""
    rest = [each.id for each in items if each.id != item]
    place = next((at for at, each in enumerate(items) if each.id == item), 0) + by
    if not 0 <= place <= len(rest):
        return None
    return MoveItem(item, rest[place - 1] if place else None, rest[place] if place < len(rest) else None)


def place_in_words(item: ItemRow, items: tuple[ItemRow, ...]) -> str:
    """Return where an item stands that was moved; a break has no number, so it is told by what comes before it."""
    if item.number:
        return f"“{item.title}” is item {item.number} of {max(each.number for each in items)} now."
    place = items.index(item)
    return f"“{item.title}” comes {f'after “{items[place - 1].title}”' if place else 'first'} now."


def _said(line: ItemLine) -> str:
    item = line.item
    parts = (with_number(item.number, item.title), line.at and f"at {line.at}", number_of(item.minutes, "minute"))
    return ", ".join(part for part in (*parts, ItemKind(item.kind).label, item.presenters, item.question) if part)


COLUMNS: tuple[Column[ItemLine], ...] = (
    Column("Item", lambda line: with_number(line.item.number, line.item.title), _said),
    Column("At", lambda line: line.at, width=8),
    Column("Minutes", lambda line: str(line.item.minutes or ""), width=7, align=RIGHT),
    Column("Kind", lambda line: ItemKind(line.item.kind).label, width=12),
)
