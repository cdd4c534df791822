"""How turns are told: by item and by capacity, few people together, in a line here and in a table at the wrap-up."""

from collections.abc import Sequence

from facilitator.domain.agenda import with_number
from facilitator.domain.voices import Voice, named, percent
from facilitator.domain.wording import number_of, one_line
from facilitator.queries.turns import ELSEWHERE, WHOLE, TurnsRow
from ui.rows import RIGHT, Column

NONE = "No turns yet"
FEW = "with so few people here, not told by capacity"


def turns_so_far(rows: Sequence[TurnsRow], item: bytes | None) -> str:
    """Return the turns of what is on and of the whole meeting, in a line."""
    told = {row.id: row for row in rows}
    whole, here = told.get(WHOLE), told.get(item or b"")
    if whole is None:
        return f"{NONE}."
    on_it = f"Turns on this item: {_counted(here)}. " if here else "No turns on this item yet. " if item else ""
    return f"{on_it}Turns so far: {_counted(whole)}."


def by_whom(row: TurnsRow) -> str:
    """Return the capacities that spoke, each with its turns; few people stand together."""
    heard = [voice for voice in row.voices if voice.turns]
    return "; ".join(f"{named(voice.capacities)} {voice.turns}" for voice in heard) or FEW


def beside_the_room(row: TurnsRow) -> str:
    """Return the share of the turns beside the share of the room, also of those who were not heard."""
    people = sum(voice.people for voice in row.voices)
    shares = [_share(voice, row.turns, people) for voice in row.voices]
    return f"Of the turns, and of the room: {'; '.join(shares)}." if shares else ""


def part_of(row: TurnsRow) -> str:
    """Return what the turns were taken in."""
    if row.id == WHOLE:
        return "The whole meeting"
    return "Outside the programme" if row.id == ELSEWHERE else with_number(row.number, one_line(row.title))


def _counted(row: TurnsRow) -> str:
    return f"{row.turns} ({by_whom(row)})"


def _share(voice: Voice, turns: int, people: int) -> str:
    return f"{named(voice.capacities)} {percent(voice.turns, turns)}% and {percent(voice.people, people)}%"


COLUMNS: tuple[Column[TurnsRow], ...] = (
    Column("Part", part_of, lambda row: f"{part_of(row)}, {number_of(row.turns, 'turn')}: {by_whom(row)}", width=34),
    Column("Turns", lambda row: str(row.turns), width=5, align=RIGHT),
    Column("By whom", by_whom),
)
