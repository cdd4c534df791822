"""What one can do with the running order, and what is told of it."""

from facilitator.commands.agenda import EndItem
from facilitator.commands.running import BorrowMinutes, ExtendItem, ShortenItems
from facilitator.domain.refused import Refused
from facilitator.domain.typed import typed_number
from facilitator.domain.wording import number_of, one_line
from facilitator.queries.agenda import ItemRow
from facilitator.queries.floor import FloorRow
from facilitator.storage.work import Command
from ui.panels.floor.going_on import Leaving

MINUTES = 5
"""Minutes that an item gets or borrows where no number was typed."""
_MOST = 1440
Told = tuple[Command, str]


def extending(row: FloorRow, typed: str, at: str) -> Told:
    """Return the command that gives what is on more minutes, and the words for it."""
    item, minutes = _on(row), _minutes(typed)
    return ExtendItem(item.id, minutes, at), f"{number_of(minutes, 'minute')} more for “{one_line(item.title)}”."


def borrowing(row: FloorRow, source: ItemRow | None, typed: str, at: str) -> Told:
    """Return the command that takes minutes from the chosen item for what is on; refuse one that is not to come."""
    item, minutes = _on(row), _minutes(typed)
    if source is None or source.id not in {each.id for each in row.following}:
        raise Refused("Choose a later item in the running order first: the minutes are borrowed from it.")
    told = f"{number_of(minutes, 'minute')} borrowed from “{one_line(source.title)}”."
    return BorrowMinutes(item.id, source.id, minutes, at), told


def shortening(row: FloorRow) -> Told:
    """Return the command that shortens what is to come as proposed."""
    if not row.cuts:
        raise Refused("There is nothing to shorten." if row.over > 0 else "The meeting ends in time as it is.")
    given = sum(cut.minutes for cut in row.cuts)
    return ShortenItems(row.cuts), f"Shortened by {number_of(given, 'minute')}. Ctrl+Z takes it back."


def ending(row: FloorRow, leaving: Leaving, at: str) -> Told:
    """Return the command that ends what is on."""
    item = _on(row)
    return EndItem(item.id, at, leaving.anyway((item,), at)), f"“{one_line(item.title)}” is over."


def _on(row: FloorRow) -> ItemRow:
    if row.item is None:
        raise Refused("No item is on. Next item starts one.")
    return row.item


def _minutes(typed: str) -> int:
    return typed_number(typed, "minutes", _MOST) or MINUTES
