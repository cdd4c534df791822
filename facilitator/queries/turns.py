"""Turns by item and by capacity as screens tell them: capacities of few people together, the same ones everywhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.small_counts import Names
from facilitator.domain.voices import Voice, of_the_room, told_together, turns_of
from facilitator.queries.agenda import ItemRow, agenda
from facilitator.queries.queue import ItemVoiceRow, voices, voices_by_item
from facilitator.storage.store import Reader

WHOLE, ELSEWHERE = b"whole", b"elsewhere"


@dataclass(frozen=True, slots=True)
class TurnsRow:
    """How many turns were taken, and by whom; `voices` is empty where so few people are there that it is not told.

    `id` is the agenda item's, `WHOLE` for the meeting, `ELSEWHERE` for turns in no item of the programme; those two
    have the number 0. Supporters and interpreters are counted apart from the room, and not here.
    """

    id: bytes
    number: int
    title: str
    turns: int
    voices: tuple[Voice, ...]


def turns_told(reader: Reader, meeting: bytes) -> tuple[TurnsRow, ...]:
    """Return the whole meeting, then the items with turns in the order of the programme; nothing without any turn."""
    room = of_the_room(Voice((row.capacity,), row.turns, row.came) for row in voices(reader, meeting))
    groups, items, by_item = told_together(room), agenda(reader, meeting), voices_by_item(reader, meeting)
    known = {item.id for item in items}
    rows = (
        _row(groups, room, WHOLE),
        *(_row(groups, _of(row for row in by_item if row.item == item.id), *_named(item)) for item in items),
        _row(groups, _of(row for row in by_item if row.item not in known), ELSEWHERE),
    )
    return tuple(row for row in rows if row.turns)


def _row(groups: Iterable[Names], held: Sequence[Voice], uid: bytes, number: int = 0, title: str = "") -> TurnsRow:
    return TurnsRow(uid, number, title, sum(voice.turns for voice in held), turns_of(groups, held))


def _named(item: ItemRow) -> tuple[bytes, int, str]:
    return item.id, item.number, item.title


def _of(rows: Iterable[ItemVoiceRow]) -> tuple[Voice, ...]:
    return of_the_room(Voice((row.capacity,), row.turns, 0) for row in rows)
